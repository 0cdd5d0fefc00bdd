export { renderDerivation } from "./derivation.ts";
export { renderMarkdown } from "./markdown.ts";
export { formatAmount, printPercent } from "./number-style.ts";
export { renderText } from "./text.ts";
export type { RenderOptions } from "./texts.ts";
