/** A table as somebody else printed it: rows, columns, signs and cells. */
import { incomeStatement, printTable } from "anslag";
import { auditReport, defineReport } from "anslag/audit";
import { expect, it } from "vitest";
import { readPrintedTable } from "../../../src/audit/document/read-table.ts";
import type { Issue } from "../../../src/input/index.ts";
import { issuesOf } from "../../support/code-of.ts";
import { library } from "../../support/library.ts";
import { places } from "../reports.ts";

it("figures of a sign style are compared in result sign, and reported as they are printed", () => {
  const table = (signs: "all-positive" | "natural", net: string) =>
    auditReport(
      defineReport({
        title: "x",
        tables: [
          {
            id: "T",
            unit: "tkr",
            signs,
            columns: [{ id: "c" }],
            rows: [
              { id: "income", flow: "income", cells: { c: "100" } },
              { id: "cost", flow: "cost", cells: { c: signs === "natural" ? "-300" : "300" } },
              { id: "net", flow: "net-cost", cells: { c: net } },
            ],
            relations: [{ kind: "rows", row: "net", terms: ["income", "cost"] }],
          },
        ],
      }),
    ).checks[0];
  expect([table("natural", "-200")?.verdict, table("all-positive", "200")?.verdict]).toEqual([
    "exact",
    "exact",
  ]);
  const off = table("all-positive", "205");
  expect([off?.printed, off?.computed, off?.difference].map(String)).toEqual(["205", "200", "5"]);
});

it("every row of a sign style needs a flow: nobody knows otherwise whether it is turned", () => {
  const table = {
    id: "T",
    unit: "tkr",
    signs: "costs-positive" as const,
    columns: [
      { id: "c" },
      { id: "d", measure: "variance" as const },
      { id: "why", measure: "text" as const },
    ],
    rows: [
      { id: "rent", cells: { c: "300", d: "-5", why: "x" } },
      { id: "net", flow: "net-cost" as const, cells: { c: "200" } },
    ],
  };
  const [issue, ...others] = issuesOf(() => defineReport({ title: "x", tables: [table] }));
  expect([issue?.code, issue?.expected?.includes('"rent"'), others]).toEqual([
    "input.missing-key",
    true,
    [],
  ]);
  const columns = table.columns.map((column) =>
    column.id === "c" ? { ...column, flow: "cost" as const } : column,
  );
  expect(defineReport({ title: "x", tables: [{ ...table, columns }] }).figures).toHaveLength(4);
});

it("cells that are no object of figures would be lost", () => {
  const of = (cells: unknown): unknown => ({
    title: "R",
    tables: [{ id: "T", unit: "tkr", columns: [{ id: "a" }], rows: [{ id: "r", cells }] }],
  });
  for (const cells of [new Map([["a", "1"]]), ["1"], "1", 5, null, undefined])
    expect(places(() => defineReport(of(cells) as never))).toEqual([
      "input.wrong-type tables.0.rows.0.cells",
    ]);
});

const cells = (cell: unknown, more: object = {}) => ({
  title: "R",
  tables: [
    {
      id: "T",
      unit: "tkr",
      columns: [{ id: "c" }],
      rows: [{ id: "r", cells: { c: cell } }],
      ...more,
    },
  ],
});
const read = (input: unknown) => defineReport(input as never).tables[0];

it("what a row, a column and a table leave out has a default", () => {
  const table = read(cells("5"));
  expect(table).toMatchObject({
    title: "T",
    signs: "natural",
    rows: [{ id: "r", label: "r", role: "item", level: 0 }],
    columns: [{ id: "c", label: "c", measure: "amount" }],
    relations: [],
    notes: [],
  });
  expect(Object.keys(table?.rows[0] ?? {})).not.toContain("flow");
  const named = read(cells("5", { title: "Costs", columns: [{ id: "c", label: "Budget" }] }));
  expect([named?.title, named?.columns[0]?.label]).toEqual(["Costs", "Budget"]);
});

it("a table has a mark, decimals and blanks of its own", () => {
  const point = read(cells("1.5", { decimalMark: "." }));
  expect(point?.cells[0]?.[0]).toMatchObject({ kind: "amount", text: "1.5", decimals: 1 });
  expect(read(cells("12 000", { decimals: -3 }))?.cells[0]?.[0]).toMatchObject({ decimals: -3 });
  expect(read(cells("–"))?.cells[0]?.[0]).toEqual({ kind: "empty", reason: "absent", text: "" });
  const zero = read(cells("–", { blank: "zero" }))?.cells[0]?.[0];
  expect(zero).toMatchObject({ kind: "amount", exact: true });
});

it("a percentage keeps its own decimals, and is a share of a hundred", () => {
  const columns = [{ id: "c", measure: "percent" }];
  const cell = read(cells("33,3 %", { columns, decimals: -3 }))?.cells[0]?.[0];
  expect(cell).toMatchObject({ kind: "ratio", text: "33,3 %", decimals: 1 });
  const { ratio } = cell as { ratio: { numerator: unknown; denominator: unknown } };
  expect(`${ratio.numerator}/${ratio.denominator}`).toBe("33.3/100");
});

