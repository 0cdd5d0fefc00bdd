/** A valid call of every exported function, for tests that go through all of them. */
import type { PrintedTable } from "anslag";
import { comparisonDiagram } from "anslag/report";
import { byName } from "./by-name.ts";
import { everything as anslag } from "./doors.ts";
import { library, type libraryInput, libraryJson } from "./library.ts";
import { planningCalls } from "./planning-calls.ts";
import { presetCalls } from "./preset-calls.ts";
import { resultCalls } from "./result-calls.ts";

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
/** Two costs and their sum, whose variance is the sum of two variances. */
const twoLines: PrintedTable = anslag.printTable(
  anslag.buildTable(library, {
    rows: [
      { id: "staff", line: "staff" },
      { id: "fees", line: "fees" },
      { id: "sum", sumOf: ["staff", "fees"] },
    ],
    columns: {
      budget: { scenario: "budget" },
      forecast: { scenario: "forecast" },
      variance: { varianceOf: { outcome: "forecast", reference: "budget" } },
    },
  }),
);
const figures = anslag.figureSet([], anslag.unitOf("SEK", "thousand"));
const ratio = { kind: "ratio", numerator: anslag.toDecimal(1), denominator: anslag.toDecimal(3) };
const rule = (): object => ({ absolute: 5, percent: 3, when: "any" });
const columns = (): object => byName({ budget: { scenario: "budget" } });
const reported = (): object => ({
  title: "Report",
  figures: [
    { id: "n1", printed: "1,2", unit: "Mkr" },
    { id: "n2", printed: "1 214", unit: "tkr" },
  ],
  relations: [{ kind: "same", figures: ["n1", "n2"] }],
  tables: [
    {
      id: "T",
      unit: "tkr",
      columns: [{ id: "budget" }, { id: "forecast" }],
      rows: [
        { id: "a", cells: byName({ budget: "1", forecast: "2" }) },
        { id: "b", cells: byName({ budget: "1", forecast: "2" }) },
        { id: "sum", cells: byName({ budget: "2", forecast: "4" }) },
      ],
    },
  ],
});
const report = anslag.defineReport(reported() as never);
const bookInput = (): object => {
  const { explanations, dimensions, ...book } = libraryJson();
  const sets = (book as never as typeof libraryInput).figureSets;
  return {
    ...book,
    dimensions,
    explanations: [{ members: byName({ library: "east" }), text: "vacancies" }],
    figureSets: sets.map(({ id, figures: list }) => ({
      id,
      figures: list.map((figure) =>
        "members" in figure ? { ...figure, members: byName({ ...figure.members }) } : { ...figure },
      ),
    })),
  };
};
const query = {
  dialect: "duckdb",
  from: "ledger",
  line: "line",
  scenario: { value: "actual" },
  amount: "amount",
};

/**
 * The arguments of a valid call, by the name of the function. What the package itself returned is
 * frozen.
 */
export const calls: Readonly<Record<string, readonly unknown[]>> = {
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
  selectFigures: [figures, { scenario: "actual", members: byName({}) }],
  sumFigures: [figures],
  defineBook: [bookInput()],
  parseBook: [bookInput()],
  toBookJson: [library],
  withFigures: [library, byName({ main: figures })],
  // statements
  amountOf: [statement, "staff", "budget"],
  appropriationRoll: [
    { original: { amount: 100, source: "budget" } },
    { asOf, unit: { ...unit }, title: "Grant" },
  ],
  buildTable: [library, { rows: [{ id: "s", line: "staff" }], columns: columns() }],
  cellFlow: [roll.rows[0], roll.columns[0]],
  cellOf: [statement, "staff", "budget"],
  explainCell: [statement, "staff", "budget", { book: library }],
  headline: [library, { columns: columns() }],
  incomeStatement: [library, { columns: columns() }],
  isMaterial: [{ variance: "-500", reference: 4 }, rule()],
  listAboveThreshold: [
    library,
    { dimension: "library", shows: { line: "staff", scenario: "budget" }, threshold: 10 },
  ],
  memberList: [
    library,
    { dimension: "library", columns: byName({ budget: { line: "staff", scenario: "budget" } }) },
  ],
  memberMatrix: [library, { dimension: "library", rows: ["staff"], shows: { scenario: "budget" } }],
  netCostDevelopment: [library, {}],
  parseTable: [JSON.parse(JSON.stringify(statement))],
  relationDifferences: [statement],
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
  printAmount: [1, { decimals: 1 }],
  printPercent: [{ ...ratio }, {}],
  printTable: [statement, { decimals: 0 }],
  printTables: [byName({ statement }), { decimals: 0 }],
  renderCsv: [statement, {}],
  renderDerivation: [anslag.explainCell(statement, "staff", "budget"), {}],
  renderHtml: [printed, {}],
  renderMarkdown: [printed, {}],
  renderPage: [
    {
      title: "Report",
      sections: [
        {
          table: printed,
          notes: [{ text: "A remark.", column: "budget" }],
          diagrams: [{ diagram: comparisonDiagram(printed, { columns: ["budget", "forecast"] }) }],
        },
      ],
    },
    { derivations: { explainCell: anslag.explainCell, renderDerivation: anslag.renderDerivation } },
  ],
  renderText: [printed, {}],
  renderWorksheet: [statement, {}],
  bridgeDiagram: [twoLines, { total: "sum", difference: "variance" }],
  comparisonDiagram: [printed, { columns: ["budget", "forecast"] }],
  roundsDiagram: [printed, { row: "staff", rounds: ["budget", "forecast"] }],
  stepsDiagram: [anslag.printTable(roll), { total: "revised", column: "amount" }],
  varianceDiagram: [printed, { variance: "variance", rule: rule() }],
  // audit
  auditReport: [report, {}],
  defineReport: [reported()],
  parseReport: [reported()],
  relationsFromLevels: [
    [
      { id: "a", level: 1 },
      { id: "sum", role: "total" },
    ],
    "after",
  ],
  renderAudit: [anslag.auditReport(report), {}],
  splitPrintedRow: ["a -4 324 -4 175 149", { columns: 3 }],
  suggestRelations: [report, "T"],
  // ledger
  figureQuery: [{ ...query, scenario: { ...query.scenario } }],
  figuresFromArrays: [
    library,
    { line: "staff", scenario: "actual", period: "2023-01", amount: [1] },
    {},
  ],
  figuresFromCsv: [
    library,
    "konto;belopp\nstaff;1",
    {
      separator: ";",
      decimalMark: ",",
      line: "konto",
      amount: "belopp",
      scenario: { value: "actual" },
      period: { value: "2023-01" },
    },
    {},
  ],
  figuresFromJson: [
    library,
    '[{"line":"staff","scenario":"actual","period":"2023-01","amount":1}]',
    {},
  ],
  figuresFromJsonLines: [
    library,
    '{"line":"staff","scenario":"actual","period":"2023-01","amount":1}',
    {},
  ],
  figuresFromQuery: [
    library,
    anslag.figureQuery(query as never),
    [
      {
        line: "staff",
        scenario: "actual",
        period: "2023-01",
        amount: "-1",
        type: "DECIMAL(18,2)",
        missing: 0,
      },
    ],
    {},
  ],
  figuresFromRecords: [
    library,
    [{ line: "staff", scenario: "actual", period: "2023-01", amount: 1 }],
    {},
  ],
};
