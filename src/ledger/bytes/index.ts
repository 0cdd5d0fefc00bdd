export {
  decode,
  encoder,
  inLines,
  isWellFormed,
  LONGEST_FIELD,
  withoutMark,
} from "./encoding.ts";
export { type FigureScanner, figureScanner, scanFigure } from "./figure-scanner.ts";
export { skipSpace } from "./json-bytes.ts";
export { listScanner } from "./list-scanner.ts";
export { cachedText, type TextCache, textCache } from "./text-cache.ts";
