/** The findings of an audit as text or Markdown. */

import { type Decimal, type Ratio, writtenRatio } from "../../amount/index.ts";
import { throwIssues } from "../../input/index.ts";
import { type Language, languageIssues, pageLanguage } from "../../language/index.ts";
import {
  choiceIssues,
  keyIssues,
  type NumberStyle,
  numberStyleIssues,
  writeAmount,
} from "../../print/index.ts";
import { unitName } from "../../unit/index.ts";
import type { Audit, VerdictCounts } from "../audit-report.ts";
import type { Check } from "../check/verdict.ts";
import type { Cause } from "../finding/causes.ts";
import type { Finding } from "../finding/finding.ts";
import type { RepairFigure } from "../joint/joint-check.ts";
import { markdownPage, type Page, textPage } from "./audit-page.ts";
import { type AuditWords, auditWordsOf } from "./audit-words.ts";

/** How an audit is written. */
export interface RenderAuditOptions extends Pick<NumberStyle, "locale" | "negative"> {
  /** `text` (default) or `markdown`. A program reads the audit itself, which is plain data. */
  readonly format?: "text" | "markdown";
  /** The language of every word; default English. */
  readonly language?: Language;
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
  const { format = "text", list = "findings", negative = "locale" } = options;
  throwIssues([
    ...keyIssues(options, ["format", "list", "locale", "negative", "language"]),
    ...choiceIssues("format", format, ["text", "markdown"]),
    ...choiceIssues("list", list, ["findings", "differences", "all"]),
    ...numberStyleIssues({ negative }),
    ...languageIssues(options),
  ]);
  const { language, locale } = pageLanguage(options);
  const words = auditWordsOf(language);
  const write = writer({ locale, negative });
  const page = format === "text" ? textPage() : markdownPage();
  page.title(`${words.audit}: ${audit.title}`);
  page.line(words.rounding[audit.rounding]);
  writeSummary(audit, words, page, list);
  page.heading(`${words.findings} (${audit.findings.length})`);
  const wasChecked = audit.summary.relations > audit.summary.notChecked;
  if (audit.findings.length === 0) page.line(wasChecked ? words.nothing : words.nothingChecked);
  audit.findings.forEach((finding, index) => {
    page.item(
      index + 1,
      `${finding.figure} · ${finding.label}`,
      findingLines(finding, words, write),
    );
  });
  if (audit.joint.relations > 0 || audit.joint.verdict === "not-asked") {
    page.heading(words.together);
    for (const line of jointLines(audit, words, write)) page.line(line);
  }
  const skipped = audit.checks.filter(({ verdict }) => verdict === "not-checked");
  if (skipped.length > 0 && list === "findings") {
    page.heading(`${words.leftOut} (${skipped.length})`);
    for (const { relation, reason, blank = [] } of skipped.slice(0, MOST_LISTED)) {
      const which = blank.length === 0 ? "" : ` (${shortList(blank, words)})`;
      page.line(`${relation}: ${reason === undefined ? "" : words.reasons[reason]}${which}`);
    }
    if (skipped.length > MOST_LISTED) page.line(words.andMore(skipped.length - MOST_LISTED));
  }
  writeExplanations(audit, words, write, page);
  const listed = audit.checks.filter(
    ({ verdict }) => list === "all" || (list === "differences" && verdict !== "exact"),
  );
  if (listed.length > 0) {
    page.heading(words.relations);
    page.table(
      [
        words.relation,
        words.printed,
        words.given,
        words.difference,
        words.tolerance,
        words.verdict,
      ],
      listed.map((check) => checkCells(check, words, write)),
    );
  }
  return page.text();
}

interface Writer {
  readonly amount: (amount: Decimal) => string;
  /** A fraction, or a decimal number where that says more. */
  readonly ratio: (ratio: Ratio) => string;
  /** Four decimals at the most. */
  readonly decimal: (ratio: Ratio) => string;
}

/** Denominators that give short decimals. */
const TERMINATING: RegExp = /^(1|2|4|5|8|10|16|20)$/;

function writer(style: Pick<NumberStyle, "locale" | "negative">): Writer {
  const amount = (value: Decimal): string => writeAmount(value, style, 0);
  const decimal = (ratio: Ratio): string => amount(writtenRatio(ratio, 4));
  return {
    amount,
    decimal,
    // A ratio that is no short decimal is written as the fraction that it is.
    ratio: (ratio) => {
      const { numerator, denominator } = ratio;
      if (denominator.equals(1)) return amount(numerator);
      // 2/3 says more than 0,6667; of longer fractions nobody has anything.
      const isShort =
        denominator.lte(20) && numerator.abs().lte(100) && !TERMINATING.test(denominator.toFixed());
      if (isShort) return `${amount(numerator)}/${amount(denominator)}`;
      return decimal(ratio);
    },
  };
}

