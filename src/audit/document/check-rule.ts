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
  for (const address of figuresOf(relation)) {
    if (figures.has(address)) continue;
    const expected = "the address of a figure: table.row.column, or the id of a figure in the text";
    const received = describeValue(address);
    const details = { name: typeof address === "string" ? address : received };
    issues.push(makeAuditIssue("report.unknown-figure", { path, expected, received, details }));
  }
  const isRatio = relation.kind !== "sum" && relation.kind !== "same";
  // The share of a total in itself is 100 %, and a table that prints it is right to say so.
  const isOwnShare = relation.origin?.kind === "share";
  if (isRatio && operands[0] === operands[1] && !isOwnShare) {
    const facts = { path, expected: "two different figures", received: describeValue(operands[0]) };
    issues.push(makeAuditIssue("report.relation", facts));
  }
  if (operands.includes(relation.target)) {
    const facts = {
      path,
      expected: "a figure that is no term of itself",
      received: describeValue(relation.target),
    };
    issues.push(makeAuditIssue("report.relation", facts));
  }
  if (issues.length > before) return false;
  const kindOf = (address: string): string => unitKind(figures.get(address)?.unit);
  const compared = isRatio ? operands : [relation.target, ...operands];
  const [first, ...others] = compared.map(kindOf);
  const odd = others.find((kind) => kind !== first);
  if (odd !== undefined) {
    issues.push(
      makeAuditIssue("report.unit-mix", {
        path,
        expected: `figures in ${first} only`,
        received: `one in ${odd}`,
      }),
    );
  }
  if (isRatio && kindOf(relation.target) !== "percent") {
    const facts = {
      path,
      expected: "a percentage as the result",
      received: `one in ${kindOf(relation.target)}`,
    };
    issues.push(makeAuditIssue("report.unit-mix", facts));
  }
  return issues.length === before;
}

function unitKind(unit: FigureUnit | undefined): string {
  if (unit?.kind === "money") return unit.unit.currency;
  return unit?.kind === "count" ? unit.of : "percent";
}
