/** A document in code: its parts are read together, and every problem is said at once. */
import { incomeStatement, printTable } from "anslag";
import { defineReport, type ReportInput } from "anslag/audit";
import { describe, expect, it } from "vitest";
import { codeOf, issuesOf } from "../../support/code-of.ts";
import { library } from "../../support/library.ts";
import { places, small } from "../reports.ts";

describe("every problem of a document", () => {
  it("is said at once, with its code and path", () => {
    const [table] = small.tables ?? [];
    const wrong: ReportInput = {
      title: "x",
      rounding: "down" as never,
      tables: [
        {
          ...(table as NonNullable<typeof table>),
          unit: "xkr",
          relations: [
            { kind: "rows", row: "total", terms: ["a", "c"] },
            { kind: "columns", column: "budget", terms: [] },
            { kind: "percent", column: "share", numerator: "budget", base: "bas" },
          ],
        },
        { id: "T", unit: "tkr", columns: [{ id: "x.y" }], rows: [{ id: "-a", cells: { z: "1" } }] },
      ],
      figures: [
        { id: "n1", printed: "12 34", unit: "tkr" },
        { id: "n2", printed: 12.5, unit: "tkr" },
        { id: "n3", printed: "5", decimals: 0.5, unit: "tkr" },
        { id: "n4", printed: "5", unit: { count: "persons" }, sum: ["n3"] },
      ],
      relations: [
        { kind: "sum", total: "n1", terms: ["n9"] },
        { kind: "sum", total: "n2", terms: ["n2"] },
        { id: "r", kind: "sum", total: "n1", terms: [{ figure: "n2", weight: 0 }, "n2"] },
        { id: "r", kind: "same", figures: ["n1"] },
        { kind: "growth", result: "n1", current: "n2", prior: "n3" },
      ],
      explanations: [{ table: "T9", rule: {}, variance: "dev", explanation: "why" }],
      explained: [{ of: "n1", terms: ["n8"] }],
    };
    expect(places(() => defineReport(wrong))).toEqual([
      "input.choice rounding",
      "unit.name tables.0.unit",
      "report.unknown-figure tables.0.relations.0.row",
      "report.unknown-figure tables.0.relations.0.terms.1",
      "report.relation tables.0.relations.1.terms",
      "report.unknown-figure tables.0.relations.2.base",
      "report.id tables.1.columns.0.id",
      "report.id tables.1.rows.0.id",
      "report.unknown-figure tables.1.rows.0.cells.z",
      "report.duplicate-id tables.1.id",
      "amount.not-an-amount figures.0.printed",
      "report.precision figures.1.printed",
      "report.precision figures.2.decimals",
      "report.weight relations.2.terms.0.weight",
      "report.relation relations.2.terms.1",
      "report.relation relations.3.figures",
      "report.unit-mix figures.3",
      "report.unknown-figure relations.0",
      "report.relation relations.1",
      "report.unit-mix relations.4",
      "report.duplicate-id relations.3.id",
      "report.unknown-figure explanations.0.table",
      "materiality.rule explanations.0.rule",
      "report.unknown-figure explained.0",
    ]);
  });
});

describe("a document that is too large", () => {
  it("a document larger than what can be audited is refused before any work is done", () => {
    const rows = Array(600).fill({ id: "r", cells: {} });
    const columns = Array(1000).fill({ id: "c", measure: "text" });
    expect(
      places(() => defineReport({ title: "x", tables: [{ id: "T", unit: "kr", columns, rows }] })),
    ).toContain("report.too-large tables");
  });

  it("a table whose relations have more than five million terms is refused unread", () => {
    const ids = (stem: string) => Array.from({ length: 300 }, (_, k) => ({ id: `${stem}${k}` }));
    const rows = ids("r").map(({ id }) => ({ id, cells: {} }));
    const relation = { kind: "rows" as const, row: "r0", terms: rows.slice(1).map(({ id }) => id) };
    const table = {
      id: "T",
      unit: "tkr",
      columns: ids("c"),
      rows,
      relations: Array(100).fill(relation),
    };
    expect(codeOf(() => defineReport({ title: "x", tables: [table] }))).toBe("report.too-large");
  });
});

const budget = incomeStatement(library, { columns: { budget: { scenario: "budget" } } });

it("tables come first, then printed tables, then figures of running text, in their order", () => {
  const report = defineReport({
    title: "R",
    figures: [{ id: "n", printed: "1", unit: "kr" }],
    tables: [
      { id: "U", unit: "kr", columns: [{ id: "c" }], rows: [{ id: "r", cells: { c: "1" } }] },
      { id: "T", unit: "kr", columns: [{ id: "c" }], rows: [{ id: "r", cells: { c: "1" } }] },
    ],
    printed: { P: printTable(budget) },
  });
  expect([...new Set(report.tables.map(({ id }) => id))]).toEqual(["U", "T", "P"]);
  expect(report.figures.at(0)?.address).toBe("U.r.c");
  expect(report.figures.at(-1)?.address).toBe("n");
});

it("figures are rounded to the nearest, with commas, where the document says nothing", () => {
  const figures = [{ id: "n", printed: "1,5", unit: "kr" }];
  const report = defineReport({ title: "R", figures });
  expect([report.rounding, report.figures[0]?.decimals]).toEqual(["nearest", 1]);
  const point = defineReport({
    title: "R",
    decimalMark: ".",
    rounding: "truncation",
    figures: [{ id: "n", printed: "1.25", unit: "kr" }],
  });
  expect([point.rounding, point.figures[0]?.decimals]).toEqual(["truncation", 2]);
});

