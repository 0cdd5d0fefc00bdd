/**
 * `anslag`: a first report, from amounts and a book to a statement in print. The other doors are
 * `anslag/planning`, `anslag/audit`, `anslag/ledger`, `anslag/report` and `anslag/xlsx`;
 * `src/README.md` is the map of the rooms behind them.
 */

export {
  type AmountInput,
  type AmountStyle,
  type Decimal,
  type DecimalMark,
  type NoRatio,
  type NoRatioReason,
  parseAmount,
  type Ratio,
  type RatioResult,
  type RoundingMode,
  type RoundingOptions,
  ratioOf,
  roundAmount,
  roundPercent,
  roundRatio,
  sumAmounts,
  toDecimal,
} from "./amount/index.ts";
export {
  type Book,
  type BookInput,
  type BookJson,
  type BookResult,
  bookSchema,
  defineBook,
  type Explanation,
  type ParseBookOptions,
  parseBook,
  type StandardScenario,
  safeParseBook,
  toBookJson,
} from "./book/index.ts";
export {
  type FiscalYear,
  fiscalYear,
  type IsoDate,
  type IsoMonth,
  type Period,
  parsePeriod,
} from "./calendar/index.ts";
export type {
  Chart,
  ChartLine,
  ChartTotal,
  Flow,
  SignStyle,
} from "./chart/index.ts";
export type {
  Figure,
  FigureSet,
  Members,
} from "./figure/index.ts";
export {
  AnslagError,
  type ErrorCode,
  errorCatalogue,
  type Issue,
  type IssueDetails,
  type IssuePath,
  isAnslagError,
} from "./input/index.ts";
export type {
  Language,
  LanguageChoice,
  Locale,
  Worded,
  Wording,
} from "./language/index.ts";
export {
  type NetCostParts,
  netCost,
  type Variance,
  variance,
  type YearOverYear,
  yearOverYear,
} from "./planning/analysis/index.ts";
export {
  type AdjustedFigure,
  formatAmount,
  type NumberStyle,
  type PrintAmountOptions,
  type PrintedTable,
  type PrintOptions,
  type PrintTablesOptions,
  printAmount,
  printPercent,
  printTable,
  printTables,
  type RenderOptions,
  renderDerivation,
  renderMarkdown,
  renderText,
} from "./print/index.ts";
export {
  buildTable,
  type ColumnInput,
  type Derivation,
  type ExplanationReview,
  explainCell,
  headline,
  incomeStatement,
  listAboveThreshold,
  memberList,
  memberMatrix,
  netCostDevelopment,
  type RowId,
  type RowInput,
  reviewExplanations,
  rollUp,
  type SelectionInput,
  type StatementOptions,
  type TableInput,
} from "./statement/index.ts";
export {
  amountOf,
  type Cell,
  cellFlow,
  cellOf,
  type EmptyReason,
  type PrintedCell,
  parseTable,
  type Relation,
  type Selection,
  type Table,
  type TableColumn,
  type TableJson,
  type TableNote,
  type TableRow,
  type Term,
} from "./table/index.ts";
export {
  convertAmount,
  type Scale,
  type Unit,
  unitFromName,
  unitName,
  unitOf,
} from "./unit/index.ts";
