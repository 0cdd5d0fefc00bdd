/** Whether a relation between figures makes sense. */
import { describeValue, type Issue, type IssuePath, makeAuditIssue } from "../../input/index.ts";
import { figuresOf, operandsOf, type PlacedRelation } from "../../relation/index.ts";
import type { FigureUnit, ReportedFigure } from "./document.ts";

/** Whether the figures of a relation exist and can be compared. */
export function checkRule(
  relation: PlacedRelation<string>,
  figures: ReadonlyMap<string, ReportedFigure>,
  path: IssuePath,
  issues: Issue[],
): boolean {
  const operands = operandsOf(relation);
  const before = issues.length;
  const refuse = (
    code: "report.relation" | "report.unit-mix",
    expected: string,
    received: string,
  ): void => {
    issues.push(makeAuditIssue(code, { path, expected, received }));
  };
  for (const address of figuresOf(relation)) {
    if (figures.has(address)) continue;
    const expected = "the address of a figure: table.row.column, or the id of a figure in the text";
    const received = describeValue(address);
    const details = { name: typeof address === "string" ? address : received };
    issues.push(makeAuditIssue("report.unknown-figure", { path, expected, received, details }));
  }
  const isRatio = relation.kind !== "sum" && relation.kind !== "same";
  // The share of a total in itself is 100 %, and so is the index of the base. A table that prints
  // it is right to say so.
  const isOwnShare = relation.origin?.kind === "share" || relation.origin?.kind === "index";
  if (isRatio && operands[0] === operands[1] && !isOwnShare)
    refuse("report.relation", "two different figures", describeValue(operands[0]));
  if (operands.includes(relation.target))
    refuse("report.relation", "a figure that is no term of itself", describeValue(relation.target));
  if (issues.length > before) return false;
  const kindOf = (address: string): string => unitKind(figures.get(address)?.unit);
  const compared = isRatio ? operands : [relation.target, ...operands];
  // A unit that was refused has no kind, and is an issue of its own.
  const [first, ...others] = compared.map(kindOf).filter((kind) => kind !== "");
  const odd = others.find((kind) => kind !== first);
  if (odd !== undefined) refuse("report.unit-mix", `figures in ${first} only`, `one in ${odd}`);
  if (isRatio && !["percent", ""].includes(kindOf(relation.target)))
    refuse("report.unit-mix", "a percentage as the result", `one in ${kindOf(relation.target)}`);
  return issues.length === before;
}

function unitKind(unit: FigureUnit | undefined): string {
  if (unit?.kind === "money") return unit.unit.currency;
  if (unit?.kind === "unstated-currency") return `${unit.symbol} of an unstated currency`;
  return unit?.kind === "count" ? unit.of : "percent";
}
