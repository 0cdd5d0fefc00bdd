/** Which amounts make up a period, by hand; the law of the statements beside them tries others. */
import { parsePeriod } from "anslag";
import { describe, expect, it } from "vitest";
import { partsOfPeriod } from "../../src/figure/index.ts";

/** Amounts by the months that they are for, such as 1–8. */
const parts = (wanted: string, periods: readonly string[], gaps: "zero" | "unknown" = "unknown") =>
  partsOfPeriod(
    periods.map((months) => ({ months, period: span(months) })),
    span(wanted),
    gaps,
  );
const span = (months: string) =>
  parsePeriod(
    months
      .split("–")
      .map((month) => `2023-${month.padStart(2, "0")}`)
      .join("/"),
  );
const used = (...given: Parameters<typeof parts>) => {
  const { used, isWhole, hasRemainder } = parts(...given);
  return [used.map(({ months }) => months).join(" "), isWhole, hasRemainder];
};

describe("the amounts of a period", () => {
  it("are those for exactly the period, however many", () => {
    expect(used("1–3", ["1", "1–3", "1–3", "1–12"])).toEqual(["1–3 1–3", true, false]);
  });

  it("are otherwise those that fill it, each period once or more often", () => {
    expect(used("1–12", ["1–8", "9–12", "9–12"])).toEqual(["1–8 9–12 9–12", true, false]);
  });

  it("are otherwise those that divide it evenly, and the others are a remainder", () => {
    expect(used("1–12", ["1", "2–6"])).toEqual(["1", false, true]);
    expect(used("1–6", ["1–3", "5"])).toEqual(["1–3 5", false, false]);
    expect(used("1–12", ["1–8"])).toEqual(["", false, true]);
  });

  it("are all that have no month in common where gaps are zero", () => {
    expect(used("1–12", ["1", "2–6"], "zero")).toEqual(["1 2–6", false, false]);
    expect(used("1–8", [], "zero")).toEqual(["", false, false]);
    // An amount that reaches beyond the period is no part of it.
    expect(used("1–8", ["1", "8–9"], "zero")).toEqual(["1", false, true]);
  });

  it("overlap where two different periods have a month in common", () => {
    expect(parts("1–12", ["2", "1–3", "4"]).overlap?.map(({ months }) => months)).toEqual([
      "1–3",
      "2",
    ]);
    expect(parts("1–12", ["2", "2", "3"]).overlap).toBeUndefined();
    expect(parts("1–3", ["1–3", "2"]).overlap).toBeUndefined();
  });
});
