/** A file with its summary: figures, and what became of every row. */

import type { Book } from "../book/index.ts";
import {
  AnslagError,
  failType,
  type Issue,
  isAnslagError,
  readJson,
  throwIssues,
  wrongType,
} from "../input/index.ts";
import { decodeText, type FoundEncoding, viewOf } from "./bytes/index.ts";
import {
  type LedgerOptions,
  type LedgerReading,
  ledgerRows,
  type OpenLedger,
  openLedger,
  pathIn,
  readingOf,
  readLedgerOptions,
  sourceIn,
} from "./ledger-rows.ts";
import type { FigureMapping } from "./mapping/index.ts";
import { isListOf, type LedgerPiece } from "./pieces.ts";
import { arrayRows } from "./value-rows.ts";

/** Rows of a ledger, in one of the forms that they come in. */
export type LedgerSource =
  | {
      /** CSV, as text or bytes, or its pieces. */
      readonly csv: LedgerPiece | Iterable<LedgerPiece>;
    }
  | {
      /** JSON Lines, as text or bytes, or their pieces: a record in every line. */
      readonly jsonLines: LedgerPiece | Iterable<LedgerPiece>;
    }
  | {
      /** JSON, as text or bytes: a list of records. */
      readonly json: LedgerPiece;
    }
  | {
      /** Records, whose keys are the headings. */
      readonly records: Iterable<object>;
    }
  | {
      /** Arrays of one length, typed ones too, by heading. */
      readonly arrays: Readonly<Record<string, ArrayLike<unknown>>>;
    }
  | {
      /** The rows of a sheet, each a list of cells: texts, numbers, dates, nothing. */
      readonly cells: Iterable<readonly unknown[]>;
    };

const SOURCES = ["csv", "jsonLines", "json", "records", "arrays", "cells"] as const;

/**
 * Reads a ledger by a mapping, and sums up what became of its rows.
 *
 * Rule: a row is a figure or several, passed over by a rule that has a name, or an issue with file,
 * line and field; the summary counts all of them. One mapping reads all forms: the keys of records
 * and arrays are headings, and a record may lack a key that another has. A number in a cell has the
 * fifteen digits that a sheet shows. Control totals are compared with the figures, and rows of
 * totals with the rows beside them. Bytes are read in the encoding that the options name, or in the
 * one that {@link decodeText} would find; the summary says which, and why. A row in whose lines the
 * encoding lacks a byte is refused.
 * Units and sign: the unit of the book; the mapping says the signs and smallest units of the rows.
 * Absent and zero: as the mapping says in `missing` and `zero`; every other empty amount is an
 * issue.
 *
 * @param book - the book whose lines, scenarios, members and years the figures belong to
 * @param source - the rows
 * @param mapping - which column holds which field
 * @param options.limit - how many problems are listed one by one; default 100
 * @param options.file - the name of the file
 * @param options.refused - whether wrong rows are thrown or listed; default `throw`
 * @param options.controls - totals that came with the file
 * @param options.encoding - the encoding of bytes; default the one that is found
 * @returns the figures, the summary, and the issues where they are listed
 * @throws AnslagError once, with every problem: `figure.mapping` and `figure.csv` when the mapping
 * does not fit; `figure.bytes` by line; otherwise as {@link figuresFromCsv}
 * @example A sheet with a total row, and its control total
 * const frame = defineBook({
 *   title: "Library 2023", unit: { currency: "SEK" }, fiscalYear: { year: 2023 },
 *   cutOff: "2023-08-31",
 *   chart: { lines: [{ id: "staff", kind: "cost" }] }, figureSets: [],
 * });
 * const cells = [
 *   ["Ledger", null], ["Account", "Jan"], ["7010", 100.5], ["7020", "-"], ["Total", 100.5],
 * ];
 * const { figures, summary } = readLedger(frame, { cells }, {
 *   headings: "Account", line: "Account", scenario: { value: "actual" }, amount: "Jan",
 *   period: { value: "2023-01" }, signs: "costs-positive", missing: ["-"],
 *   accounts: [{ prefix: "70", line: "staff" }], passOver: ["totals"],
 * }, { controls: [{ id: "January", amount: "-100.50" }] });
 * sumFigures(figures) // => -100.5
 * summary.passedOver // => [{ rule: "totals", rows: 1 }]
 * [summary.preamble, summary.rows, summary.figures, summary.missing] // => [1, 3, 1, 1]
 * summary.controls.map(({ agrees }) => agrees) // => [true]
 * [summary.totals.agree, summary.totals.disagree] // => [1, 0]
 * @example Bytes in an old encoding
 * const book = defineBook({
 *   title: "Bibliotek 2023", unit: { currency: "SEK" }, fiscalYear: { year: 2023 },
 *   cutOff: "2023-08-31",
 *   chart: { lines: [{ id: "löner", kind: "cost" }] }, figureSets: [],
 * });
 * const bytes = encodeText("Konto,Belopp\nlöner,-5\n", { encoding: "cp850" });
 * const reading = readLedger(book, { csv: bytes }, {
 *   line: "Konto", amount: "Belopp", scenario: { value: "actual" },
 * }, { encoding: "cp850" });
 * [reading.figures.size, reading.summary.encoding] // => [1, "cp850"]
 * @see {@link streamLedger} for a ledger that comes in time
 */
