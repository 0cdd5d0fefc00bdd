/** Notes on cells that compare totals, where lines have an amount on one side only. */
import type { Cell, TableNote } from "../table/index.ts";
import { matchesUnder } from "./amounts.ts";
import type { Plan } from "./plan.ts";
import type { Reader } from "./reader.ts";
import type { LineRequest } from "./request.ts";

/** A table whose cells have been computed. */
interface ComputedTable {
  readonly reader: Reader;
  readonly plan: Plan;
  readonly cells: readonly (readonly Cell[])[];
}

/**
 * Names the cells that compare totals of which a line has an amount on one side only.
 *
 * Rule: the cell is the difference or the ratio of the two totals all the same; a reader must know
 * that it does not compare like with like. A side may be computed from other columns: a line stands
 * on that side where any of them has an amount for it. A percentage of a variance, or a sum of
 * variances, has the lines of the variance. Columns of different lines are not compared.
 */
export function oneSidedNotes(table: ComputedTable): readonly TableNote[] {
  const { reader, plan, cells } = table;
  return plan.columns.flatMap(({ column, compares }, place) =>
    !compares
      ? []
      : plan.rows.flatMap(({ row }, index): readonly TableNote[] => {
          const kind = cells[index]?.[place]?.kind;
          if (kind !== "amount" && kind !== "ratio") return [];
          // A line that is not a total has an amount on both sides, or the cell would be empty.
          const line = row.selection?.line;
          if (line !== undefined && !reader.isTotal(line)) return [];
          const lines = Object.freeze([...new Set(oneSidedLabels(table, index, place))]);
          if (lines.length === 0) return [];
          return [Object.freeze({ kind: "one-sided", row: row.id, column: column.id, lines })];
        }),
  );
}

/** The labels of lines, or of the rows of a sum, that stand on one side of a comparison. */
function oneSidedLabels(state: ComputedTable, row: number, column: number): readonly string[] {
  const { rule, terms = [], compares } = state.plan.columns[column] ?? {};
  if (compares !== true) return [];
  const labels = terms.flatMap((term) => oneSidedLabels(state, row, term));
  const [left, right] = terms;
  if (rule?.sides !== true || left === undefined || right === undefined) return labels;
  const sumOf = state.plan.rows[row]?.sumOf;
  const sides = [left, right] as const;
  return labels.concat(
    sumOf === undefined
      ? oneSidedLines(state, row, sides)
      : oneSidedRows(state, sumOf, column, sides),
  );
}

function oneSidedRows(
  state: ComputedTable,
  terms: readonly string[],
  column: number,
  [left, right]: readonly [number, number],
): readonly string[] {
  const { plan, cells } = state;
  return terms.flatMap((term) => {
    const row = plan.rowAt.get(term) ?? -1;
    const hasAmount = (side: number): boolean => cells[row]?.[side]?.kind === "amount";
    if (hasAmount(left) !== hasAmount(right)) return [plan.rows[row]?.row.label ?? term];
    return oneSidedLabels(state, row, column);
  });
}

function oneSidedLines(
  state: ComputedTable,
  row: number,
  sides: readonly number[],
): readonly string[] {
  const { reader, plan } = state;
  const requests = sides.map((side) => requestsBehind(plan, row, side));
  const lines = new Set(requests.flat().map(({ line }) => line));
  if (requests.some((of) => new Set(of.map(({ line }) => line)).size < lines.size)) return [];
  const posted = requests.map((of) => postedLines(reader, of));
  return [...new Set(posted.flatMap((of) => [...of]))]
    .filter((line) => posted.some((of) => !of.has(line)))
    .map(reader.labelOf);
}

/** The requests of the figures that a cell is computed from. */
function requestsBehind(plan: Plan, row: number, column: number): readonly LineRequest[] {
  const request = plan.requests[row]?.[column];
  const terms = plan.columns[column]?.terms ?? [];
  return request === undefined
    ? terms.flatMap((term) => requestsBehind(plan, row, term))
    : [request];
}

function postedLines(reader: Reader, requests: readonly LineRequest[]): ReadonlySet<string> {
  return new Set(requests.flatMap((request) => [...matchesUnder(reader, request).keys()]));
}
