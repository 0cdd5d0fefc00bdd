/** Timing as a table: permanent + timing = the variance of the period. */
import { timingSplit, timingTable } from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amount, expectAlwaysAddsUp, named, rowsOf, unit } from "../../support/table-laws.ts";

describe("timingTable", () => {
  it("adds up exactly and in print, whatever the units are called", () => {
    expectAlwaysAddsUp(
      named(fc.record({ period: amount, year: amount })).map((of) =>
        timingTable(timingSplit(of), { unit }),
      ),
    );
  });

  it("shows the part that stays, the part that the year takes back, and both", () => {
    const split = timingSplit({
      board: { period: 16.5, year: 3 },
      total: { period: 12.2, year: -6.8 },
    });
    const table = timingTable(split, { unit });
    expect(table.columns.map(({ id }) => id)).toEqual(["permanent", "timing", "period"]);
    expect(rowsOf(table)).toEqual([
      ["board", 3, 13.5, 16.5],
      ["total (2)", -6.8, 19, 12.2],
      ["total", -3.8, 32.5, 28.7],
    ]);
  });
});
