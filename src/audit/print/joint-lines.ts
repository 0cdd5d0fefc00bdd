/** The joint check as lines of text: its verdict, and what contradicts what. */
import type { Ratio } from "../../amount/index.ts";
import type { Audit } from "../audit-report.ts";
import type { AuditWriter } from "./audit-writer.ts";

/** A distance of more units of the last place is not written: it is not a rounding. */
const MOST_UNITS = 10;

export function jointLines(
  { joint, rounding }: Pick<Audit, "joint" | "rounding">,
  { words, ratio, nameOf, shortList }: AuditWriter,
): readonly string[] {
  const { verdict, undecided, relations, figures, needed, allowed } = joint;
  const neededText = (distance: Ratio): string => {
    const limit = rounding === "truncation" ? `${words.lessThan} ` : "";
    return `${words.needed} ${ratio(distance)}, ${words.allowed} ${limit}${ratio(allowed)}`;
  };
  const why = undecided === undefined ? "" : `; ${words.undecided[undecided]}`;
  const lines = [`${words.joint[verdict]}${why} (${words.size(relations, figures)})`];
  if (verdict === "consistent" && needed !== undefined) lines.push(neededText(needed));
  if (verdict !== "contradictory") return lines;
  lines.push(`${joint.fewest ? words.fewestWrong : words.someWrong}: ${joint.wrongFigures}`);
  for (const { witness, needed: own, noRounding, repairs, otherRepairs } of joint.contradictions) {
    const figure = repairs[0]?.figure ?? otherRepairs[0] ?? "";
    const parts = [`${figure}: ${words.contradictEachOther} ${shortList(witness.map(nameOf))}`];
    if (noRounding === true) parts.push(words.noWidening);
    else if (own?.numerator.lte(own.denominator.times(MOST_UNITS)) === true)
      parts.push(neededText(own));
    lines.push(parts.join("; "));
  }
  return lines;
}
