/** Texts in pieces, and lists of them. */

import { wrongType } from "../input/index.ts";
import type { TextReader } from "./door.ts";

/** Whether a value gives pieces; a text and bytes give their parts, which are not pieces. */
export function isListOf(
  value: unknown,
  iterator: typeof Symbol.iterator | typeof Symbol.asyncIterator,
): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    iterator in value &&
    !(value instanceof Uint8Array)
  );
}

/** Pushes a text, or its pieces. */
export function pushPieces(reader: TextReader, text: string | Iterable<string>): void {
  for (const piece of isListOf(text, Symbol.iterator) ? text : [text]) pushPiece(reader, piece);
}

/** Pushes a piece of text; the reader gives up at any other value. */
export function pushPiece(reader: TextReader, piece: unknown): void {
  if (typeof piece === "string") reader.push(piece);
  else reader.giveUp(wrongType(["text"], "text", piece));
}
