/** Months as a table: the months of a row are its year, the rows of a month its total. */
import { fiscalYear } from "anslag";
import { phaseAppropriation, phaseLines, phasingTable } from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  amount,
  expectAlwaysAddsUp,
  labelsOf,
  named,
  rowsOf,
  unit,
} from "../../support/table-laws.ts";

const year = fiscalYear({ year: 2023 });
const hall = {
  reference: "total",
  title: "Hall",
  amount: 80,
  decidedOn: "2023-05-10",
  kind: "supplement",
} as const;
const decisions = (original: string | number, by: string | number) =>
  phaseAppropriation(
    { original: { amount: original }, adjustments: [{ ...hall, amount: by }] },
    { year, asOf: "2023-12-31" },
  );

describe("phasingTable", () => {
  it("of lines adds up exactly and in print, whatever they are called", () => {
    expectAlwaysAddsUp(named(amount).map((of) => phasingTable(phaseLines(of, { year }), { unit })));
  });

  it("of decisions adds up exactly and in print, also where one is called total", () => {
    expectAlwaysAddsUp(
      fc.tuple(amount, amount).map(([of, by]) => phasingTable(decisions(of, by), { unit })),
    );
  });

  it("has a column for each month in order, and one for the year", () => {
    const table = phasingTable(
      phaseLines(
        { rent: 120, total: 24 },
        { year, profiles: { total: { kind: "on", day: "2023-02-01" } } },
      ),
      { unit },
    );
    const flat = Array<number>(10).fill(10);
    expect(rowsOf(table)).toEqual([
      ["rent", 10, 10, ...flat, 120],
      ["total (2)", 0, 24, ...Array<number>(10).fill(0), 24],
      ["total", 10, 34, ...flat, 144],
    ]);
    expect(table.columns.map(({ id }) => id).slice(-2)).toEqual(["m2023-12", "year"]);
    expect(labelsOf(table).slice(3, 5)).toEqual(["Jan 2023", "Feb 2023"]);
  });

  it("labels a decision by reference and title, and the original by a word", () => {
    const labels = (language: "en" | "sv") =>
      phasingTable(decisions(12, 80), { unit, language }).rows.map(({ id, label }) => [id, label]);
    expect(labels("en")).toEqual([
      ["original", "Original appropriation"],
      ["total (2)", "total Hall"],
      ["total", "Total"],
    ]);
    expect(labels("sv")[0]).toEqual(["original", "Ursprungligt anslag"]);
  });
});
