/** The explanations of an audit as lines of text: missing texts, and unexplained amounts. */
import type { Decimal } from "../../amount/index.ts";
import type { Audit } from "../audit-report.ts";
import type { ExplainedAmount, ExplanationFindings } from "../finding/explanations.ts";
import type { AuditWriter } from "./audit-writer.ts";

export function explanationLines(
  { explanations, explained }: Pick<Audit, "explanations" | "explained">,
  writer: AuditWriter,
): readonly string[] {
  return [
    ...explanations.map((each) => tableLine(each, writer)),
    ...explained.map((each) => amountLine(each, writer)),
  ];
}

/** Which rows of a table must be explained, and are or are not. */
function tableLine(
  { table, required, missing, superfluous, notJudged }: ExplanationFindings,
  { words }: AuditWriter,
): string {
  const list = (rows: readonly string[]): string =>
    rows.length === 0 ? "0" : `${rows.length} (${rows.join(", ")})`;
  const parts = [
    `${words.required} ${required.length}`,
    `${words.missing} ${list(missing)}`,
    `${words.superfluous} ${list(superfluous)}`,
  ];
  if (notJudged.length > 0) parts.push(`${words.notJudged} ${list(notJudged)}`);
  return `${table}: ${parts.join(", ")}`;
}

/** An amount, and what the amounts given for it leave unexplained. */
function amountLine(
  { of, printed, explained, residual, tolerance, verdict }: ExplainedAmount,
  { words, amount }: AuditWriter,
): string {
  const parts: string[] = [];
  const say = (word: string, value: Decimal | undefined, mark = ""): void => {
    if (value !== undefined) parts.push(`${word} ${mark}${amount(value)}`);
  };
  say(words.printed, printed);
  say(words.explainedBy, explained);
  say(words.residual, residual);
  say(words.allowed, tolerance, "±");
  const outcome = words.explainedVerdicts[verdict];
  return parts.length === 0 ? `${of}: ${outcome}` : `${of}: ${parts.join(", ")}: ${outcome}`;
}
