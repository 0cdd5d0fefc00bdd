export type { CodePage } from "./code-page.ts";
export {
  type DecodedText,
  type DecodeOptions,
  decodeText,
  ENCODINGS,
  viewOf,
} from "./decode-text.ts";
export { type EncodeOptions, encodeText } from "./encode-text.ts";
export {
  decode,
  encoder,
  inLines,
  isWellFormed,
  LONGEST_FIELD,
  withoutMark,
} from "./encoding.ts";
export { type FigureScanner, figureScanner, scanFigure } from "./figure-scanner.ts";
export type { EncodingReason, FoundEncoding, TextEncoding } from "./find-encoding.ts";
export { skipSpace } from "./json-bytes.ts";
export { listScanner } from "./list-scanner.ts";
export { scanPrinted } from "./scan-amount.ts";
export { cachedText, type TextCache, textCache } from "./text-cache.ts";
export { type TextStream, textStream } from "./text-stream.ts";
