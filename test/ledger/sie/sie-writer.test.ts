/** Figures that are written into sums: their places in the year before, and outside of years. */
import { defineBook } from "anslag";
import { readSie, writeSie } from "anslag/ledger";
import { describe, expect, it } from "vitest";
import { isMonth } from "../../../src/ledger/sie/sie-writer.ts";
import { issuesOf } from "../../support/code-of.ts";

const write = (figures: readonly object[], more: object = {}): Uint8Array =>
  writeSie(
    defineBook({
      title: "Practice",
      unit: { currency: "SEK" },
      fiscalYear: { year: 2012, startMonth: 7 },
      cutOff: "2013-06-30",
      chart: { lines: [{ id: "3010", kind: "income" }] },
      figureSets: [{ id: "main", figures: figures as never }],
      ...more,
    }),
    { type: "2", generated: "2013-07-01" },
  );

describe("a figure", () => {
  it("of the year before is written by month where all of them are", () => {
    const [may, june] = ["2012-05", "2012-06"].map((period) => {
      return { line: "3010", scenario: "priorYearActual", period, amount: 5 };
    });
    const file = readSie(write([may, june] as readonly object[]));
    expect(file.years.map(({ from, to }) => [from, to])).toEqual([
      ["2012-07-01", "2013-06-30"],
      ["2011-07-01", "2012-06-30"],
    ]);
    expect(file.changes.map(({ year, month }) => [year, month])).toEqual([
      [-1, "2012-05"],
      [-1, "2012-06"],
    ]);
    const half = {
      line: "3010",
      scenario: "priorYearActual",
      period: "2011-07/2011-12",
      amount: 1,
    };
    const mixed = readSie(write([may as object, half]));
    expect(mixed.changes).toEqual([]);
    expect(mixed.balances.map(({ amount }) => amount.toFixed())).toEqual(["-6"]);
  });

  it("outside of the fiscal year is refused, each with its place", () => {
    const years = [{ year: 2013, startMonth: 7 }];
    const later = { line: "3010", scenario: "budget", period: "2013-08", amount: 5 };
    const issues = issuesOf(() => write([later], { years }));
    expect(issues.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
      "figure.sie set.main.figures.0",
    ]);
  });
});

it("a month is a period of one month", () => {
  expect([isMonth("2012-01/2012-01"), isMonth("2012-01/2012-02")]).toEqual([true, false]);
});
