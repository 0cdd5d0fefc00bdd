/** The audit of a reported document: each relation, all of them together, and what is wrong. */

import {
  describeValue,
  type Issue,
  isPlainObject,
  keysOf,
  makeIssue,
  readArguments,
  throwIssues,
} from "../input/index.ts";
import type { PrintedTable } from "../print/index.ts";
import { figuresOf } from "../relation/index.ts";
import { checkRelations } from "./check/check.ts";
import { scaleDocument, withStatements } from "./check/scale.ts";
import type { Check, Verdict } from "./check/verdict.ts";
import { defineReport } from "./document/define-report.ts";
import type { ReportedDocument } from "./document/document.ts";
import { requireReport } from "./document/require-report.ts";
import {
  checkExplained,
  type ExplainedAmount,
  type ExplanationFindings,
  reviewReported,
} from "./finding/explanations.ts";
import { type Finding, findingsOf } from "./finding/finding.ts";
import { auditInPrint } from "./in-print.ts";
import { checkJointly } from "./joint/check-jointly.ts";
import type { AuditOptions, JointCheck } from "./joint/joint-check.ts";

/** How many relations there are of each verdict; they add up to `relations`. */
export interface VerdictCounts {
  /** How many there are. */
  readonly relations: number;
  /** How many hold between the figures as printed. */
  readonly exact: number;
  /** How many can hold between true figures that round to the printed ones. */
  readonly withinRounding: number;
  /** How many cannot. */
  readonly inconsistent: number;
  /** How many could not be asked. */
  readonly notChecked: number;
}

/** The summary of an audit. */
export interface AuditSummary extends VerdictCounts {
  /** Relations between figures of tables only. */
  readonly tables: VerdictCounts;
  /** Relations with a figure of running text. */
  readonly text: VerdictCounts;
  /** Addresses of figures that are in no relation, so that nothing is known of them. */
  readonly unrelated: readonly string[];
}

/** The audit of a document. Plain data; `JSON.stringify` writes it. */
export interface Audit {
  readonly title: string;
  /** How the figures of the document were rounded. */
  readonly rounding: ReportedDocument["rounding"];
  /** How many relations there are of each verdict. */
  readonly summary: AuditSummary;
  /** The figures that cannot be right. */
  readonly findings: readonly Finding[];
  /** Every relation, in the order of the document. */
  readonly checks: readonly Check[];
  /** All relations at once. */
  readonly joint: JointCheck;
  /** Explanations that are missing or not needed, by table. */
  readonly explanations: readonly ExplanationFindings[];
  /** Amounts explained by other amounts. */
  readonly explained: readonly ExplainedAmount[];
}

const OPTION_KEYS = /* @__PURE__ */ keysOf<AuditOptions>({ joint: true, work: true });

/**
 * Audits a reported document, or tables that this package printed.
 *
 * Rule: three checks that are never mixed. Each relation is held against the printed figures as
 * they stand (exact), and against every true figure that rounds to a printed one (XBRL Calculations
 * 1.1; each figure with its own precision). Then all relations together: is there one set of true
 * figures that satisfies them all? If not: which figures are wrong at the least, what else they
 * could be, and which relations prove it. Fractions are exact, so there is no tolerance of
 * computation. A printed table says of each of its figures how far the exact one may be; several
 * are named T1, T2 and so on.
 * Units and sign: differences in the unit and sign of the figure that the others should give.
 * Absent and zero: a relation is not checked where its result, or every term, is blank; such
 * relations are counted. Limits: at most 500 000 figures and 5 000 000 terms. A joint check that
 * runs out of the work allowed says `not-decided`, or only what it has proven.
 *
 * @param report - what {@link defineReport}, {@link parseReport} or {@link printTable} returned, or
 * a list of printed tables
 * @param options.joint - whether all relations are checked together as well; default true
 * @param options.work - the most work that the joint check may do, in changes of the solver's
 * weights; default 30 000 000
 * @returns checks, findings, joint check, explanations and a summary
 * @throws AnslagError `input.unknown-key`, `input.wrong-type` when an option is not one, or the
 * report is the input of a document that was not read
 * @throws AnslagError `report.too-large`, `table.malformed`, `table.unknown-row`,
 * `table.unknown-column`, `table.cycle` when a printed table cannot be audited
 * @example A sum that is wrong by a transposition
 * const report = defineReport({
 *   title: "Interim report",
 *   tables: [{
 *     id: "T1", unit: "tkr", columns: [{ id: "budget" }],
 *     rows: [
 *       { id: "a", cells: { budget: "1 200" } },
 *       { id: "b", cells: { budget: "345" } },
 *       { id: "sum", cells: { budget: "1 554" } },
 *     ],
 *     relations: [{ kind: "rows", row: "sum", terms: ["a", "b"] }],
 *   }],
 * });
 * const [finding] = auditReport(report).findings;
 * [finding?.check?.difference, finding?.check?.tolerance] // => [9, 1.5]
 * finding?.causes[0]?.kind // => "transposed-digits"
 * @example A table of this package, as it was printed
 * const grant = { original: { amount: "1.4" }, adjustments: [{
 *   reference: "STK 1", title: "Jobs", amount: "1.4", decidedOn: "2023-06-14", kind: "supplement",
 * }] } as const;
 * const options = { asOf: "2023-08-31", unit: unitFromName("tkr", "sv"), title: "Grant" } as const;
 * const roll = appropriationRoll(grant, options);
 * const verdict = (rounding: "footing" | "ordinary") =>
 *   auditReport(printTable(roll, { rounding })).checks[0]?.verdict;
 * [verdict("footing"), verdict("ordinary")] // => ["exact", "within-rounding"]
 */
