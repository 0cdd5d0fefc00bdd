/** A ledger that comes in time, with its summary. */

import type { Book } from "../book/index.ts";
import { failType, type Issue, keysOf, readArguments, wrongType } from "../input/index.ts";
import { viewOf } from "./bytes/index.ts";
import {
  type LedgerOptions,
  type LedgerReading,
  ledgerRows,
  openLedger,
  readingOf,
  type StreamedForm,
  sourceIn,
} from "./ledger-rows.ts";
import type { FigureMapping } from "./mapping/index.ts";
import { isListOf, type LedgerPiece } from "./pieces.ts";
import { type InTime, readInTime, type StopSignal } from "./read-in-time.ts";

/** Rows of a ledger that come in time, in one of the forms that they come in. */
export type LedgerStream =
  | {
      /** CSV, in pieces of text or bytes that are cut anywhere. */
      readonly csv: InTime<LedgerPiece>;
    }
  | {
      /** JSON Lines, in pieces of text or bytes that are cut anywhere. */
      readonly jsonLines: InTime<LedgerPiece>;
    }
  | {
      /** Records, whose keys are the headings. */
      readonly records: InTime<object>;
    }
  | {
      /** The rows of a sheet, each a list of cells. */
      readonly cells: InTime<readonly unknown[]>;
    };

/** How far a reading has come. */
export interface LedgerProgress {
  /** The rows below the headings that were read. */
  readonly rows: number;
  /** The bytes that came; those of a text in UTF-8. */
  readonly bytes: number;
}

/** How a ledger that comes in time is read. */
export interface LedgerStreamOptions extends LedgerOptions {
  /** Hears how far the reading is: after each piece, after each 1 000 rows, and at the end. */
  readonly onProgress?: (progress: LedgerProgress) => void;
  /** Stops the reading: an `AbortSignal`. */
  readonly signal?: StopSignal;
}

const OPTION_KEYS = /* @__PURE__ */ keysOf<LedgerStreamOptions>({
  limit: true,
  file: true,
  refused: true,
  controls: true,
  encoding: true,
  onProgress: true,
  signal: true,
});
const FORMS: readonly StreamedForm[] = ["csv", "jsonLines", "records", "cells"];

/** After so many rows that came one by one the caller hears of it. */
const ROWS_BETWEEN = 1000;

/**
 * Reads a ledger that comes in time, such as a file of gigabytes: only the figures are kept in
 * memory.
 *
 * Rule: as in {@link readLedger}, with the same result however the text or the bytes are cut. The
 * streams of a host, such as those of a file or a response, are given as they are: they are read
 * by their async iterator.
 * Units and sign, absent and zero: as in {@link readLedger}.
 * End at will: when the signal is given, the promise is rejected at once with its reason, and
 * nothing of the reading is left. The source is closed as soon as it lets itself be closed: a
 * stream that is silent, when it has more.
 *
 * @param book - the book whose lines, scenarios, members and years the figures belong to
 * @param source - the rows
 * @param mapping - which column holds which field
 * @param options.limit - how many problems are listed one by one; default 100
 * @param options.file - the name of the file
 * @param options.refused - whether wrong rows are thrown or listed; default `throw`
 * @param options.controls - totals that came with the file
 * @param options.encoding - the encoding of bytes; default the one that is found
 * @param options.onProgress - hears how many rows and bytes have come
 * @param options.signal - stops the reading
 * @returns the figures, the summary, and the issues where they are listed
 * @throws AnslagError as {@link readLedger}; also what the source or `onProgress` throws, and the
 * reason of the signal
 * @example Bytes that are cut inside a letter, and progress
 * const frame = defineBook({
 *   title: "Bibliotek 2023", unit: { currency: "SEK" }, fiscalYear: { year: 2023 },
 *   cutOff: "2023-08-31",
 *   chart: { lines: [{ id: "löner", kind: "cost" }] }, figureSets: [],
 * });
 * const bytes = encodeText("Konto,Belopp\nlöner,-5\n", { encoding: "utf-8" });
 * const csv = ReadableStream.from([bytes.subarray(0, 15), bytes.subarray(15)]);
 * const heard = [];
 * const { figures, summary } = await streamLedger(frame, { csv }, {
 *   line: "Konto", amount: "Belopp", scenario: { value: "actual" },
 * }, { onProgress: ({ bytes }) => { heard.push(bytes); } });
 * sumFigures(figures) // => -5
 * [summary.rows, summary.encoding, summary.encodingReason] // => [1, "utf-8", "valid"]
 * heard // => [15, 23, 23]
 * @see {@link readLedger} for a ledger that is there
 */
export async function streamLedger<Line extends string, Scenario extends string>(
  book: Book<Line, Scenario>,
  source: LedgerStream,
  mapping: FigureMapping<NoInfer<Line>, NoInfer<Scenario>>,
  options: LedgerStreamOptions = {},
): Promise<LedgerReading> {
  const issues: Issue[] = [];
  const given = readArguments(options, OPTION_KEYS, ["options"], issues);
  const { onProgress, signal } = given;
  checkMethods(onProgress, signal, issues);
  const open = openLedger(book, given, issues);
  const [form, values] = formOf(source);
  const rows = ledgerRows(open, form, mapping);
  let [bytes, next] = [0, 0];
  const isText = form === "csv" || form === "jsonLines";
  const tell = (): void => onProgress?.(Object.freeze({ rows: rows.mapper.tally.rows, bytes }));
  await readInTime(values, signal, (piece) => {
    rows.push(piece);
    if (onProgress === undefined) return;
    next += 1;
    if (isText) bytes += bytesOf(piece);
    if (isText || next % ROWS_BETWEEN === 0) tell();
  });
  rows.end();
  tell();
  // The source may end before it is asked again, and `onProgress` may stop the reading.
  if (signal?.aborted === true) throw signal.reason;
  return readingOf(open, rows.mapper, rows.found());
}

function checkMethods(onProgress: unknown, signal: unknown, issues: Issue[]): void {
  if (onProgress !== undefined && typeof onProgress !== "function")
    issues.push(wrongType(["options", "onProgress"], "a function", onProgress));
  const isSignal =
    typeof signal === "object" &&
    signal !== null &&
    "aborted" in signal &&
    "addEventListener" in signal;
  if (signal !== undefined && !isSignal)
    issues.push(wrongType(["options", "signal"], "an AbortSignal", signal));
}

/** The form of a source, and its values. */
function formOf(source: LedgerStream): readonly [StreamedForm, InTime<unknown>] {
  const [form, values] = sourceIn(source, FORMS);
  if (!isListOf(values, Symbol.asyncIterator) && !isListOf(values, Symbol.iterator))
    return failType(["source", form], "a stream", values);
  return [form, values as InTime<unknown>];
}

/** How many bytes a piece has; a text has those of UTF-8. */
function bytesOf(piece: unknown): number {
  if (typeof piece !== "string") return viewOf(piece)?.length ?? 0;
  let bytes = piece.length;
  for (let at = 0; at < piece.length; at += 1) {
    const code = piece.charCodeAt(at);
    // Each half of a long character has two bytes.
    if (code > 0x7f) bytes += code > 0x7ff && (code & 0xf800) !== 0xd800 ? 2 : 1;
  }
  return bytes;
}
