/** Reads files of SIE 5: the same ledgers in XML. */
import { AnslagError, type Issue } from "../../input/index.ts";
import type { TextEncoding } from "../bytes/index.ts";
import { finishFile } from "./finish-file.ts";
import type { SieResult } from "./read-sie.ts";
import type { SieFile } from "./sie.ts";
import { listed, readOptions, textOf } from "./sie-input.ts";
import { readElements } from "./sie5-elements.ts";
import { readXml } from "./xml.ts";

/** How a file of SIE 5 is read. */
export interface Sie5Options {
  /** The encoding of its bytes; default the one that is found. */
  readonly encoding?: TextEncoding;
  /** The number of problems that are listed one by one; default 100. */
  readonly limit?: number;
}

/**
 * Reads a file of SIE 5, which is XML.
 *
 * Rule: the file becomes the same data as one of SIE 4, of type `5`. The primary fiscal year is
 * year 0. A closing balance of an account of the result is its result. A row that was struck out
 * (`Overstrike`) does not count. Elements that are not read, such as invoices and documents, are
 * counted. The parser knows no external entities, and refuses every entity but those of XML itself;
 * the signature is not checked.
 * Source: the schema http://www.sie.se/sie5.xsd, with the root elements `Sie` and `SieEntry`.
 * Units and sign: as in {@link readSie}: debit +, credit −.
 * Absent and zero: an account without a balance is not listed.
 *
 * @param input - the bytes of the file, or its text
 * @param options.encoding - the encoding of the bytes; by default it is found
 * @param options.limit - how many problems are listed one by one; default 100
 * @returns the file, as {@link readSie} gives one
 * @throws AnslagError once, with every problem up to the limit, by line and column: `figure.sie`
 * and the codes of `amount`; `figure.bytes`, `figure.limit`, `input.wrong-type`,
 * `input.unknown-key`, `input.choice`
 * @example A small file
 * const file = readSie5(
 *   '<Sie xmlns="http://www.sie.se/sie5"><FileInfo><Company name="Ån AB"/><FiscalYears>' +
 *   '<FiscalYear start="2016-01" end="2016-12" primary="true"/></FiscalYears></FileInfo>' +
 *   '<Accounts><Account id="3010" name="Fees" type="income">' +
 *   '<ClosingBalance month="2016-12" amount="-90.50"/></Account></Accounts></Sie>',
 * );
 * file.balances.map(({ kind, account, amount }) => [kind, account, amount])
 * // => [["result", "3010", -90.5]]
 * @see {@link safeReadSie5} to get the issues as data
 */
export function readSie5(
  input: string | ArrayBufferView | ArrayBuffer,
  options: Sie5Options = {},
): SieFile {
  const result = safeReadSie5(input, options);
  if (result.ok) return result.file;
  throw new AnslagError(result.issues);
}

/**
 * Reads a file of SIE 5, and returns the issues of the file instead of throwing.
 *
 * Rule, units, absent and zero: as in {@link readSie5}.
 *
 * @param input - the bytes of the file, or its text
 * @param options.encoding - the encoding of the bytes; by default it is found
 * @param options.limit - how many problems are listed one by one; default 100
 * @returns `{ ok: true, file }` or `{ ok: false, issues }`
 * @throws AnslagError `input.wrong-type`, `input.unknown-key`, `input.choice`, `figure.limit` when
 * the arguments are invalid
 * @example An element that does not close
 * const result = safeReadSie5("<Sie>\n<Accounts>\n</Sie>");
 * const places = result.ok ? [] : result.issues.map(({ path }) => path.join(" "));
 * places // => ["line 3 column 1"]
 */
export function safeReadSie5(
  input: string | ArrayBufferView | ArrayBuffer,
  options: Sie5Options = {},
): SieResult {
  const { encoding, limit } = readOptions(options);
  const decoded = textOf(input, encoding);
  if ("issues" in decoded) return { ok: false, issues: decoded.issues };
  const found: Issue[] = [];
  const root = readXml(decoded.text, found);
  const broken = listed(found, limit);
  if (broken !== undefined) return { ok: false, issues: broken };
  const reader = readElements(root, decoded.text);
  const issues = listed(reader.issues, limit);
  return issues === undefined
    ? { ok: true, file: finishFile(reader, decoded) }
    : { ok: false, issues };
}
