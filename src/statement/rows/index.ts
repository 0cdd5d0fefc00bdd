export {
  checkId,
  type FigureRowInput,
  type RowId,
  type RowInput,
  type RowSpec,
  readRows,
  type SumRowInput,
} from "./input.ts";
export { type PlannedRow, planRows } from "./plan-rows.ts";
export { stateTotal } from "./total.ts";
