/** A schema is run, and its problems come out as plain data. */
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { runSchema } from "../../../src/input/schema/run-schema.ts";

const point = z.strictObject({ x: z.number(), y: z.exactOptional(z.number()) });

describe("running a schema", () => {
  it("gives nothing for a value that fits", () => {
    expect(runSchema(point, { x: 1 })).toEqual([]);
  });

  it("gives every problem with its place, and a place even at the root", () => {
    const found = runSchema(z.array(point), [{ x: "1" }, 5]);
    expect(found.map(({ code, path, expected }) => [code, path, expected])).toEqual([
      ["invalid_type", [0, "x"], "number"],
      ["invalid_type", [1], "object"],
    ]);
    expect(runSchema(point, null).map(({ path }) => path)).toEqual([[]]);
  });

  it("names the keys that an object may have, where it has others", () => {
    const [problem, ...rest] = runSchema(point, { x: 1, z: 2 });
    expect(rest).toEqual([]);
    expect(problem).toMatchObject({ code: "unrecognized_keys", keys: ["z"], names: ["x", "y"] });
  });

  it("names no keys for a schema that is not of an object", () => {
    expect(runSchema(z.string(), 5)[0]?.names).toEqual([]);
  });

  it("works where a host has frozen the prototype of errors", () => {
    const stack = Object.getOwnPropertyDescriptor(Error.prototype, "message");
    Object.defineProperty(Error.prototype, "message", { value: "", writable: false });
    try {
      expect(runSchema(z.string(), 5)).toHaveLength(1);
    } finally {
      Object.defineProperty(Error.prototype, "message", stack ?? {});
    }
  });

  it("refuses a schema that answers later", () => {
    const later = z.string().check(z.refine(() => Promise.resolve(true)));
    expect(() => runSchema(later, "x")).toThrow();
  });
});
