export { buildTable, type TableInput } from "./build-table.ts";
export { memberList, memberMatrix } from "./by-member.ts";
export type {
  ColumnInput,
  ExplanationColumnInput,
  FigureColumnInput,
  GrowthColumnInput,
  IndexColumnInput,
  PercentColumnInput,
  RateColumnInput,
  ShareColumnInput,
  SumColumnInput,
  VarianceColumnInput,
  YearShareColumnInput,
} from "./columns/index.ts";
export {
  type Derivation,
  type DerivationRule,
  type DerivationTerm,
  derivationIn,
} from "./derivation.ts";
export { explainCell } from "./explain.ts";
export { type ExplanationReview, reviewExplanations, reviewRows } from "./explanations.ts";
export { listAboveThreshold } from "./list-above-threshold.ts";
export type { StatementOptions } from "./options.ts";
export {
  appropriationOverview,
  type BudgetOutturnColumn,
  type BudgetOutturnOptions,
  budgetOutturn,
} from "./presets/budget-outturn.ts";
export {
  type BudgetaryComparisonColumn,
  budgetaryComparison,
} from "./presets/budgetary-comparison.ts";
export { type HeadlineRow, headline } from "./presets/headline.ts";
export { incomeStatement } from "./presets/income-statement.ts";
export {
  type DevelopmentColumn,
  type DevelopmentRow,
  netCostDevelopment,
} from "./presets/net-cost-development.ts";
export {
  type OperatingAppropriationsColumn,
  operatingAppropriations,
} from "./presets/operating-appropriations.ts";
export type { Preset, PresetOptions } from "./presets/preset.ts";
export {
  type ProgrammeAccount,
  type ProgrammeAccountColumn,
  type ProgrammeAccountOptions,
  programmeAccount,
} from "./presets/programme-account.ts";
export {
  type QuarterlyAppropriationsColumn,
  quarterlyAppropriations,
} from "./presets/quarterly-appropriations.ts";
export { type RevenueMonitoringColumn, revenueMonitoring } from "./presets/revenue-monitoring.ts";
export { rollUp } from "./roll-up.ts";
export type { HeadingRowInput, SumRowInput } from "./row-kinds.ts";
export type { IndexRowInput, QuotientRowInput, RateRowInput } from "./row-rules.ts";
export type { FigureRowInput, RowId, RowInput } from "./rows.ts";
export type { SelectionInput } from "./selection.ts";
