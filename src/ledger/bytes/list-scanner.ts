/** Reads a JSON list of plain figures from its text. */

import {
  type Columns,
  finishRows,
  type RowReader,
  type RowRules,
  rowReader,
} from "../../figure/index.ts";
import {
  type ByteWindow,
  byteWindow,
  encoder,
  isWellFormed,
  moveWindow,
  withoutMark,
} from "./encoding.ts";
import { type FigureScanner, figureScanner, scanFigure } from "./figure-scanner.ts";
import { CLOSE_LIST, COMMA, OPEN_LIST, skipSpace } from "./json-bytes.ts";
import { textCache } from "./text-cache.ts";

/** A figure longer than this is not plain. */
const MARGIN = 4096;
/** About how many characters a figure has. */
const USUAL_LENGTH = 110;

/**
 * Returns a reader of lists of figures. It returns `undefined` for a list in which a figure is not
 * plain or breaks a rule.
 */
export function listScanner(rules: RowRules): (text: string) => readonly Columns[] | undefined {
  const [texts, encode] = [textCache(), encoder()];
  return (text) => {
    // Half a character has no bytes of its own.
    if (!isWellFormed(text)) return undefined;
    const rows: RowReader = rowReader(rules, Math.ceil(text.length / USUAL_LENGTH));
    const isList = scanList(figureScanner(rows, texts), byteWindow(withoutMark(text), encode));
    return isList ? finishRows(rows) : undefined;
  };
}

/** Adds the figures of a list; false if the text is not a list of plain figures. */
function scanList(scanner: FigureScanner, window: ByteWindow): boolean {
  let position = skipSpace(window.bytes, 0, window.bytes.length);
  if (window.bytes[position] !== OPEN_LIST) return false;
  position = skipSpace(window.bytes, position + 1, window.bytes.length);
  if (window.bytes[position] !== CLOSE_LIST) position = scanItems(scanner, window, position);
  if (position < 0) return false;
  if (moveWindow(window, position)) position = 0;
  const { bytes } = window;
  return (
    skipSpace(bytes, position + 1, bytes.length) === bytes.length && !moveWindow(window, position)
  );
}

/** Adds the figures from the first one on; returns the position of the closing bracket, or −1. */
function scanItems(scanner: FigureScanner, window: ByteWindow, from: number): number {
  let position = from;
  for (;;) {
    // The end of the window may cut a figure off; the next window begins with it.
    if (position > window.bytes.length - MARGIN && moveWindow(window, position)) position = 0;
    const { bytes } = window;
    const end = scanFigure(scanner, bytes, position, bytes.length);
    if (end < 0) return -1;
    position = skipSpace(bytes, end, bytes.length);
    if (bytes[position] === CLOSE_LIST) return position;
    if (bytes[position] !== COMMA) return -1;
    position += 1;
  }
}
