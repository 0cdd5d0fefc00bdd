/** A matrix of which some cells are not printed: those that its margins leave no choice for. */

import { checkRange, type Decimal, sumOf, ZERO } from "../../amount/index.ts";
import { recordOf } from "../inputs/index.ts";
import {
  type CompleteMatrixInput,
  type Margin,
  type Matrix,
  placeKey,
  readMatrix,
} from "./read-matrix.ts";

/** A cell that was found, and the margin that leaves no choice. */
export interface DerivedCell<Row extends string = string, Column extends string = string> {
  /** The row. */
  readonly row: Row;
  /** The column. */
  readonly column: Column;
  /** The sum of its row, or of its column, less the other cells. */
  readonly amount: Decimal;
  /** Which margin it was found by. */
  readonly by: "row" | "column";
  /** Whether an assumption is among what it was found from, at any remove. */
  readonly restsOnAssumptions: boolean;
}

/** A margin whose cells do not add up to it. */
export interface MarginResidual {
  /** Row or column. */
  readonly of: "row" | "column";
  /** Its id. */
  readonly id: string;
  /** Margin − sum of its cells. */
  readonly difference: Decimal;
}

/** A matrix as far as its margins determine it. */
export interface CompletedMatrix<Row extends string = string, Column extends string = string> {
  /** The rows, in the order given. */
  readonly rows: readonly Row[];
  /** The columns, in the order given. */
  readonly columns: readonly Column[];
  /** Every cell that is known, assumed or found. */
  readonly cells: Readonly<Record<Row, Readonly<Partial<Record<Column, Decimal>>>>>;
  /** The cells that were found, in the order in which they were. */
  readonly found: readonly DerivedCell<Row, Column>[];
  /**
   * Cells that are not found one by one: each stands beside another such cell, or its margin is not
   * known, in its row and in its column.
   */
  readonly open: readonly { readonly row: Row; readonly column: Column }[];
  /**
   * Margins that do not hold exactly, for every row and column whose cells are all there: rounding,
   * or a wrong assumption.
   */
  readonly residuals: readonly MarginResidual[];
}

/**
 * Finds the cells of a matrix that its margins leave no choice for.
 *
 * Rule: where all cells of a row but one are known and so is its sum, the last one is the sum less
 * the others; the same for columns, again and again until nothing more can be found. Rows are tried
 * before columns. A margin whose cells are all known and that does not hold is listed with its
 * difference, which is never spread: figures that were printed rounded may miss by a unit or two.
 * Units and sign: one unit, result sign.
 * Absent and zero: a cell that is left out is not known, and 0 is an amount. An assumption for a
 * cell that is known is an error.
 *
 * @param input - the matrix with its margins
 * @returns the cells, those found with their margin, those left open, and margins that do not hold
 * @throws AnslagError `analysis.head` when a row or column is named twice or missing, and when an
 * assumption is for a known cell
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`,
 * `amount.unsafe-number`, `amount.wrong-type`, `amount.out-of-range` with every bad amount
 * @example Of four cells two are printed
 * const { cells, found } = completeMatrix({
 *   rows: ["income", "costs"], columns: ["own", "shared"],
 *   cells: { income: { own: 40 }, costs: { own: -360 } },
 *   rowTotals: { income: 230 }, columnTotals: { shared: 0 },
 * });
 * cells.costs // => { own: -360, shared: -190 }
 * found.map(({ row, column, by }) => [row, column, by])
 * // => [["income", "shared", "row"], ["costs", "shared", "column"]]
 */
export function completeMatrix<const Row extends string, const Column extends string>(
  input: CompleteMatrixInput<Row, Column>,
): CompletedMatrix<Row, Column> {
  const matrix = readMatrix<Row, Column>(input);
  const found = findCells(matrix);
  return Object.freeze({
    rows: Object.freeze([...matrix.rows]),
    columns: Object.freeze([...matrix.columns]),
    cells: cellsOf(matrix),
    found: Object.freeze(found),
    open: Object.freeze(openCells(matrix)),
    residuals: Object.freeze(residualsOf(matrix)),
  });
}

/** Finds one cell after the other, and makes each known. */
function findCells<Row extends string, Column extends string>(
  matrix: Matrix<Row, Column>,
): readonly DerivedCell<Row, Column>[] {
  const found: DerivedCell<Row, Column>[] = [];
  for (;;) {
    const cell = findCell(matrix);
    if (cell === undefined) return found;
    const { row, column, amount, restsOnAssumptions } = cell;
    matrix.known.set(placeKey(row, column), { amount, restsOnAssumptions });
    found.push(cell);
  }
}

/**
 * Finds the cell that the first margin with one missing cell leaves no choice for. The search
 * begins at the first margin each time, so that rows come before columns throughout.
 */
function findCell<Row extends string, Column extends string>(
  matrix: Matrix<Row, Column>,
): DerivedCell<Row, Column> | undefined {
  for (const margin of matrix.margins) {
    const [place, ...others] = missingIn(margin, matrix);
    if (place === undefined || others.length > 0) continue;
    const [row, column] = place;
    return Object.freeze({
      row,
      column,
      amount: differenceOf(margin, matrix),
      by: margin.of,
      restsOnAssumptions: margin.places.some(
        ([r, c]) => matrix.known.get(placeKey(r, c))?.restsOnAssumptions === true,
      ),
    });
  }
  return undefined;
}

function missingIn<Row extends string, Column extends string>(
  { places }: Margin<Row, Column>,
  { known }: Matrix<Row, Column>,
): Margin<Row, Column>["places"] {
  return places.filter(([row, column]) => !known.has(placeKey(row, column)));
}

/** The sum of a row or column less its known cells. */
function differenceOf({ total, places }: Margin, { known }: Matrix): Decimal {
  const amounts = places.map(([row, column]) => known.get(placeKey(row, column))?.amount ?? ZERO);
  return checkRange(total.minus(sumOf(amounts)));
}

function cellsOf<Row extends string, Column extends string>({
  rows,
  columns,
  known,
}: Matrix<Row, Column>): CompletedMatrix<Row, Column>["cells"] {
  return recordOf(
    rows.map((row) => {
      const inRow = columns.flatMap((column) => {
        const cell = known.get(placeKey(row, column));
        return cell === undefined ? [] : [[column, cell.amount] as const];
      });
      return [row, recordOf(inRow)];
    }),
  );
}

function openCells<Row extends string, Column extends string>({
  rows,
  columns,
  known,
}: Matrix<Row, Column>): CompletedMatrix<Row, Column>["open"] {
  return rows.flatMap((row) =>
    columns
      .filter((column) => !known.has(placeKey(row, column)))
      .map((column) => Object.freeze({ row, column })),
  );
}

function residualsOf(matrix: Matrix): readonly MarginResidual[] {
  return matrix.margins
    .filter((margin) => missingIn(margin, matrix).length === 0)
    .map((margin) => {
      const difference = differenceOf(margin, matrix);
      return Object.freeze({ of: margin.of, id: margin.id, difference });
    })
    .filter(({ difference }) => !difference.isZero());
}
