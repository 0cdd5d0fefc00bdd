/** Heads before and after transfers as a table: all moves add up to 0. */
import { reviewTransfers, transferTable } from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amount, expectAlwaysAddsUp, rowsOf, unit } from "../../support/table-laws.ts";

const decision = { reference: "D", decidedOn: "2023-05-02" };

describe("transferTable", () => {
  it("adds up exactly and in print, also where a head is called total", () => {
    expectAlwaysAddsUp(
      fc
        .tuple(amount, amount, fc.integer({ min: 1, max: 999 }))
        .map(([a, total, by]) =>
          transferTable(
            reviewTransfers({ a, total }, [{ ...decision, legs: { a: -by, total: by } }]),
            { unit },
          ),
        ),
    );
  });

  it("shows each head before, its move, and after", () => {
    const legs = { staff: -600, rent: 600 };
    const review = reviewTransfers({ staff: 8000, rent: 2000 }, [{ ...decision, legs }]);
    expect(rowsOf(transferTable(review, { unit }))).toEqual([
      ["staff", 8000, -600, 7400],
      ["rent", 2000, 600, 2600],
      ["total", 10000, 0, 10000],
    ]);
  });
});
