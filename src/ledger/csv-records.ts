/**
 * Cuts CSV text into records and fields (RFC 4180), piece by piece, without a text for each field.
 *
 * This is our own parser because its caller needs positions: a field becomes a text only where the
 * caller asks for it. The tests hold it against a well-kept parser.
 */
import {
  cachedText,
  decode,
  encoder,
  LONGEST_FIELD,
  type TextCache,
  textCache,
  withoutMark,
} from "./bytes/index.ts";

const QUOTE = 34;
const RETURN = 13;
const NEWLINE = 10;

/** Text that is being cut, and the record that was read last. */
export interface CsvReader {
  /** A line `sep=;` may change it. */
  separator: number;
  readonly encode: (text: string) => Uint8Array;
  readonly texts: TextCache;
  /** The record: where each field begins and ends, and whether it has doubled quotes. */
  readonly starts: number[];
  readonly ends: number[];
  readonly hasQuotes: boolean[];
  /** How many fields the record has. */
  count: number;
  /** Whether something follows a closing quote in the record. */
  isBroken: boolean;
  /** The line of the text in which the record begins, from 1. */
  recordLine: number;
  /** The bytes of the records that can be read now, and the position of the next one. */
  source: Uint8Array;
  position: number;
  /** The line at that position. */
  line: number;
  /** Text that waits for the end of its record. */
  rest: string;
  /** Text after the last line break of the piece. */
  tail: string;
  /**
   * The length of the rest if it ends inside quotes. The reader looks for the closing quote again
   * when the rest has doubled; otherwise a long field would cost the square of its length.
   */
  openLength: number;
  /** Whether the text has ended. */
  isLast: boolean;
  isStart: boolean;
}

export function csvReader(separator: string): CsvReader {
  return {
    separator: separator.charCodeAt(0),
    encode: encoder(),
    texts: textCache(),
    starts: [],
    ends: [],
    hasQuotes: [],
    count: 0,
    isBroken: false,
    recordLine: 1,
    source: new Uint8Array(0),
    position: 0,
    line: 1,
    rest: "",
    tail: "",
    openLength: 0,
    isLast: false,
    isStart: true,
  };
}

/** Adds a piece of the text, of about one window; {@link nextRecord} reads the records in it. */
export function addPiece(csv: CsvReader, given: string): void {
  // A byte order mark does not belong to the first heading, and may stand before its quote.
  const piece = csv.isStart ? withoutMark(given) : given;
  if (given !== "") csv.isStart = false;
  // Only whole lines: a piece may end inside a character.
  const end = piece.lastIndexOf("\n") + 1;
  const isOpen =
    csv.openLength > 0 &&
    csv.rest.length + piece.length < Math.min(2 * csv.openLength, LONGEST_FIELD);
  if (isOpen || end === 0) {
    csv.rest += piece;
    return;
  }
  csv.source = csv.encode(csv.rest + piece.slice(0, end));
  csv.tail = piece.slice(end);
}

/** Ends the text: what waits is the last record. */
export function endText(csv: CsvReader): void {
  csv.isLast = true;
  csv.source = csv.encode(csv.rest);
}

/** Whether the text ended inside quotes. */
export function isOpenAtEnd({ openLength }: CsvReader): boolean {
  return openLength > 0;
}

/** Reads the next record; false if the rest of the text waits for more. Passes empty lines. */
export function nextRecord(csv: CsvReader): boolean {
  while (csv.position < csv.source.length) {
    const before = csv.line;
    const next = readRecord(csv, csv.position);
    if (next < 0) {
      csv.line = before;
      keepRest(csv, true);
      return false;
    }
    csv.position = next;
    if (csv.count !== 1 || csv.starts[0] !== csv.ends[0]) return true;
  }
  if (csv.source.length > 0) keepRest(csv, false);
  return false;
}

/** Keeps what was not read, with what follows it, for the next piece. */
function keepRest(csv: CsvReader, isOpen: boolean): void {
  const { source, position } = csv;
  const rest = position === source.length ? "" : decode(source, position, source.length);
  csv.rest = rest + csv.tail;
  csv.openLength = isOpen ? rest.length : 0;
  csv.tail = "";
  csv.source = source.subarray(0, 0);
  csv.position = 0;
}

/** A field of the record as text, without its quotes. */
export function fieldText(csv: CsvReader, field: number): string {
  const [start = 0, end = 0] = [csv.starts[field], csv.ends[field]];
  if (csv.hasQuotes[field] !== true) return cachedText(csv.texts, csv.source, start, end);
  return decode(csv.source, start, end).replaceAll('""', '"');
}

/** Reads the record at a position; returns where the next one begins, or −1. */
function readRecord(csv: CsvReader, from: number): number {
  const { source, separator } = csv;
  const { length } = source;
  csv.count = 0;
  csv.isBroken = false;
  csv.recordLine = csv.line;
  let position = from;
  for (;;) {
    position =
      position < length && source[position] === QUOTE
        ? readQuoted(csv, position)
        : readPlain(csv, position);
    if (position < 0) return -1;
    csv.count += 1;
    if (position >= length) return csv.isLast ? position : -1;
    if (source[position] !== separator) break;
    position += 1;
  }
  csv.line += 1;
  return position + (source[position] === NEWLINE ? 1 : 2);
}

/** Reads a field without quotes; returns its end. */
function readPlain(csv: CsvReader, from: number): number {
  const { source, separator, count } = csv;
  const { length } = source;
  let position = from;
  for (; position < length; position += 1) {
    const byte = source[position] ?? 0;
    if (byte === separator || (byte <= RETURN && isBreak(source, position))) break;
  }
  csv.starts[count] = from;
  csv.ends[count] = position;
  csv.hasQuotes[count] = false;
  return position;
}

/** Reads a field in quotes; returns the position after it, or −1 where the text ends first. */
function readQuoted(csv: CsvReader, from: number): number {
  const { source, separator, count } = csv;
  const close = closingQuote(csv, from);
  if (close < 0) return -1;
  let hasQuotes = false;
  for (let at = from + 1; at < close; at += 1) {
    if (source[at] === NEWLINE) csv.line += 1;
    else if (source[at] === QUOTE) hasQuotes = true;
  }
  csv.starts[count] = from + 1;
  csv.ends[count] = close;
  csv.hasQuotes[count] = hasQuotes;
  let position = close + 1;
  // Text after a closing quote is not CSV: the reader passes over it and marks the record.
  while (position < source.length && source[position] !== separator && !isBreak(source, position)) {
    csv.isBroken = true;
    position += 1;
  }
  return position;
}

/** The end of the quoted field that begins at a position; −1 where the text ends first. */
function closingQuote({ source, isLast }: CsvReader, from: number): number {
  let close = from + 1;
  for (;;) {
    close = source.indexOf(QUOTE, close);
    if (close < 0) return -1;
    if (source[close + 1] !== QUOTE) break;
    close += 2;
  }
  // A quote at the very end may be the first of two.
  return close + 1 === source.length && !isLast ? -1 : close;
}

/** Whether a line break of either kind stands at a position. */
function isBreak(source: Uint8Array, position: number): boolean {
  return (
    source[position] === NEWLINE ||
    (source[position] === RETURN && source[position + 1] === NEWLINE)
  );
}
