/** The differences between the amounts of a table and its relations. */
import { type Decimal, toDecimal, ZERO } from "../amount/index.ts";
import {
  type CellAddress,
  cellAddress,
  operandsOf,
  type Relation,
  writeOut,
} from "../relation/index.ts";
import { positionsOf, type Table } from "./table.ts";

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
 * Computes the difference between each amount of a table and the sum that it should be.
 *
 * Rule: difference = cell − Σ weight × term, for every sum and every place that it is stated for.
 * Of cells that state one amount, each later cell is compared with the first. Percentages are exact
 * ratios of amounts, not amounts, and have no difference.
 * Units and sign: the unit of the table.
 * Absent and zero: an empty cell counts as nothing in a sum. If the cell and all terms are empty,
 * the difference is 0.
 *
 * @param table - the table
 * @returns one entry per relation and place, in order; all differences are 0 in a table that a
 * builder returned
 * @example A computed table always adds up
 * const grant = { original: { amount: "469 927" } };
 * const options = { asOf: "2023-08-31", unit: unitFromName("tkr", "sv"), title: "Grant" } as const;
 * const roll = appropriationRoll(grant, options);
 * relationDifferences(roll).every(({ difference }) => difference.isZero()) // => true
 */
export function relationDifferences(table: Table): readonly RelationDifference[] {
  const [rows, columns] = [positionsOf(table.rows), positionsOf(table.columns)];
  const amountAt = ({ row, column }: CellAddress): Decimal => {
    const cell = table.cells[rows.get(row) ?? -1]?.[columns.get(column) ?? -1];
    return cell?.kind === "amount" ? toDecimal(cell.amount) : ZERO;
  };
  return table.relations.flatMap((relation) =>
    writeOut(relation, cellAddress).flatMap((placed): readonly RelationDifference[] => {
      const { target } = placed;
      if (placed.kind === "sum") {
        const sum = placed.terms.reduce(
          (total, { figure, weight }) => total.plus(amountAt(figure).times(weight)),
          ZERO,
        );
        return [differenceAt(relation, target, amountAt(target).minus(sum))];
      }
      if (placed.kind !== "same") return [];
      const first = amountAt(target);
      return operandsOf(placed).map((figure) =>
        differenceAt(relation, figure, amountAt(figure).minus(first)),
      );
    }),
  );
}

function differenceAt(
  relation: Relation,
  { row, column }: CellAddress,
  difference: Decimal,
): RelationDifference {
  return { relation, row, column, difference };
}
