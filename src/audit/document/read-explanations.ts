/** Reads which explanations are to be reviewed, and which amounts are explained by others. */

import {
  type Issue,
  type IssuePath,
  keysOf,
  makeAuditIssue,
  readArguments,
  unknownName,
} from "../../input/index.ts";
import { readRule } from "../../planning/analysis/index.ts";
import { checkRule } from "./check-rule.ts";
import type {
  ReportedExplained,
  ReportedExplanations,
  ReportedFigure,
  ReportedTable,
} from "./document.ts";
import { addressOf } from "./figures.ts";
import { isBlank } from "./read-figure.ts";
import { sumRule } from "./read-rules.ts";
import type { ExplainedAmountInput, ExplanationCheckInput } from "./report-input.ts";

const CHECK_KEYS = /* @__PURE__ */ keysOf<ExplanationCheckInput>({
  table: true,
  rule: true,
  variance: true,
  explanation: true,
  reference: true,
});
const EXPLAINED_KEYS = /* @__PURE__ */ keysOf<ExplainedAmountInput>({ of: true, terms: true });

/** Reads which variances of a table must be explained, with the texts that explain them. */
export function readExplanations(
  input: ExplanationCheckInput,
  tables: readonly ReportedTable[],
  path: IssuePath,
  issues: Issue[],
): ReportedExplanations {
  const check = readArguments(input, CHECK_KEYS, path, issues);
  const table = tables.find(({ id }) => id === check.table);
  const isSound = checkColumns(check, table, tables, path, issues);
  readRule(check.rule, issues, [...path, "rule"]);
  const { rule, variance, reference } = check;
  const explanation = table?.columns.findIndex(({ id }) => id === check.explanation) ?? -1;
  const reviewed = isSound && table !== undefined ? table.rows : [];
  const rows = reviewed.flatMap(({ id: row, label, role }, i) => {
    if (role === "total") return [];
    const cell = table?.cells[i]?.[explanation];
    const text = cell?.kind === "text" ? cell.text : "";
    return [
      Object.freeze({
        row,
        label,
        variance: addressOf(check.table, row, variance),
        ...(reference === undefined ? {} : { reference: addressOf(check.table, row, reference) }),
        // Reports print a dash instead of an empty explanation.
        explanation: isBlank(text) ? "" : text.trim(),
      }),
    ];
  });
  return Object.freeze({ table: check.table, rule, rows: Object.freeze(rows) });
}

/** Whether the table and the columns exist, and hold figures or texts as they should. */
function checkColumns(
  check: ExplanationCheckInput,
  table: ReportedTable | undefined,
  tables: readonly ReportedTable[],
  path: IssuePath,
  issues: Issue[],
): boolean {
  const before = issues.length;
  const unknown = (key: string, known: readonly string[], value: unknown): void => {
    issues.push(makeAuditIssue("report.unknown-figure", unknownName(value, known, [...path, key])));
  };
  if (table === undefined) {
    const known = tables.map(({ id }) => id);
    unknown("table", known, check.table);
    return false;
  }
  for (const key of ["variance", "explanation", "reference"] as const) {
    const id = check[key];
    if (id === undefined && key === "reference") continue;
    const known = table.columns
      .filter(({ measure }) => (measure === "text") === (key === "explanation"))
      .map((column) => column.id);
    if (id === undefined || !known.includes(id)) unknown(key, known, id);
  }
  return issues.length === before;
}

/** Reads an amount, and the amounts that are given as its causes. */
export function readExplained(
  input: ExplainedAmountInput,
  figures: ReadonlyMap<string, ReportedFigure>,
  path: IssuePath,
  issues: Issue[],
): ReportedExplained {
  const { of, terms } = readArguments(input, EXPLAINED_KEYS, path, issues);
  const relation = sumRule(of, terms, [...path, "terms"], issues);
  checkRule(relation, figures, path, issues);
  return Object.freeze({ of, terms: Object.freeze(relation.terms.map(frozen)) });
}

function frozen<Part extends object>(part: Part): Part {
  return Object.freeze(part);
}
