export { renderDerivation } from "./derivation.ts";
export { renderMarkdown } from "./markdown.ts";
export { formatAmount, type Locale, type NumberStyle, printPercent } from "./number-style.ts";
export type { KronaScale, PrintOptions, RenderOptions } from "./options.ts";
export { type PrintAmountOptions, printAmount } from "./print-amount.ts";
export { printTable } from "./print-table.ts";
export type { AdjustedFigure, PrintedTable } from "./printed-table.ts";
export { renderText } from "./text.ts";
