/** Reads what should hold between figures of a document, wherever they stand. */
import {
  type Issue,
  type IssuePath,
  keysOf,
  makeAuditIssue,
  readArguments,
  readChoice,
  readItems,
} from "../../input/index.ts";
import type { PlacedRelation } from "../../relation/index.ts";
import { readTerms } from "./read-terms.ts";
import type {
  ReportedRelationInput,
  ReportedTermInput,
  ReportedTextFigureInput,
} from "./report-input.ts";

const CHANGE_KEYS = ["id", "title", "kind", "result", "current", "prior"];
const SHARE_KEYS = ["id", "title", "kind", "result", "numerator", "base"];

/** The keys of each kind of relation between figures. */
const KEYS: Readonly<Record<ReportedRelationInput["kind"], readonly string[]>> = {
  sum: ["id", "title", "kind", "total", "terms"],
  same: ["id", "title", "kind", "figures"],
  growth: CHANGE_KEYS,
  change: CHANGE_KEYS,
  percent: SHARE_KEYS,
  ratio: SHARE_KEYS,
};
const KINDS = /* @__PURE__ */ Object.keys(KEYS) as readonly ReportedRelationInput["kind"][];

type Pair = NonNullable<ReportedTextFigureInput["growth"]>;
type Quotient = NonNullable<ReportedTextFigureInput["percent"]>;
const PAIR_KEYS = /* @__PURE__ */ keysOf<Pair>({ current: true, prior: true });
const QUOTIENT_KEYS = /* @__PURE__ */ keysOf<Quotient>({ numerator: true, base: true });

/** The relations that a figure in running text states of itself. */
export function textRules(
  figure: ReportedTextFigureInput,
  path: IssuePath,
  issues: Issue[],
): readonly PlacedRelation<string>[] {
  const { id: target, sum } = figure;
  const rules: PlacedRelation<string>[] = [];
  if (sum !== undefined) rules.push(sumRule(target, sum, [...path, "sum"], issues));
  for (const kind of ["growth", "change"] as const) {
    const pair = figure[kind];
    if (pair === undefined) continue;
    const { current, prior } = readArguments(pair, PAIR_KEYS, [...path, kind], issues);
    rules.push({ kind, target, current, prior });
  }
  for (const kind of ["percent", "ratio"] as const) {
    const quotient = figure[kind];
    if (quotient === undefined) continue;
    const { numerator, base } = readArguments(quotient, QUOTIENT_KEYS, [...path, kind], issues);
    rules.push({ kind, target, numerator, base });
  }
  return rules;
}

/** A sum of terms that are read. */
export function sumRule(
  target: string,
  terms: readonly ReportedTermInput[],
  path: IssuePath,
  issues: Issue[],
): PlacedRelation<string> & { readonly kind: "sum" } {
  const read = readTerms(terms, path, issues);
  return { kind: "sum", target, terms: read.map(({ id, weight }) => ({ figure: id, weight })) };
}

/** Reads a relation between any figures of a document; undefined, with an issue, if invalid. */
export function readRule(
  input: ReportedRelationInput,
  path: IssuePath,
  issues: Issue[],
): PlacedRelation<string> | undefined {
  if (typeof input !== "object" || input === null) {
    readArguments(input as object, KEYS.sum, path, issues);
    return undefined;
  }
  const kind = readChoice(input.kind, KINDS, [...path, "kind"], issues);
  if (kind === undefined) return undefined;
  readArguments(input, KEYS[kind], path, issues);
  if (input.kind === "sum") return sumRule(input.total, input.terms, [...path, "terms"], issues);
  if (input.kind === "same") return sameRule(input.figures, [...path, "figures"], issues);
  const target = input.result;
  if ("numerator" in input)
    return { kind: input.kind, target, numerator: input.numerator, base: input.base };
  return { kind: input.kind, target, current: input.current, prior: input.prior };
}

/** Figures that state one fact; each counts once. */
function sameRule(
  input: readonly string[],
  path: IssuePath,
  issues: Issue[],
): PlacedRelation<string> | undefined {
  const figures = [...new Set(readItems(input, path, issues))];
  const [target] = figures;
  if (Array.isArray(input) && figures.length < 2) {
    const facts = { path, expected: "two figures or more", received: `${input.length}` };
    issues.push(makeAuditIssue("report.relation", facts));
  }
  return target === undefined ? undefined : { kind: "same", target, figures };
}
