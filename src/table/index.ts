export { parseTable, type TableJson } from "./parse-table.ts";
export { namesIn, type RelationDifference, relationDifferences } from "./relation.ts";
export { tableShapeIssues, tableStructureIssues } from "./structure.ts";
export {
  amountOf,
  type Cell,
  cellFlow,
  cellOf,
  columnIndex,
  type EmptyReason,
  exactTable,
  positionsOf,
  type Relation,
  rowIndex,
  type Selection,
  type Table,
  type TableColumn,
  type TableNote,
  type TableRow,
  type Term,
} from "./table.ts";
