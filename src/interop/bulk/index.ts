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
