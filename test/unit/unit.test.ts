import { type Scale, unitOf } from "anslag";
import { describe, expect, it } from "vitest";
import { codeOf, issuesOf } from "../support/code-of.ts";

describe("units", () => {
  it("reports a wrong currency and a wrong scale together", () => {
    const issues = issuesOf(() => unitOf("sek", "tusen" as Scale));
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ["unit.currency", ["currency"]],
      ["input.choice", ["scale"]],
    ]);
  });

  it("does not take a property name of objects for a scale", () => {
    expect(codeOf(() => unitOf("SEK", "constructor" as Scale))).toBe("input.choice");
  });
});

it("a currency withdrawn since 1999 is a unit of the reports of its time", () => {
  for (const currency of ["BGN", "HRK", "DEM"])
    expect(unitOf(currency)).toEqual({ currency, scale: "one" });
});
