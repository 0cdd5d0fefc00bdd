/** A forecast by weight: the amount of a period ÷ the share that the period makes of the year. */
import { forecastByWeight } from "anslag/planning";
import { describe, expect, it } from "vitest";
import { codeOf, issuesOf } from "../../support/code-of.ts";

describe("forecastByWeight", () => {
  const of = (part: number | string, whole: number | string, decimals?: number) =>
    forecastByWeight({
      actual: 100,
      part,
      whole,
      ...(decimals === undefined ? {} : { decimals }),
    }).amount.toFixed();

  it("is 150 of 100 that make two thirds, in whichever unit and sign the share is", () => {
    expect([of(2, 3), of("-0.2", "-0.3")]).toEqual(["150", "150"]);
  });

  it("is the amount itself where the part is the whole", () => {
    expect(of(5, 5)).toBe("100");
  });

  it("is rounded once, to the decimals of the actual amount or to those asked for", () => {
    expect([of(7, 10), of(7, 10, 2)]).toEqual(["143", "142.86"]);
  });

  it("says its method and its assumptions", () => {
    const { method, assumptions } = forecastByWeight({ actual: -9, part: 3, whole: 4 });
    expect([method, ...Object.values(assumptions).map(Number)]).toEqual([
      "cumulative-weight",
      -9,
      3,
      4,
    ]);
  });

  it.each([
    [0, 5],
    [5, -10],
    [-5, 10],
    [11, 10],
    [1, 0],
    [-11, -10],
  ])("refuses %s of %s, which is no part", (part, whole) => {
    expect(codeOf(() => of(part, whole))).toBe("forecast.period");
  });

  it("refuses amounts that it cannot read, and does not judge the part then", () => {
    const bad = { actual: "x", part: 5, whole: "y" };
    expect(issuesOf(() => forecastByWeight(bad)).map(({ code, path }) => [code, ...path])).toEqual([
      ["amount.not-an-amount", "actual"],
      ["amount.not-an-amount", "whole"],
    ]);
  });
});
