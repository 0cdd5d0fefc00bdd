/** An audit as a page of text or Markdown. */
import type { Decimal } from "../../amount/index.ts";
import { describeValue, fail, isPlainObject, throwIssues } from "../../input/index.ts";
import {
  type HostWords,
  type Language,
  languageIssues,
  pageLanguage,
} from "../../language/index.ts";
import {
  choiceIssues,
  keyIssues,
  type NumberStyle,
  numberStyleIssues,
  requireOptions,
} from "../../print/index.ts";
import type { Audit, VerdictCounts } from "../audit-report.ts";
import type { Check } from "../check/verdict.ts";
import { markdownPage, type Page, textPage } from "./audit-page.ts";
import { type AuditWriter, auditWriter, MOST_LISTED } from "./audit-writer.ts";
import { explanationLines } from "./explanation-lines.ts";
import { findingLines } from "./finding-lines.ts";
import { jointLines } from "./joint-lines.ts";

/** How an audit is written. */
export interface RenderAuditOptions extends Pick<NumberStyle, "locale" | "negative"> {
  /** `text` (default) or `markdown`. A program reads the audit itself, which is plain data. */
  readonly format?: "text" | "markdown";
  /** The language of every word; default English. */
  readonly language?: Language;
  /** Words of one's own in place of some of those of the language, by path. */
  readonly words?: HostWords;
  /**
   * Which relations the page lists: those behind the findings (default), those that do not hold
   * exactly or were not checked, or all.
   */
  readonly list?: "findings" | "differences" | "all";
}

/**
 * Writes an audit for people to read.
 *
 * Rule: the page counts the relations by verdict. Then it lists each figure that cannot be right,
 * with its print, the likely print, the proof, the likely cause and the remedy. The joint check and
 * the explanations follow.
 * Units and sign: figures in the unit and sign in which the document prints them.
 * Absent and zero: a relation that was not checked gives its reason.
 *
 * @param audit - the result of {@link auditReport}
 * @param options - format, language, locale, which relations are listed
 * @returns text or Markdown, without a final line break
 * @throws AnslagError `input.wrong-type` when the audit is not one
 * @throws AnslagError `print.locale`, `input.choice`, `print.language`, `input.unknown-key` with
 * every problem at once
 * @example Nothing is wrong
 * const report = defineReport({
 *   title: "Interim report", figures: [
 *     { id: "n1", printed: "1,2", unit: "Mkr" }, { id: "n2", printed: "1 214", unit: "tkr" },
 *   ],
 *   relations: [{ kind: "same", figures: ["n1", "n2"] }] });
 * renderAudit(auditReport(report), { language: "en" }).split("\n")[0] // => "Audit: Interim report"
 */
export function renderAudit(audit: Audit, options: RenderAuditOptions = {}): string {
  requireAudit(audit);
  requireOptions(options);
  const { format = "text", list = "findings", negative = "locale" } = options;
  throwIssues([
    ...keyIssues(options, ["format", "list", "locale", "negative", "language", "words"]),
    ...choiceIssues("format", format, ["text", "markdown"]),
    ...choiceIssues("list", list, ["findings", "differences", "all"]),
    ...numberStyleIssues({ negative }),
    ...languageIssues(options),
  ]);
  const style = pageLanguage(options);
  const writer = auditWriter(style, { locale: style.locale, negative }, audit.checks);
  const { words } = writer;
  const page = format === "text" ? textPage() : markdownPage();
  page.title(`${words.audit}: ${audit.title}`);
  page.line(words.rounding[audit.rounding]);
  writeSummary(audit, writer, page, list);
  writeFindings(audit, writer, page);
  if (audit.joint.relations > 0 || audit.joint.verdict === "not-asked") {
    page.heading(words.together);
    for (const line of jointLines(audit, writer)) page.line(line);
  }
  if (list === "findings") writeNotChecked(audit, writer, page);
  const explanations = explanationLines(audit, writer);
  if (explanations.length > 0) page.heading(words.explanations);
  for (const line of explanations) page.line(line);
  writeChecks(audit, writer, page, list);
  return page.text();
}

type List = NonNullable<RenderAuditOptions["list"]>;

