/** The rows of a ledger in each of its forms, piece by piece: whole and streamed alike. */

import { type Book, requireBook } from "../book/index.ts";
import type { FigureSet } from "../figure/index.ts";
import {
  AnslagError,
  checkText,
  failType,
  type Issue,
  type IssuePath,
  keysOf,
  readArguments,
  readChoice,
  throwIssues,
} from "../input/index.ts";
import { ENCODINGS, type FoundEncoding, type TextEncoding } from "./bytes/index.ts";
import { csvRows } from "./csv-rows.ts";
import { type BulkOptions, type Door, figuresOf, issuesOf, openDoor } from "./door.ts";
import { jsonLines } from "./json-lines.ts";
import {
  type ControlTotal,
  type LedgerSummary,
  type ReadControl,
  readControls,
  summaryOf,
} from "./ledger-summary.ts";
import type { FigureMapping } from "./mapping/index.ts";
import { readPieces } from "./pieces.ts";
import type { RowMapper } from "./row-mapper.ts";
import { cellRows, recordRows } from "./value-rows.ts";

/** How a ledger is read. */
export interface LedgerOptions extends BulkOptions {
  /** The name of the file; it begins the path of every issue. */
  readonly file?: string;
  /**
   * What becomes of rows that are wrong: `throw` (default) refuses all rows with one error, `list`
   * gives the issues beside the figures of the others.
   */
  readonly refused?: "throw" | "list";
  /** Totals that came with the file. */
  readonly controls?: readonly ControlTotal[];
  /** The encoding of bytes; default the one that is found. */
  readonly encoding?: TextEncoding;
}

/** The figures of a ledger, and what became of its rows. */
export interface LedgerReading {
  /** The figures, for {@link withFigures}. */
  readonly figures: FigureSet;
  /** What became of every row. */
  readonly summary: LedgerSummary;
  /** The problems of the rows that were refused; empty unless the options list them. */
  readonly issues: readonly Issue[];
}

const OPTION_KEYS = /* @__PURE__ */ keysOf<LedgerOptions>({
  limit: true,
  file: true,
  refused: true,
  controls: true,
  encoding: true,
});
const REFUSED = ["throw", "list"] as const;

/** A ledger that is about to be read. */
export interface OpenLedger {
  readonly book: Book;
  readonly door: Door;
  readonly file: string | undefined;
  readonly refused: "throw" | "list";
  readonly controls: readonly ReadControl[];
  readonly encoding: TextEncoding | undefined;
}

/** Checks how a ledger is read, and opens its door; `issues` holds what the caller found. */
export function openLedger(book: Book, given: LedgerOptions, issues: Issue[]): OpenLedger {
  const { limit = 100, file, refused = "throw", encoding } = given;
  checkText(file, ["options", "file"], issues);
  readChoice(refused, REFUSED, ["options", "refused"], issues);
  if (encoding !== undefined) readChoice(encoding, ENCODINGS, ["options", "encoding"], issues);
  const controls = readControls(given.controls, issues);
  throwIssues(issues);
  requireBook(book);
  return { book, door: openDoor(book, { limit }), file, refused, controls, encoding };
}

/** Reads options that all forms of reading have. */
export function readLedgerOptions(options: LedgerOptions, issues: Issue[]): LedgerOptions {
  return readArguments(options, OPTION_KEYS, ["options"], issues);
}

/** The form of a source, and what it holds; a source has one form. */
export function sourceIn<Form extends string>(
  source: object,
  known: readonly Form[],
): readonly [form: Form, content: unknown] {
  const issues: Issue[] = [];
  const given = readArguments(
    source as Readonly<Partial<Record<Form, unknown>>>,
    known,
    ["source"],
    issues,
  );
  throwIssues(issues);
  const [form, ...others] = known.filter((each) => given[each] !== undefined);
  if (form === undefined || others.length > 0)
    return failType(["source"], `rows under one of ${known.join(", ")}`, source);
  return [form, given[form]];
}

/** The forms that come piece by piece, or row by row. */
export type StreamedForm = "csv" | "jsonLines" | "records" | "cells";

/** Rows on their way: pieces of text and bytes, or rows. */
export interface LedgerRows {
  readonly mapper: RowMapper;
  readonly push: (piece: unknown) => void;
  readonly end: () => void;
  /** The encoding of the bytes; `undefined` where none came. */
  readonly found: () => FoundEncoding | undefined;
}

/** The path to the rows of a file, which begins with its name. */
export const pathIn = (file: string | undefined, name: string): IssuePath =>
  file === undefined ? [name] : [file, name];

/** Begins to read rows. */
export function ledgerRows(
  { book, door, file, encoding }: OpenLedger,
  form: StreamedForm,
  mapping: FigureMapping,
): LedgerRows {
  if (form === "csv") {
    const path = pathIn(file, "line");
    const csv = csvRows(book, door, mapping, path);
    return { mapper: csv.mapper, ...readPieces(door, csv, path, encoding) };
  }
  if (form === "jsonLines") {
    const path = pathIn(file, "line");
    const records = recordRows(book, door, mapping, path);
    const lines = jsonLines(door, records);
    return { mapper: records.mapper, ...readPieces(door, lines, path, encoding) };
  }
  const isSheet = form === "cells";
  const rows = isSheet
    ? cellRows(book, door, mapping, pathIn(file, "row"))
    : recordRows(book, door, mapping, pathIn(file, "rows"));
  // Rows of a sheet are counted from 1, as the program shows them.
  let number = isSheet ? 1 : 0;
  return {
    mapper: rows.mapper,
    push: (row) => {
      rows.push(row, number);
      number += 1;
    },
    end: rows.end,
    found: () => undefined,
  };
}

/** The reading of rows that have ended; throws every problem unless they are listed. */
export function readingOf(
  { refused, controls, file }: OpenLedger,
  mapper: RowMapper,
  encoding: FoundEncoding | undefined,
): LedgerReading {
  const issues = issuesOf(mapper.door);
  const [first, ...rest] = issues;
  if (first !== undefined && refused === "throw") throw new AnslagError([first, ...rest]);
  const figures = figuresOf(mapper.door);
  const summary = summaryOf(mapper, figures, controls, file, encoding);
  return Object.freeze({ figures, summary, issues: Object.freeze([...issues]) });
}
