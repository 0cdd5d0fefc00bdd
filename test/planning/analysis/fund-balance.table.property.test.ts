/** A fund balance as a table: every balance stands once, and adds up with the months beside it. */
import { fiscalYear } from "anslag";
import { fundBalance, fundBalanceTable } from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  amount,
  expectAlwaysAddsUp,
  labelsOf,
  name,
  rowsOf,
  unit,
} from "../../support/table-laws.ts";

const year = fiscalYear({ year: 2025, startMonth: 7 });

describe("fundBalanceTable", () => {
  it("adds up exactly and in print, whatever its movements are called", () => {
    expectAlwaysAddsUp(
      fc.tuple(fc.integer({ min: 1, max: 12 }), amount).chain(([count, opening]) =>
        fc
          .dictionary(name, fc.array(amount, { minLength: count, maxLength: count }), {
            minKeys: 1,
          })
          .map((movements) =>
            fundBalanceTable(fundBalance({ opening, movements, year }), { unit }),
          ),
      ),
    );
  });

  it("has each month between the balances of its days, and no sum of balances", () => {
    const movements = { revenue: [30, 20, 25], balance: [-10, -60, 0] };
    const table = fundBalanceTable(fundBalance({ opening: 100, movements, year }), { unit });
    expect(table.columns.map(({ id }) => id)).toEqual([
      "opening",
      "m2025-07",
      "at2025-07",
      "m2025-08",
      "at2025-08",
      "m2025-09",
      "change",
      "closing",
    ]);
    const no = "empty";
    expect(rowsOf(table)).toEqual([
      ["revenue", no, 30, no, 20, no, 25, 75, no],
      ["balance (2)", no, -10, no, -60, no, 0, -70, no],
      ["balance", 100, 20, 120, -40, 80, 25, 5, 105],
    ]);
    expect(labelsOf(table)).toEqual([
      "revenue",
      "balance",
      "Fund balance",
      "1 July 2025",
      "Jul 2025",
      "31 July 2025",
      "Aug 2025",
      "31 August 2025",
      "Sep 2025",
      "Change",
      "30 September 2025",
    ]);
    const sums = table.relations.flatMap((relation) =>
      relation.kind === "columns"
        ? [[relation.column, ...relation.terms.map(({ id }) => id), `(${relation.rows.length})`]]
        : [],
    );
    expect(sums.map((each) => each.join(" "))).toEqual([
      "at2025-07 opening m2025-07 (1)",
      "at2025-08 at2025-07 m2025-08 (1)",
      "change m2025-07 m2025-08 m2025-09 (3)",
      "closing opening change (1)",
    ]);
  });

  it("of a fund that nothing moved closes as it opened, in the language of the page", () => {
    const still = fundBalance({ opening: 7, movements: {}, year });
    const table = fundBalanceTable(still, { unit, language: "sv" });
    expect(rowsOf(table)).toEqual([["balance", 7, 0, 7]]);
    expect([table.title, ...labelsOf(table)]).toEqual([
      "Fondbehållning",
      "Fondbehållning",
      "1 juli 2025",
      "Förändring",
      "1 juli 2025",
    ]);
  });
});
