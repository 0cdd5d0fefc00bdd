/**
 * `anslag/ledger`: many figures from records, arrays, JSON, CSV and databases, and the parts that
 * a book is made of: charts, figure sets, its schema.
 */

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
} from "./ledger/index.ts";
