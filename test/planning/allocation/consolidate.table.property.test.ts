/** A consolidation as a table: units + eliminated = the whole, and the pairs that do not match. */
import { toDecimal } from "anslag";
import { consolidate, consolidationTable } from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectAlwaysAddsUp, rowsOf, size, unit } from "../../support/table-laws.ts";

describe("consolidationTable", () => {
  it("adds up exactly and in print", () => {
    expectAlwaysAddsUp(
      fc.tuple(size, size, size).map(([one, two, sold]) =>
        consolidationTable(
          consolidate({
            units: {
              a: { income: toDecimal(toDecimal(one).plus(sold)), costs: -1 },
              b: { income: 0, costs: toDecimal(toDecimal(two).plus(sold).negated()) },
            },
            internal: [
              { unit: "a", counterpart: "b", amount: sold },
              { unit: "b", counterpart: "a", amount: toDecimal(toDecimal(sold).negated()) },
            ],
          }),
          { unit },
        ),
      ),
    );
  });

  const whole = consolidate({
    units: { a: { income: 500, costs: -20 }, b: { income: 0, costs: -900 } },
    internal: [
      { unit: "a", counterpart: "b", amount: 500 },
      { unit: "b", counterpart: "a", amount: -490 },
    ],
  });
  const table = consolidationTable(whole, { unit });

  it("takes the elimination from income and gives it to costs, and net cost stays", () => {
    expect(rowsOf(table)).toEqual([
      ["income", 500, -490, 10],
      ["costs", -920, 490, -430],
      ["netCost", -420, 0, -420],
      ["unmatched:1", "empty", "empty", 10],
    ]);
  });

  it("says which units have not booked the same, under the whole", () => {
    expect(table.rows.at(-1)).toMatchObject({
      label: "of which not matched: a – b",
      role: "of-which",
      level: 1,
    });
  });

  it("states no sum of columns in a row whose cells are empty", () => {
    expect(table.relations.filter(({ kind }) => kind === "columns")).toMatchObject([
      { rows: ["income", "costs", "netCost"] },
    ]);
  });
});
