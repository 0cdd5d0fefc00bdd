/** Contributions as a table: the change of each part, and its points of the total. */
import { contributions, contributionTable } from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amount, expectAlwaysAddsUp, named, rowsOf, unit } from "../../support/table-laws.ts";

describe("contributionTable", () => {
  it("adds up exactly and in print, whatever its parts are called", () => {
    expectAlwaysAddsUp(
      named(fc.record({ current: amount, prior: amount })).map((parts) =>
        contributionTable(contributions(parts), { unit }),
      ),
    );
  });

  it("shows changes of 5 and −15 on 40 as 12,5 and −37,5 points", () => {
    const parts = { a: { current: 25, prior: 20 }, b: { current: 5, prior: 20 } };
    expect(rowsOf(contributionTable(contributions(parts), { unit }))).toEqual([
      ["a", 5, 0.125],
      ["b", -15, -0.375],
      ["total", -10, -0.25],
    ]);
  });

  it("has an empty cell for points of a total that was 0, and no sum without parts", () => {
    const table = contributionTable(contributions({}), { unit });
    expect(rowsOf(table)).toEqual([["total", 0, "empty"]]);
    expect(table.relations).toEqual([]);
  });
});
