/**
 * anslag: exact, typed budget follow-up. The only door of the package; the map of what is behind it is `src/README.md`.
 */

// analysis
export {
  type Compared,
  type Effect,
  effectOf,
  isMaterial,
  type MaterialityRule,
  type NetCostParts,
  type NoComparison,
  netCost,
  type Variance,
  variance,
  type YearOverYear,
  yearOverYear,
} from "./analysis/index.ts";
// appropriation
export {
  type Adjustment,
  type AdjustmentInput,
  type AdjustmentKind,
  type Appropriation,
  type AppropriationFinding,
  type AppropriationInput,
  type DecisionDate,
  type OriginalDecision,
  type OriginalDecisionInput,
  type Recurrence,
  type RevisedAppropriation,
  type RevisedOptions,
  revisedAppropriation,
} from "./appropriation/index.ts";
// book
export {
  type Book,
  type BookAppropriation,
  type BookAppropriationInput,
  type BookFigureSet,
  type BookInput,
  type BookScenario,
  type Dimension,
  type DimensionInput,
  defineBook,
  type Explanation,
  type FigureSetInput,
  type Member,
  type MemberInput,
  type ScenarioInput,
  type ScenarioKind,
  type StandardScenario,
} from "./book/index.ts";
// calendar
export {
  elapsedMonths,
  type FiscalYear,
  fiscalPeriod,
  fiscalYear,
  type IsoDate,
  type IsoMonth,
  type Period,
  type PeriodKind,
  parsePeriod,
  periodMonths,
  remainingMonths,
} from "./calendar/index.ts";
// chart
export {
  type Chart,
  type ChartInput,
  type ChartLine,
  type ChartTotal,
  defineChart,
  type Flow,
  type LineInput,
  type LineKind,
  linesUnder,
  type SignStyle,
  type TotalInput,
  type TotalRole,
  toResultSign,
} from "./chart/index.ts";
// decimal
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
} from "./decimal/index.ts";
// errors
export {
  AnslagError,
  type ErrorCode,
  errorCatalogue,
  type Issue,
  type IssuePath,
  isAnslagError,
} from "./errors/index.ts";
// figure
export {
  addFigures,
  convertFigures,
  type Figure,
  type FigureFilter,
  type FigureInput,
  type FigureSet,
  figureSet,
  type Members,
  selectFigures,
  sumFigures,
} from "./figure/index.ts";
// interop
export {
  type AsJson,
  type BookJson,
  type BookResult,
  bookSchema,
  type ParseBookOptions,
  parseBook,
  parseTable,
  type StandardResult,
  type StandardSchema,
  safeParseBook,
  type TableJson,
  toBookJson,
} from "./interop/index.ts";
// print
export {
  type AdjustedFigure,
  formatAmount,
  type KronaScale,
  type Locale,
  type NumberStyle,
  type PrintAmountOptions,
  type PrintedTable,
  type PrintOptions,
  printAmount,
  printPercent,
  printTable,
  type RenderOptions,
  renderDerivation,
  renderMarkdown,
  renderText,
} from "./print/index.ts";
// statement
export {
  appropriationRoll,
  buildTable,
  type ColumnInput,
  type Derivation,
  type DerivationRule,
  type DerivationTerm,
  type DevelopmentColumn,
  type DevelopmentRow,
  type ExplanationColumnInput,
  type ExplanationReview,
  explainCell,
  type FigureColumnInput,
  type FigureRowInput,
  type GrowthColumnInput,
  type HeadlineRow,
  headline,
  incomeStatement,
  listAboveThreshold,
  memberList,
  memberMatrix,
  netCostDevelopment,
  type PercentColumnInput,
  type RowId,
  type RowInput,
  reviewExplanations,
  type SelectionInput,
  type StatementOptions,
  type SumColumnInput,
  type SumRowInput,
  type TableInput,
  type VarianceColumnInput,
} from "./statement/index.ts";
// table
export {
  amountOf,
  type Cell,
  cellFlow,
  cellOf,
  type EmptyReason,
  type Relation,
  type RelationDifference,
  relationDifferences,
  type Selection,
  type Table,
  type TableColumn,
  type TableNote,
  type TableRow,
  type Term,
} from "./table/index.ts";
// unit
export { convertAmount, type Language, type Scale, type Unit, unitFromName, unitName, unitOf } from "./unit/index.ts";
