/** Relations that the figures of a table bear out, proposed and never taken for granted. */
import { defineReport, type ReportedTableInput, suggestRelations } from "anslag/audit";
import { describe, expect, it } from "vitest";
import { codeOf } from "../support/code-of.ts";
import { malmo } from "./reports.ts";

it("relations are proposed where the figures bear them out, with how many places do", () => {
  const input = malmo();
  const report = defineReport({ title: "x", tables: input.tables ?? [] });
  expect(report.relations).toEqual([]);
  const T5 = suggestRelations(report, "T5");
  expect(
    T5.map(({ relation, support, exact }) => [relation.terms.join(" "), support, exact]),
  ).toEqual([
    ["arv med proj", 3, 3],
    ["bud -fc", 4, 4],
  ]);
  // The total row of T10 cannot be right and its variances are rounded apart, so nothing is borne
  // out everywhere and exactly somewhere.
  expect(suggestRelations(report, "T10")).toEqual([]);
  const T8 = suggestRelations(report, "T8").map(({ relation }) =>
    relation.kind === "rows"
      ? `${relation.row} = ${relation.terms.join(" ")}`
      : `${relation.column} = ${relation.terms.join(" ")}`,
  );
  expect(T8).toEqual(
    expect.arrayContaining([
      "ti = bid ovi",
      "tp = lon po ovp",
      "to = hyr ovk avs",
      "nx = ti tp to",
      "dev = fc -bud",
    ]),
  );
});

const suggested = (
  rows: readonly (readonly string[])[],
  more: Partial<ReportedTableInput> = {},
) => {
  const columns = (rows[0] ?? []).slice(1).map((_, j) => ({ id: `c${j}` }));
  const table: ReportedTableInput = {
    id: "T",
    unit: "kr",
    columns,
    rows: rows.map(([id = "", ...cells]) => ({
      id,
      cells: Object.fromEntries(cells.map((cell, j) => [`c${j}`, cell])),
    })),
    ...more,
  };
  return suggestRelations(defineReport({ title: "x", tables: [table] }), "T").map(
    ({ relation, support, exact }) =>
      `${relation.kind === "rows" ? relation.row : relation.column} = ` +
      `${relation.terms.join(" ")} (${exact} of ${support})`,
  );
};

describe("a total of rows", () => {
  it("is the sum of the rows since the total before, behind them or in front of them", () => {
    const rows = [
      ["a", "1"],
      ["b", "2"],
      ["s", "3"],
      ["c", "4"],
      ["d", "5"],
      ["t", "9"],
    ];
    expect(suggested(rows)).toEqual(["s = a b (1 of 1)", "t = c d (1 of 1)"]);
    expect(
      suggested([
        ["s", "3"],
        ["a", "1"],
        ["b", "2"],
        ["c", "50"],
      ]),
    ).toEqual(["s = a b (1 of 1)"]);
  });

  it("takes the place of its parts", () => {
    const rows = [
      ["a", "1"],
      ["b", "2"],
      ["s", "3"],
      ["c", "40"],
      ["t", "43"],
    ];
    expect(suggested(rows)).toEqual(["s = a b (1 of 1)", "t = s c (1 of 1)"]);
  });

  it("is proposed once, also where the rows on both sides add up to it", () => {
    expect(
      suggested([
        ["a", "1"],
        ["b", "2"],
        ["s", "3"],
        ["c", "2"],
        ["d", "1"],
      ]),
    ).toEqual(["s = a b (1 of 1)"]);
  });

  it("must hold in every column, exactly in one at the least", () => {
    expect(
      suggested([
        ["a", "1", "7"],
        ["b", "2", "8"],
        ["s", "3", "16"],
      ]),
    ).toEqual(["s = a b (1 of 2)"]);
    expect(
      suggested([
        ["a", "1", "7"],
        ["b", "2", "8"],
        ["s", "3", "18"],
      ]),
    ).toEqual([]);
    expect(
      suggested([
        ["a", "1"],
        ["b", "2"],
        ["s", "4"],
      ]),
    ).toEqual([]);
    // A column without a figure says nothing.
    expect(
      suggested([
        ["a", "1", ""],
        ["b", "2", "8"],
        ["s", "3", ""],
      ]),
    ).toEqual(["s = a b (1 of 1)"]);
  });

  it("is looked for further where fewer rows add up in one column only", () => {
    const rows = [
      ["a", "0", "5"],
      ["b", "1", "1"],
      ["c", "2", "1"],
      ["s", "3", "7"],
    ];
    expect(suggested(rows)).toEqual(["s = a b c (2 of 2)"]);
  });

  it("is never the sum of nothing but zeros", () => {
    expect(
      suggested([
        ["a", "0"],
        ["b", "0"],
        ["s", "0"],
      ]),
    ).toEqual([]);
  });
});

describe("a column", () => {
  it("is the difference or the sum of two others, in two rows at the least", () => {
    expect(
      suggested([
        ["a", "10", "12", "2"],
        ["b", "20", "17", "-3"],
      ]),
    ).toEqual(["c2 = c1 -c0 (2 of 2)"]);
    expect(
      suggested([
        ["a", "12", "10", "2"],
        ["b", "17", "20", "-3"],
      ]),
    ).toEqual(["c2 = c0 -c1 (2 of 2)"]);
    expect(
      suggested([
        ["a", "1", "2", "3"],
        ["b", "5", "9", "14"],
      ]),
    ).toEqual(["c2 = c0 c1 (2 of 2)"]);
    expect(suggested([["a", "1", "2", "3"]])).toEqual([]);
  });

  it("of zeros, of percentages or of texts is passed over", () => {
    const zeros = [
      ["a", "5", "0", "5"],
      ["b", "7", "0", "7"],
    ];
    expect(suggested(zeros)).toEqual([]);
    const columns = [{ id: "c0" }, { id: "c1" }, { id: "c2", measure: "percent" as const }];
    expect(
      suggested(
        [
          ["a", "1", "2", "3"],
          ["b", "5", "9", "14"],
        ],
        { columns },
      ),
    ).toEqual([]);
  });
});

it("a table that the document does not have is refused", () => {
  const report = defineReport({ title: "x", figures: [{ id: "n", printed: "1", unit: "kr" }] });
  expect(codeOf(() => suggestRelations(report, "T"))).toBe("report.unknown-figure");
  expect(codeOf(() => suggestRelations({ title: "x" } as never, "T"))).toBe("input.wrong-type");
});
