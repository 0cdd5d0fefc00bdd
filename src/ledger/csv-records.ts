/**
 * Cuts CSV text into records and fields (RFC 4180), piece by piece, without making rows of texts.
 *
 * Our own, because it has to hand on positions: a field becomes a text only where somebody wants it. Held against a well-kept parser in the tests.
 */
import { decode, encoder, inLines, knownTexts, LONGEST_FIELD } from "./known-texts.ts";

const QUOTE = 34;
const RETURN = 13;
const NEWLINE = 10;

/** One record: its fields by position. Valid until the next one is read. */
export interface CsvRecord {
  /** How many fields it has. */
  readonly count: () => number;
  /** Whether something followed a closing quote. */
  readonly broken: () => boolean;
  /** A field as text, without its quotes. */
  readonly text: (field: number) => string;
  /** Where a field without quotes stands in {@link CsvRecord.source}; a negative start for one with quotes. */
  readonly start: (field: number) => number;
  readonly end: (field: number) => number;
  readonly source: () => Uint8Array;
  /** The line of the text in which the record begins, from 1. */
  readonly line: () => number;
}

/** Reads records from pieces of text. */
export interface CsvReader {
  /** Takes a piece and hands on every record that ends in it. */
  readonly push: (piece: string, each: (record: CsvRecord) => void) => void;
  /** How many characters wait for the end of their record, and the line in which it begins. */
  readonly waiting: () => { readonly length: number; readonly line: number };
  /** Hands on the last record, where it has no line break. Answers whether the text ended inside quotes. */
  readonly end: (each: (record: CsvRecord) => void) => boolean;
}

export function csvReader(separator: string): CsvReader {
  const mark = separator.charCodeAt(0);
  let isStart = true;
  let rest = "";
  /** How much of the rest was looked at in vain for a closing quote: it is looked at again when it has doubled, or a long field would cost the square of its length. */
  let openLength = 0;
  let source: Uint8Array = new Uint8Array(0);
  let line = 1;
  let recordLine = 1;
  let fields = 0;
  let isBroken = false;
  const starts: number[] = [];
  const ends: number[] = [];
  const encode = encoder();
  const texts = knownTexts();
  const record: CsvRecord = {
    count: () => fields,
    broken: () => isBroken,
    start: (field) => starts[field] ?? -1,
    end: (field) => ends[field] ?? -1,
    source: () => source,
    line: () => recordLine,
    text: (field) => {
      const [start = 0, end = 0] = [starts[field], ends[field]];
      if (start >= 0) return texts.at(source, start, end);
      // Quoted: between the quotes, where two stand for one.
      return decode(source, -start, end).replaceAll('""', '"');
    },
  };

  /** Whether a record may end here: at a line break of either kind, or at the end. */
  const isBreak = (position: number): boolean =>
    source[position] === NEWLINE ||
    (source[position] === RETURN && source[position + 1] === NEWLINE);

  /** The end of the quoted field that begins at a position; −1 where the text ends first. */
  const closingQuote = (from: number, isLast: boolean): number => {
    let close = from + 1;
    for (;;) {
      close = source.indexOf(QUOTE, close);
      if (close < 0) return -1;
      if (source[close + 1] !== QUOTE) break;
      close += 2;
    }
    // A quote at the very end may be half of two.
    return close + 1 === source.length && !isLast ? -1 : close;
  };

  /** Reads the record at a position; where the next one begins, or −1 when the text ends first. */
  const readRecord = (from: number, isLast: boolean): number => {
    fields = 0;
    isBroken = false;
    recordLine = line;
    let position = from;
    const bytes = source;
    const { length } = bytes;
    for (;;) {
      if (position < length && bytes[position] === QUOTE) {
        const close = closingQuote(position, isLast);
        if (close < 0) return -1;
        for (let at = position; at < close; at += 1) if (source[at] === NEWLINE) line += 1;
        starts[fields] = -(position + 1);
        ends[fields] = close;
        position = close + 1;
        // Something follows a closing quote: no CSV. The rest of the field is passed over, and the record is reported.
        while (position < source.length && source[position] !== mark && !isBreak(position)) {
          isBroken = true;
          position += 1;
        }
      } else {
        starts[fields] = position;
        for (; position < length; position += 1) {
          const byte = bytes[position] ?? 0;
          if (byte === mark || (byte <= RETURN && isBreak(position))) break;
        }
        ends[fields] = position;
      }
      fields += 1;
      if (position >= length) return isLast ? position : -1;
      if (bytes[position] === mark) {
        position += 1;
        continue;
      }
      line += 1;
      return position + (source[position] === NEWLINE ? 1 : 2);
    }
  };

  /** Hands on the records of the text so far; what is left of it waits for more. */
  const readAll = (text: string, isLast: boolean, each: (record: CsvRecord) => void): boolean => {
    source = encode(text);
    let position = 0;
    let isOpen = false;
    while (position < source.length) {
      const before = line;
      const next = readRecord(position, isLast);
      if (next < 0) {
        line = before;
        isOpen = true;
        break;
      }
      position = next;
      // An empty line is no record.
      if (fields !== 1 || starts[0] !== ends[0]) each(record);
    }
    rest = position === source.length ? "" : decode(source, position, source.length);
    openLength = isOpen ? rest.length : 0;
    return isOpen;
  };
  return {
    push: (given, each) => {
      // A mark of byte order is no part of the first heading, and may stand before its quote.
      const piece = isStart && given.startsWith("\uFEFF") ? given.slice(1) : given;
      if (given !== "") isStart = false;
      if (openLength > 0 && rest.length + piece.length < Math.min(2 * openLength, LONGEST_FIELD)) {
        rest += piece;
        return;
      }
      // Only whole lines: a piece may end inside a character.
      const end = piece.lastIndexOf("\n") + 1;
      if (end === 0) {
        rest += piece;
        return;
      }
      for (const part of inLines(piece.slice(0, end))) readAll(rest + part, false, each);
      rest += piece.slice(end);
    },
    waiting: () => ({ length: rest.length, line }),
    end: (each) => readAll(rest, true, each),
  };
}
