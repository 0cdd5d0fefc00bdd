/** A matrix as it is written down: known cells, assumptions with a reason, and known margins. */
import { describe, expect, it } from "vitest";
import { placeKey, readMatrix } from "../../../src/planning/analysis/read-matrix.ts";
import { codeOf, issuesOf } from "../../support/code-of.ts";

const names = { rows: ["a", "b"], columns: ["x", "y"] } as const;
const refused = (input: unknown) =>
  issuesOf(() => readMatrix(input as never)).map(({ code, path }) => `${code} ${path.join(".")}`);

describe("readMatrix", () => {
  it("knows each cell that is there, and whether it is an assumption", () => {
    const { known } = readMatrix({
      ...names,
      cells: { a: { x: "1.50", y: undefined as never } },
      assumptions: [{ row: "b", column: "y", amount: 0, why: "none was planned" }],
    });
    expect(
      [...known].map(([key, { amount, restsOnAssumptions }]) => [
        key,
        amount.toFixed(),
        restsOnAssumptions,
      ]),
    ).toEqual([
      [placeKey("a", "x"), "1.5", false],
      [placeKey("b", "y"), "0", true],
    ]);
  });

  it("lists the margins that are known, rows first, each with all its places", () => {
    const { margins } = readMatrix({
      ...names,
      cells: {},
      rowTotals: { b: 7 },
      columnTotals: { x: 0 },
    });
    expect(margins.map(({ of, id, total, places }) => [of, id, total.toFixed(), places])).toEqual([
      [
        "row",
        "b",
        "7",
        [
          ["b", "x"],
          ["b", "y"],
        ],
      ],
      [
        "column",
        "x",
        "0",
        [
          ["a", "x"],
          ["b", "x"],
        ],
      ],
    ]);
  });

  it("keeps apart cells whose names run into one another", () => {
    expect(placeKey('a","b', "c")).not.toBe(placeKey("a", 'b","c'));
  });

  it.each<[string, object, string]>([
    ["no rows", { rows: [] }, "rows"],
    ["columns that are no list", { columns: "xy" }, "columns"],
    ["cells of an unknown row", { cells: { c: { x: 1 } } }, "cells.c"],
    ["cells of an unknown column", { cells: { a: { z: 1 } } }, "cells.a.z"],
    ["the total of an unknown row", { rowTotals: { x: 1 } }, "rowTotals.x"],
    ["the total of an unknown column", { columnTotals: { a: 1 } }, "columnTotals.a"],
    [
      "an assumption of an unknown row",
      { assumptions: [{ row: "c", column: "x", amount: 1, why: "" }] },
      "assumptions.0.row",
    ],
    [
      "an assumption of an unknown column",
      { assumptions: [{ row: "a", column: "z", amount: 1, why: "" }] },
      "assumptions.0.column",
    ],
    [
      "an assumption for a known cell",
      { cells: { a: { x: 1 } }, assumptions: [{ row: "a", column: "x", amount: 1, why: "" }] },
      "assumptions.0",
    ],
    [
      "two assumptions for one cell",
      { assumptions: [1, 2].map((amount) => ({ row: "a", column: "x", amount, why: "" })) },
      "assumptions.1",
    ],
  ])("refuses %s", (_, more, path) => {
    expect(refused({ ...names, cells: {}, ...more })).toEqual([`analysis.head ${path}`]);
  });

  it("names each row that stands twice", () => {
    expect(refused({ rows: ["a", "b", "a"], columns: ["x", "x"], cells: {} })).toEqual([
      "analysis.head rows",
      "analysis.head rows",
      "analysis.head columns",
      "analysis.head columns",
    ]);
  });

  it("refuses an assumption without a reason, a hole, a misspelt key and bad amounts", () => {
    const bad = {
      ...names,
      cells: { a: { x: "one" } },
      assumptions: [{ row: "a", column: "y", amount: "two", wy: "?" }],
      rowTotals: [],
      totals: {},
    };
    expect(refused(bad)).toEqual(["input.unknown-key totals"]);
    const { totals: _, ...rest } = bad;
    expect(refused(rest)).toEqual([
      "amount.not-an-amount cells.a.x",
      "input.unknown-key assumptions.0.wy",
      "input.missing-key assumptions.0.why",
      "amount.not-an-amount assumptions.0.amount",
      "input.wrong-type rowTotals",
    ]);
    expect(codeOf(() => readMatrix({ ...names, cells: {}, assumptions: [null] } as never))).toBe(
      "input.wrong-type",
    );
    expect(codeOf(() => readMatrix(undefined as never))).toBe("input.wrong-type");
  });
});
