/**
 * `anslag/ledger`: many figures from records, arrays, JSON, CSV and databases, and the parts that
 * a book is made of: charts, figure sets, its schema.
 */

export type { AsJson } from "./amount/index.ts";
export {
  type BookFigureSet,
  type BookScenario,
  type Dimension,
  type DimensionInput,
  type FigureSetInput,
  type Gaps,
  type Member,
  type MemberInput,
  type ScenarioInput,
  type ScenarioKind,
  withFigures,
} from "./book/index.ts";
export {
  type ChartInput,
  defineChart,
  type LineInput,
  type LineKind,
  linesUnder,
  type NamedSignStyle,
  type OwnSignStyle,
  type TotalInput,
  type TotalRole,
  toResultSign,
} from "./chart/index.ts";
export {
  addFigures,
  convertFigures,
  type FigureFilter,
  type FigureInput,
  figureSet,
  selectFigures,
  sumFigures,
} from "./figure/index.ts";
export {
  type AccountAmount,
  type AccountFinding,
  type AccountLines,
  type AccountList,
  type AccountPrefix,
  type AccountRange,
  type AccountRule,
  type AccountSpan,
  type AccountSum,
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
  mapAccounts,
  type SqlColumn,
  type SqlDialect,
  type SqlValue,
  streamFigures,
} from "./ledger/index.ts";
