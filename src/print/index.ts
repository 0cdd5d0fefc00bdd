export { type CsvOptions, renderCsv } from "./csv.ts";
export { renderDerivation } from "./derivation.ts";
export {
  type HtmlOptions,
  type MarkedNotes,
  renderHtml,
  tableStyleSheet,
  writeHtml,
} from "./html.ts";
export { type LongTable, type LongTableOptions, longTable, renderLongTable } from "./long-table.ts";
export { escapeMarkdown, renderMarkdown } from "./markdown.ts";
export {
  choiceIssues,
  formatAmount,
  type NumberStyle,
  numberStyleIssues,
  printPercent,
  writeAmount,
} from "./number-style.ts";
export {
  type CaptionParts,
  type KronaScale,
  keyIssues,
  type PrintOptions,
  type RenderOptions,
  renderIssues,
  requireOptions,
  type WrittenStyle,
} from "./options.ts";
export { type PrintAmountOptions, printAmount } from "./print-amount.ts";
export { printTable } from "./print-table.ts";
export {
  type PrintedTables,
  type PrintTablesOptions,
  printTables,
  type TablesByName,
} from "./print-tables.ts";
export type { AdjustedFigure, PrintedTable, PublishedChange } from "./printout.ts";
export { checkNotes, letteredNotes, marksOf, type OwnNote } from "./remarks.ts";
export { sheetText, tabName } from "./sheet-text.ts";
export { renderText, textWidth } from "./text.ts";
export { listsAdjusted, oneLine } from "./texts.ts";
export {
  renderWorksheet,
  type Worksheet,
  type WorksheetCell,
  type WorksheetOptions,
} from "./worksheet.ts";
