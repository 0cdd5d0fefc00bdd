/**
 * One problem in full: its kind, its place, the expected and the received value, and the remedy.
 * All messages are built here.
 */
import { type AmountErrorCode, amountErrors } from "./catalogue/amount.ts";
import { type AuditErrorCode, auditErrors } from "./catalogue/audit.ts";
import { type DiagramErrorCode, diagramErrors } from "./catalogue/diagram.ts";
import { type LedgerErrorCode, ledgerErrors } from "./catalogue/ledger.ts";
import { type PlanningErrorCode, planningErrors } from "./catalogue/planning.ts";
import { type RoundingErrorCode, roundingErrors } from "./catalogue/rounding.ts";
import { type WorkbookErrorCode, workbookErrors } from "./catalogue/workbook.ts";
import { type CommonErrorCode, commonErrors, type ErrorCode } from "./catalogue.ts";
import type { DetailedCode, IssueDetails, NameDetails } from "./details.ts";
import { nearestName } from "./nearest.ts";

/**
 * Where in the input a problem is: keys and positions from the root, such as `["figures", 3,
 * "amount"]`.
 */
export type IssuePath = readonly (string | number)[];

/** What every issue says. */
export interface IssueText {
  /** Where it is: keys and positions from the root of the input; empty for the input itself. */
  readonly path: IssuePath;
  /** The whole problem in one line, for people. */
  readonly message: string;
  /** What would have been accepted. */
  readonly expected: string;
  /** The received value, shortened if it is long. */
  readonly received: string;
  /** What to do about it. */
  readonly remedy: string;
}

/** An issue whose code has no fields of its own. */
export interface PlainIssue extends IssueText {
  /** What kind of problem it is; stable, for programs. */
  readonly code: Exclude<ErrorCode, DetailedCode>;
  readonly details?: undefined;
}

/** An issue whose code has fields: see {@link IssueDetails}. */
export type DetailedIssue = {
  readonly [Code in DetailedCode]: IssueText & {
    /** What kind of problem it is; stable, for programs. */
    readonly code: Code;
    /** The facts as data, so that a host can say them in its own language. */
    readonly details: IssueDetails[Code];
  };
}[DetailedCode];

/** One problem with an input. All problems of an input are reported at once, in its order. */
export type Issue = PlainIssue | DetailedIssue;

interface CommonFacts {
  readonly path?: IssuePath;
  readonly expected: string;
  /** Text that is already a description; use `describeValue` for a value from outside. */
  readonly received: string;
}

/**
 * What a caller inside the package knows of a problem; the rest comes from the catalogue. A code
 * that has fields of its own requires them.
 */
export type IssueFacts<Code extends ErrorCode = ErrorCode> = Code extends DetailedCode
  ? CommonFacts & { readonly details: IssueDetails[Code] }
  : CommonFacts & { readonly details?: undefined };

/** Facts about a name that does not exist. */
export interface NameFacts {
  readonly path: IssuePath;
  readonly expected: string;
  readonly received: string;
  readonly details: NameDetails;
}

/**
 * The facts of an unknown name: the known names, and the one that was probably meant.
 *
 * `makeIssue("chart.unknown-line", unknownName(id, ids, path))`
 */
export function unknownName(
  received: unknown,
  names: readonly string[],
  path: IssuePath = [],
): NameFacts {
  const name = typeof received === "string" ? received : describeValue(received);
  // A broken input may hold entries without a name.
  const known = Object.isFrozen(names)
    ? names
    : Object.freeze(names.filter((each) => typeof each === "string"));
  const nearest = nearestName(name, known);
  return {
    path,
    expected: oneOf(known),
    received: describeValue(received),
    details: {
      name,
      names: known,
      ...(nearest === undefined ? {} : { nearest }),
    },
  };
}

/** Puts an issue together from its code and what the caller knows of it. */
export function makeIssue<Code extends CommonErrorCode>(
  code: Code,
  facts: IssueFacts<Code>,
): Issue {
  return issueOf(code, commonErrors[code], facts);
}

/** As {@link makeIssue}, for the rooms below the rest of the catalogue. */
export function makeAmountIssue<Code extends AmountErrorCode>(
  code: Code,
  facts: IssueFacts<Code>,
): Issue {
  return issueOf(code, amountErrors[code], facts);
}

/** As {@link makeIssue}, for diagrams. */
export function makeDiagramIssue(code: DiagramErrorCode, facts: IssueFacts): Issue {
  return issueOf(code, diagramErrors[code], facts);
}

/** As {@link makeIssue}, for ledgers. */
export function makeLedgerIssue(code: LedgerErrorCode, facts: IssueFacts): Issue {
  return issueOf(code, ledgerErrors[code], facts);
}

/** As {@link makeIssue}, for planning. */
export function makePlanningIssue(code: PlanningErrorCode, facts: IssueFacts): Issue {
  return issueOf(code, planningErrors[code], facts);
}

/** As {@link makeIssue}, for reported documents. */
export function makeAuditIssue<Code extends AuditErrorCode>(
  code: Code,
  facts: IssueFacts<Code>,
): Issue {
  return issueOf(code, auditErrors[code], facts);
}

/** As {@link makeIssue}, for workbooks. */
export function makeWorkbookIssue(code: WorkbookErrorCode, facts: IssueFacts): Issue {
  return issueOf(code, workbookErrors[code], facts);
}

/** As {@link makeAmountIssue}, for rounding. */
export function makeRoundingIssue(code: RoundingErrorCode, facts: IssueFacts): Issue {
  return issueOf(code, roundingErrors[code], facts);
}

function issueOf(
  code: ErrorCode,
  { problem, remedy }: { readonly problem: string; readonly remedy: string },
  { path = [], expected, received, details }: IssueFacts,
): Issue {
  const place = path.length === 0 ? "" : ` · at ${formatPath(path)}`;
  const nearest = details !== undefined && "nearest" in details ? details.nearest : undefined;
  const advice = nearest === undefined ? remedy : `${remedy}; did you mean ${nearest}?`;
  const issue = {
    code,
    path: Object.freeze([...path]),
    message: `${problem}${place} · expected ${expected} · received ${received} · ${advice}`,
    expected,
    received,
    remedy: advice,
    ...(details === undefined ? {} : { details: Object.freeze(details) }),
  };
  // The facts of a code have the fields of that code.
  return Object.freeze(issue) as Issue;
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

/**
 * Describes a value from outside without running code of that value: no getter, `toString` or
 * `toJSON` is called.
 */
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
  if (shown.length < 2)
    return shown.length === 0 ? "nothing, because the list is empty" : (shown[0] ?? "");
  return `one of ${shown.slice(0, -1).join(", ")} or ${shown.at(-1)}`;
}
