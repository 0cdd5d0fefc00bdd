export { type AsJson, type BookJson, toBookJson } from "./book-json.ts";
export {
  type BulkOptions,
  type CsvColumn,
  type CsvMapping,
  type FigureArrays,
  type FigureQuery,
  type FigureQueryInput,
  figureQuery,
  figuresFromArrays,
  figuresFromCsv,
  figuresFromJson,
  figuresFromJsonLines,
  figuresFromQuery,
  figuresFromRecords,
  type SqlColumn,
  type SqlDialect,
  type SqlValue,
  streamFigures,
} from "./bulk/index.ts";
export {
  type BookResult,
  bookSchema,
  type ParseBookOptions,
  parseBook,
  safeParseBook,
} from "./parse-book.ts";
export { parseReport, type ReportResult, reportSchema, safeParseReport } from "./parse-report.ts";
export { parseTable, type TableJson } from "./parse-table.ts";
export type { ReportJson } from "./report-json.ts";
export type { StandardResult, StandardSchema } from "./standard-schema.ts";
