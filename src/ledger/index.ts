export type {
  AccountAmount,
  AccountFinding,
  AccountLines,
  AccountList,
  AccountPrefix,
  AccountRange,
  AccountRule,
  AccountSpan,
  AccountSum,
} from "./account-rule.ts";
export { type AccountReader, accountReader, mapAccounts } from "./accounts.ts";
export {
  type CodePage,
  type DecodedText,
  type DecodeOptions,
  decodeText,
  type EncodeOptions,
  type EncodingReason,
  encodeText,
  type TextEncoding,
} from "./bytes/index.ts";
export { chartFromCodes, totalsOf } from "./code-chart.ts";
export type {
  CodeChart,
  CodeChartInput,
  CodeFinding,
  CodeHierarchy,
  CodeInput,
  KindRule,
  PlacedCode,
  StandardChart,
} from "./code-input.ts";
export { plantCodes } from "./code-tree.ts";
export { type BulkOptions, type MappedOptions, readLimit } from "./door.ts";
export { type FigureArrays, figuresFromArrays } from "./figure-arrays.ts";
export {
  type FigureQuery,
  type FigureQueryInput,
  figureQuery,
  type SqlColumn,
  type SqlValue,
} from "./figure-query.ts";
export {
  figuresFromCsv,
  figuresFromJson,
  figuresFromJsonLines,
  figuresFromRecords,
} from "./figures-from.ts";
export type { MappingSource } from "./first-rows.ts";
export type { LedgerOptions, LedgerReading } from "./ledger-rows.ts";
export type {
  ControlCheck,
  ControlTotal,
  LedgerSummary,
  RowsOfRule,
  SignedSums,
} from "./ledger-summary.ts";
export type {
  AmountColumn,
  BookedColumn,
  CellValue,
  CellValues,
  CsvColumn,
  CsvMapping,
  DebitCreditColumns,
  FigureColumn,
  FigureMapping,
  MappedAmount,
  MarkedColumn,
  MonthColumn,
  NamedRowRule,
  OwnRowRule,
  PeriodColumn,
  PostingPeriodColumn,
  YearColumn,
} from "./mapping/index.ts";
export type { LedgerPiece } from "./pieces.ts";
export { figuresFromQuery } from "./query-rows.ts";
export type { InTime, StopSignal } from "./read-in-time.ts";
export { type LedgerSource, readLedger } from "./read-ledger.ts";
export type { SqlDialect } from "./sql-dialects.ts";
export { streamFigures } from "./stream-figures.ts";
export {
  type LedgerProgress,
  type LedgerStream,
  type LedgerStreamOptions,
  streamLedger,
} from "./stream-ledger.ts";
export type { MappingNote } from "./suggest-amounts.ts";
export { type MappingSuggestion, suggestMapping } from "./suggest-mapping.ts";
export type { StatedTotal, TotalChecks } from "./total-rows.ts";
