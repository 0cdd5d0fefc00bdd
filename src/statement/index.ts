export { buildTable, type TableInput } from "./build-table.ts";
export { memberList, memberMatrix } from "./by-member.ts";
export {
  type Derivation,
  type DerivationRule,
  type DerivationTerm,
  derivationIn,
} from "./derivation.ts";
export { explainCell } from "./explain.ts";
export { type ExplanationReview, reviewExplanations } from "./explanations.ts";
export { listAboveThreshold } from "./lists.ts";
export {
  type DevelopmentColumn,
  type DevelopmentRow,
  type HeadlineRow,
  headline,
  incomeStatement,
  netCostDevelopment,
} from "./presets.ts";
export type {
  ColumnInput,
  ExplanationColumnInput,
  FigureColumnInput,
  FigureRowInput,
  GrowthColumnInput,
  PercentColumnInput,
  RowId,
  RowInput,
  SelectionInput,
  StatementOptions,
  SumColumnInput,
  SumRowInput,
  VarianceColumnInput,
} from "./spec.ts";
