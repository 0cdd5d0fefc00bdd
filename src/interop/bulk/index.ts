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
  type BulkOptions,
  type CsvColumn,
  type CsvMapping,
  type FigureArrays,
  figuresFromArrays,
  figuresFromCsv,
  figuresFromJson,
  figuresFromJsonLines,
  figuresFromRecords,
  streamFigures,
} from "./figures-from.ts";
