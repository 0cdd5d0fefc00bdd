export { namesIn, type RelationDifference, relationDifferences } from "./relation.ts";
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
