/** A budget form for a whole year. */
const wholeYear = { scenario: "budget", periods: ["2023-01/2023-12"] } as const;

/** Reads that form with other values in some of its cells. */
function filledForm(values: Readonly<Record<string, string>>): unknown {
  return readBudgetForm(library, changedForm(budgetForm(library, wholeYear), values));
}

/** One way to raise each error code of amounts, books, statements, tables and prints. */
import {
  AnslagError,
  amountOf,
  type BookInput,
  buildTable,
  defineBook,
  type ErrorCode,
  explainCell,
  fiscalYear,
  headline,
  incomeStatement,
  parseAmount,
  parsePeriod,
  printAmount,
  printTable,
  renderText,
  roundAmount,
  roundPercent,
  sumAmounts,
  toDecimal,
  unitFromName,
  unitOf,
} from "anslag";
import {
  addFigures,
  decodeText,
  defineChart,
  figureQuery,
  figureSet,
  figuresFromArrays,
  figuresFromCsv,
  figuresFromJsonLines,
  figuresFromRecords,
  linesUnder,
  mapAccounts,
  readSie,
} from "anslag/ledger";
import { elapsedMonths, fiscalPeriod, isMaterial, revisedAppropriation } from "anslag/planning";
import { bridgeDiagram, stepsDiagram, varianceDiagram } from "anslag/report";
import { budgetForm, readBudgetForm } from "anslag/xlsx";
import { openArchive, refuseSize } from "../../src/workbook/archive.ts";
import { changedForm } from "../support/as-workbook.ts";
import { issuesOf } from "../support/code-of.ts";
import { library, libraryInput } from "../support/library.ts";
import type { PlanningCode } from "./planning-cases.ts";

const cost = (id: string) => ({ id, kind: "cost" }) as const;
const book = (change: Partial<BookInput>): unknown =>
  defineBook({ ...(libraryInput as BookInput), ...change });
const figure = (more: object): unknown =>
  book({
    appropriations: [],
    figureSets: [
      { id: "all", figures: [{ line: "staff", scenario: "budget", amount: -1, ...more }] },
    ],
  });
const table = (rows: readonly unknown[], columns: object): unknown =>
  buildTable(library, { rows: rows as never, columns: columns as never });
const budget = { scenario: "budget" } as const;
const csv = (row: string, more: object = {}): unknown =>
  figuresFromCsv(library, `konto,belopp\n${row}`, {
    line: "konto",
    scenario: { value: "actual" },
    amount: "belopp",
    ...more,
  });
const statement = incomeStatement(library, { columns: { budget } });

