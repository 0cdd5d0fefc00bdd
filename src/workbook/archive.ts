/**
 * The archive that a workbook is: a ZIP file, whose parts are unpacked piece by piece.
 *
 * The platform unpacks and checks: each part is handed to its `DecompressionStream` as a gzip file
 * with the checksum and the length that the archive states, so a changed byte is an error.
 */
import { AnslagError, makeWorkbookIssue } from "../input/index.ts";

/** A part of an archive, packed. */
interface Entry {
  readonly isStored: boolean;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  readonly at: number;
}

/** How many bytes may still be unpacked. */
export interface Budget {
  left: number;
  readonly limit: number;
}

/** An archive whose parts have been listed. */
export interface Archive {
  /** The names of its parts. */
  readonly names: readonly string[];
  /** Unpacks a part, as pieces of text. */
  readonly unpack: (name: string, budget: Budget) => AsyncGenerator<string>;
}

const END = 0x06054b50;
const BIG_END = 0x06064b50;
const BIG_END_LOCATOR = 0x07064b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
/** Stands for a number that is too large for its field; the real one follows in a longer field. */
const ELSEWHERE = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;
/** The first bytes of the container of old and of encrypted workbooks. */
const OLD_CONTAINER = [0xd0, 0xcf, 0x11, 0xe0];
const PIECE = 1 << 14;
const MOST_ENTRIES = 10_000;

/** Refuses a file. */
export function refuseFile(received: string, part?: string): never {
  const path = part === undefined ? [] : [part];
  const facts = { path, expected: "a workbook (.xlsx)", received };
  throw new AnslagError([makeWorkbookIssue("workbook.file", facts)]);
}

/** Refuses a file that is larger than a limit. */
export function refuseSize(expected: string, received: string, part?: string): never {
  const path = part === undefined ? [] : [part];
  throw new AnslagError([makeWorkbookIssue("workbook.limit", { path, expected, received })]);
}

/** Lists the parts of an archive. */
export function openArchive(bytes: Uint8Array): Archive {
  if (OLD_CONTAINER.every((byte, k) => bytes[k] === byte))
    return refuseFile("an old workbook (.xls), or one with a password");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = listEntries(bytes, view);
  return {
    names: [...entries.keys()],
    unpack: (name, budget) => {
      const entry = entries.get(name);
      return entry === undefined
        ? refuseFile("a file without this part", name)
        : texts(inflate(bytes, entry, name, budget), name);
    },
  };
}

function listEntries(bytes: Uint8Array, view: DataView): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  try {
    let { at, count } = findDirectory(view);
    if (count > MOST_ENTRIES) refuseSize(`at most ${MOST_ENTRIES} parts`, `${count}`);
    for (; count > 0; count -= 1) {
      const { name, entry, length } = readEntry(bytes, view, at);
      if (entries.has(name)) refuseFile("a part twice", name);
      entries.set(name, entry);
      at += length;
    }
  } catch (error) {
    // A place outside the file.
    if (!(error instanceof RangeError)) throw error;
    return refuseFile("a broken archive");
  }
  return entries;
}

/** The place of the directory, and how many parts it lists. */
function findDirectory(view: DataView): { readonly at: number; readonly count: number } {
  const least = Math.max(0, view.byteLength - 22 - 0xffff);
  let end = view.byteLength - 22;
  while (end >= least && view.getUint32(end, true) !== END) end -= 1;
  if (end < least) return refuseFile("other bytes");
  const [count, at] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)];
  if (count !== 0xffff && at !== ELSEWHERE) return { at, count };
  if (view.getUint32(end - 20, true) !== BIG_END_LOCATOR) return { at, count };
  const big = wholeAt(view, end - 12);
  if (view.getUint32(big, true) !== BIG_END) return refuseFile("a broken archive");
  return { at: wholeAt(view, big + 48), count: wholeAt(view, big + 32) };
}

