/** Reads files of SIE 5: the same ledgers in XML. */
import {
  AnslagError,
  failType,
  type Issue,
  readArguments,
  throwIssues,
} from "../../input/index.ts";
import { type DecodedText, decodeText, type TextEncoding, viewOf } from "../bytes/index.ts";
import { finishFile } from "./finish-file.ts";
import type { SieFile } from "./sie.ts";
import { readElements } from "./sie5-elements.ts";
import { readXml } from "./xml.ts";

/** How a file of SIE 5 is read. */
export interface Sie5Options {
  /** The encoding of its bytes; default the one that is found. */
  readonly encoding?: TextEncoding;
}

/** Problems that are listed one by one. */
const MOST_LISTED = 100;

/**
 * Reads a file of SIE 5, which is XML.
 *
 * Rule: the file becomes the same data as one of SIE 4, of type `5`. The primary fiscal year is
 * year 0. A closing balance of an account of the result is its result. A row that was struck out
 * (`Overstrike`) does not count. The parser knows no external entities, and refuses every entity
 * but those of XML itself; signatures and documents are not read.
 * Units and sign: as in {@link readSie}: debit +, credit −.
 * Absent and zero: an account without a balance is not listed.
 *
 * @param input - the bytes of the file, or its text
 * @param options.encoding - the encoding of the bytes; by default it is found
 * @returns the file, as {@link readSie} gives one
 * @throws AnslagError once, with up to 100 problems, by line and column: `figure.sie` and the codes
 * of `amount`; `figure.bytes`, `input.wrong-type`, `input.unknown-key`, `input.choice`
 * @example A small file
 * const file = readSie5(
 *   '<Sie xmlns="http://www.sie.se/sie5"><FileInfo><Company name="Ån AB"/><FiscalYears>' +
 *   '<FiscalYear start="2016-01" end="2016-12" primary="true"/></FiscalYears></FileInfo>' +
 *   '<Accounts><Account id="3010" name="Fees" type="income">' +
 *   '<ClosingBalance month="2016-12" amount="-90.50"/></Account></Accounts></Sie>',
 * );
 * file.balances.map(({ kind, account, amount }) => [kind, account, amount])
 * // => [["result", "3010", -90.5]]
 */
export function readSie5(
  input: string | ArrayBufferView | ArrayBuffer,
  options: Sie5Options = {},
): SieFile {
  const issues: Issue[] = [];
  const { encoding } = readArguments(options, ["encoding"], ["options"], issues);
  throwIssues(issues);
  const decoded = textOf(input, encoding);
  const root = readXml(decoded.text, issues);
  throwIssues(issues);
  const reader = readElements(root, decoded.text);
  const [first, ...rest] = reader.issues;
  if (first !== undefined) throw new AnslagError([first, ...rest.slice(0, MOST_LISTED - 1)]);
  return finishFile(reader, decoded);
}

function textOf(
  input: unknown,
  encoding: TextEncoding | undefined,
): { readonly text: string } | DecodedText {
  if (typeof input === "string") return { text: input };
  const bytes = viewOf(input) ?? failType(["input"], "a text or bytes", input);
  return decodeText(bytes, encoding === undefined ? {} : { encoding });
}
