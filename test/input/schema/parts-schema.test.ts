/** The parts that books, tables and reported documents have in common. */
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import {
  amount,
  byName,
  flow,
  maybeText,
  members,
  scale,
  text,
} from "../../../src/input/schema/parts-schema.ts";
import { runSchema } from "../../../src/input/schema/run-schema.ts";

const fits = (schema: z.core.$ZodType, value: unknown): boolean =>
  runSchema(schema, value).length === 0;

describe("values by name", () => {
  it("are those of a plain object, with or without a prototype", () => {
    const bare = Object.assign(Object.create(null) as object, { unit: "east" });
    for (const value of [{}, { unit: "east" }, bare]) expect(fits(members(), value)).toBe(true);
  });

  it.each([new Map([["unit", "east"]]), new Date(0), ["east"], "east", 5, null, undefined])(
    "are not those of %s, which would pass for an empty object",
    (value) => {
      expect(runSchema(members(), value)).toMatchObject([
        { code: "invalid_type", expected: "record", path: [] },
      ]);
    },
  );

  it("are each checked, and a wrong one is found at its name", () => {
    const found = runSchema(byName(z.number()), { a: 1, b: "2", c: null });
    expect(found.map(({ path }) => path)).toEqual([["b"], ["c"]]);
    expect(runSchema(z.object({ members: members() }), { members: 5 })[0]?.path).toEqual([
      "members",
    ]);
  });
});

describe("scalars", () => {
  it("a text is a text; one that may be absent is not undefined either", () => {
    expect([fits(text(), ""), fits(text(), 5), fits(text(), undefined)]).toEqual([
      true,
      false,
      false,
    ]);
    const entry = z.object({ label: maybeText() });
    expect([fits(entry, {}), fits(entry, { label: undefined }), fits(entry, { label: 5 })]).toEqual(
      [true, false, false],
    );
  });

  it("an amount is a text or a finite number", () => {
    expect(["-1.5", 5, null, Number.NaN, 5n, {}].map((value) => fits(amount(), value))).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it("a scale and a flow are words of their lists", () => {
    for (const word of ["one", "thousand", "million", "milliard"])
      expect(fits(scale(), word)).toBe(true);
    expect(["billion", "One", 1000].map((word) => fits(scale(), word))).toEqual([
      false,
      false,
      false,
    ]);
    const entry = z.object({ flow: flow() });
    for (const word of ["income", "cost", "investment", "funding", "net-cost", "result"])
      expect(fits(entry, { flow: word })).toBe(true);
    expect([fits(entry, {}), fits(entry, { flow: "costs" })]).toEqual([true, false]);
  });
});
