/** Fills a planned table. Rows and columns state their relations as their cells are computed. */
import type { Cell, Relation, TableNote } from "../table/index.ts";
import { amountFor } from "./amounts.ts";
import { emptyCell, isIncomplete, sumCell } from "./cells.ts";
import { oneSidedNotes } from "./comparisons.ts";
import type { Plan, PlannedColumn } from "./plan.ts";
import type { Reader } from "./reader.ts";
import { stateTotal } from "./rows/index.ts";

/** The content of a table. */
export interface TableContent {
  readonly cells: readonly (readonly Cell[])[];
  readonly relations: readonly Relation[];
  readonly notes: readonly TableNote[];
}

/** The state of filling: the plan, and the cells so far. */
interface FillState {
  readonly reader: Reader;
  readonly plan: Plan;
  readonly cells: Cell[][];
}

/** Computes every cell of a table. */
export function fillTable(reader: Reader, plan: Plan): TableContent {
  const state: FillState = { reader, plan, cells: plan.rows.map(() => []) };
  for (const column of plan.columnOrder) fillColumn(state, column);
  for (const ofRow of state.cells) Object.freeze(ofRow);
  const cells = Object.freeze(state.cells);
  const totals = plan.rows.flatMap((_, row) => stateTotal({ reader, plan, cells }, row) ?? []);
  return {
    cells,
    relations: Object.freeze([
      ...totals.flatMap(({ relation }) => relation ?? []),
      ...plan.columns.flatMap((column, place) => stateColumn(state, column, place)),
    ]),
    notes: Object.freeze([
      ...totals.flatMap(({ notes }) => notes),
      ...plan.columns.flatMap((column, place) => zeroNotes(state, column, place)),
      ...oneSidedNotes({ reader, plan, cells }),
    ]),
  };
}

function fillColumn(state: FillState, place: number): void {
  const { reader, plan, cells } = state;
  const { rule, terms = [] } = plan.columns[place] ?? {};
  for (const index of plan.rowOrder) {
    const [planned, ofRow] = [plan.rows[index], cells[index]];
    if (planned === undefined || ofRow === undefined) continue;
    if (rule === undefined) {
      ofRow[place] = figureCell(state, index, place);
      continue;
    }
    const operands = terms.map((term) => ofRow[term]);
    // A cell that is computed from an incomplete period is as incomplete.
    ofRow[place] = operands.some(isIncomplete)
      ? emptyCell("incomplete-period")
      : rule.compute(operands, planned.row, reader.book);
  }
}

/** The cell of a column of figures: a sum of rows, or the amount that the row asks for. */
function figureCell({ reader, plan, cells }: FillState, row: number, column: number): Cell {
  const sumOf = plan.rows[row]?.sumOf;
  if (sumOf !== undefined)
    return sumCell(sumOf.map((term) => cells[plan.rowAt.get(term) ?? -1]?.[column]));
  const request = plan.requests[row]?.[column];
  const amount = request === undefined ? "absent" : amountFor(reader, request);
  return typeof amount === "string" ? emptyCell(amount) : Object.freeze({ kind: "amount", amount });
}

/** The relation of a computed column, in the rows where it was computed. */
function stateColumn(
  { plan, cells }: FillState,
  { column, rule }: PlannedColumn,
  place: number,
): readonly Relation[] {
  if (rule?.state === undefined) return [];
  const rows = plan.rows.flatMap(({ row }, index) => {
    const kind = cells[index]?.[place]?.kind;
    return kind === "amount" || kind === "ratio" ? [row.id] : [];
  });
  return rows.length === 0 ? [] : [rule.state(column.id, Object.freeze(rows))];
}

/** Names the cells in which a declared zero stood in for a missing amount. */
function zeroNotes(
  { plan, cells }: FillState,
  { column, rule, terms }: PlannedColumn,
  place: number,
): readonly TableNote[] {
  if (rule?.missingAsZero !== true) return [];
  return plan.rows.flatMap(({ row }, index): readonly TableNote[] => {
    const ofRow = cells[index];
    if (ofRow?.[place]?.kind !== "amount") return [];
    if (terms.every((term) => ofRow[term]?.kind === "amount")) return [];
    return [Object.freeze({ kind: "missing-as-zero", row: row.id, column: column.id })];
  });
}
