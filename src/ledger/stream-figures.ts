/** Figures from text that comes in time. */

import type { Book } from "../book/index.ts";
import type { FigureSet } from "../figure/index.ts";
import { failType, makeIssue, makeLedgerIssue } from "../input/index.ts";
import { csvRows } from "./csv-rows.ts";
import { closeDoor, MAPPED_KEYS, type MappedOptions, openDoor, type TextReader } from "./door.ts";
import { jsonLines } from "./json-lines.ts";
import type { FigureMapping } from "./mapping/index.ts";
import { isListOf, pushPiece } from "./pieces.ts";
import { recordRows } from "./value-rows.ts";

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
 * @param options.mapping - for JSON Lines: which key of a record holds which field
 * @returns the set, for {@link withFigures}
 * @throws AnslagError as {@link figuresFromJsonLines} and {@link figuresFromCsv}
 * @example From a source of pieces
 * const frame = defineBook({
 *   title: "Library 2023", unit: { currency: "SEK" }, fiscalYear: { year: 2023 },
 *   cutOff: "2023-08-31",
 *   chart: { lines: [{ id: "staff", kind: "cost" }] }, figureSets: [],
 * });
 * const pieces = ReadableStream.from(['{"line":"staff",', '"scenario":"actual","amount":"-5"}']);
 * (await streamFigures(frame, pieces, "json-lines")).size // => 1
 */
export async function streamFigures<Line extends string, Scenario extends string>(
  book: Book<Line, Scenario>,
  pieces: AsyncIterable<string | Uint8Array>,
  format: "json-lines" | FigureMapping<NoInfer<Line>, NoInfer<Scenario>>,
  options: MappedOptions<NoInfer<Line>, NoInfer<Scenario>> = {},
): Promise<FigureSet> {
  const isJson = format === "json-lines";
  const door = openDoor(book, options, undefined, isJson ? MAPPED_KEYS : undefined);
  const { mapping } = options;
  const records = mapping && recordRows(book, door, mapping, ["line"]);
  const reader = isJson ? jsonLines(door, records) : csvRows(book, door, format);
  await readStream(reader, pieces, isJson);
  return closeDoor(door);
}

/** Reads text that comes in time, to its end. */
async function readStream(
  reader: TextReader,
  pieces: AsyncIterable<string | Uint8Array>,
  isJson: boolean,
): Promise<void> {
  if (!isListOf(pieces, Symbol.asyncIterator) && !isListOf(pieces, Symbol.iterator))
    failType(["pieces"], "a stream of text", pieces);
  // Bytes may be cut inside a character.
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const pushBytes = (bytes: Uint8Array | undefined): void => {
    const text = decodeNext(decoder, bytes);
    if (text === undefined) giveUpDecoding(reader, isJson);
    else reader.push(text);
  };
  for await (const piece of pieces) {
    if (piece instanceof Uint8Array) {
      pushBytes(piece);
      continue;
    }
    pushBytes(undefined);
    pushPiece(reader, piece);
  }
  pushBytes(undefined);
  reader.end();
}

/** The text of the next bytes, or of those that wait; `undefined` if they are not UTF-8. */
function decodeNext(
  decoder: InstanceType<typeof TextDecoder>,
  bytes: Uint8Array | undefined,
): string | undefined {
  try {
    return decoder.decode(bytes, { stream: bytes !== undefined });
  } catch {
    return undefined;
  }
}

function giveUpDecoding(reader: TextReader, isJson: boolean): void {
  const facts = {
    path: ["pieces"],
    expected: "text in UTF-8",
    received: "bytes that are not UTF-8",
  };
  reader.giveUp(isJson ? makeIssue("input.not-json", facts) : makeLedgerIssue("figure.csv", facts));
}
