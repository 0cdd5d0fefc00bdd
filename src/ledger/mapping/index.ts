export type { AmountPlace } from "./amount-place.ts";
export {
  type AmountTexts,
  MISSING,
  missingAmount,
  readAmountText,
  readMark,
  type Sides,
} from "./amount-text.ts";
export {
  type AmountColumn,
  BOOKED_KEYS,
  type BookedColumn,
  type CellValue,
  type CellValues,
  type CsvColumn,
  type CsvMapping,
  type DebitCreditColumns,
  type FigureColumn,
  type FigureMapping,
  MAPPING_KEYS,
  type MappedAmount,
  type MarkedColumn,
  type MonthColumn,
  type NamedRowRule,
  type OwnRowRule,
  type PeriodColumn,
  type PostingPeriodColumn,
  type YearColumn,
} from "./figure-mapping.ts";
export {
  COMBINED,
  CONSTANT,
  type ColumnFinder,
  columnOf,
  type OpenColumn,
  type Place,
} from "./place.ts";
export {
  isCellValue,
  type MappingCode,
  type MappingStyle,
  readMapping,
  refuseMapping,
} from "./read-mapping.ts";
export { type FigurePlan, figurePlans } from "./row-plan.ts";
export {
  hasRules,
  labelOf,
  type RowRules,
  rowRules,
  ruleOf,
  TOTAL_ROWS,
  totalText,
} from "./row-rules.ts";
