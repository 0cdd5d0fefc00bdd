/** Checks the rows and columns that a table is asked for: ids, keys and terms. */
import { isUsableId } from "../chart/index.ts";
import { describeValue, type Issue, type IssuePath, makeIssue, oneOf } from "../input/index.ts";
import { inOrder } from "./in-order.ts";
import type { ColumnInput, FigureRowInput, SumRowInput } from "./spec.ts";

/** A column with its id. */
export type ColumnEntry = readonly [string, ColumnInput];

type RowSpec = FigureRowInput | SumRowInput;

const SELECTION_KEYS = ["set", "line", "scenario", "period", "members"];
const FIGURE_ROW_KEYS = /* @__PURE__ */ ["id", "label", "level"].concat(SELECTION_KEYS);
const SUM_ROW_KEYS = ["id", "label", "level", "sumOf"];
const FIGURE_COLUMN_KEYS = /* @__PURE__ */ ["label"].concat(SELECTION_KEYS);

/** The keys of the computed columns, by the key that tells them apart. */
const COMPUTED_COLUMN_KEYS: Readonly<Record<string, readonly string[]>> = {
  varianceOf: ["label", "varianceOf", "missingAsZero"],
  percentOf: ["label", "percentOf"],
  growthOf: ["label", "growthOf"],
  sumOf: ["label", "sumOf", "measure"],
  explanations: ["label", "explanations"],
};

export function checkRows(specs: readonly RowSpec[], issues: Issue[]): void {
  const seen = new Set<string>();
  specs.forEach((spec, index) => {
    const path = ["rows", index, "id"];
    const { id } = spec;
    if (!isUsableId(id)) {
      issues.push(
        makeIssue("input.id", {
          path,
          expected: 'an id such as "staff"',
          received: describeValue(id),
        }),
      );
    }
    if (seen.has(id)) {
      const facts = { path, expected: "an id of its own", received: describeValue(id) };
      issues.push(makeIssue("input.duplicate-id", facts));
    }
    seen.add(id);
    checkLevel(spec.level, ["rows", index, "level"], issues);
    checkKeys(spec, "sumOf" in spec ? SUM_ROW_KEYS : FIGURE_ROW_KEYS, ["rows", index], issues);
  });
}

function checkLevel(level: unknown, path: IssuePath, issues: Issue[]): void {
  if (
    level === undefined ||
    (typeof level === "number" && Number.isInteger(level) && level >= 0 && level <= 100)
  )
    return;
  const facts = { path, expected: "a whole number from 0 to 100", received: describeValue(level) };
  issues.push(makeIssue("table.level", facts));
}

export function checkColumns(columns: readonly ColumnEntry[], issues: Issue[]): void {
  const seen = new Set<string>();
  for (const [id, input] of columns) {
    if (!isUsableId(id)) {
      const facts = {
        path: ["columns", id],
        expected: 'an id such as "budget"',
        received: describeValue(id),
      };
      issues.push(makeIssue("input.id", facts));
    }
    if (seen.has(id)) {
      const facts = {
        path: ["columns", id],
        expected: "an id of its own",
        received: describeValue(id),
      };
      issues.push(makeIssue("input.duplicate-id", facts));
    }
    seen.add(id);
    checkKeys(
      input,
      COMPUTED_COLUMN_KEYS[kindOf(input) ?? ""] ?? FIGURE_COLUMN_KEYS,
      ["columns", id],
      issues,
    );
  }
}

/** A misspelt key, or one of another kind of row or column, would be lost: the compiler does not see it inside a generic call. */
function checkKeys(spec: object, known: readonly string[], path: IssuePath, issues: Issue[]): void {
  for (const key of Object.keys(spec)) {
    if (known.includes(key)) continue;
    const facts = { path: [...path, key], expected: oneOf(known), received: describeValue(key) };
    issues.push(makeIssue("input.unknown-key", facts));
  }
}

/** The key that tells a computed column from the others; `undefined` for a column of figures. */
function kindOf(input: ColumnInput): string | undefined {
  return Object.keys(COMPUTED_COLUMN_KEYS).find((key) => key in input);
}

export function isFigureColumn(
  input: ColumnInput,
): input is Extract<ColumnInput, { readonly set?: string }> {
  return kindOf(input) === undefined;
}

export function orderRows(specs: readonly RowSpec[], issues: Issue[]): readonly string[] {
  const ids = specs.map(({ id }) => id);
  // Rows of figures are computed from nothing that is on the page.
  if (!specs.some((spec) => "sumOf" in spec)) return ids;
  const termsOf = new Map(specs.map((spec) => [spec.id, "sumOf" in spec ? spec.sumOf : []]));
  specs.forEach((spec, index) => {
    if (!("sumOf" in spec)) return;
    spec.sumOf.forEach((term, position) => {
      if (ids.includes(term)) return;
      const facts = {
        path: ["rows", index, "sumOf", position],
        expected: oneOf(ids),
        received: describeValue(term),
      };
      issues.push(makeIssue("table.unknown-row", facts));
    });
  });
  return inOrder(termsOf, (id) => ["rows", ids.indexOf(id), "sumOf"], issues);
}

export function orderColumns(columns: readonly ColumnEntry[], issues: Issue[]): readonly string[] {
  const inputs = new Map(columns);
  const ids = [...inputs.keys()];
  const termsOf = new Map(columns.map(([id, input]) => [id, termsOfColumn(input)]));
  for (const [id, terms] of termsOf) {
    for (const term of terms) {
      const operand = inputs.get(term);
      if (operand === undefined) {
        const facts = {
          path: ["columns", id],
          expected: oneOf(ids),
          received: describeValue(term),
        };
        issues.push(makeIssue("table.unknown-column", facts));
      } else if ("explanations" in operand || "growthOf" in operand || "percentOf" in operand) {
        const facts = {
          path: ["columns", id],
          expected: "a column of amounts",
          received: describeValue(term),
        };
        issues.push(makeIssue("statement.operand", facts));
      }
    }
  }
  return inOrder(termsOf, (id) => ["columns", id], issues);
}

export function termsOfColumn(input: ColumnInput): readonly string[] {
  if ("varianceOf" in input) return [input.varianceOf.outcome, input.varianceOf.reference];
  if ("percentOf" in input) return [input.percentOf.numerator, input.percentOf.base];
  if ("growthOf" in input) return [input.growthOf.current, input.growthOf.prior];
  return "sumOf" in input ? input.sumOf : [];
}

/** Every row or column that a sum is made of, sums inside it taken apart; reports sums that are empty or name a term twice. */
export function checkTerms(
  terms: readonly string[],
  sums: ReadonlyMap<string, readonly string[]>,
  path: IssuePath,
  issues: Issue[],
): readonly string[] {
  const report = (expected: string, received: string): void => {
    issues.push(makeIssue("statement.sum", { path, expected, received }));
  };
  if (terms.length === 0) report("at least one term", "none");
  const named = new Set<string>();
  const stack = [...terms].reverse();
  for (let term = stack.pop(); term !== undefined; term = stack.pop()) {
    if (named.has(term)) report("every term once", `${describeValue(term)} twice`);
    named.add(term);
    stack.push(...[...(sums.get(term) ?? [])].reverse());
  }
  return [...named].filter((term) => !sums.has(term));
}
