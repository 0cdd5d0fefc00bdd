export { type CsvOptions, renderCsv } from "./csv.ts";
export { renderDerivation } from "./derivation.ts";
export { type AuditOptions, renderAudit } from "./findings.ts";
export { type HtmlOptions, renderHtml, tableStyleSheet } from "./html.ts";
export { renderMarkdown } from "./markdown.ts";
export { formatAmount, type Locale, type NumberStyle, printPercent } from "./number-style.ts";
export type { KronaScale, PrintOptions, RenderOptions, WrittenStyle } from "./options.ts";
export { type PrintAmountOptions, printAmount } from "./print-amount.ts";
export { printTable } from "./print-table.ts";
export type { AdjustedFigure, PrintedTable } from "./printed-table.ts";
export { toReportedTable } from "./reported.ts";
export { renderText } from "./text.ts";
export { oneLine } from "./texts.ts";
export {
  renderWorksheet,
  type Worksheet,
  type WorksheetCell,
  type WorksheetOptions,
} from "./worksheet.ts";
