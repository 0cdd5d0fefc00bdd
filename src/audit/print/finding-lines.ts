/** One finding as lines of text: place, amounts, proof, cause and remedy. */
import type { Decimal } from "../../amount/index.ts";
import type { Language } from "../../language/index.ts";
import { unitName } from "../../unit/index.ts";
import type { Check } from "../check/verdict.ts";
import type { FigureUnit } from "../document/document.ts";
import type { Cause } from "../finding/causes.ts";
import type { Finding } from "../finding/finding.ts";
import type { RepairFigure } from "../joint/joint-check.ts";
import type { AuditWriter } from "./audit-writer.ts";

/** So many causes of a finding are written. */
const MOST_CAUSES = 3;

export function findingLines(finding: Finding, writer: AuditWriter): readonly string[] {
  const { words, nameOf, shortList } = writer;
  const { check, contradiction, causes, remedy } = finding;
  const lines = [placeText(finding, writer), amountsText(finding, writer)];
  if (check !== undefined) lines.push(`${words.shownBy} ${checkText(check, writer)}`);
  else if (contradiction !== undefined)
    lines.push(`${words.shownTogether} ${shortList(contradiction.witness.map(nameOf))}`);
  const others = finding.relations.filter((relation) => relation !== check?.relation);
  if (others.length > 0) lines.push(`${words.alsoFails} ${others.map(nameOf).join(", ")}`);
  if (contradiction !== undefined) {
    const { repairs, otherRepairs } = contradiction;
    const own = repairs.find(({ figure }) => figure === finding.figure);
    if (own !== undefined) lines.push(repairText(own, writer));
    const elsewhere = repairs.filter((each) => each !== own).map(({ figure }) => figure);
    const suspects = [...elsewhere, ...otherRepairs];
    if (suspects.length > 0) lines.push(`${words.couldAlsoBe} ${shortList(suspects)}`);
  }
  for (const cause of causes.slice(0, MOST_CAUSES))
    lines.push(`${words.cause}: ${causeText(cause, writer)}`);
  lines.push(`${words.remedy}: ${words.remedies[remedy]}`);
  return lines;
}

function placeText({ table, row, column, verdict }: Finding, { words }: AuditWriter): string {
  const outcome = verdict === "inconsistent" ? words.verdicts.inconsistent : words.onlyTogether;
  const place =
    table === undefined
      ? words.inRunningText
      : `${words.table} ${table}, ${words.row} ${row}, ${words.column} ${column}`;
  return `${place}: ${outcome}`;
}

/** The printed figure in its unit, what was most likely meant, and the difference. */
function amountsText(finding: Finding, { words, amount }: AuditWriter): string {
  const { printed, text, unit, expected, difference } = finding;
  const facts: string[] = [];
  if (printed !== undefined) {
    const figure = text === "" ? amount(printed) : words.quoted(text);
    const unitText = text.endsWith("%") ? "" : ` ${unitTextOf(unit, words.language)}`;
    facts.push(`${words.printed} ${figure}${unitText}`);
  }
  if (expected !== undefined) facts.push(`${words.likely} ${amount(expected)}`);
  if (difference !== undefined) facts.push(`${words.difference} ${amount(difference)}`);
  return facts.join(", ");
}

function unitTextOf(unit: FigureUnit, language: Language): string {
  if (unit.kind === "money") return unitName(unit.unit, language);
  if (unit.kind === "unstated-currency") return unit.name;
  return unit.kind === "count" ? unit.of : "%";
}

/** A relation with what is printed and what the other figures give. */
function checkText(check: Check, writer: AuditWriter): string {
  const { words, amount, decimal, range: between, nameOf } = writer;
  const { relation, title, target, printed, computed, difference, tolerance } = check;
  const { allowed, ratio, range, reason } = check;
  const name = title === "" ? nameOf(relation) : `${nameOf(relation)} (${title})`;
  if (reason !== undefined) return `${name}: ${words.reasons[reason]}`;
  const written = (value: Decimal | undefined): string =>
    value === undefined ? "" : amount(value);
  const parts = [`${target} ${words.printed} ${written(printed)}`];
  if (computed !== undefined) parts.push(`${words.given} ${amount(computed)}`);
  if (difference !== undefined) parts.push(`${words.difference} ${amount(difference)}`);
  if (allowed !== undefined)
    parts.push(`${words.allowed} ${between(amount(allowed.least), amount(allowed.most))}`);
  else if (tolerance !== undefined) parts.push(`${words.allowed} ±${amount(tolerance)}`);
  if (ratio !== undefined) parts.push(`${words.given} ${decimal(ratio)} %`);
  if (range !== undefined) parts.push(`${between(decimal(range.least), decimal(range.most))} %`);
  return `${name}: ${parts.join(", ")}`;
}

/** What everything else lets the figure be, and what could have been printed. */
function repairText({ least, most, intended }: RepairFigure, writer: AuditWriter): string {
  const { words, amount, ratio, range: between } = writer;
  const range =
    least === undefined || most === undefined
      ? words.noBound
      : `${words.trueValue} ${between(ratio(least), ratio(most))}`;
  const prints = intended
    .filter(({ exactly }, k) => exactly > 0 || k === 0)
    .map(({ printed, exactly }) => `${amount(printed)} (${words.exactly(exactly)})`);
  return prints.length === 0 ? range : `${range}; ${words.possible}: ${prints.join(", ")}`;
}

function causeText({ kind, figure, instead, part }: Cause, { words, amount }: AuditWriter): string {
  const details = [figure];
  if (part !== undefined) details.push(part);
  if (instead !== undefined) details.push(`${words.insteadOf} ${amount(instead)}`);
  return `${words.causes[kind]} (${details.join(", ")})`;
}
