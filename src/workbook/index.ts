export { addressOf, columnLetters } from "./address.ts";
export { readXlsx, type WorkbookLimits, type WorkbookOptions } from "./read-xlsx.ts";
export { type CellOfRow, sheetRows } from "./sheet-rows.ts";
export type {
  PassedOver,
  Sheet,
  SheetCell,
  SheetRow,
  SheetValue,
  Workbook,
} from "./workbook.ts";