it("a column of text holds words, whatever stands in it", () => {
  const columns = [{ id: "c", measure: "text" }];
  const text = (cell: unknown) => read(cells(cell, { columns }))?.cells[0]?.[0];
  expect(text("Sick leave")).toEqual({ kind: "text", text: "Sick leave" });
  expect(text(5)).toEqual({ kind: "text", text: "5" });
  expect(text({ printed: "x" })).toEqual({ kind: "text", text: "x" });
  expect(text(null)).toEqual({ kind: "text", text: "" });
});

it("amounts of a table that turns signs are held in result sign", () => {
  const more = { signs: "costs-positive", columns: [{ id: "c", flow: "cost" }] };
  const amountIn = (table: ReturnType<typeof read>) => {
    const cell = table?.cells[0]?.[0];
    return cell?.kind === "amount" ? cell.amount.toFixed() : "";
  };
  expect([amountIn(read(cells("300", more))), amountIn(read(cells("300")))]).toEqual([
    "-300",
    "300",
  ]);
});

it.each([
  [{ signs: "red" }, "input.choice tables.0.signs"],
  [{ decimalMark: ";" }, "input.choice tables.0.decimalMark"],
  [{ blank: "gap" }, "input.choice tables.0.blank"],
  [{ totals: "over" }, "input.choice tables.0.totals"],
  [{ columns: [{ id: "c", measure: "kr" }] }, "input.choice tables.0.columns.0.measure"],
  [{ columns: [{ id: "c", flow: "in" }] }, "input.choice tables.0.columns.0.flow"],
  [{ columns: [{ id: "c" }, { id: "c" }] }, "report.duplicate-id tables.0.columns.1.id"],
  [{ rows: [{ id: "r", role: "sum", cells: {} }] }, "input.choice tables.0.rows.0.role"],
  [{ rows: [{ id: "r", level: -1, cells: {} }] }, "table.level tables.0.rows.0.level"],
  [{ rows: [{ id: "r", cells: { d: "1" } }] }, "report.unknown-figure tables.0.rows.0.cells.d"],
  [
    { rows: [{ id: "r", cells: { c: { printed: "1", exct: true } } }] },
    "input.unknown-key tables.0.rows.0.cells.c.exct",
  ],
  [{ titel: "x" }, "input.unknown-key tables.0.titel"],
])("%j is refused", (more, issue) => {
  expect(places(() => read(cells("1", more)))).toEqual([issue]);
});

it("a printed table is taken as it is; a computed one is refused", () => {
  const table = incomeStatement(library, { columns: { budget: { scenario: "budget" } } });
  const printed = printTable(table);
  const issues: Issue[] = [];
  const taken = readPrintedTable("P", printed, ["printed", "P"], issues);
  expect(issues).toEqual([]);
  expect([taken?.id, taken?.cells, taken?.relations]).toEqual([
    "P",
    printed.cells,
    printed.relations,
  ]);
  expect(places(() => defineReport({ title: "R", printed: { P: table as never } }))).toEqual([
    "table.malformed printed.P",
  ]);
  expect(places(() => defineReport({ title: "R", printed: { "P.1": printed } }))).toEqual([
    "report.id printed.P.1",
  ]);
});

it("a row of percentages in columns of amounts is checked as one row ÷ another", () => {
  const audit = (coverage: string, blank = "") =>
    auditReport(
      defineReport({
        title: "x",
        tables: [
          {
            id: "T",
            unit: "tkr",
            signs: "all-positive",
            totals: "after",
            columns: [{ id: "budget" }, { id: "actual" }],
            rows: [
              { id: "fees", flow: "income", level: 1, cells: { budget: "30", actual: "20" } },
              { id: "cost", flow: "cost", level: 1, cells: { budget: "40", actual: "50" } },
              {
                id: "coverage",
                level: 1,
                measure: "percent",
                cells: { budget: coverage, actual: blank },
              },
              { id: "net", role: "total", flow: "net-cost", cells: { budget: "10", actual: "30" } },
            ],
            relations: [{ kind: "quotient", row: "coverage", numerator: "fees", base: "cost" }],
          },
        ],
      }),
    );
  const verdicts = (coverage: string, blank?: string) =>
    audit(coverage, blank).checks.map(({ target, verdict }) => `${target} ${verdict}`);
  // 30 of 40 is 75 percent, and 20 of 50 is 40; the total counts no percentage.
  expect(verdicts("75", "40,0")).toEqual([
    "T.coverage.budget exact",
    "T.coverage.actual exact",
    "T.net.budget exact",
    "T.net.actual exact",
  ]);
  expect(verdicts("85")).toEqual([
    "T.coverage.budget inconsistent",
    "T.coverage.actual not-checked",
    "T.net.budget exact",
    "T.net.actual exact",
  ]);
});

it("a row measures amounts or percentages, and nothing else", () => {
  const tables = [
    { id: "T", unit: "tkr", columns: [{ id: "c" }], rows: [{ id: "r", measure: "x", cells: {} }] },
  ];
  const [issue] = issuesOf(() => defineReport({ title: "x", tables } as never));
  expect([issue?.code, issue?.path.join(".")]).toEqual(["input.choice", "tables.0.rows.0.measure"]);
});
