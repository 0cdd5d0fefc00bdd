/** The first rows of a file, and what they show of its form: encoding, separator and headings. */

import { failType } from "../input/index.ts";
import { decodeText, type TextEncoding, viewOf } from "./bytes/index.ts";
import { addPiece, csvReader, endText, fieldText, nextRecord } from "./csv-records.ts";
import { YEAR } from "./mapping/column-facts.ts";
import type { FigureMapping } from "./mapping/index.ts";
import type { MappingNote } from "./suggest-amounts.ts";

/** A file whose first rows are looked at. */
export type MappingSource =
  | {
      /** CSV: its text, or its bytes. */
      readonly csv: string | ArrayBufferView | ArrayBuffer;
    }
  | {
      /** The rows of a sheet, each a list of cells. */
      readonly cells: Iterable<readonly unknown[]>;
    };

/** What the first rows of a file show. */
export interface FirstRows {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The separator and the row of the headings, where they are not the default. */
  readonly mapping: Pick<FigureMapping, "separator" | "headings">;
  /** The encoding of the bytes. */
  readonly encoding?: TextEncoding;
  readonly reasons: readonly MappingNote[];
}

const MOST_ROWS = 200;
const MOST_BYTES = 1 << 16;
/** Before the comma, which may be a decimal mark. */
const SEPARATORS = ["\t", ";", "|", ","] as const;
const NAMES = { "\t": "a tab", ";": "a semicolon", "|": "a bar", ",": "a comma" } as const;
const AMOUNT = /^[-+(\u2212]?[\d\s.,'\u00a0\u2009\u202f]*\d[)%-]?$/;

/** Reads the first rows of a file. */
export function firstRows(source: MappingSource): FirstRows {
  if (typeof source === "object" && source !== null && "cells" in source) {
    const rows: (readonly string[])[] = [];
    if (typeof source.cells?.[Symbol.iterator] !== "function")
      return failType(["source", "cells"], "rows of cells", source.cells);
    for (const row of source.cells) {
      rows.push(Array.isArray(row) ? row.map(shown) : []);
      if (rows.length === MOST_ROWS) break;
    }
    return withHeadings(rows, {}, []);
  }
  const csv = source?.csv;
  if (typeof csv === "string") return csvRows(csv.slice(0, MOST_BYTES), csv.length, []);
  const bytes = viewOf(csv);
  if (bytes === undefined)
    return failType(["source"], "csv as text or bytes, or the cells of a sheet", source);
  const { text, encoding, reason } = decodeText(headOf(bytes));
  const notes = [{ key: "encoding", text: `decodeText finds ${encoding} (${reason})` }];
  return { ...csvRows(text, bytes.length > MOST_BYTES ? Infinity : text.length, notes), encoding };
}

/** The first bytes, up to the end of a line. */
function headOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= MOST_BYTES) return bytes;
  const end = bytes.subarray(0, MOST_BYTES).lastIndexOf(10) + 1;
  // In UTF-16 the zero behind a line break at an even place belongs to it.
  return bytes.subarray(0, end % 2 === 1 && bytes[end] === 0 ? end + 1 : end);
}

function shown(value: unknown): string {
  if (value instanceof Date) return Number.isNaN(+value) ? "" : value.toISOString().slice(0, 10);
  return value === null || value === undefined ? "" : String(value as string);
}

/** The rows of CSV text whose whole length is known. */
function csvRows(text: string, length: number, notes: readonly MappingNote[]): FirstRows {
  const [line = "", stated] = /^\ufeff?sep=([^\r\n])\r?\n/i.exec(text) ?? [];
  const body = text.slice(line.length);
  const isWhole = text.length === length;
  const given = SEPARATORS.find((each) => each === stated);
  const all = SEPARATORS.map((separator) => {
    const rows = recordsOf(body, separator, isWhole);
    const widths = rows.map((row) => row.length).filter((width) => width > 1);
    return { separator, rows, share: countOf(modeOf(widths), widths) / Math.max(1, rows.length) };
  });
  const best = all.reduce((found, each) => (each.share > found.share ? each : found));
  const { separator, rows } = all.find((each) => each.separator === given) ?? best;
  const found =
    given === undefined
      ? `${NAMES[separator]} gives the rows one number of fields`
      : `the first line says ${JSON.stringify(given)}`;
  if (best.share === 0 && given === undefined) return withHeadings(rows, {}, notes);
  return withHeadings(rows, separator === "," ? {} : { separator }, [
    ...notes,
    { key: "separator", text: found },
  ]);
}

function recordsOf(text: string, separator: string, isWhole: boolean): string[][] {
  const csv = csvReader(separator);
  const rows: string[][] = [];
  const take = (): void => {
    while (rows.length < MOST_ROWS && nextRecord(csv))
      rows.push(Array.from({ length: csv.count }, (_, k) => fieldText(csv, k).trim()));
  };
  addPiece(csv, text);
  take();
  if (!isWhole) return rows;
  endText(csv);
  take();
  return rows;
}

/** Finds the row of the headings: the first one that is about as full as most rows. */
function withHeadings(
  rows: readonly (readonly string[])[],
  mapping: FirstRows["mapping"],
  notes: readonly MappingNote[],
): FirstRows {
  const filled = rows.map((row) => row.filter((text) => text.trim() !== "").length);
  const most = modeOf(filled.filter((count) => count > 1));
  const at = filled.findIndex((count) => count > 1 && count >= 0.7 * most);
  const texts = rows[at] ?? [];
  const below = rows.slice(at + 1);
  if (at < 0) return { headings: [], rows: [], mapping, reasons: notes };
  const isOfAmounts = texts.some(
    (text, k) => isAmount(text) && !YEAR.test(text) && below.some((row) => isAmount(row[k] ?? "")),
  );
  if (isOfAmounts)
    return {
      headings: texts.map((_, k) => `${k + 1}`),
      rows: rows.slice(at),
      mapping: { ...mapping, headings: 0 },
      reasons: [...notes, { key: "headings", text: "the first full row has amounts" }],
    };
  if (at === 0) return { headings: texts, rows: below, mapping, reasons: notes };
  const text = `the rows above row ${at + 1} are hardly filled`;
  return {
    headings: texts,
    rows: below,
    mapping: { ...mapping, headings: at + 1 },
    reasons: [...notes, { key: "headings", text }],
  };
}

function isAmount(text: string): boolean {
  return AMOUNT.test(text.trim());
}

/** The number that comes most often, the larger of two; 0 without any. */
function modeOf(numbers: readonly number[]): number {
  return [...new Set(numbers)].reduce((best, each) => {
    const [count, most] = [countOf(each, numbers), countOf(best, numbers)];
    return count > most || (count === most && each > best) ? each : best;
  }, 0);
}

function countOf(number: number, numbers: readonly number[]): number {
  return numbers.filter((each) => each === number).length;
}
