/**
 * The one error class of the package, and the guard that recognises it across copies of the
 * package.
 */
import type { AmountErrorCode } from "./catalogue/amount.ts";
import type { AuditErrorCode } from "./catalogue/audit.ts";
import type { DiagramErrorCode } from "./catalogue/diagram.ts";
import type { CommonErrorCode, ErrorCode } from "./catalogue.ts";
import {
  describeValue,
  type Issue,
  type IssueFacts,
  type IssuePath,
  makeAmountIssue,
  makeAuditIssue,
  makeDiagramIssue,
  makeIssue,
} from "./issue.ts";

const BRAND = Symbol.for("anslag.error");

/**
 * The error that every function of this package throws on wrong input; it carries every problem
 * found, not only the first.
 *
 * Recognise it with {@link isAnslagError}, which also works when two copies of the package are
 * loaded.
 */
export class AnslagError extends Error {
  // Fields are defined, not assigned, so that a host which has frozen Error.prototype changes
  // nothing.
  override readonly name: string = "AnslagError";
  /** The code of the first problem. */
  readonly code: ErrorCode;
  /** Every problem, in the order of the input; never empty. */
  readonly issues: readonly [Issue, ...Issue[]];

  constructor(issues: readonly [Issue, ...Issue[]]) {
    super(messageOf(issues));
    this.issues = Object.freeze([...issues] as const) as readonly [Issue, ...Issue[]];
    this.code = issues[0].code;
    Object.defineProperty(this, BRAND, { value: true });
  }
}

/**
 * Says whether a caught value is an error of this package, and of the given code if one is named.
 *
 * Rule: reads a registered symbol, not the class, so it holds across ESM, CommonJS and several
 * installed copies.
 *
 * @param error - any caught value
 * @param code - the code that one of the problems must have; without it any error of this package
 * will do
 * @returns true when the value is an `AnslagError` (with a problem of that code)
 * @example Telling a wrong amount from any other failure
 * let caught: unknown;
 * try { netCost({ income: "12 34" }); } catch (error) { caught = error; }
 * isAnslagError(caught, "amount.not-an-amount") // => true
 * isAnslagError(new Error("something else")) // => false
 */
export function isAnslagError(error: unknown, code?: ErrorCode): error is AnslagError {
  try {
    if (typeof error !== "object" || error === null || !(BRAND in error)) return false;
    if (code === undefined) return true;
    return (
      "issues" in error &&
      Array.isArray(error.issues) &&
      error.issues.some((issue) => issue.code === code)
    );
  } catch {
    // A proxy that refuses to be read is not an error of this package.
    return false;
  }
}

/** Throws one error with all the issues; does nothing when the list is empty. */
export function throwIssues(issues: readonly Issue[]): void {
  if (issues.length === 0) return;
  const [first, ...rest] = issues;
  if (first !== undefined) throw new AnslagError([first, ...rest]);
}

/** Throws for a single problem. */
export function fail<Code extends CommonErrorCode>(code: Code, facts: IssueFacts<Code>): never {
  throw new AnslagError([makeIssue(code, facts)]);
}

/** Throws for a single problem with an amount. */
export function failAmount<Code extends AmountErrorCode>(
  code: Code,
  facts: IssueFacts<Code>,
): never {
  throw new AnslagError([makeAmountIssue(code, facts)]);
}

/** Throws for a single problem with a diagram. */
export function failDiagram(code: DiagramErrorCode, facts: IssueFacts): never {
  throw new AnslagError([makeDiagramIssue(code, facts)]);
}

/** Throws for a single problem with a reported document. */
export function failAudit<Code extends AuditErrorCode>(code: Code, facts: IssueFacts<Code>): never {
  throw new AnslagError([makeAuditIssue(code, facts)]);
}

/** Throws for a value of another type than the one that should stand there. */
export function failType(path: IssuePath, expected: string, received: unknown): never {
  failAmount("input.wrong-type", { path, expected, received: describeValue(received) });
}

const RESULT = "a result of this package, as it was returned";

/**
 * Throws where a value is no object. Of a result, give a part that every such result has: an
 * amount, a list or another object. After a way through JSON its amounts are texts.
 */
export function requireObject(value: unknown, expected: string = RESULT): void {
  if (typeof (value ?? 0) !== "object") failType([], expected, value);
}

const MOST_IN_MESSAGE = 100;

function messageOf(issues: readonly [Issue, ...Issue[]]): string {
  if (issues.length === 1) return issues[0].message;
  // The message is for reading; `issues` has them all.
  const lines = issues
    .slice(0, MOST_IN_MESSAGE)
    .map((issue, index) => `  ${index + 1}. [${issue.code}] ${issue.message}`);
  const rest = issues.length - lines.length;
  return [
    `${issues.length} problems:`,
    ...lines,
    ...(rest > 0 ? [`  … and ${rest} more`] : []),
  ].join("\n");
}