/** A whole number of eight bytes. */
function wholeAt(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

interface ListedEntry {
  readonly name: string;
  readonly entry: Entry;
  /** How many bytes the directory uses for it. */
  readonly length: number;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ListedEntry {
  if (view.getUint32(at, true) !== DIRECTORY) return refuseFile("a broken archive");
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
  const [nameLength, extraLength] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true)];
  const name = nameAt(bytes, at + 46, nameLength);
  if ((flags & 1) !== 0) refuseFile("a part with a password", name);
  if (method !== STORED && method !== DEFLATED) refuseFile(`packing method ${method}`, name);
  const [size, packedSize, local] = longNumbers(
    view,
    [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)],
    at + 46 + nameLength,
    extraLength,
  );
  // The part repeats its name: a changed byte in the directory does not make another part of it.
  const localName = nameAt(bytes, local + 30, view.getUint16(local + 26, true));
  if (view.getUint32(local, true) !== LOCAL || localName !== name)
    refuseFile("a part that is not where the archive says", name);
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packedSize > bytes.length) refuseFile("a part that ends behind the file", name);
  const checksum = view.getUint32(at + 16, true);
  const entry = { isStored: method === STORED, checksum, packedSize, size, at: start };
  return { name, entry, length: 46 + nameLength + extraLength + view.getUint16(at + 32, true) };
}

function nameAt(bytes: Uint8Array, at: number, length: number): string {
  return new TextDecoder().decode(bytes.subarray(at, at + length));
}

/** Size, packed size and place; those that are too large for four bytes stand in a field apart. */
function longNumbers(
  view: DataView,
  numbers: readonly [number, number, number],
  from: number,
  length: number,
): readonly [number, number, number] {
  if (!numbers.includes(ELSEWHERE)) return numbers;
  let at = from;
  while (at < from + length && view.getUint16(at, true) !== 1)
    at += 4 + view.getUint16(at + 2, true);
  if (at >= from + length) return refuseFile("a broken archive");
  let next = at + 4;
  return numbers.map((number) => {
    if (number !== ELSEWHERE) return number;
    next += 8;
    return wholeAt(view, next - 8);
  }) as [number, number, number];
}

/** The bytes of a part as a gzip file. */
function* gzip(bytes: Uint8Array, entry: Entry): Generator<Uint8Array<ArrayBuffer>> {
  yield Uint8Array.of(0x1f, 0x8b, DEFLATED, 0, 0, 0, 0, 0, 0, 0xff);
  for (let done = 0; done < entry.packedSize || (entry.isStored && done === 0); ) {
    const length = Math.min(PIECE, entry.packedSize - done);
    const isLast = done + length === entry.packedSize;
    if (entry.isStored)
      yield Uint8Array.of(isLast ? 1 : 0, length & 255, length >> 8, ~length, ~length >> 8);
    yield bytes.slice(entry.at + done, entry.at + done + length);
    done += length;
    if (isLast) break;
  }
  const end = new DataView(new ArrayBuffer(8));
  end.setUint32(0, entry.checksum, true);
  end.setUint32(4, entry.size, true);
  yield new Uint8Array(end.buffer);
}

/** Unpacks a part; no more bytes than it states, and no more than the limit. */
async function* inflate(
  bytes: Uint8Array,
  entry: Entry,
  name: string,
  budget: Budget,
): AsyncGenerator<Uint8Array> {
  const most = `at most ${budget.limit} bytes unpacked`;
  if (entry.size > budget.left) refuseSize(most, "more", name);
  budget.left -= entry.size;
  const stream = new DecompressionStream("gzip");
  const [writer, reader] = [stream.writable.getWriter(), stream.readable.getReader()];
  const feed = async (): Promise<void> => {
    for (const piece of gzip(bytes, entry)) {
      await writer.ready;
      await writer.write(piece);
    }
    await writer.close();
  };
  // The reader meets the same error.
  feed().catch(() => {});
  let unpacked = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => refuseFile("broken bytes", name));
      if (done) break;
      unpacked += value.length;
      if (unpacked > entry.size) refuseFile("a part larger than it says", name);
      yield value;
    }
  } finally {
    // The rest of a part that nobody reads on is not unpacked.
    await reader.cancel().catch(() => {});
  }
  if (unpacked !== entry.size) refuseFile("a part smaller than it says", name);
}

/** Bytes as text in UTF-8, which is what spreadsheet programs write. */
async function* texts(pieces: AsyncGenerator<Uint8Array>, name: string): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const decode = (piece?: Uint8Array): string => {
    try {
      return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
    } catch {
      return refuseFile("text that is not UTF-8", name);
    }
  };
  for await (const piece of pieces) yield decode(piece);
  yield decode();
}
