/** Ranges of accounts: which codes they mean, and which of many ranges have a code. */
import { describeValue, type Issue, type IssuePath, makeLedgerIssue } from "../input/index.ts";
import type { AccountList, AccountPrefix, AccountRange, AccountSpan } from "./account-rule.ts";

/** The keys that a range may have. */
export const RANGE_KEYS: readonly string[] = ["from", "to", "codes", "prefix", "separator"];

/** Whether a code is one of those that a range means. */
export type HasCode = (code: string) => boolean;

type AnyRange = Partial<AccountSpan & AccountList & AccountPrefix>;

/** Reads a range at a place in a larger input. */
export function readRange(range: AccountRange, path: IssuePath, issues: Issue[]): HasCode {
  const { from, to, codes, prefix, separator } = range as AnyRange;
  const forms = [from ?? to, codes, prefix ?? separator].filter((form) => form !== undefined);
  if (forms.length === 1) {
    if (isText(prefix) && (separator === undefined || isText(separator)))
      return (code) => startsWith(code, prefix, separator);
    if (typeof from === "string" && typeof to === "string" && isSpan(from, to))
      return (code) => code.length === from.length && code >= from && code <= to;
    if (Array.isArray(codes) && codes.every((code) => typeof code === "string")) {
      const known = new Set(codes);
      return (code) => known.has(code);
    }
  }
  issues.push(
    makeLedgerIssue("figure.accounts", {
      path,
      expected: '{ from: "5000", to: "5099" }, { codes: ["5010"] } or { prefix: "50" }',
      received:
        forms.length > 1
          ? "more than one of them"
          : [from, to].every((bound) => typeof bound === "string")
            ? `${describeValue(from)} to ${describeValue(to)}`
            : describeValue(forms[0]),
    }),
  );
  return () => false;
}

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";

const isSpan = (from: string, to: string): boolean =>
  from.length > 0 && from.length === to.length && from <= to;

const startsWith = (code: string, prefix: string, separator = ""): boolean =>
  code.startsWith(prefix) && (code === prefix || code.startsWith(separator, prefix.length));

/**
 * Finds the ranges that have a code, by their positions, in their order. A code or a beginning is
 * looked up and only spans are tried one by one, because a chart may have as many rules as codes.
 */
export function rangeIndex(
  ranges: readonly { readonly range: AccountRange; readonly has: HasCode }[],
): (code: string) => readonly number[] {
  const spans: number[] = [];
  const byCode = new Map<string, number[]>();
  const byPrefix = new Map<string, number[]>();
  const lengths = new Set<number>();
  const note = (map: Map<string, number[]>, key: string, position: number): void => {
    if (map.get(key)?.push(position) === undefined) map.set(key, [position]);
  };
  ranges.forEach(({ range }, position) => {
    const { codes, prefix } = range as AnyRange;
    if (prefix !== undefined) {
      note(byPrefix, prefix, position);
      lengths.add(prefix.length);
    } else if (codes === undefined) spans.push(position);
    else for (const code of new Set(codes)) note(byCode, code, position);
  });
  return (code) =>
    [
      ...(byCode.get(code) ?? []),
      ...[...lengths].flatMap((length) =>
        length > code.length ? [] : (byPrefix.get(code.slice(0, length)) ?? []),
      ),
      ...spans,
    ]
      .filter((position) => ranges[position]?.has(code))
      .sort((one, other) => one - other);
}
