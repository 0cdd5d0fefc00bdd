/** Moved amounts as a table: before + moved = after, and the share that the moves explain. */
import { reclassificationTable, reclassify } from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amount, expectAlwaysAddsUp, rowsOf, unit } from "../../support/table-laws.ts";

describe("reclassificationTable", () => {
  it("adds up exactly and in print, also where a head is called total", () => {
    expectAlwaysAddsUp(
      fc
        .tuple(amount, amount, amount)
        .map(([total, b, by]) =>
          reclassificationTable(
            reclassify({ total, b }, [{ from: "total", to: "b", amount: by }]),
            { unit },
          ),
        ),
    );
  });

  it("shows 2 of 8 moved: a quarter is explained, and the total stays", () => {
    const of = reclassify({ own: 8, grants: -6 }, [{ from: "own", to: "grants", amount: 2 }]);
    expect(rowsOf(reclassificationTable(of, { unit }))).toEqual([
      ["own", 8, -2, 6, 0.25],
      ["grants", -6, 2, -4, 1 / 3],
      ["total", 2, 0, 2, "empty"],
    ]);
  });
});
