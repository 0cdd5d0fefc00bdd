/** Reads which explanations are to be reviewed, and which amounts are explained by others. */

import { describeValue, type Issue, type IssuePath, makeIssue, oneOf } from "../../input/index.ts";
import { type MaterialityRule, readRule } from "../../planning/analysis/index.ts";
import type { ReportedExplained, ReportedExplanations, ReportedFigure } from "./document.ts";
import { isBlank } from "./read-figure.ts";
import type { ReportedTableInput, ReportInput } from "./report-input.ts";
import { checkRule, sumRule } from "./rules.ts";
import { addressOf } from "./table-relations.ts";

export function readExplanations(
  check: NonNullable<ReportInput["explanations"]>[number],
  tables: readonly ReportedTableInput[],
  path: IssuePath,
  issues: Issue[],
): ReportedExplanations {
  const table = tables.find(({ id }) => id === check.table);
  const unknown = (key: string, known: readonly string[], value: unknown): void => {
    const facts = { path: [...path, key], expected: oneOf(known), received: describeValue(value) };
    issues.push(makeIssue("report.unknown-figure", facts));
  };
  if (table === undefined)
    unknown(
      "table",
      tables.map(({ id }) => id),
      check.table,
    );
  const columns = (table?.columns ?? []).map(({ id, measure = "amount" }) => ({
    id,
    isText: measure === "text",
  }));
  for (const [key, wantsText] of [
    ["variance", false] as const,
    ["explanation", true] as const,
    ["reference", false] as const,
  ]) {
    const id = check[key];
    if (id === undefined || table === undefined) continue;
    const known = columns.filter(({ isText }) => isText === wantsText).map((column) => column.id);
    if (!known.includes(id)) unknown(key, known, id);
  }
  const rule: MaterialityRule = check.rule;
  const own: Issue[] = [];
  readRule(rule, own);
  issues.push(
    ...own.map((issue) =>
      makeIssue(issue.code, { ...issue, path: [...path, "rule", ...issue.path] }),
    ),
  );
  const rows = (table?.rows ?? []).filter(({ role }) => role !== "total");
  return Object.freeze({
    table: check.table,
    rule,
    rows: Object.freeze(
      rows.map((row) => {
        const cell = Object.hasOwn(row.cells, check.explanation)
          ? row.cells[check.explanation]
          : "";
        const text =
          typeof cell === "object" && cell !== null && "printed" in cell ? cell.printed : cell;
        const { reference } = check;
        return Object.freeze({
          row: row.id,
          label: row.label ?? row.id,
          variance: addressOf(check.table, row.id, check.variance),
          ...(reference === undefined
            ? {}
            : { reference: addressOf(check.table, row.id, reference) }),
          // A dash is printed where there is nothing to say.
          explanation:
            typeof text === "string" ? (isBlank(text) ? "" : text.trim()) : `${text ?? ""}`,
        });
      }),
    ),
  });
}

export function readExplained(
  { of, terms }: NonNullable<ReportInput["explained"]>[number],
  figures: ReadonlyMap<string, ReportedFigure>,
  path: IssuePath,
  issues: Issue[],
): ReportedExplained {
  const rule = sumRule(of, terms, [...path, "terms"], issues);
  checkRule(rule, figures, path, issues);
  return Object.freeze({ of, terms: rule.kind === "sum" ? Object.freeze(rule.terms) : [] });
}
