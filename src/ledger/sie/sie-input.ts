/** Bytes and options of files of SIE, for both of its forms. */
import {
  failType,
  type Issue,
  isAnslagError,
  makeLedgerIssue,
  readArguments,
  throwIssues,
} from "../../input/index.ts";
import { type DecodedText, decodeText, type TextEncoding, viewOf } from "../bytes/index.ts";
import { readLimit } from "../index.ts";

/** How a file is read; the options of both forms. */
interface InputOptions {
  readonly encoding?: TextEncoding;
  readonly limit?: number;
}

/** Problems; at least one. */
export type SomeIssues = readonly [Issue, ...Issue[]];

/** Reads the options of a file. */
export function readOptions(options: InputOptions): InputOptions & { readonly limit: number } {
  const issues: Issue[] = [];
  const given = readArguments(options, ["encoding", "limit"], ["options"], issues);
  const limit = readLimit(given.limit, issues);
  throwIssues(issues);
  return { ...given, limit };
}

/** The text of a file, with its encoding; or what is wrong with its bytes. */
export function textOf(
  input: unknown,
  encoding: TextEncoding | undefined,
): { readonly text: string } | DecodedText | { readonly issues: SomeIssues } {
  if (typeof input === "string") return { text: input.replace(/^\ufeff/, "") };
  const bytes = viewOf(input) ?? failType(["input"], "a text or bytes", input);
  try {
    return decodeText(bytes, encoding === undefined ? {} : { encoding });
  } catch (error) {
    if (isAnslagError(error, "figure.bytes")) return { issues: error.issues };
    throw error;
  }
}

/** The problems that are listed one by one; the last one says how many more there are. */
export function listed(issues: readonly Issue[], limit: number): SomeIssues | undefined {
  const more = makeLedgerIssue("figure.more-rows", {
    expected: "no bad rows",
    received: `${issues.length - limit} more`,
  });
  const [first, ...rest] = issues.slice(0, limit);
  if (first === undefined) return undefined;
  return issues.length <= limit ? [first, ...rest] : [first, ...rest, more];
}
