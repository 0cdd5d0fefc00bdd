/** Texts and bytes in pieces, and lists of them. */

import { type IssuePath, makeLedgerIssue, wrongType } from "../input/index.ts";
import {
  type FoundEncoding,
  type TextEncoding,
  type TextStream,
  textStream,
  viewOf,
} from "./bytes/index.ts";
import type { Door, TextReader } from "./door.ts";

/** A piece of a file: text, or bytes in its encoding. */
export type LedgerPiece = string | ArrayBufferView | ArrayBuffer;

/** Whether a value gives pieces; a text and bytes give their parts, which are not pieces. */
export function isListOf(
  value: unknown,
  iterator: typeof Symbol.iterator | typeof Symbol.asyncIterator,
): boolean {
  return (
    typeof value === "object" && value !== null && iterator in value && !ArrayBuffer.isView(value)
  );
}

/** Pushes a text, or its pieces. */
export function pushPieces(reader: TextReader, text: string | Iterable<string>): void {
  for (const piece of isListOf(text, Symbol.iterator) ? text : [text]) pushPiece(reader, piece);
}

/** Pushes a piece of text; the reader gives up at any other value. */
function pushPiece(reader: TextReader, piece: unknown): void {
  if (typeof piece === "string") reader.push(piece);
  else reader.giveUp(wrongType(["text"], "text", piece));
}

/** Pieces of text and of bytes on their way to a reader. */
export interface Pieces {
  readonly push: (piece: unknown) => void;
  readonly end: () => void;
  readonly found: () => FoundEncoding | undefined;
}

/**
 * Reads pieces of text and of bytes. A line with bytes that the encoding does not have is a problem
 * of the rows that stand in it; `path` says where the lines stand.
 */
export function readPieces(
  door: Door,
  reader: TextReader,
  path: IssuePath,
  encoding: TextEncoding | undefined,
): Pieces {
  const stream: TextStream = textStream(encoding, {
    read: reader.push,
    refuse: (line, received, of) => {
      const facts = { path: [...path, line], expected: `text in ${of}`, received };
      door.wrongLines.set(line, makeLedgerIssue("figure.bytes", facts));
    },
  });
  return {
    push: (piece) => {
      const bytes = typeof piece === "string" ? undefined : viewOf(piece);
      if (bytes !== undefined) stream.push(bytes);
      else if (typeof piece === "string") stream.pushText(piece);
      else reader.giveUp(wrongType(["text"], "text or bytes", piece));
    },
    end: () => {
      stream.end();
      reader.end();
    },
    found: stream.found,
  };
}