function writeSummary(
  { summary }: Audit,
  words: AuditWords,
  page: Page,
  list: RenderAuditOptions["list"],
): void {
  const row = (label: string, counts: VerdictCounts): readonly string[] => [
    label,
    ...[counts.relations, counts.exact, counts.withinRounding, counts.inconsistent].map(String),
    `${counts.notChecked}`,
  ];
  page.heading(words.summary);
  page.table(
    [
      "",
      words.count,
      words.verdicts.exact,
      words.verdicts["within-rounding"],
      words.verdicts.inconsistent,
      words.verdicts["not-checked"],
    ],
    [
      row(words.inTables, summary.tables),
      row(words.inText, summary.text),
      row(words.total, summary),
    ],
  );
  const { unrelated } = summary;
  const names = list === "all" ? ` (${unrelated.join(", ")})` : "";
  if (unrelated.length > 0) page.line(`${words.unrelated}: ${unrelated.length}${names}`);
}

function findingLines(finding: Finding, words: AuditWords, write: Writer): readonly string[] {
  const { printed, text, expected, difference, check, contradiction, causes } = finding;
  const unit = unitText(finding, words);
  const { table, row, column, verdict } = finding;
  const outcome = verdict === "inconsistent" ? words.verdicts.inconsistent : words.onlyTogether;
  const place =
    table === undefined
      ? words.inRunningText
      : `${words.table} ${table}, ${words.row} ${row}, ${words.column} ${column}`;
  const lines = [`${place}: ${outcome}`];
  const print = (amount: Decimal): string =>
    (text === "" ? write.amount(amount) : words.quoted(text)) + (text.endsWith("%") ? "" : unit);
  const facts = [
    ...(printed === undefined ? [] : [`${words.printed} ${print(printed)}`]),
    ...(expected === undefined ? [] : [`${words.likely} ${write.amount(expected)}`]),
    ...(difference === undefined ? [] : [`${words.difference} ${write.amount(difference)}`]),
  ];
  lines.push(facts.join(", "));
  if (check !== undefined) lines.push(`${words.shownBy} ${checkText(check, words, write)}`);
  if (check === undefined && contradiction !== undefined)
    lines.push(`${words.shownTogether} ${shortList(contradiction.witness, words)}`);
  const others = finding.relations.filter((relation) => relation !== check?.relation);
  if (others.length > 0) lines.push(`${words.alsoFails} ${others.join(", ")}`);
  const own = contradiction?.repairs.find(({ figure }) => figure === finding.figure);
  if (own !== undefined) lines.push(repairText(own, words, write));
  if (contradiction !== undefined) {
    const alternatives = contradiction.repairs
      .filter(({ figure }) => figure !== finding.figure)
      .map(({ figure }) => figure);
    const candidates = [...alternatives, ...contradiction.otherRepairs];
    if (candidates.length > 0) lines.push(`${words.couldAlsoBe} ${shortList(candidates, words)}`);
  }
  for (const cause of causes.slice(0, 3))
    lines.push(`${words.cause}: ${causeText(cause, words, write)}`);
  lines.push(`${words.remedy}: ${words.remedies[finding.remedy]}`);
  return lines;
}

function unitText({ unit }: Finding, words: AuditWords): string {
  if (unit.kind === "percent") return " %";
  return ` ${unit.kind === "money" ? unitName(unit.unit, words.language) : unit.of}`;
}

function checkText(check: Check, words: AuditWords, write: Writer): string {
  const {
    relation,
    title,
    target,
    printed,
    computed,
    difference,
    tolerance,
    allowed,
    ratio,
    range,
    reason,
  } = check;
  const name = title === "" ? relation : `${relation} (${title})`;
  if (reason !== undefined) return `${name}: ${words.reasons[reason]}`;
  const span = (least: string, most: string): string =>
    `${words.between} ${least} ${words.and} ${most}`;
  const parts = [
    `${target} ${words.printed} ${printed === undefined ? "" : write.amount(printed)}`,
    ...(computed === undefined ? [] : [`${words.given} ${write.amount(computed)}`]),
    ...(difference === undefined ? [] : [`${words.difference} ${write.amount(difference)}`]),
    ...(tolerance === undefined
      ? []
      : [
          allowed === undefined
            ? `${words.allowed} ±${write.amount(tolerance)}`
            : `${words.allowed} ${span(write.amount(allowed.least), write.amount(allowed.most))}`,
        ]),
    ...(ratio === undefined ? [] : [`${words.given} ${write.decimal(ratio)} %`]),
    ...(range === undefined
      ? []
      : [`${span(write.decimal(range.least), write.decimal(range.most))} %`]),
  ];
  return `${name}: ${parts.join(", ")}`;
}

function repairText(
  { least, most, intended }: RepairFigure,
  words: AuditWords,
  write: Writer,
): string {
  const range =
    least === undefined || most === undefined
      ? words.noBound
      : `${words.trueValue} ${words.between} ${write.ratio(least)} ` +
        `${words.and} ${write.ratio(most)}`;
  const prints = intended
    .filter(({ exactly }, k) => exactly > 0 || k === 0)
    .map(({ printed, exactly }) => `${write.amount(printed)} (${words.exactly(exactly)})`);
  return prints.length === 0 ? range : `${range}; ${words.possible}: ${prints.join(", ")}`;
}

