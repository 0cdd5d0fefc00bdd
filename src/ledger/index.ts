export type { CsvColumn, CsvMapping } from "./csv-rows.ts";
export type { BulkOptions } from "./door.ts";
export {
  type FigureQuery,
  type FigureQueryInput,
  figureQuery,
  figuresFromQuery,
  type SqlColumn,
  type SqlDialect,
  type SqlValue,
} from "./figure-query.ts";
export {
  type FigureArrays,
  figuresFromArrays,
  figuresFromCsv,
  figuresFromJson,
  figuresFromJsonLines,
  figuresFromRecords,
  streamFigures,
} from "./figures-from.ts";
export { listScanner } from "./json-rows.ts";
