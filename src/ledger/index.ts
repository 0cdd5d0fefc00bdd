export {
  type AccountAmount,
  type AccountFinding,
  type AccountLines,
  type AccountList,
  type AccountPrefix,
  type AccountRange,
  type AccountReader,
  type AccountRule,
  type AccountSpan,
  type AccountSum,
  accountReader,
  mapAccounts,
} from "./accounts.ts";
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
