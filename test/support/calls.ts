/** A valid call of every exported function, for tests that go through all of them. */
import type { PrintedTable } from "anslag";
import { comparisonDiagram } from "anslag/report";
import { auditCalls } from "./audit-calls.ts";
import { byName } from "./by-name.ts";
import { everything as anslag } from "./doors.ts";
import { ledgerCalls } from "./ledger-calls.ts";
import { library, type libraryInput, libraryJson } from "./library.ts";
import { planningCalls } from "./planning-calls.ts";
import { presetCalls } from "./preset-calls.ts";
import { resultCalls } from "./result-calls.ts";
import { twoLines } from "./two-lines-with-sum.ts";

const year = anslag.fiscalYear({ year: 2023 });
const unit = { currency: "SEK", scale: "thousand" } as const;
const grant = { original: { amount: 100, source: "budget" } };
const asOf = "2023-08-31";
const roll = anslag.appropriationRoll(grant, { asOf, unit: anslag.unitOf("SEK"), title: "Grant" });
const statement = anslag.incomeStatement(library, {
  columns: {
    budget: { scenario: "budget" },
    forecast: { scenario: "forecast" },
    variance: { varianceOf: { outcome: "forecast", reference: "budget" } },
  },
});
const printed: PrintedTable = anslag.printTable(statement);
const figures = anslag.figureSet([], anslag.unitOf("SEK", "thousand"));
const ratio = { kind: "ratio", numerator: anslag.toDecimal(1), denominator: anslag.toDecimal(3) };
const rule = (): object => ({ absolute: 5, percent: 3, when: "any" });
/** A column of every kind. */
const everyColumn = (line: object = {}, total = "netCost"): object =>
  byName({
    budget: { ...line, scenario: "budget", members: byName({}) },
    forecast: { ...line, scenario: "forecast" },
    variance: { varianceOf: { outcome: "forecast", reference: "budget" } },
    share: { percentOf: { numerator: "forecast", base: "budget" } },
    growth: { growthOf: { current: "forecast", prior: "budget" } },
    index: { indexOf: { column: "forecast", base: "budget" } },
    elapsed: { elapsedOf: "budget" },
    both: { sumOf: ["budget"] },
    each: { rateOf: { column: "budget", quantity: byName({ staff: 5 }) } },
    part: { shareOf: { column: "budget", total } },
  });
const bookInput = (): object => {
  const { explanations, dimensions, appropriations, ...book } = libraryJson();
  const sets = (book as never as typeof libraryInput).figureSets;
  const [first] = appropriations as typeof libraryInput.appropriations;
  const [opening, late] = first.adjustments;
  return {
    ...book,
    years: [{ year: 2021 }],
    dimensions,
    scenarios: [
      { id: "budget", kind: "budget", year: 2023 },
      { id: "forecast", kind: "forecast", year: 2023 },
      { id: "actual", kind: "actual", year: 2023 },
      { id: "priorYearActual", kind: "prior-year-actual" },
    ],
    appropriations: [
      {
        ...first,
        original: { ...first.original },
        members: byName({ library: "east" }),
        adjustments: [{ ...opening }, { ...late, decidedOn: { noLaterThan: "2023-09-15" } }],
      },
    ],
    explanations: [{ members: byName({ library: "east" }), text: "vacancies" }],
    figureSets: sets.map(({ id, figures: list }) => ({
      id,
      unit: { ...unit },
      figures: list.map((figure) =>
        "members" in figure ? { ...figure, members: byName({ ...figure.members }) } : { ...figure },
      ),
    })),
  };
};

/**
 * The arguments of a valid call, by the name of the function. What the package itself returned is
 * frozen.
 */