it("a name stands once, whether a table, a printed table or a figure has it", () => {
  const printed = { P: printTable(budget) };
  const table = { id: "P", unit: "kr", columns: [], rows: [] };
  const figure = { id: "P", printed: "1", unit: "kr" };
  expect(places(() => defineReport({ title: "R", tables: [table], printed }))).toEqual([
    "report.duplicate-id printed.P",
  ]);
  expect(places(() => defineReport({ title: "R", printed, figures: [figure, figure] }))).toEqual([
    "report.duplicate-id figures.0.id",
    "report.duplicate-id figures.1.id",
  ]);
});

it("a relation of the document keeps its name and its title", () => {
  const figures = ["a", "b"].map((id) => ({ id, printed: "1", unit: "kr" }));
  const relation = { kind: "same", figures: ["a", "b"] } as const;
  const relations = [{ ...relation, id: "I1", title: "Page 3" }, relation];
  const report = defineReport({ title: "R", figures, relations });
  expect(report.relations.map(({ id, title }) => [id, title])).toEqual([
    ["I1", "Page 3"],
    ["a/same", ""],
  ]);
  const named = [{ ...relation, id: "I.1" }];
  expect(places(() => defineReport({ title: "R", figures, relations: named }))).toEqual([
    "report.id relations.0.id",
  ]);
});

it.each([
  [{ tables: 5 }, "input.wrong-type tables"],
  [{ figures: {} }, "input.wrong-type figures"],
  [{ figures: [null] }, "input.wrong-type figures.0"],
  [{ tables: [null] }, "input.wrong-type tables.0"],
  [{ tables: ["T"] }, "input.wrong-type tables.0"],
  [{ relations: [null] }, "input.wrong-type relations.0"],
  [{ explanations: [null] }, "input.wrong-type explanations.0"],
  [{ explained: [null] }, "input.wrong-type explained.0"],
  [{ printed: { T: null } }, "table.malformed printed.T"],
  [{ printed: [] }, "input.wrong-type printed"],
  [{ tabels: [] }, "input.unknown-key tabels"],
  [null, "input.wrong-type "],
])("hostile: %j is refused", (more, issue) => {
  const input = more === null ? null : { title: "R", ...more };
  expect(places(() => defineReport(input as never))).toContain(issue);
});

describe("the size of a document", () => {
  const rows = (count: number) => Array(count).fill({ id: "r", cells: {} });
  const columns = (count: number) => Array(count).fill({ id: "c", measure: "text" });
  const isTooLarge = (input: object): boolean => {
    try {
      defineReport({ title: "R", ...input } as ReportInput);
    } catch (error) {
      return (error as { code?: string }).code === "report.too-large";
    }
    return false;
  };

  it("counts the cells of tables and the figures of running text together", () => {
    const figures = Array(3).fill({});
    const table = { id: "T", unit: "kr", columns: columns(1), rows: rows(499_998) };
    expect(isTooLarge({ tables: [table], figures })).toBe(true);
    expect(isTooLarge({ printed: { T: { ...table, rows: rows(500_001) } } })).toBe(true);
  });

  it("counts the terms of relations, of the document and place by place in tables", () => {
    const relations = Array(50_001).fill({ kind: "sum", total: "t", terms: Array(100).fill("a") });
    expect(isTooLarge({ relations })).toBe(true);
    const table = { id: "T", unit: "kr", columns: columns(500), rows: rows(500) };
    const ratios = (count: number) =>
      Array(count).fill({ kind: "percent", column: "c", numerator: "c", base: "c" });
    // Three figures in each of 500 rows: 3 400 of them are more than five million.
    expect(isTooLarge({ tables: [{ ...table, relations: ratios(3_400) }] })).toBe(true);
  });
});

it("a name that two parts have, or that nothing has, stands in the fields of an issue", () => {
  const fields = (input: Partial<ReportInput>) =>
    issuesOf(() => defineReport({ ...small, ...input })).map(({ details }) => details);
  const unit = "kr";
  const twice = ["n", "n"].map((id) => ({ id, printed: "1", unit }));
  expect(fields({ figures: twice })).toEqual([{ id: "n" }]);
  const same = ["T.a.budget", "T.b.budget"];
  const again = [1, 2].map(() => ({ id: "r", kind: "same" as const, figures: same }));
  expect(fields({ relations: again })).toEqual([{ id: "r" }]);
  // The figures of a document are too many to be listed; the columns of a table are not.
  expect(fields({ relations: [{ kind: "same", figures: ["T.a.budget", "m"] }] })).toEqual([
    { name: "m" },
  ]);
  const [table] = small.tables ?? [];
  if (table === undefined) throw new Error("no table");
  const sum = { kind: "rows" as const, row: "sum", terms: ["a", "b"], columns: ["bugdet"] };
  const wrong = fields({ tables: [{ ...table, relations: [sum] }] });
  expect(wrong).toEqual([{ name: "bugdet", names: ["budget", "share"], nearest: "budget" }]);
});

it("an unknown language is refused, and so is no name of a unit", () => {
  const figures = [{ id: "n", printed: "1", unit: "kr" }];
  const read = (language: string) =>
    places(() => defineReport({ title: "R", language, figures } as never));
  expect(read("se")).toEqual(["input.choice language"]);
  // Finnish has no krone of its own, so whose it is stays open.
  expect(defineReport({ title: "R", language: "fi", figures }).figures).toHaveLength(1);
});
