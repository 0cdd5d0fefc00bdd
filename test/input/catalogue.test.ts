/**
 * Every error of the package: the input that raises it, and its exact message in
 * `catalogue.golden.md`.
 */
import {
  AnslagError,
  amountOf,
  type BookInput,
  buildTable,
  defineBook,
  type ErrorCode,
  errorCatalogue,
  explainCell,
  fiscalYear,
  headline,
  incomeStatement,
  isAnslagError,
  parseAmount,
  parseBook,
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
import { defineReport, type ReportInput, splitPrintedRow } from "anslag/audit";
import {
  addFigures,
  defineChart,
  figureQuery,
  figureSet,
  figuresFromArrays,
  figuresFromCsv,
  figuresFromJsonLines,
  figuresFromRecords,
  linesUnder,
} from "anslag/ledger";
import {
  allocate,
  applyChanges,
  carryOver,
  consolidate,
  elapsedMonths,
  fiscalPeriod,
  forecastAccuracy,
  forecastByRunRate,
  frameStatus,
  headroom,
  isMaterial,
  phaseAmount,
  poolVariances,
  rateOutturn,
  reviewTransfers,
  revisedAppropriation,
  whatIf,
} from "anslag/planning";
import { bridgeDiagram, stepsDiagram, varianceDiagram } from "anslag/report";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../support/code-of.ts";
import { library, libraryInput, libraryJson } from "../support/library.ts";

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
const statement = incomeStatement(library, { columns: { budget } });

const report = (change: Partial<ReportInput>): unknown =>
  defineReport({
    title: "Interim report",
    figures: [
      { id: "n1", printed: "16,5", unit: "Mkr" },
      { id: "n2", printed: "16 500", unit: "tkr" },
      { id: "p1", printed: "4,8", unit: "%" },
    ],
    ...change,
  });

/** One way to raise each code. */
const cases: Readonly<Record<ErrorCode, () => unknown>> = {
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
  "figure.csv": () =>
    figuresFromCsv(library, "konto\nstaff", {
      line: "konto",
      scenario: { value: "actual" },
      amount: "belopp",
    }),
  "figure.sql": () =>
    figureQuery({ dialect: "duckdb", from: "ledger", line: "", scenario: "s", amount: "a" }),
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
  "print.language": () => renderText(statement, { language: "de" as never }),
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
  "allocation.keys": () => allocate(100, { keys: { schools: 0, care: 0 } }),
  "allocation.bounds": () =>
    allocate(100, { keys: { schools: 1, care: 1 }, least: { schools: 101 } }),
  "allocation.unit": () =>
    consolidate({
      units: { schools: { income: 0, costs: -1 } },
      internal: [{ unit: "schools", counterpart: "care", amount: -1 }],
    }),
  "analysis.head": () => poolVariances({ own: 1 }, { shared: ["own", "projects" as never] }),
  "appropriation.correction": () =>
    revisedAppropriation(
      {
        original: { amount: 1 },
        adjustments: [
          {
            reference: "B",
            title: "b",
            amount: 1,
            decidedOn: "2023-02-01",
            kind: "supplement",
            corrects: "A",
          },
        ],
      },
      { asOf: "2023-08-31" },
    ),
  "appropriation.policy": () => carryOver(100, { surplus: { share: -50 } }),
  "appropriation.transfer": () =>
    reviewTransfers({ staff: 10, rent: 10 }, [
      { reference: "D1", decidedOn: "2023-05-02", legs: { staff: -5, rent: 6 } },
    ]),
  "commitment.draw": () =>
    headroom(100, [{ reference: "A", amount: 10, draws: [{ amount: 11 }] }], {
      asOf: "2023-08-31",
    }),
  "commitment.age-bands": () => headroom(100, [], { asOf: "2023-08-31", ageBands: [12, 6] }),
  "commitment.frame": () =>
    frameStatus({ approved: 100, year: { appropriation: 50, spent: 40, forecast: 30 } }),
  "commitment.status": () =>
    headroom(100, [{ reference: "A", amount: 10, status: "paid" as never }], {
      asOf: "2023-08-31",
    }),
  "commitment.amount": () => frameStatus({ approved: -1, year: { appropriation: 1, spent: 0 } }),
  "forecast.profile": () =>
    phaseAmount(100, { kind: "weights", weights: [1, 2, 3] }, { year: fiscalYear({ year: 2023 }) }),
  "forecast.period": () => forecastByRunRate({ actual: 100, elapsedMonths: 0 }),
  "forecast.line": () =>
    applyChanges(whatIf({ staff: -10 }), [{ what: "freeze", line: "rent" as never, amount: 1 }]),
  "forecast.rating": () => rateOutturn([{ budget: 100, outturn: 103 }]),
  "forecast.round": () => forecastAccuracy([]),
  "report.unknown-figure": () => report({ relations: [{ kind: "same", figures: ["n1", "n9"] }] }),
  "report.relation": () => report({ relations: [{ kind: "sum", total: "n1", terms: ["n1"] }] }),
  "report.weight": () =>
    report({ relations: [{ kind: "sum", total: "n1", terms: [{ figure: "n2", weight: 0 }] }] }),
  "report.unit-mix": () => report({ relations: [{ kind: "sum", total: "n1", terms: ["p1"] }] }),
  "report.precision": () => report({ figures: [{ id: "n1", printed: 16.5, unit: "Mkr" }] }),
  "report.id": () => report({ figures: [{ id: "T1.a", printed: "1", unit: "Mkr" }] }),
  "report.duplicate-id": () =>
    report({
      figures: [
        { id: "n1", printed: "1", unit: "Mkr" },
        { id: "n1", printed: "2", unit: "Mkr" },
      ],
    }),
  "report.too-large": () =>
    report({
      tables: [
        {
          id: "T1",
          unit: "tkr",
          columns: Array(1000).fill({ id: "c", measure: "text" }),
          rows: Array(501).fill({ id: "r", cells: {} }),
        },
      ],
    }),
  "report.line": () => splitPrintedRow("Summa", { columns: 3 }),
  "input.not-json": () => parseBook("{title:"),
  "input.unknown-key": () => parseBook({ ...libraryJson(), comment: "mine" }),
  "input.missing-key": () => parseBook({ ...libraryJson(), figureSets: [{ id: "all" }] }),
  "input.wrong-type": () => parseBook({ ...libraryJson(), title: 5 }),
};

describe("the error catalogue", () => {
  it.each(Object.keys(cases) as ErrorCode[])(
    "%s can happen, and its message says what, where, expected, received and remedy",
    (code) => {
      const [issue] = issuesOf(cases[code]);
      expect(issue?.code).toBe(code);
      const { problem, remedy } = errorCatalogue[code];
      const place =
        issue === undefined || issue.path.length === 0
          ? []
          : [expect.stringMatching(/^at /) as unknown];
      expect(issue?.message.split(" · ")).toEqual([
        problem,
        ...place,
        `expected ${issue?.expected}`,
        `received ${issue?.received}`,
        remedy,
      ]);
    },
  );

  it("every code has a case", () => {
    expect(Object.keys(cases).sort()).toEqual(Object.keys(errorCatalogue).sort());
  });

  it("the exact messages", async () => {
    const lines = Object.entries(cases).map(
      ([code, run]) => `\`${code}\`  \n${issuesOf(run)[0]?.message}\n`,
    );
    await expect(`# Every error, as it reads\n\n${lines.join("\n")}`).toMatchFileSnapshot(
      "./catalogue.golden.md",
    );
  });
});

describe("isAnslagError", () => {
  it("knows the errors of this package and of other copies of it, and nothing else", () => {
    const copy = Object.assign(new Error("from another copy"), {
      [Symbol.for("anslag.error")]: true,
      issues: [{ code: "input.not-json" }],
    });
    expect(isAnslagError(copy)).toBe(true);
    expect(isAnslagError(copy, "input.not-json")).toBe(true);
    expect(isAnslagError(copy, "amount.missing")).toBe(false);
    for (const other of [new Error("x"), null, undefined, "amount.missing", 5, {}, () => 1])
      expect(isAnslagError(other)).toBe(false);
  });

  it("is not misled by an object that refuses to be looked at", () => {
    const refuse = (): never => {
      throw new Error("no");
    };
    expect(isAnslagError(new Proxy({}, { has: refuse, get: refuse }))).toBe(false);
  });

  it("a message of a hundred thousand problems stays readable; the issues are all there", () => {
    try {
      sumAmounts(Array.from({ length: 100_000 }, () => "x"));
    } catch (error) {
      if (!isAnslagError(error)) throw error;
      expect(error.issues).toHaveLength(100_000);
      expect(error.message.split("\n")).toHaveLength(102);
      expect(error.message.endsWith("… and 99900 more")).toBe(true);
    }
    expect.assertions(3);
  });

  it("an error lists all its problems, and is frozen", () => {
    try {
      sumAmounts(["x", "y"]);
    } catch (error) {
      if (!isAnslagError(error)) throw error;
      expect(error.message).toBe(
        `2 problems:\n  1. [amount.not-an-amount] ${error.issues[0].message}\n  2. [amount.not-an-amount] ${error.issues[1]?.message}`,
      );
      expect(
        Object.isFrozen(error.issues) &&
          Object.isFrozen(error.issues[0]) &&
          Object.isFrozen(error.issues[0].path),
      ).toBe(true);
    }
    expect.assertions(2);
  });
});