/** Throws where an argument is no audit, or a copy of one from JSON: its amounts are texts. */
function requireAudit(audit: unknown): void {
  const { summary, findings, checks, joint, explanations, explained } = Object(
    audit,
  ) as Partial<Audit>;
  const lists = [findings, checks, explanations, explained];
  if (isPlainObject(summary) && isPlainObject(joint) && lists.every(Array.isArray)) {
    const amounts = checks?.map((check) => Object(check).printed) ?? [];
    if (amounts.every((amount) => typeof amount !== "string")) return;
  }
  const expected = "an audit of auditReport";
  fail("input.wrong-type", { path: ["audit"], expected, received: describeValue(audit) });
}

/** How many relations hold, in tables and in running text. */
function writeSummary({ summary }: Audit, { words }: AuditWriter, page: Page, list: List): void {
  const { verdicts } = words;
  const row = (label: string, counts: VerdictCounts): readonly string[] => {
    const { relations, exact, withinRounding, inconsistent, notChecked } = counts;
    const numbers = [relations, exact, withinRounding, inconsistent, notChecked];
    return [label, ...numbers.map(String)];
  };
  page.heading(words.summary);
  page.table(
    [
      "",
      words.count,
      verdicts.exact,
      verdicts["within-rounding"],
      verdicts.inconsistent,
      verdicts["not-checked"],
    ],
    [
      row(words.inTables, summary.tables),
      row(words.inText, summary.text),
      row(words.total, summary),
    ],
  );
  const { unrelated } = summary;
  if (unrelated.length === 0) return;
  const which = list === "all" ? ` (${unrelated.join(", ")})` : "";
  page.line(`${words.unrelated}: ${unrelated.length}${which}`);
}

function writeFindings({ findings, summary }: Audit, writer: AuditWriter, page: Page): void {
  const { words } = writer;
  page.heading(`${words.findings} (${findings.length})`);
  const wasChecked = summary.relations > summary.notChecked;
  if (findings.length === 0) page.line(wasChecked ? words.nothing : words.nothingChecked);
  findings.forEach((finding, index) => {
    const heading = `${finding.figure} · ${finding.label}`;
    page.item(index + 1, heading, findingLines(finding, writer));
  });
}

/** The first relations that were not checked, and why. */
function writeNotChecked(
  { checks }: Audit,
  { words, nameOf, shortList }: AuditWriter,
  page: Page,
): void {
  const skipped = checks.filter(({ verdict }) => verdict === "not-checked");
  if (skipped.length === 0) return;
  page.heading(`${words.leftOut} (${skipped.length})`);
  for (const { relation, reason, blank = [] } of skipped.slice(0, MOST_LISTED)) {
    const which = blank.length === 0 ? "" : ` (${shortList(blank)})`;
    page.line(`${nameOf(relation)}: ${reason === undefined ? "" : words.reasons[reason]}${which}`);
  }
  if (skipped.length > MOST_LISTED) page.line(words.andMore(skipped.length - MOST_LISTED));
}

/** The table of relations that were asked for. */
function writeChecks({ checks }: Audit, writer: AuditWriter, page: Page, list: List): void {
  const { words } = writer;
  const isListed = ({ verdict }: Check): boolean =>
    list === "all" || (list === "differences" && verdict !== "exact");
  const listed = checks.filter(isListed);
  if (listed.length === 0) return;
  page.heading(words.relations);
  page.table(
    [words.relation, words.printed, words.given, words.difference, words.tolerance, words.verdict],
    listed.map((check) => checkCells(check, writer)),
  );
}

function checkCells(
  check: Check,
  { words, amount, decimal, nameOf }: AuditWriter,
): readonly string[] {
  const { relation, printed, computed, difference, tolerance, allowed, ratio } = check;
  const { verdict, reason } = check;
  const written = (value: Decimal | undefined): string =>
    value === undefined ? "" : amount(value);
  const given = ratio === undefined ? written(computed) : decimal(ratio);
  const within =
    allowed === undefined
      ? written(tolerance)
      : `${amount(allowed.least)} … ${amount(allowed.most)}`;
  const why = reason === undefined ? "" : `: ${words.reasons[reason]}`;
  const outcome = `${words.verdicts[verdict]}${why}`;
  return [nameOf(relation), written(printed), given, written(difference), within, outcome];
}
