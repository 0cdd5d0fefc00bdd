/** A relation as JSON has the keys of its interface, for tables and for reports. */
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { RELATION_KINDS, relationKeys, relationSchema } from "../../src/relation/index.ts";

const terms = (): z.ZodMiniType => z.array(z.string());
const accepts = (places: "required" | "optional", relation: object): boolean =>
  z.safeParse(relationSchema(terms, places), relation).success;

const sum = { kind: "rows", row: "all", terms: ["a", "b"], columns: ["year"] };

describe("the schema of a relation", () => {
  it("accepts each kind with the keys of that kind", () => {
    for (const kind of RELATION_KINDS) {
      const relation: Record<string, unknown> = { kind };
      for (const [key, part] of relationKeys(kind))
        relation[key] = part === "row" || part === "column" ? "x" : ["x"];
      expect(accepts("required", relation), kind).toBe(true);
      for (const [key] of relationKeys(kind)) {
        const { [key]: _left, ...rest } = relation;
        expect(accepts("required", rest), `${kind} without ${key}`).toBe(false);
      }
    }
  });

  it("refuses a key of another kind", () => {
    expect(accepts("required", { ...sum, prior: "year" })).toBe(false);
    expect(accepts("required", { ...sum, kind: "sum" })).toBe(false);
  });

  it("lets a report leave out where a relation holds, and a table not", () => {
    const { columns: _columns, ...anywhere } = sum;
    expect(accepts("optional", anywhere)).toBe(true);
    expect(accepts("required", anywhere)).toBe(false);
    expect(accepts("optional", { kind: "same", columns: ["a", "b"] })).toBe(true);
    expect(accepts("optional", { kind: "same", rows: ["a"] })).toBe(false);
  });
});
