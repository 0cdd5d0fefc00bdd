/** A table drawn from rows of data: labels, kinds of cells, and the sums that it states. */
import { describe, expect, it } from "vitest";
import { ratioBetween, toDecimal } from "../../src/amount/index.ts";
import {
  drawTable,
  labelFor,
  rowIds,
  rowsByName,
  type TableHeading,
} from "../../src/table/draw.ts";
import { inWords } from "../support/cells.ts";
import { issuesOf } from "../support/code-of.ts";

const unit = { currency: "SEK", scale: "thousand" } as const;
const [one, two] = [toDecimal(1), toDecimal(2)];
const draw = (heading: object = {}, more: object = {}) =>
  drawTable({ unit, ...heading } as TableHeading, {
    title: "Default",
    columns: [
      { id: "amount", label: "Amount" },
      { id: "other", label: "Other", measure: "variance" },
      { id: "share", label: "Share", measure: "percent" },
    ],
    rows: [
      { id: "a", label: "A", flow: "cost", cells: { amount: one, other: two, share: "text" } },
      {
        id: "b",
        label: "B",
        suffix: " *",
        level: 1,
        cells: { amount: one, share: ratioBetween(one, two) },
      },
      {
        id: "total",
        label: "Total",
        role: "total",
        cells: { amount: two, share: ratioBetween(one, toDecimal(0)) },
      },
    ],
    ...more,
  });

describe("the cells of a drawn table", () => {
  it("are amounts, ratios, texts, reasons, or not applicable", () => {
    expect(draw().cells.map((row) => row.map(inWords))).toEqual([
      ["1", "2", "text"],
      ["1", "not-applicable", "1 ÷ 2"],
      ["2", "not-applicable", "zero-base"],
    ]);
  });

  it("stand in rows and columns with defaults: items at level 0, of amounts", () => {
    const { rows, columns } = draw();
    expect(rows).toEqual([
      { id: "a", label: "A", role: "item", level: 0, flow: "cost" },
      { id: "b", label: "B *", role: "item", level: 1 },
      { id: "total", label: "Total", role: "total", level: 0 },
    ]);
    expect(columns.map(({ measure }) => measure)).toEqual(["amount", "variance", "percent"]);
    expect(Object.keys(rows[1] ?? {})).toEqual(["id", "label", "role", "level"]);
  });
});

describe("the heading of a drawn table", () => {
  it("has a title and a language by default, and its unit", () => {
    expect(draw()).toMatchObject({ title: "Default", language: "en", unit, signs: "natural" });
    expect(draw({ title: "Mine", language: "sv" })).toMatchObject({
      title: "Mine",
      language: "sv",
    });
  });

  it("may label rows and columns by id; a suffix stays", () => {
    const { rows, columns } = draw({ labels: { b: "Own", amount: "" } });
    expect([rows[1]?.label, rows[0]?.label, columns[0]?.label]).toEqual(["Own *", "A", ""]);
  });

  it("refuses other keys, and labels of ids that the table does not have to label", () => {
    const issues = issuesOf(() => draw({ labels: { a: "A", c: "C" }, heading: "x" }));
    expect(issues.map(({ code, path }) => [code, path.join(".")])).toEqual([
      ["input.unknown-key", "heading"],
      ["input.unknown-key", "labels.c"],
    ]);
    expect(() => draw({ labels: { c: "C" } }, { otherLabels: ["c"] })).not.toThrow();
  });
});

describe("a heading is refused", () => {
  const problems = (heading: unknown) =>
    issuesOf(() => drawTable(heading as TableHeading, { title: "T", columns: [], rows: [] })).map(
      ({ code, path }) => [code, path.join(".")],
    );

  it("where it is no object, or its labels are no object", () => {
    expect(problems(null)).toEqual([["input.wrong-type", "heading"]]);
    expect(problems({ unit, labels: "A" })).toEqual([["input.wrong-type", "labels"]]);
  });

  it("where its unit is not one", () => {
    expect(problems({ unit: { currency: "kr", scale: "thousand" } })).toEqual([
      ["unit.currency", "unit.currency"],
    ]);
  });
});

describe("the sums of a drawn table", () => {
  it("of rows are stated for variances as for amounts", () => {
    const rows = ["a", "b", "total"].map((id) => ({
      id,
      label: id,
      cells: { amount: one, other: one, share: one },
    }));
    const { relations } = draw({}, { rows, rowSums: { total: ["a", "b"] } });
    expect(relations).toMatchObject([{ row: "total", columns: ["amount", "other"] }]);
  });

  it("of rows are stated where the total has an amount, never in columns of ratios", () => {
    expect(draw({}, { rowSums: { total: ["a", "b"] } }).relations).toEqual([
      {
        kind: "rows",
        row: "total",
        terms: [
          { id: "a", weight: 1 },
          { id: "b", weight: 1 },
        ],
        columns: ["amount"],
      },
    ]);
  });

  it("of rows are not stated where no part has an amount: a balance is no sum of movements", () => {
    const rows = [
      { id: "a", label: "A", cells: { amount: one } },
      { id: "total", label: "Total", cells: { amount: one, other: two } },
    ];
    expect(draw({}, { rows, rowSums: { total: ["a"] } }).relations).toMatchObject([
      { row: "total", columns: ["amount"] },
    ]);
  });

  it("of columns are stated in the rows where the sum and all its parts have amounts", () => {
    expect(draw({}, { columnSums: { other: ["amount"] } }).relations).toEqual([
      { kind: "columns", column: "other", terms: [{ id: "amount", weight: 1 }], rows: ["a"] },
    ]);
  });

  it("without parts are not stated", () => {
    const none = { rowSums: { total: [] }, columnSums: { other: [] } };
    expect(draw({}, none).relations).toEqual([]);
    expect(draw().relations).toEqual([]);
  });
});

describe("names as row ids", () => {
  it("get a number where they are in use, by the table or by an earlier name", () => {
    expect(rowIds(["sum", "a", "a", "a (2)", "b"], ["sum"])).toEqual([
      "sum (2)",
      "a",
      "a (2)",
      "a (2) (2)",
      "b",
    ]);
    expect(rowIds(["a"])).toEqual(["a"]);
  });

  it("keep the name as a label, and the cells of their place", () => {
    const rows = rowsByName(["a", "a"], ["a"], (name, k) => ({ amount: `${name}${k}` }));
    expect(rows).toEqual([
      { id: "a (2)", label: "a", cells: { amount: "a0" } },
      { id: "a (3)", label: "a", cells: { amount: "a1" } },
    ]);
  });
});

describe("the heading of a drawn table", () => {
  it("is text: a number is refused as a title and as a label", () => {
    const issues = issuesOf(() => draw({ title: 5, labels: { a: 5, amount: "Mkr" } }));
    expect(issues.map(({ code, path }) => [code, ...path].join(" "))).toEqual([
      "input.wrong-type title",
      "input.wrong-type labels a",
    ]);
  });
});

describe("the label of a name inside of other labels", () => {
  const labels = { spring: "Spring", empty: "" };

  it("is the one that the caller gives, or the name", () => {
    const heading = { unit, labels } as TableHeading;
    expect(
      ["spring", "empty", "august", "toString"].map((name) => labelFor(heading, name)),
    ).toEqual(["Spring", "", "august", "toString"]);
  });

  it("is the name where a heading or a label is missing", () => {
    expect(labelFor(undefined as never, "spring")).toBe("spring");
    expect(labelFor({ unit, labels: { spring: undefined } } as never, "spring")).toBe("spring");
    expect(labelFor({ unit }, "spring", "Default")).toBe("Default");
  });
});