export const calls: Readonly<Record<string, readonly unknown[]>> = {
  ...auditCalls,
  ...ledgerCalls,
  ...planningCalls,
  ...presetCalls,
  ...resultCalls,
  // amounts, units, calendar, chart
  convertAmount: [1, { from: { ...unit }, to: { ...unit } }],
  effectOf: [anslag.toDecimal(1)],
  elapsedMonths: [{ ...year }, asOf],
  fiscalPeriod: [{ ...year }, "year"],
  fiscalYear: [{ year: 2023, startMonth: 1, months: 12, name: "2023" }],
  defineChart: [
    {
      lines: [{ id: "staff", kind: "cost" }],
      totals: [{ id: "all", of: ["staff"] }],
    },
  ],
  fourWeekPeriods: [{ from: "2023-04-01", to: "2024-03-31", firstEnds: "2023-04-29" }],
  linesUnder: [library.chart, "costs"],
  netCost: [{ income: 1, costs: -2 }],
  parseAmount: ["1,5", { decimalMark: "," }],
  parsePeriod: ["2023-08"],
  periodMonths: ["2023-01/2023-08"],
  ratioOf: [{ numerator: 1, denominator: 2 }],
  postingPeriod: [{ ...year }, 12, { closingPeriods: 1 }],
  remainingMonths: [{ ...year }, asOf],
  roundAmount: ["2.55", { decimals: 1 }],
  roundPercent: [{ ...ratio }, { decimals: 1 }],
  roundRatio: [{ ...ratio }, { decimals: 1 }],
  sumAmounts: [[1, 2]],
  toDecimal: [1],
  toResultSign: [1, { flow: "cost", style: "natural" }],
  unitFromName: ["tkr", { language: "sv" }],
  unitName: [{ ...unit }, "sv"],
  unitOf: ["SEK"],
  variance: [{ outcome: 1, reference: 2 }],
  yearName: [{ ...year }, "sv"],
  yearOverYear: [{ current: 1, prior: 2 }],
  isAnslagError: [new Error("x")],
  // figures and books
  addFigures: [{ to: figures, figures }],
  convertFigures: [figures, { ...unit }],
  figureSet: [
    [
      {
        line: "staff",
        scenario: "actual",
        period: "2023-01",
        amount: 1,
        members: byName({ library: "east" }),
      },
    ],
    { ...unit },
  ],
  selectFigures: [figures, { lines: ["staff"], scenario: "actual", members: byName({}) }],
  sumFigures: [figures],
  defineBook: [bookInput()],
  parseBook: [bookInput()],
  toBookJson: [library],
  withFigures: [library, byName({ main: figures })],
  // statements
  amountOf: [statement, "staff", "budget"],
  appropriationRoll: [
    {
      original: { amount: 100, source: "budget" },
      adjustments: [
        {
          reference: "A",
          title: "a",
          amount: 10,
          decidedOn: { noLaterThan: "2023-03-15" },
          kind: "supplement",
        },
      ],
    },
    { asOf, unit: { ...unit }, title: "Grant", labels: byName({ revised: "Now" }) },
  ],
  buildTable: [
    library,
    {
      rows: [
        { id: "s", line: "staff", members: byName({ library: "east" }) },
        { id: "t", line: "books" },
        { id: "sum", sumOf: ["s", "t"] },
        { id: "ratio", quotientOf: { numerator: "s", base: "t" } },
        { id: "each", rateOf: { row: "s", quantity: byName({ budget: 5 }) } },
        { id: "index", indexOf: { row: "s", base: "budget" } },
      ],
      columns: everyColumn({}, "sum"),
    },
  ],
  cellFlow: [roll.rows[0], roll.columns[0]],
  cellOf: [statement, "staff", "budget"],
  explainCell: [statement, "staff", "budget", { book: library }],
  headline: [library, { columns: everyColumn(), labels: byName({ result: "Result" }) }],
  incomeStatement: [library, { columns: everyColumn({}, "staff"), rows: ["staff", "books"] }],
  isMaterial: [{ variance: "-500", reference: 4 }, rule()],
  listAboveThreshold: [
    library,
    {
      dimension: "library",
      shows: { line: "staff", scenario: "budget", members: byName({}) },
      threshold: 10,
    },
  ],
  memberList: [
    library,
    {
      dimension: "library",
      members: { except: ["west"] },
      columns: everyColumn({ line: "staff" }, "all"),
      total: { id: "all" },
    },
  ],
  memberMatrix: [
    library,
    {
      dimension: "library",
      members: { except: ["west"] },
      rows: ["staff"],
      shows: { scenario: "budget", members: byName({}) },
      total: { id: "all", place: "first" },
    },
  ],
  netCostDevelopment: [
    library,
    {
      current: { scenario: "forecast", members: byName({}) },
      prior: { scenario: "priorYearActual", members: byName({}) },
      labels: byName({ income: "Income" }),
    },
  ],
  parseTable: [JSON.parse(JSON.stringify(statement))],
  relationDifferences: [statement],
  rollUp: [
    library,
    {
      by: ["library", { lines: ["staff", "books"] }],
      columns: everyColumn({}, "all"),
      total: { id: "all" },
    },
  ],
  reviewExplanations: [
    anslag.memberList(library, {
      dimension: "library",
      columns: {
        budget: { line: "staff", scenario: "budget" },
        forecast: { line: "staff", scenario: "forecast" },
        variance: { varianceOf: { outcome: "forecast", reference: "budget" } },
        why: { explanations: true },
      },
    }),
    { rule: rule(), variance: "variance", explanation: "why" },
  ],
  // print
  formatAmount: ["1", { decimals: 1 }],
  printAmount: [1, { decimals: 1, unit: { ...unit } }],
  printPercent: [{ ...ratio }, {}],
  printTable: [statement, { decimals: 0, notes: [{ text: "Not audited." }] }],
  printTables: [
    byName({ statement }),
    { decimals: 0, notes: byName({ statement: [{ text: "Not audited." }] }) },
  ],
  renderCsv: [statement, {}],
  longTable: [printed],
  renderLongTable: [printed, { form: "csv" }],
  renderDerivation: [anslag.explainCell(statement, "staff", "budget"), {}],
  renderHtml: [printed, {}],
  renderMarkdown: [printed, {}],
  renderPage: [
    {
      title: "Report",
      lead: ["First of all."],
      book: library,
      sections: [
        {
          text: ["A paragraph."],
          table: printed,
          other: printed,
          notes: [{ text: "A remark.", column: "budget" }],
          diagrams: [
            // What the package returned.
            {
              diagram: Object.freeze(
                comparisonDiagram(printed, { columns: ["budget", "forecast"] }),
              ),
            },
          ],
        },
      ],
    },
    { derivations: { explainCell: anslag.explainCell, renderDerivation: anslag.renderDerivation } },
  ],
  renderText: [printed, {}],
  renderWorksheet: [statement, {}],
  bridgeDiagram: [twoLines, { total: "sum", difference: "variance" }],
  comparisonDiagram: [printed, { columns: ["budget", "forecast"], rows: ["staff"] }],
  roundsDiagram: [printed, { row: "staff", rounds: ["budget", "forecast"] }],
  stepsDiagram: [anslag.printTable(roll), { total: "revised", column: "amount" }],
  varianceDiagram: [printed, { variance: "variance", rows: ["staff"], rule: rule() }],
};
