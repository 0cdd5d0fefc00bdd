/** Reads files of SIE 4: the Swedish format in which ledgers are handed over. */
import { AnslagError, describeValue, type Issue, makeLedgerIssue } from "../../input/index.ts";
import type { TextEncoding } from "../bytes/index.ts";
import { fieldsOf } from "./fields.ts";
import { finishFile } from "./finish-file.ts";
import { passOver, readersByLabel } from "./labels.ts";
import { type SieReader, sieReader } from "./reader.ts";
import type { SieFile } from "./sie.ts";
import { listed, readOptions, textOf } from "./sie-input.ts";

/** How a file of SIE is read. */
export interface SieOptions {
  /** The encoding of its bytes; default the one that is found. */
  readonly encoding?: TextEncoding;
  /** The number of problems that are listed one by one; default 100. */
  readonly limit?: number;
}

/** The result of {@link safeReadSie}: a file, or every issue. */
export type SieResult =
  | { readonly ok: true; readonly file: SieFile }
  | { readonly ok: false; readonly issues: readonly [Issue, ...Issue[]] };

/**
 * Reads a file of SIE 4 (types 1 to 4, and 4I).
 *
 * Rule: accounts, dimensions, objects, balances, changes of months, budgets and vouchers become
 * plain data. A row added later (`#RTRANS`) counts once, also where a `#TRANS` repeats it; a struck
 * row (`#BTRANS`) does not count. In a file of type 2 lines with objects are left out. Labels that
 * the reader does not know are passed over and counted.
 * Source: SIE-Gruppen, SIE file format, version 4B, 30 September 2008 (sie.se).
 * Units and sign: amounts in the currency of the file and in its signs: debit +, credit −.
 * Absent and zero: an account without a balance is not listed.
 * In what the file departs from itself or from the standard is a finding, with the amounts; a line
 * that cannot be read is an error.
 *
 * @param input - the bytes of the file, or its text
 * @param options.encoding - the encoding of the bytes; by default it is found
 * @param options.limit - how many problems are listed one by one; default 100
 * @returns the file
 * @throws AnslagError once, with every problem up to the limit, by line and column: `figure.sie`
 * and the codes of `amount`; `figure.bytes`, `figure.limit`, `input.wrong-type`,
 * `input.unknown-key`, `input.choice`
 * @example A small file
 * const file = readSie(
 *   '#FLAGGA 0\n#SIETYP 1\n#FNAMN "Ån AB"\n#RAR 0 20120101 20121231\n' +
 *   '#KONTO 3010 "Försäljning"\n#RES 0 3010 -1250.50\n',
 * );
 * file.company // => "Ån AB"
 * file.accounts.map(({ kind }) => kind) // => ["income"]
 * file.balances.map(({ amount }) => amount) // => [-1250.5]
 * @see {@link safeReadSie} to get the issues as data
 */
export function readSie(
  input: string | ArrayBufferView | ArrayBuffer,
  options: SieOptions = {},
): SieFile {
  const result = safeReadSie(input, options);
  if (result.ok) return result.file;
  throw new AnslagError(result.issues);
}

/**
 * Reads a file of SIE 4, and returns the issues of the file instead of throwing.
 *
 * Rule, units, absent and zero: as in {@link readSie}.
 *
 * @param input - the bytes of the file, or its text
 * @param options.encoding - the encoding of the bytes; by default it is found
 * @param options.limit - how many problems are listed one by one; default 100
 * @returns `{ ok: true, file }` or `{ ok: false, issues }`
 * @throws AnslagError `input.wrong-type`, `input.unknown-key`, `input.choice`, `figure.limit` when
 * the arguments are invalid
 * @example A broken line
 * const result = safeReadSie("#FLAGGA 0\n#KONTO 3010 \"Sales\n");
 * const places = result.ok ? [] : result.issues.map(({ path }) => path.join(" "));
 * places // => ["line 2 column 13"]
 */
export function safeReadSie(
  input: string | ArrayBufferView | ArrayBuffer,
  options: SieOptions = {},
): SieResult {
  const { encoding, limit } = readOptions(options);
  const decoded = textOf(input, encoding);
  if ("issues" in decoded) return { ok: false, issues: decoded.issues };
  const reader = sieReader();
  readLines(reader, decoded.text);
  const issues = listed(reader.issues, limit);
  return issues === undefined
    ? { ok: true, file: finishFile(reader, decoded) }
    : { ok: false, issues };
}

function readLines(reader: SieReader, text: string): void {
  const labels = readersByLabel();
  const hasLost = text.includes("\ufffd");
  for (const line of withoutEndMark(text).split(/\r\n|\n|\r/)) {
    reader.line += 1;
    if (hasLost && line.includes("\ufffd")) reader.lostLetters += 1;
    const fields = isBrace(reader, line.trim()) ? [] : fieldsOf(line);
    if (!Array.isArray(fields)) {
      reader.fields = [];
      refuseLine(reader, fields.column, fields.expected, line.slice(fields.column - 1));
    } else if (fields.length > 0) {
      reader.fields = fields;
      readLine(reader, labels, line.trim());
    }
  }
  const last = reader.vouchers.at(-1);
  if (last?.isOpen === true) refuseLine(reader, 1, "the closing brace of a voucher", undefined);
  // A file without any known label is no SIE.
  if (reader.texts.size === 0 && reader.accounts.size === 0 && reader.issues.length === 0) {
    reader.line = 1;
    refuseLine(reader, 1, "a file of SIE, which begins with #FLAGGA", text.slice(0, 50));
  }
}

/** Opens or closes the rows of a voucher, if the line does. */
function isBrace(reader: SieReader, line: string): boolean {
  if (line !== "{" && line !== "}") return false;
  const voucher = reader.vouchers.at(-1);
  if (voucher?.isOpen === (line === "}")) voucher.isOpen = line === "{";
  else refuseLine(reader, 1, "braces around the rows of each voucher", line);
  return true;
}

/** Old programs mark the end of a file by a character of its own. */
function withoutEndMark(text: string): string {
  const end = text.trimEnd();
  return end.endsWith("\u001a") ? end.slice(0, -1) : text;
}

function readLine(
  reader: SieReader,
  labels: ReadonlyMap<string, (reader: SieReader) => void>,
  line: string,
): void {
  if (!line.startsWith("#")) refuseLine(reader, 1, "a label such as #KONTO", line);
  else {
    const label = (reader.fields[0]?.text ?? "").toUpperCase();
    const read = labels.get(label);
    if (read === undefined) passOver(reader, label);
    else read(reader);
  }
}

function refuseLine(
  reader: SieReader,
  column: number,
  expected: string,
  received: string | undefined,
): void {
  const path = ["line", reader.line, "column", column];
  reader.issues.push(
    makeLedgerIssue("figure.sie", { path, expected, received: describeValue(received) }),
  );
}
