/** Figures from text that comes in time. */

import type { Book } from "../book/index.ts";
import type { FigureSet } from "../figure/index.ts";
import { failType } from "../input/index.ts";
import { csvRows } from "./csv-rows.ts";
import { type BulkOptions, closeDoor, openDoor } from "./door.ts";
import { jsonLines } from "./json-lines.ts";
import type { FigureMapping } from "./mapping/index.ts";
import { isListOf, readPieces } from "./pieces.ts";
import { readInTime } from "./read-in-time.ts";

/**
 * Reads figures from text that comes in time, such as a file of gigabytes: only the figures are
 * kept in memory.
 *
 * Rule, units, absent and zero: as in {@link figuresFromJsonLines} and {@link figuresFromCsv}.
 *
 * @param book - the book whose lines, scenarios, members and year the figures belong to
 * @param pieces - the text, or its bytes in UTF-8, in pieces that are cut anywhere: the stream of a
 * file or of a response
 * @param format - `"json-lines"`, or the mapping of a CSV file
 * @param options.limit - how many problems are listed one by one; default 100
 * @returns the set, for {@link withFigures}
 * @throws AnslagError `figure.bytes` with the lines that are not UTF-8; otherwise as
 * {@link figuresFromJsonLines} and {@link figuresFromCsv}
 * @example From a source of pieces
 * const frame = defineBook({
 *   title: "Library 2023", unit: { currency: "SEK" }, fiscalYear: { year: 2023 },
 *   cutOff: "2023-08-31",
 *   chart: { lines: [{ id: "staff", kind: "cost" }] }, figureSets: [],
 * });
 * const pieces = ReadableStream.from(['{"line":"staff",', '"scenario":"actual","amount":"-5"}']);
 * (await streamFigures(frame, pieces, "json-lines")).size // => 1
 * @see {@link streamLedger} for other encodings and keys, a summary, progress and an end at will
 */
export async function streamFigures<Line extends string, Scenario extends string>(
  book: Book<Line, Scenario>,
  pieces: AsyncIterable<string | Uint8Array>,
  format: "json-lines" | FigureMapping<NoInfer<Line>, NoInfer<Scenario>>,
  options: BulkOptions = {},
): Promise<FigureSet> {
  const door = openDoor(book, options);
  const reader = format === "json-lines" ? jsonLines(door) : csvRows(book, door, format);
  if (!isListOf(pieces, Symbol.asyncIterator) && !isListOf(pieces, Symbol.iterator))
    failType(["pieces"], "a stream of text", pieces);
  const text = readPieces(door, reader, ["line"], "utf-8");
  await readInTime(pieces, undefined, text.push);
  text.end();
  return closeDoor(door);
}