export function auditReport(
  report: ReportedDocument | PrintedTable | readonly PrintedTable[],
  options: AuditOptions = {},
): Audit {
  checkOptions(options);
  const document = documentOf(report);
  const { rounding, relations } = document;
  const figures = withStatements(scaleDocument(document), relations);
  const exact = checkRelations(relations, figures);
  const joint = checkJointly(exact, figures, rounding, options);
  const findings = findingsOf(exact, figures, joint.contradictions);
  const audit = auditInPrint({ figures, checks: exact, joint, findings });
  return Object.freeze({
    title: document.title,
    rounding,
    summary: summaryOf(document, audit.checks),
    findings: audit.findings,
    checks: audit.checks,
    joint: audit.joint,
    explanations: Object.freeze(reviewReported(document, figures)),
    explained: Object.freeze(checkExplained(document, figures)),
  });
}

function checkOptions(options: AuditOptions): void {
  const issues: Issue[] = [];
  const { joint, work } = readArguments(options, OPTION_KEYS, [], issues, "options");
  const refuse = (key: string, expected: string, value: unknown): void => {
    const facts = { path: [key], expected, received: describeValue(value) };
    issues.push(makeIssue("input.wrong-type", facts));
  };
  if (joint !== undefined && typeof joint !== "boolean") refuse("joint", "true or false", joint);
  if (work !== undefined && !(typeof work === "number" && work >= 0))
    refuse("work", "a number of 0 or more", work);
  throwIssues(issues);
}

/** The document to be audited; printed tables become one under the title of the first. */
function documentOf(
  report: ReportedDocument | PrintedTable | readonly PrintedTable[],
): ReportedDocument {
  const tables = tablesOf(report);
  if (tables === undefined) {
    const expected = "a document of defineReport or parseReport, or printed tables";
    requireReport(report, ["report"], expected);
    return report;
  }
  const printed = Object.fromEntries(tables.map((table, index) => [`T${index + 1}`, table]));
  return defineReport({ title: tables[0]?.title ?? "", printed });
}

/** The printed tables to be audited; undefined where the value is no table and no list. */
function tablesOf(report: unknown): readonly PrintedTable[] | undefined {
  if (Array.isArray(report)) return report;
  const isTable =
    isPlainObject(report) && Array.isArray(report.rows) && Array.isArray(report.columns);
  return isTable ? [report as unknown as PrintedTable] : undefined;
}

/** Counts the verdicts of checks. */
function countVerdicts(checks: readonly Check[]): VerdictCounts {
  const counts: Record<Verdict, number> = {
    exact: 0,
    "within-rounding": 0,
    inconsistent: 0,
    "not-checked": 0,
  };
  for (const { verdict } of checks) counts[verdict] += 1;
  return Object.freeze({
    relations: checks.length,
    exact: counts.exact,
    withinRounding: counts["within-rounding"],
    inconsistent: counts.inconsistent,
    notChecked: counts["not-checked"],
  });
}

function summaryOf(
  { figures, relations }: ReportedDocument,
  checks: readonly Check[],
): AuditSummary {
  const related = new Set<string>();
  for (const relation of relations) {
    for (const address of figuresOf(relation)) related.add(address);
  }
  return Object.freeze({
    ...countVerdicts(checks),
    tables: countVerdicts(checks.filter(({ scope }) => scope === "tables")),
    text: countVerdicts(checks.filter(({ scope }) => scope === "text")),
    unrelated: Object.freeze(
      figures
        .filter(({ address, amount }) => amount !== undefined && !related.has(address))
        .map(({ address }) => address),
    ),
  });
}
