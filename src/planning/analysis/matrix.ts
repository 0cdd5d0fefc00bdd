/** A matrix of which some cells are not printed: those that its margins leave no choice for. */
import {
  type AmountInput,
  checkRange,
  type Decimal,
  readAmount,
  readAmounts,
  totalOf,
  ZERO,
} from "../../amount/index.ts";
import {
  checkKeys,
  describeValue,
  type Issue,
  makeIssue,
  oneOf,
  readEntries,
  readItems,
  throwIssues,
} from "../../input/index.ts";

/** A matrix with its margins, as far as they are known. All amounts in one unit and result sign. */
export interface CompleteMatrixInput<Row extends string = string, Column extends string = string> {
  /** The rows, in order. */
  readonly rows: readonly Row[];
  /** The columns, in order. */
  readonly columns: readonly Column[];
  /** The cells that are known. */
  readonly cells: Readonly<
    Partial<Record<NoInfer<Row>, Readonly<Partial<Record<NoInfer<Column>, AmountInput>>>>>
  >;
  /** The sums of rows that are known. */
  readonly rowTotals?: Readonly<Partial<Record<NoInfer<Row>, AmountInput>>>;
  /** The sums of columns that are known. */
  readonly columnTotals?: Readonly<Partial<Record<NoInfer<Column>, AmountInput>>>;
  /** Cells that are not known and taken for granted, each with the reason. */
  readonly assumptions?: readonly {
    readonly row: NoInfer<Row>;
    readonly column: NoInfer<Column>;
    readonly amount: AmountInput;
    readonly why: string;
  }[];
}

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
 * difference, never spread: figures that were printed rounded may miss by a unit or two. Units and
 * sign: one unit, result sign. Absent and zero: a cell that is left out is not known, and 0 is an
 * amount. An assumption for a cell that is known is an error.
 *
 * @param input - the matrix with its margins
 * @returns the cells, those found with their margin, those left open, and margins that do not hold
 * @throws AnslagError `analysis.head` when a row or column is named twice or missing, and
 * when an assumption is for a known cell
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
  const issues: Issue[] = [];
  checkKeys(
    input,
    ["rows", "columns", "cells", "rowTotals", "columnTotals", "assumptions"],
    [],
    issues,
  );
  const { rows, columns } = input;
  const refuse = (
    path: readonly (string | number)[],
    expected: string,
    received: unknown,
  ): void => {
    issues.push(makeIssue("analysis.head", { path, expected, received: describeValue(received) }));
  };
  for (const [key, ids] of [["rows", rows] as const, ["columns", columns] as const]) {
    if (!Array.isArray(ids) || ids.length === 0) refuse([key], "one or more", ids);
    else
      for (const id of ids)
        if (ids.indexOf(id) !== ids.lastIndexOf(id)) refuse([key], "each once", id);
  }
  throwIssues(issues);
  const at = (row: string, column: string): string => JSON.stringify([row, column]);
  const known = new Map<string, { readonly amount: Decimal; readonly assumed: boolean }>();
  for (const [row, amounts] of readEntries<Readonly<Record<string, AmountInput>>>(
    input.cells as Readonly<Record<string, Readonly<Record<string, AmountInput>>>> | undefined,
    ["cells"],
    issues,
  )) {
    if (!rows.includes(row as Row)) refuse(["cells", row], oneOf([...rows]), row);
    for (const [column, amount] of readAmounts(amounts, ["cells", row], issues, {
      gaps: true,
      optional: true,
    })) {
      if (!columns.includes(column as Column))
        refuse(["cells", row, column], oneOf([...columns]), column);
      known.set(at(row, column), { amount, assumed: false });
    }
  }
  readItems(input.assumptions ?? [], ["assumptions"], issues).forEach((assumption, k) => {
    const { row, column, amount } =
      assumption ?? ({} as NonNullable<typeof input.assumptions>[number]);
    const path = ["assumptions", k];
    checkKeys(assumption, ["row", "column", "amount", "why"], path, issues);
    if (typeof assumption?.why !== "string") {
      const facts = {
        path: [...path, "why"],
        expected: "the reason",
        received: describeValue(assumption?.why),
      };
      issues.push(makeIssue("input.missing-key", facts));
    }
    if (!rows.includes(row)) refuse([...path, "row"], oneOf([...rows]), row);
    if (!columns.includes(column)) refuse([...path, "column"], oneOf([...columns]), column);
    if (known.has(at(row, column))) refuse(path, "a cell that is not known", `${row}, ${column}`);
    const read = readAmount(amount, [...path, "amount"], issues);
    if (read !== undefined) known.set(at(row, column), { amount: read, assumed: true });
  });
  const rowTotals = readTotals(input.rowTotals, rows, "rowTotals", issues);
  const columnTotals = readTotals(input.columnTotals, columns, "columnTotals", issues);
  throwIssues(issues);

  /** Every margin that is known, rows first, with the places of its cells. */
  const margins = [
    ...rows.map((id) => ({
      of: "row" as const,
      id,
      total: rowTotals.get(id),
      places: columns.map((c) => [id, c] as const),
    })),
    ...columns.map((id) => ({
      of: "column" as const,
      id,
      total: columnTotals.get(id),
      places: rows.map((r) => [r, id] as const),
    })),
  ].flatMap(({ total, ...margin }) => (total === undefined ? [] : [{ ...margin, total }]));
  type Margin = (typeof margins)[number];
  const sumOf = ({ places }: Margin): Decimal =>
    totalOf(places.map(([row, column]) => known.get(at(row, column))?.amount ?? ZERO));
  const missing = ({ places }: Margin) =>
    places.filter(([row, column]) => !known.has(at(row, column)));
  const found: DerivedCell<Row, Column>[] = [];
  for (;;) {
    // From the first margin again after each cell, so that rows come before columns throughout.
    const margin = margins.find((each) => missing(each).length === 1);
    const [place] = margin === undefined ? [] : missing(margin);
    if (margin === undefined || place === undefined) break;
    const [row, column] = place as readonly [Row, Column];
    const restsOnAssumptions = margin.places.some(
      ([r, c]) => known.get(at(r, c))?.assumed === true,
    );
    const amount = checkRange(margin.total.minus(sumOf(margin)));
    known.set(at(row, column), { amount, assumed: restsOnAssumptions });
    found.push(Object.freeze({ row, column, amount, by: margin.of, restsOnAssumptions }));
  }
  const cells = rows.map((row) => {
    const inRow = columns.flatMap((column) => {
      const cell = known.get(at(row, column));
      return cell === undefined ? [] : [[column, cell.amount] as const];
    });
    return [row, Object.freeze(Object.fromEntries(inRow))] as const;
  });
  const residuals = margins
    .filter((margin) => missing(margin).length === 0)
    .map((margin) => ({
      of: margin.of,
      id: margin.id,
      difference: checkRange(margin.total.minus(sumOf(margin))),
    }))
    .filter(({ difference }) => !difference.isZero());
  return Object.freeze({
    cells: Object.freeze(Object.fromEntries(cells)) as CompletedMatrix<Row, Column>["cells"],
    found: Object.freeze(found),
    open: Object.freeze(
      rows.flatMap((row) =>
        columns
          .filter((column) => !known.has(at(row, column)))
          .map((column) => Object.freeze({ row, column })),
      ),
    ),
    residuals: Object.freeze(residuals.map((each) => Object.freeze(each))),
  });
}

function readTotals(
  totals: Readonly<Partial<Record<string, AmountInput>>> | undefined,
  ids: readonly string[],
  key: string,
  issues: Issue[],
): ReadonlyMap<string, Decimal> {
  const read = readAmounts(totals, [key], issues, { gaps: true, optional: true });
  for (const id of read.keys()) {
    if (ids.includes(id)) continue;
    const facts = { path: [key, id], expected: oneOf([...ids]), received: describeValue(id) };
    issues.push(makeIssue("analysis.head", facts));
  }
  return read;
}
