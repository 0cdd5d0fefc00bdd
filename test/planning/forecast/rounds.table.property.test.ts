/** Forecast rounds as a table: round + change = next round, last round + error = outturn. */
import { fiscalYear } from "anslag";
import { forecastRounds, roundsTable } from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amount, expectAlwaysAddsUp, labelsOf, rowsOf, unit } from "../../support/table-laws.ts";

const year = fiscalYear({ year: 2023 });
const rounds = [
  { id: "spring", asOf: "2023-03-31", amounts: { schools: -20, total: 5 } },
  { id: "august", asOf: "2023-08-31", amounts: { schools: -5, total: 8 } },
];

describe("roundsTable", () => {
  it("adds up exactly and in print, with an outturn and without", () => {
    const all = fc.array(fc.record({ total: amount, first: amount }), {
      minLength: 1,
      maxLength: 4,
    });
    expectAlwaysAddsUp(
      fc.tuple(all, fc.boolean()).map(([of, isOver]) => {
        const given = of.map((amounts, k) => ({
          id: k === 1 ? "last" : `r${k}`,
          asOf: `2023-0${k + 2}-28`,
          amounts,
        }));
        const [outturn] = of;
        const options = { year, ...(isOver && outturn !== undefined ? { outturn } : {}) };
        return roundsTable(forecastRounds(given, options), { unit });
      }),
    );
  });

  it("shows each round after the change that led to it, then the error and the outturn", () => {
    const outturn = { schools: 2, total: 7 };
    const table = roundsTable(forecastRounds(rounds, { year, outturn }), { unit });
    expect(table.columns.map(({ id }) => id)).toEqual([
      "round:spring",
      "change:august",
      "round:august",
      "error",
      "outturn",
    ]);
    expect(rowsOf(table)).toEqual([
      ["schools", -20, 15, -5, 7, 2],
      ["total (2)", 5, 3, 8, -1, 7],
      ["total", -15, 18, 3, 6, 9],
    ]);
    expect(labelsOf(table).slice(3)).toEqual([
      "spring",
      "Change august",
      "august",
      "Error",
      "Outturn",
    ]);
  });

  it("has neither error nor outturn as long as the outturn is not known", () => {
    const table = roundsTable(forecastRounds(rounds, { year }), { unit });
    expect(rowsOf(table)[0]).toEqual(["schools", -20, 15, -5]);
  });

  it("of no rounds has no column, and states no sum", () => {
    const empty = roundsTable([], { unit });
    expect([empty.columns, empty.relations]).toEqual([[], []]);
  });
});