export function readLedger<Line extends string, Scenario extends string>(
  book: Book<Line, Scenario>,
  source: LedgerSource,
  mapping: FigureMapping<NoInfer<Line>, NoInfer<Scenario>>,
  options: LedgerOptions = {},
): LedgerReading {
  const issues: Issue[] = [];
  const open = openLedger(book, readLedgerOptions(options, issues), issues);
  const [kind, content] = sourceIn(source, SOURCES);
  return readSource(open, kind, content, mapping);
}

/** Reads all rows of a source. */
function readSource(
  open: OpenLedger,
  kind: (typeof SOURCES)[number],
  content: unknown,
  mapping: FigureMapping,
): LedgerReading {
  const { book, door, file } = open;
  if (kind === "arrays") {
    const lists = content as Record<string, unknown>;
    const arrays = arrayRows(book, door, lists, mapping, pathIn(file, "rows"));
    arrays.end();
    return readingOf(open, arrays.mapper, undefined);
  }
  const isText = kind === "csv" || kind === "jsonLines";
  const rows = ledgerRows(open, kind === "json" ? "records" : kind, mapping);
  const { list, found } = kind === "json" ? listOf(open, content) : { list: content };
  if (isListOf(list, Symbol.iterator)) for (const row of list as Iterable<unknown>) rows.push(row);
  else if (isText) rows.push(list);
  else return failType(["source", kind], "a list of rows", list);
  rows.end();
  return readingOf(open, rows.mapper, found ?? rows.found());
}

/** The records in JSON; throws if it is no list. */
function listOf(
  { file, encoding }: OpenLedger,
  content: unknown,
): { readonly list: unknown; readonly found?: FoundEncoding } {
  const issues: Issue[] = [];
  const bytes = viewOf(content);
  const decoded = bytes && inFile(file, () => decodeText(bytes, encoding && { encoding }));
  const value = readJson((decoded?.text ?? content) as string, issues);
  if (issues.length === 0 && !Array.isArray(value))
    issues.push(wrongType([], "a list of records", value));
  throwIssues(issues);
  return decoded === undefined ? { list: value } : { list: value, found: decoded };
}

/** Gives the path of each issue the name of the file. */
function inFile<Value>(file: string | undefined, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (file === undefined || !isAnslagError(error)) throw error;
    const [first, ...rest] = error.issues.map((issue): Issue => {
      return { ...issue, path: [file, ...issue.path] };
    });
    throw first === undefined ? error : new AnslagError([first, ...rest]);
  }
}
