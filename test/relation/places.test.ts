import { describe, expect, test } from "vitest";
import { toDecimal } from "../../src/amount/index.ts";
import {
  cellAddress,
  operandsOf,
  type Relation,
  relationAt,
  writeOut,
} from "../../src/relation/index.ts";

const rows: Relation = {
  kind: "rows",
  row: "total",
  terms: [
    { id: "a", weight: 1 },
    { id: "b", weight: toDecimal("0.25") },
  ],
  columns: ["budget", "actual"],
};

const difference: Relation = {
  kind: "columns",
  column: "variance",
  terms: [
    { id: "actual", weight: 1 },
    { id: "budget", weight: -1 },
  ],
  rows: ["a", "b"],
};

describe("a relation written out", () => {
  test("a sum of rows holds in each of its columns, with the weight of each term", () => {
    const placed = writeOut(rows, (row, column) => `${row}.${column}`);
    expect(placed.map(({ target, place }) => [target, place])).toEqual([
      ["total.budget", "budget"],
      ["total.actual", "actual"],
    ]);
    const [first] = placed;
    expect(first?.kind === "sum" && first.terms.map(({ figure }) => figure)).toEqual([
      "a.budget",
      "b.budget",
    ]);
    expect(first?.kind === "sum" && first.terms.map(({ weight }) => `${weight}`)).toEqual([
      "1",
      "0.25",
    ]);
  });

  test("a sum of columns holds in each of its rows, and names its compact relation", () => {
    const placed = writeOut(difference, cellAddress);
    expect(placed.map(({ target }) => target)).toEqual([
      { row: "a", column: "variance" },
      { row: "b", column: "variance" },
    ]);
    expect(placed.every(({ origin }) => origin === difference)).toBe(true);
  });

  test("a place that is named twice is one place", () => {
    const twice = { ...difference, rows: ["a", "a"] };
    expect(writeOut(twice, cellAddress)).toHaveLength(1);
  });

  test("columns that state one amount are one relation a row; one column states nothing", () => {
    const same: Relation = { kind: "same", columns: ["tkr", "mkr", "tkr"], rows: ["a"] };
    const [placed] = writeOut(same, (row, column) => `${row}.${column}`);
    expect(placed).toMatchObject({ kind: "same", target: "a.tkr", figures: ["a.tkr", "a.mkr"] });
    expect(placed && operandsOf(placed)).toEqual(["a.mkr"]);
    expect(writeOut({ ...same, columns: ["tkr"] }, cellAddress)).toEqual([]);
  });

  test.each(["growth", "change"] as const)("a %s names the later figure first", (kind) => {
    const relation: Relation = { kind, column: "g", current: "now", prior: "then", rows: ["a"] };
    const [placed] = writeOut(relation, (row, column) => `${row}.${column}`);
    expect(placed).toMatchObject({ kind, target: "a.g", current: "a.now", prior: "a.then" });
    expect(placed && operandsOf(placed)).toEqual(["a.now", "a.then"]);
  });

  test.each(["percent", "ratio"] as const)("a %s names the figure above the line first", (kind) => {
    const relation: Relation = { kind, column: "p", numerator: "n", base: "d", rows: ["a"] };
    const [placed] = writeOut(relation, (row, column) => `${row}.${column}`);
    expect(placed && operandsOf(placed)).toEqual(["a.n", "a.d"]);
  });
});

describe("a ratio of rows", () => {
  const share: Relation = { kind: "share", column: "p", of: "n", total: "t", rows: ["a", "t"] };
  const quotient: Relation = {
    kind: "quotient",
    row: "q",
    numerator: "a",
    base: "b",
    columns: ["budget"],
  };

  test("a share is the row ÷ the total, both in the column of the amounts", () => {
    const placed = writeOut(share, (row, column) => `${row}.${column}`);
    expect(placed.map((each) => [each.kind, each.target, operandsOf(each)])).toEqual([
      ["ratio", "a.p", ["a.n", "t.n"]],
      ["ratio", "t.p", ["t.n", "t.n"]],
    ]);
    expect(relationAt(share, { row: "a", column: "p" })).toMatchObject({ kind: "ratio" });
    expect(relationAt(share, { row: "a", column: "n" })).toBeUndefined();
    expect(relationAt(share, { row: "x", column: "p" })).toBeUndefined();
  });

  test("a quotient is one row ÷ another, in each of its columns", () => {
    const placed = writeOut(quotient, (row, column) => `${row}.${column}`);
    expect(placed.map((each) => [each.kind, each.target, operandsOf(each), each.place])).toEqual([
      ["ratio", "q.budget", ["a.budget", "b.budget"], "budget"],
    ]);
    expect(relationAt(quotient, { row: "q", column: "budget" })).toMatchObject({ kind: "ratio" });
    expect(relationAt(quotient, { row: "q", column: "actual" })).toBeUndefined();
  });
});

describe("the relation of one cell", () => {
  test("what is written out at a place is what is said of its target", () => {
    for (const relation of [rows, difference]) {
      for (const placed of writeOut(relation, cellAddress))
        expect(relationAt(relation, placed.target)).toEqual(placed);
    }
  });

  test("a term is no result, and neither is a total outside the places of its relation", () => {
    expect(relationAt(rows, { row: "a", column: "budget" })).toBeUndefined();
    expect(relationAt(rows, { row: "total", column: "variance" })).toBeUndefined();
    expect(relationAt(difference, { row: "total", column: "variance" })).toBeUndefined();
  });

  test("cells that state one amount are no results of each other", () => {
    const same: Relation = { kind: "same", columns: ["tkr", "mkr"], rows: ["a"] };
    expect(relationAt(same, { row: "a", column: "tkr" })).toBeUndefined();
  });
});
