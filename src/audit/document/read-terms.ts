/** Reads the terms of relations: names with a sign in front, or with a weight. */
import { type Decimal, ONE, readAmount, toDecimal } from "../../amount/index.ts";
import {
  checkKeys,
  describeValue,
  type Issue,
  type IssuePath,
  makeAuditIssue,
  readItems,
} from "../../input/index.ts";
import type { Term } from "../../relation/index.ts";
import type { ReportedTermInput } from "./report-input.ts";

/** The keys of a term with a weight. */
const TERM_KEYS: readonly string[] = ["figure", "weight"];

const MINUS_ONE: Decimal = /* @__PURE__ */ toDecimal(-1);

/** Weights of terms that are added, and of terms that are taken away. */
export const weightsOf: Readonly<Record<1 | -1, Decimal>> = { 1: ONE, [-1]: MINUS_ONE };

export function readTerms(
  terms: readonly ReportedTermInput[],
  path: IssuePath,
  issues: Issue[],
): readonly Term[] {
  const items = readItems(terms, path, issues);
  if (Array.isArray(terms) && items.length === 0)
    issues.push(
      makeAuditIssue("report.relation", { path, expected: "at least one term", received: "none" }),
    );
  const seen = new Set<string>();
  return items.map((term, index) => {
    const read = readTerm(term, [...path, index], issues);
    if (seen.has(read.id)) {
      const facts = {
        path: [...path, index],
        expected: "every term once",
        received: `${describeValue(read.id)} twice`,
      };
      issues.push(makeAuditIssue("report.relation", facts));
    }
    seen.add(read.id);
    return read;
  });
}

function readTerm(term: ReportedTermInput, path: IssuePath, issues: Issue[]): Term {
  if (typeof term === "string") {
    const sign = term.charAt(0);
    // Hyphen, minus sign and en dash, as in printed amounts.
    if (sign === "-" || sign === "\u2212" || sign === "\u2013")
      return { id: term.slice(1).trim(), weight: MINUS_ONE };
    return { id: (sign === "+" ? term.slice(1) : term).trim(), weight: ONE };
  }
  if (!checkKeys(term, TERM_KEYS, path, issues)) return { id: "", weight: ONE };
  const weight = readAmount(term.weight, [...path, "weight"], issues) ?? ONE;
  if (weight.isZero()) {
    const facts = {
      path: [...path, "weight"],
      expected: "a weight other than 0",
      received: describeValue(term.weight),
    };
    issues.push(makeAuditIssue("report.weight", facts));
  }
  return { id: term.figure, weight };
}

const LONGEST_ID = 200;

/** Ids are parts of addresses and may stand behind a sign. */
export function checkId(id: unknown, path: IssuePath, issues: Issue[]): void {
  const isUsable =
    typeof id === "string" &&
    id.length <= LONGEST_ID &&
    /^[^.+\-\u2212\u2013\s][^.\p{Cc}]*$/u.test(id) &&
    id.trim() === id;
  if (isUsable) return;
  const expected =
    `a name of at most ${LONGEST_ID} characters without a dot, ` +
    "and without a sign or space at its ends";
  issues.push(makeAuditIssue("report.id", { path, expected, received: describeValue(id) }));
}

export function checkUnique(
  ids: readonly string[],
  path: (index: number) => IssuePath,
  issues: Issue[],
): void {
  const seen = new Set<string>();
  ids.forEach((id, index) => {
    if (seen.has(id)) {
      const facts = {
        path: path(index),
        expected: "an id of its own",
        received: describeValue(id),
        details: { id: typeof id === "string" ? id : describeValue(id) },
      };
      issues.push(makeAuditIssue("report.duplicate-id", facts));
    }
    seen.add(id);
  });
}
