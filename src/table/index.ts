export { namesIn, type Relation, type Term, type Weight, weighted } from "../relation/index.ts";
export {
  type CellContent,
  type ColumnSpec,
  drawTable,
  labelFor,
  type RowSpec,
  rowIds,
  rowsByName,
  type TableHeading,
  type TableSpec,
} from "./draw.ts";
export { hideColumns } from "./hidden-columns.ts";
export { columnName, type TableWords, tableIn, withWords } from "./labels.ts";
export { parseTable, type TableJson } from "./parse-table.ts";
export { rateDecimals } from "./rates.ts";
export { cellFlow, printedSign, type RatioSigns, ratioSigns } from "./signs.ts";
export {
  checkLevel,
  type RelationDifference,
  relationDifferences,
  tableShapeIssues,
  tableStructureIssues,
} from "./structure.ts";
export {
  amountOf,
  type Cell,
  cellOf,
  columnIndex,
  type EmptyReason,
  exactTable,
  type PrintedCell,
  type PrintedNumber,
  positionsOf,
  rowIndex,
  type Selection,
  type Table,
  type TableColumn,
  type TableNote,
  type TableRow,
} from "./table.ts";
