/** One amount at the limit is judged alike by every function that has a limit. */
import { defineBook, listAboveThreshold } from "anslag";
import { isMaterial } from "anslag/planning";
import { describe, expect, it } from "vitest";
import { codeOf } from "../support/code-of.ts";

const book = defineBook({
  title: "Grants",
  unit: { currency: "SEK" },
  fiscalYear: { year: 2023 },
  cutOff: "2023-08-31",
  chart: { lines: [{ id: "grants", kind: "cost" }] },
  dimensions: [{ id: "project", members: [{ id: "a" }] }],
  figureSets: [
    {
      id: "all",
      figures: [{ line: "grants", scenario: "budget", amount: -500, members: { project: "a" } }],
    },
  ],
});
const list = (boundary?: "strict" | "inclusive"): readonly string[] =>
  listAboveThreshold(book, {
    dimension: "project",
    shows: { line: "grants", scenario: "budget" },
    threshold: 500,
    ...(boundary === undefined ? {} : { boundary }),
  }).rows.map(({ id }) => id);
const material = (boundary?: "strict" | "inclusive"): boolean =>
  isMaterial(
    { variance: -500 },
    { absolute: 500, ...(boundary === undefined ? {} : { boundary }) },
  );

describe("an amount of 500 at a limit of 500", () => {
  it("is below it by default, in a list and in a rule of materiality", () => {
    expect(list()).toEqual([]);
    expect(list("strict")).toEqual([]);
    expect(material()).toBe(false);
    expect(material("strict")).toBe(false);
  });

  it("is above it with an inclusive boundary, in a list and in a rule of materiality", () => {
    expect(list("inclusive")).toEqual(["a"]);
    expect(material("inclusive")).toBe(true);
  });

  it("is not judged by an unknown boundary", () => {
    expect(codeOf(() => list("incl" as never))).toBe("input.choice");
    expect(codeOf(() => material("incl" as never))).toBe("input.choice");
  });
});
