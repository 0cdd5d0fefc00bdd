export type { CsvColumn, CsvMapping } from "./csv-mapping.ts";
export type { BulkOptions } from "./door.ts";
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
export { figuresFromQuery } from "./query-rows.ts";
export type { SqlDialect } from "./sql-dialects.ts";
export { streamFigures } from "./stream-figures.ts";