export const bookCases: Readonly<Record<Exclude<ErrorCode, PlanningCode>, () => unknown>> = {
  "amount.missing": () => toDecimal(undefined as never),
  "amount.wrong-type": () => toDecimal({} as never),
  "amount.not-an-amount": () => parseAmount("12 34"),
  "amount.ambiguous": () => parseAmount("1.234"),
  "amount.unsafe-number": () => sumAmounts([1, 0.1 + 0.2]),
  "amount.out-of-range": () => toDecimal("9".repeat(61)),
  "round.decimals": () => roundAmount(1, { decimals: -1 }),
  "round.no-base": () =>
    roundPercent({ kind: "ratio", numerator: toDecimal(1), denominator: toDecimal(0) }),
  "unit.currency": () => unitOf("SKR"),
  "unit.name": () => unitFromName("kkr"),
  "unit.mismatch": () =>
    addFigures({
      to: figureSet([], unitOf("SEK")),
      figures: figureSet([], unitOf("SEK", "thousand")),
    }),
  "calendar.date": () => elapsedMonths(fiscalYear({ year: 2023 }), "2023-02-30"),
  "calendar.period": () => parsePeriod("2023"),
  "calendar.fiscal-year": () => fiscalYear({ year: 23 }),
  "calendar.overlap": () => book({ years: [{ year: 2022, startMonth: 6 }] }),
  "calendar.part": () => fiscalPeriod(fiscalYear({ year: 2023 }), "quarter", 5),
  "input.id": () => defineChart({ lines: [cost(" ")] }),
  "chart.unknown-part": () =>
    defineChart({ lines: [cost("staff")], totals: [{ id: "all", of: ["rent" as never] }] }),
  "chart.empty-total": () =>
    defineChart({ lines: [cost("staff")], totals: [{ id: "all", of: [] }] }),
  "chart.cycle": () =>
    defineChart({ lines: [cost("staff")], totals: [{ id: "all", of: ["staff", "all"] }] }),
  "chart.counted-twice": () =>
    defineChart({ lines: [cost("staff")], totals: [{ id: "all", of: ["staff", "staff"] }] }),
  "chart.of-which": () =>
    defineChart({ lines: [cost("staff"), { ...cost("overtime"), ofWhich: "wages" }] }),
  "chart.role": () =>
    defineChart({ lines: [cost("staff")], totals: [{ id: "all", of: ["staff"], role: "income" }] }),
  "input.choice": () => buildTable(library, { rows: [], columns: {}, signs: "debit" as never }),
  "chart.unknown-line": () => linesUnder(library.chart, "rent"),
  "figure.unknown-line": () => figure({ line: "rent" }),
  "figure.unknown-scenario": () => figure({ scenario: "plan" }),
  "figure.unknown-dimension": () => figure({ members: { area: "east" } }),
  "figure.unknown-member": () => figure({ members: { library: "north" } }),
  "figure.unknown-set": () => table([{ id: "staff", line: "staff", set: "ledger" }], { budget }),
  "figure.unknown-year": () =>
    book({ appropriations: [], scenarios: [{ id: "plan", year: 2024 }] }),
  "figure.missing-period": () =>
    book({
      years: [{ year: 2022 }],
      figureSets: [{ id: "all", figures: [{ line: "staff", scenario: "budget", amount: -1 }] }],
    }),
  "figure.outside-year": () => figure({ period: "2022-12" }),
  "figure.never-read": () => figure({ line: "grant", scenario: "forecast" }),
  "figure.total-and-part": () =>
    book({
      figureSets: [
        {
          id: "all",
          figures: [
            { line: "operating", scenario: "budget", amount: -2 },
            { line: "staff", scenario: "budget", amount: -1 },
          ],
        },
      ],
    }),
  "figure.overlapping-periods": () => {
    const figures = ["2023-01", "2023-01/2023-03"].map((period) => ({
      line: "staff",
      scenario: "actual",
      period,
      amount: -1,
    }));
    const overlapping = defineBook({
      ...(libraryInput as BookInput),
      figureSets: [{ id: "all", figures }],
    });
    return buildTable(overlapping, {
      rows: ["staff"],
      columns: { actual: { scenario: "actual" } },
    });
  },
  "figure.arrays": () =>
    figuresFromArrays(library, { line: "staff", scenario: ["actual"], amount: [1, 2] }),
  "figure.accounts": () => mapAccounts([{ from: "5000", to: "599", line: "premises" }], []),
  "figure.bytes": () => decodeText(Uint8Array.of(65, 10, 0x81), { encoding: "windows-1252" }),
  "figure.csv": () =>
    figuresFromCsv(library, "konto\nstaff", {
      line: "konto",
      scenario: { value: "actual" },
      amount: "belopp",
    }),
  "figure.mapping": () => csv("7010,-5", { accounts: [{ prefix: "5", line: "staff" }] }),
  "figure.sie": () => readSie('#FLAGGA 0\n#KONTO 3010 "Sales'),
  "figure.sql": () =>
    figureQuery({ dialect: "duckdb", from: "ledger", line: "", scenario: "s", amount: "a" }),
  "workbook.file": () => openArchive(new TextEncoder().encode("Line;Amount")),
  "workbook.limit": () => refuseSize("at most 5 cells", "more", "Budget"),
  "form.periods": () => budgetForm(library, { scenario: "budget" }),
  "form.precision": () => budgetForm(library, { ...wholeYear, decimals: 0 }),
  "form.identity": () => readBudgetForm(library, changedForm([], {})),
  "form.rows": () => filledForm({ "Budget A4": "Books", "Budget A5": "Staff" }),
  "form.label": () => filledForm({ "Budget A4": "Gifts" }),
  "form.amount": () => filledForm({ "Budget C4": "about 40" }),
  "figure.limit": () => figuresFromRecords(library, [], { limit: 0 }),
  "figure.more-rows": () => {
    const issues = issuesOf(() => figuresFromJsonLines(library, "{\n{\n{", { limit: 2 }));
    throw new AnslagError([issues.at(-1) ?? issues[0]] as never);
  },
  "appropriation.undated": () =>
    revisedAppropriation(
      {
        original: { amount: 1 },
        adjustments: [{ reference: "A", title: "a", amount: 1, kind: "supplement" } as never],
      },
      { asOf: "2023-08-31" },
    ),
  "appropriation.posted-twice": () =>
    book({
      figureSets: [{ id: "all", figures: [{ line: "grant", scenario: "budget", amount: 1 }] }],
    }),
  "appropriation.kind": () =>
    revisedAppropriation(
      {
        original: { amount: 1 },
        adjustments: [
          { reference: "A", title: "a", amount: 1, decidedOn: "2023-01-01", kind: "gift" as never },
        ],
      },
      { asOf: "2023-08-31" },
    ),
  "materiality.rule": () => isMaterial({ variance: 1 }, {}),
  "input.value": () => printTable(statement, { searchLimit: -1 }),
  "print.locale": () => printTable(statement, { locale: "sv" as never }),
  "print.scale-without-unit": () => printAmount("486892", { scale: "mkr" }),
  "diagram.no-difference": () =>
    bridgeDiagram(printTable(statement), { total: "operating", difference: "budget" }),
  "diagram.no-parts": () =>
    stepsDiagram(printTable(statement), { total: "staff", column: "budget" }),
  "diagram.no-amount": () =>
    varianceDiagram(printTable(statement), { variance: "budget", rows: [] }),
  "table.cycle": () =>
    printTable({
      ...statement,
      relations: ["staff", "operating"].map((row, k, ids) => ({
        kind: "rows" as const,
        row,
        terms: [{ id: ids[1 - k] ?? "", weight: 1 as const }],
        columns: ["budget"],
      })),
    } as never),
  "table.level": () => table([{ id: "staff", line: "staff", level: -1 }], { budget }),
  "table.unknown-row": () => amountOf(statement, "rent" as never, "budget"),
  "table.unknown-column": () => amountOf(statement, "staff", "forecast" as never),
  "print.language": () => renderText(statement, { language: "fr" as never }),
  "table.other-book": () => {
    const figures = [{ line: "staff", scenario: "budget", amount: -1 }];
    const other = defineBook({
      ...(libraryInput as BookInput),
      figureSets: [{ id: "all", figures }],
    });
    return explainCell(statement, "staff", "budget", { book: other });
  },
  "table.malformed": () => amountOf({ ...statement, cells: [] }, "staff", "budget"),
  "input.duplicate-id": () => table(["staff", "staff"], { budget }),
  "statement.sum": () => table(["staff", { id: "sum", sumOf: ["staff", "staff"] }], { budget }),
  "statement.operand": () =>
    table(["staff"], { why: { explanations: true }, sum: { sumOf: ["why"] } }),
  "statement.column-id": () => table(["staff"], { 2023: budget }),
  "statement.cycle": () => table([{ id: "a", sumOf: ["a"] }], { budget }),
  "statement.conflict": () => table([{ id: "a", line: "staff", scenario: "forecast" }], { budget }),
  "statement.incomplete": () => table(["staff"], { budget: {} }),
  "statement.no-role": () =>
    headline(
      defineBook({
        ...(libraryInput as BookInput),
        chart: { lines: [cost("staff")] },
        figureSets: [],
        appropriations: [],
      }),
      { columns: { budget } },
    ),
};
