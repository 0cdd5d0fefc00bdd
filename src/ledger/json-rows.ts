/** Rows of JSON text on their way to figures: plain ones from their bytes, all others as JSON is read. */
import { type Book, frameOf, rulesOf } from "../book/index.ts";
import { type FigureSet, type RowReader, rowReader, setOfColumns } from "../figure/index.ts";
import { describeValue, type Issue, makeIssue, readJson } from "../input/index.ts";
import { type BulkOptions, openDoor, type TextReader } from "./door.ts";
import { skipSpace } from "./figure-form.ts";
import { figureScanner } from "./figure-scanner.ts";
import {
  byteWindow,
  decode,
  encoder,
  inLines,
  isWellFormed,
  type KnownTexts,
  knownTexts,
} from "./known-texts.ts";

/** Reads texts that are lists of plain figures of a book; nothing comes of a list in which one is not. */
export function listScanner(book: Book): (text: string) => FigureSet | undefined {
  const rules = rulesOf(frameOf(book));
  const [texts, encode] = [knownTexts(), encoder()];
  return (text) => {
    const rows = rowReader(rules, Math.ceil(text.length / 110));
    return scanList(rows, texts, text, encode)
      ? setOfColumns([rows.finish()], book.unit)
      : undefined;
  };
}

function scanList(
  rows: RowReader,
  texts: KnownTexts,
  text: string,
  encode: (text: string) => Uint8Array,
): boolean {
  // Half a character cannot be written as bytes.
  if (!isWellFormed(text)) return false;
  const scanner = figureScanner(rows, texts);
  const window = byteWindow(text, text.charCodeAt(0) === 0xfeff ? 1 : 0, encode);
  let bytes = window.bytes();
  let position = skipSpace(bytes, 0, bytes.length);
  if (bytes[position] !== OPEN_LIST) return false;
  position = skipSpace(bytes, position + 1, bytes.length);
  if (bytes[position] !== CLOSE_LIST) {
    for (;;) {
      // A figure may be cut off by the end of the window; it is looked at again in the next one.
      if (position > bytes.length - MARGIN && window.move(position)) {
        bytes = window.bytes();
        position = 0;
      }
      const end = scanner.scan(bytes, position, bytes.length);
      if (end < 0) return false;
      position = skipSpace(bytes, end, bytes.length);
      if (bytes[position] === CLOSE_LIST) break;
      if (bytes[position] !== COMMA) return false;
      position += 1;
    }
  }
  if (window.move(position)) {
    bytes = window.bytes();
    position = 0;
  }
  return skipSpace(bytes, position + 1, bytes.length) === bytes.length && !window.move(position);
}

/** Figures longer than this are not plain. */
const MARGIN = 4096;

const [COMMA, OPEN_LIST, CLOSE_LIST, NEWLINE] = [44, 91, 93, 10];

export function jsonLines(book: Book, options: BulkOptions): TextReader {
  const door = openDoor(book, options);
  const scanner = figureScanner(door.rows, knownTexts());
  const encode = encoder();
  let rest = "";
  let number = 0;
  const takeLine = (bytes: Uint8Array, from: number, to: number): void => {
    number += 1;
    if (skipSpace(bytes, from, to) === to) return;
    const end = scanner.scan(bytes, from, to);
    if (end < 0 || skipSpace(bytes, end, to) < to) takeSlowly(decode(bytes, from, to));
  };
  const takeSlowly = (line: string): void => {
    const found: Issue[] = [];
    const value = readJson(line, found);
    const facts = {
      path: ["line", number],
      expected: "a figure in JSON",
      received: describeValue(line),
    };
    if (found.length > 0) door.report([makeIssue("input.not-json", facts)]);
    else door.take(value, ["line", number]);
  };
  /** Takes whole lines; what follows the last line break is not there. */
  const takeLines = (text: string): void => {
    for (const part of inLines(
      number === 0 && text.charCodeAt(0) === 0xfeff ? text.slice(1) : text,
    )) {
      if (!isWellFormed(part)) {
        for (const line of part.replace(/\n$/, "").split("\n")) {
          number += 1;
          if (/[^ \t\r]/.test(line)) takeSlowly(line);
        }
        continue;
      }
      const bytes = encode(part);
      let from = 0;
      for (let to = bytes.indexOf(NEWLINE); to >= 0; to = bytes.indexOf(NEWLINE, from)) {
        takeLine(bytes, from, to);
        from = to + 1;
      }
      if (from < bytes.length) takeLine(bytes, from, bytes.length);
    }
  };
  return {
    push: (piece) => {
      const end = piece.lastIndexOf("\n") + 1;
      if (end > 0) takeLines(rest + piece.slice(0, end));
      rest = end > 0 ? piece.slice(end) : rest + piece;
      if (rest.length <= LONGEST_LINE) return;
      const facts = {
        path: ["line", number + 1],
        expected: "a figure",
        received: "a line that does not end",
      };
      door.giveUp(makeIssue("input.not-json", facts));
    },
    close: () => {
      if (rest !== "") takeLines(rest);
      rest = "";
      return door.close();
    },
    giveUp: door.giveUp,
  };
}

/** A line with more characters is no figure; engines cannot hold texts of many times as many. */
const LONGEST_LINE = 1 << 28;
