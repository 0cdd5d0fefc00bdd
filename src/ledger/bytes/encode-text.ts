/** Text as the bytes of a file. */
import {
  describeValue,
  failType,
  type Issue,
  readArguments,
  readChoice,
  throwIssues,
} from "../../input/index.ts";
import { bytesOf, type CodePage } from "./code-page.ts";
import { linesIn, reportLines } from "./wrong-lines.ts";

/** How text is written. */
export interface EncodeOptions {
  /** The encoding. */
  readonly encoding: CodePage | "utf-8";
}

const WRITABLE: readonly EncodeOptions["encoding"][] = [
  "utf-8",
  "windows-1252",
  "iso-8859-1",
  "iso-8859-15",
  "cp437",
  "cp850",
];

/**
 * Writes text as bytes in a code page or in UTF-8.
 *
 * Rule: one byte for each character; a character that the encoding does not have is an error with
 * its line, never a question mark. UTF-8 has every character, and no mark is written.
 *
 * @param text - the text
 * @param options.encoding - the encoding; UTF-16 is read, not written
 * @returns the bytes
 * @throws AnslagError `figure.bytes` with every line (up to 100) that has a character which the
 * encoding does not have; `input.wrong-type`, `input.choice`, `input.unknown-key`
 * @example A word as the bytes of an old file
 * [...encodeText("öl", { encoding: "cp437" })] // => [148, 108]
 */
export function encodeText(text: string, options: EncodeOptions): Uint8Array {
  const issues: Issue[] = [];
  if (typeof text !== "string") failType(["text"], "a text", text);
  const { encoding } = readArguments(options, ["encoding"], ["options"], issues);
  const known = readChoice(encoding, WRITABLE, ["options", "encoding"], issues);
  throwIssues(issues);
  const isWide = known === undefined || known === "utf-8";
  const bytes = isWide ? new Map<string, number>() : bytesOf(known);
  const strange: number[] = [];
  // Each match is a character that is no ASCII, also one of two halves.
  for (const { 0: sign, index } of text.matchAll(/[^\0-\x7f]/gu))
    if (isWide ? /\p{Surrogate}/u.test(sign) : !bytes.has(sign)) strange.push(index);
  const signAt = (at: number): string => String.fromCodePoint(text.codePointAt(at) ?? 0);
  reportLines(strange, linesIn(text), (at) => describeValue(signAt(at)), `${known}`, issues);
  throwIssues(issues);
  if (isWide) return new TextEncoder().encode(text);
  return Uint8Array.from(text, (sign) => bytes.get(sign) ?? sign.charCodeAt(0));
}
