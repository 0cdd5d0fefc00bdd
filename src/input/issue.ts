/**
 * One problem, said in full: what is wrong, where, what was expected, what was received, what to do.
 * This file has the only place where messages are put together.
 */
import { type AmountErrorCode, amountErrors } from "./amount-errors.ts";
import { type ErrorCode, errorCatalogue } from "./catalogue.ts";

/** Where in the input a problem is: keys and positions from the root, such as `["figures", 3, "amount"]`. */
export type IssuePath = readonly (string | number)[];

/** One problem with an input. Every problem of an input is reported at once, in the order of the input. */
export interface Issue {
  /** What kind of problem it is; stable, for programs. */
  readonly code: ErrorCode;
  /** Where it is: keys and positions from the root of the input; empty for the input itself. */
  readonly path: IssuePath;
  /** The whole problem in one line, for people. */
  readonly message: string;
  /** What would have been accepted. */
  readonly expected: string;
  /** What was found instead, shortened where it is long. */
  readonly received: string;
  /** What to do about it. */
  readonly remedy: string;
}

/** What a caller inside the package knows of a problem; the rest comes from the catalogue. */
export interface IssueFacts {
  readonly path?: IssuePath;
  readonly expected: string;
  /** Text that is already a description; use `describeValue` for a value from outside. */
  readonly received: string;
}

export function makeIssue(code: ErrorCode, facts: IssueFacts): Issue {
  return issueOf(code, errorCatalogue[code], facts);
}

/** As {@link makeIssue}, for the rooms below the rest of the catalogue. */
export function makeAmountIssue(code: AmountErrorCode, facts: IssueFacts): Issue {
  return issueOf(code, amountErrors[code], facts);
}

function issueOf(
  code: ErrorCode,
  { problem, remedy }: { readonly problem: string; readonly remedy: string },
  facts: IssueFacts,
): Issue {
  const path = facts.path ?? [];
  const place = path.length === 0 ? "" : ` · at ${formatPath(path)}`;
  const message = `${problem}${place} · expected ${facts.expected} · received ${facts.received} · ${remedy}`;
  return Object.freeze({
    code,
    path: Object.freeze([...path]),
    message,
    expected: facts.expected,
    received: facts.received,
    remedy,
  });
}

/** Writes a path as code would: `figures[3].amount`. */
export function formatPath(path: IssuePath): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === "number") return `${text}[${key}]`;
    if (!/^[A-Za-z_$][\w$]*$/.test(key)) return `${text}[${JSON.stringify(key)}]`;
    return text === "" ? key : `${text}.${key}`;
  }, "");
}

const LONGEST_SHOWN = 60;

/** Describes a value from outside without running any code of its own: no getter, `toString` or `toJSON` is called. */
export function describeValue(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (typeof value === "string") {
    const shown = value.length > LONGEST_SHOWN ? `${value.slice(0, LONGEST_SHOWN)}…` : value;
    return JSON.stringify(shown);
  }
  if (typeof value === "number" || typeof value === "boolean")
    return Object.is(value, -0) ? "-0" : `${value}`;
  if (typeof value === "bigint") {
    const digits = `${value}`;
    return digits.length > LONGEST_SHOWN
      ? `a whole number of ${digits.replace("-", "").length} digits`
      : `${digits}n`;
  }
  if (typeof value === "object") return Array.isArray(value) ? "a list" : "an object";
  return `a ${typeof value}`;
}

/** "one of a, b or c", for messages. */
export function oneOf(known: readonly string[]): string {
  const names = [...new Set(known)];
  const shown = names.length > 12 ? [...names.slice(0, 11), `${names.length - 11} more`] : names;
  if (shown.length < 2) return shown.length === 0 ? "nothing (there are none)" : (shown[0] ?? "");
  return `one of ${shown.slice(0, -1).join(", ")} or ${shown.at(-1)}`;
}