function causeText(
  { kind, figure, instead, part }: Cause,
  words: AuditWords,
  write: Writer,
): string {
  const details = [
    ...(part === undefined ? [] : [part]),
    ...(instead === undefined ? [] : [`${words.insteadOf} ${write.amount(instead)}`]),
  ];
  return `${words.causes[kind]} (${[figure, ...details].join(", ")})`;
}

/** So many relations of a witness are written out. */
const MOST_LISTED = 10;

function jointLines(audit: Audit, words: AuditWords, write: Writer): readonly string[] {
  const { verdict, undecided, relations, figures, needed, contradictions, wrongFigures, fewest } =
    audit.joint;
  const why = undecided === undefined ? "" : `; ${words.undecided[undecided]}`;
  const lines = [`${words.joint[verdict]}${why} (${words.size(relations, figures)})`];
  const distanceText = (distance: Ratio): string => neededText(distance, audit, words, write);
  if (verdict === "contradictory") {
    lines.push(`${fewest ? words.fewestWrong : words.someWrong}: ${wrongFigures}`);
    for (const { witness, needed: own, noRounding, repairs, otherRepairs } of contradictions) {
      const by = shortList(witness, words);
      const distance =
        noRounding === true ? words.noWidening : own && isNear(own) ? distanceText(own) : undefined;
      const figure = repairs[0]?.figure ?? otherRepairs[0] ?? "";
      lines.push(
        [
          `${figure}: ${words.contradictEachOther} ${by}`,
          ...(distance === undefined ? [] : [distance]),
        ].join("; "),
      );
    }
  } else if (verdict === "consistent" && needed !== undefined) lines.push(distanceText(needed));
  return lines;
}

function shortList(names: readonly string[], words: AuditWords): string {
  const more = names.length - MOST_LISTED;
  return `${names.slice(0, MOST_LISTED).join(", ")}${more > 0 ? ` ${words.andMore(more)}` : ""}`;
}

/** Whether a distance can be thought of as rounding at all; of a larger one nobody has anything. */
function isNear({ numerator, denominator }: Ratio): boolean {
  return numerator.lte(denominator.times(MOST_UNITS));
}

/** So many units of the last place. */
const MOST_UNITS = 10;

function neededText(
  needed: Ratio,
  { joint, rounding }: Audit,
  words: AuditWords,
  write: Writer,
): string {
  const limit = rounding === "truncation" ? `${words.lessThan} ` : "";
  const allowed = `${limit}${write.ratio(joint.allowed)}`;
  return `${words.needed} ${write.ratio(needed)}, ${words.allowed} ${allowed}`;
}

function writeExplanations(
  { explanations, explained }: Audit,
  words: AuditWords,
  write: Writer,
  page: Page,
): void {
  if (explanations.length + explained.length === 0) return;
  page.heading(words.explanations);
  for (const { table, required, missing, superfluous, notJudged } of explanations) {
    const list = (rows: readonly string[]): string =>
      rows.length === 0 ? "0" : `${rows.length} (${rows.join(", ")})`;
    const counts = [
      `${words.required} ${required.length}`,
      `${words.missing} ${list(missing)}`,
      `${words.superfluous} ${list(superfluous)}`,
      ...(notJudged.length === 0 ? [] : [`${words.notJudged} ${list(notJudged)}`]),
    ];
    page.line(`${table}: ${counts.join(", ")}`);
  }
  for (const { of, printed, explained: sum, residual, tolerance, verdict } of explained) {
    const amounts = [
      [words.printed, printed],
      [words.explainedBy, sum],
      [words.residual, residual],
    ].flatMap(([word, amount]) =>
      amount === undefined ? [] : [`${word as string} ${write.amount(amount as Decimal)}`],
    );
    const within = tolerance === undefined ? "" : `, ${words.allowed} ±${write.amount(tolerance)}`;
    page.line(`${of}: ${amounts.join(", ")}${within}: ${words.explainedVerdicts[verdict]}`);
  }
}

function checkCells(check: Check, words: AuditWords, write: Writer): readonly string[] {
  const { relation, printed, computed, difference, tolerance, allowed, ratio, verdict, reason } =
    check;
  const amount = (value: Decimal | undefined): string =>
    value === undefined ? "" : write.amount(value);
  const given = ratio === undefined ? amount(computed) : write.decimal(ratio);
  const said =
    reason === undefined
      ? words.verdicts[verdict]
      : `${words.verdicts[verdict]}: ${words.reasons[reason]}`;
  const within =
    allowed === undefined
      ? amount(tolerance)
      : `${amount(allowed.least)} … ${amount(allowed.most)}`;
  return [relation, amount(printed), given, amount(difference), within, said];
}
