/** Checks relations on exact cells. Builders use it to name only relations that hold; tests use it to see that they do. */
import { type Decimal, toDecimal, ZERO } from "../amount/index.ts";
import { positionsOf, type Relation, type Table } from "./table.ts";

/** The difference of one relation in one row or column of a table. */
export interface RelationDifference {
  /** The relation that was checked. */
  readonly relation: Relation;
  /** The row of the cell. */
  readonly row: string;
  /** The column of the cell. */
  readonly column: string;
  /** The cell less what the relation gives; 0 when it holds. */
  readonly difference: Decimal;
}

/**
 * Computes, for every sum relation of a table and every place it is stated for, how far the cell is from it.
 *
 * Rule: difference = cell − Σ weight × term; empty cells count as nothing.
 * Units and sign: the unit of the table.
 * Absent and zero: a place where the cell and all terms are empty has difference 0.
 *
 * @param table - the table
 * @returns one entry per relation and place, in order; all differences are 0 in a table that a builder returned
 * @example A computed table always adds up
 * const roll = appropriationRoll({ original: { amount: "469 927" } }, { asOf: "2023-08-31", unit: unitFromName("tkr"), title: "Grant" });
 * relationDifferences(roll).every(({ difference }) => difference.isZero()) // => true
 */
export function relationDifferences(table: Table): readonly RelationDifference[] {
  const [rows, columns] = [positionsOf(table.rows), positionsOf(table.columns)];
  const at = (row: string, column: string): Decimal => {
    const cell = table.cells[rows.get(row) ?? -1]?.[columns.get(column) ?? -1];
    return cell?.kind === "amount" ? toDecimal(cell.amount) : ZERO;
  };
  return table.relations.flatMap((relation): RelationDifference[] => {
    if (relation.kind !== "rows" && relation.kind !== "columns") return [];
    const places =
      relation.kind === "rows"
        ? relation.columns.map((column) => ({ relation, row: relation.row, column }))
        : relation.rows.map((row) => ({ relation, row, column: relation.column }));
    return places.map((place) => {
      const sum = relation.terms.reduce((total, { id, weight }) => {
        const term = relation.kind === "rows" ? at(id, place.column) : at(place.row, id);
        return total.plus(term.times(weight));
      }, ZERO);
      return { ...place, difference: at(place.row, place.column).minus(sum) };
    });
  });
}

/** The rows and columns that a relation names. */
export function namesIn(relation: Relation): {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
} {
  if (relation.kind === "rows")
    return {
      rows: [relation.row, ...relation.terms.map(({ id }) => id)],
      columns: relation.columns,
    };
  if (relation.kind === "columns")
    return {
      rows: relation.rows,
      columns: [relation.column, ...relation.terms.map(({ id }) => id)],
    };
  if (relation.kind === "growth")
    return { rows: relation.rows, columns: [relation.column, relation.current, relation.prior] };
  return { rows: relation.rows, columns: [relation.column, relation.numerator, relation.base] };
}
