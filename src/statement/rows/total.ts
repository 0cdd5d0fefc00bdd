/** Total rows: the relation with the rows that they are made of, and what these rows leave out. */
import { isSameAmount, sumUnchecked } from "../../amount/index.ts";
import type { Cell, Relation, TableColumn, TableNote } from "../../table/index.ts";
import { matchOn } from "../amounts.ts";
import { amountsIn } from "../cells.ts";
import { sumOfPostings } from "../postings/index.ts";
import type { Reader } from "../reader.ts";
import type { LineRequest } from "../request.ts";
import { weighted } from "../terms.ts";
import type { PlannedRow } from "./plan-rows.ts";

/** A table whose cells have been computed, as far as this file reads it. */
export interface ComputedRows {
  readonly reader: Reader;
  readonly plan: {
    readonly rows: readonly PlannedRow[];
    readonly columns: readonly { readonly column: TableColumn }[];
    readonly rowAt: ReadonlyMap<string, number>;
    readonly requests: readonly (readonly (LineRequest | undefined)[])[];
  };
  readonly cells: readonly (readonly Cell[])[];
}

/** The relation of a total with its rows, and notes on the columns in which they are not all. */
export interface TotalStatement {
  readonly relation?: Relation;
  readonly notes: readonly TableNote[];
}

/**
 * States the relation of a total row; `undefined` for other rows.
 *
 * Rule: a column is named where the rows shown are the whole total. They are not where the total
 * has amounts on a line without a row, which is noted, or where a variance of one of the rows is
 * empty because one side is missing. An empty cell counts as nothing.
 */
export function stateTotal(table: ComputedRows, place: number): TotalStatement | undefined {
  const { plan, cells } = table;
  const { row, parts } = plan.rows[place] ?? {};
  if (row === undefined || parts === undefined) return undefined;
  const notes: TableNote[] = [];
  const terms = parts.terms.map((term) => cells[plan.rowAt.get(term) ?? -1]);
  const columns = plan.columns.flatMap(({ column }, index) => {
    if (column.measure !== "amount" && column.measure !== "variance") return [];
    const lines = linesLeftOut(table, parts.hidden, plan.requests[place]?.[index]);
    if (lines.length > 0) {
      notes.push(Object.freeze({ kind: "partly-shown", row: row.id, column: column.id, lines }));
      return [];
    }
    const cell = cells[place]?.[index];
    if (cell?.kind !== "amount") return [];
    const sum = sumUnchecked(amountsIn(terms.map((ofTerm) => ofTerm?.[index])));
    return isSameAmount(cell.amount, sum) ? [column.id] : [];
  });
  if (columns.length === 0) return { notes };
  const relation = {
    kind: "rows" as const,
    row: row.id,
    terms: weighted(parts.terms),
    columns: Object.freeze(columns),
  };
  return { relation: Object.freeze(relation), notes };
}

/** The labels of lines without a row that have an amount; amounts that cancel out change no sum. */
function linesLeftOut(
  { reader }: ComputedRows,
  hidden: readonly string[],
  request: LineRequest | undefined,
): readonly string[] {
  if (request === undefined) return [];
  const lines = hidden.filter(
    (entry) => !sumOfPostings(matchOn(reader, entry, request).postings).isZero(),
  );
  return Object.freeze(lines.map(reader.labelOf));
}
