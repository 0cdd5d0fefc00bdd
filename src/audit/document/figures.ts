/** The figures of a reported table, and their addresses. */
import {
  type PrintedCell,
  printedSign,
  rateDecimals,
  ratioSigns,
  type TableColumn,
} from "../../table/index.ts";
import type { FigureUnit, ReportedFigure, ReportedTable } from "./document.ts";

/**
 * The address of a cell, which is part of findings and of relations.
 *
 * A dot parts the ids. The ids of a table that this package printed may have dots of their own,
 * which a backslash marks. An id that is no text has been refused, and has no address.
 */
export function addressOf(table: string, row: string, column: string): string {
  return `${table}.${row?.replaceAll?.(".", "\\.")}.${column?.replaceAll?.(".", "\\.")}`;
}

/** Every figure of a table, row by row. Texts and rates are not among them. */
export function figuresIn(table: ReportedTable): readonly ReportedFigure[] {
  return table.rows.flatMap((row, i) => {
    // A blank in a row of percentages is a percentage that is not there.
    const isOfPercent = table.columns.some(
      ({ measure }, j) => measure === "amount" && table.cells[i]?.[j]?.kind === "ratio",
    );
    return table.columns.flatMap((column, j): readonly ReportedFigure[] => {
      const cell = table.cells[i]?.[j];
      if (
        column.measure === "text" ||
        rateDecimals(row, column) !== undefined ||
        cell === undefined ||
        cell.kind === "text"
      )
        return [];
      const place = Object.freeze({ table: table.id, row: row.id, column: column.id });
      const factor = cell.kind === "amount" ? printedSign(row, column, table.signs) : 1;
      return [
        Object.freeze({
          ...printOf(cell, factor),
          address: addressOf(table.id, row.id, column.id),
          label: `${row.label}, ${column.label}`,
          unit: isPercentage(cell, column, isOfPercent) ? PERCENT : table.unit,
          factor,
          place,
        }),
      ];
    });
  });
}

/** The addresses of the ratios that print with the other sign than the exact ones. */
export function turnedRatios(table: ReportedTable): ReadonlySet<string> {
  const signOf = ratioSigns(table, table.signs);
  const turned = new Set<string>();
  for (const [i, cells] of table.cells.entries())
    for (const [j, { kind }] of cells.entries()) {
      const [row, column] = [table.rows[i]?.id, table.columns[j]?.id];
      if (kind !== "ratio" || row === undefined || column === undefined) continue;
      if (signOf(i, j) === -1) turned.add(addressOf(table.id, row, column));
    }
  return turned;
}

const PERCENT: FigureUnit = /* @__PURE__ */ Object.freeze({ kind: "percent" });

function isPercentage(
  { kind }: PrintedCell,
  { measure }: TableColumn,
  isOfPercent: boolean,
): boolean {
  if (kind !== "empty") return kind === "ratio";
  return measure === "percent" || measure === "growth" || (measure === "amount" && isOfPercent);
}

type Print = Pick<ReportedFigure, "printed" | "amount" | "decimals" | "exact" | "within">;

/** A cell as its print says it: the amount in the sign that stands there. */
function printOf(cell: Exclude<PrintedCell, { readonly kind: "text" }>, factor: 1 | -1): Print {
  if (cell.kind === "empty") return { printed: cell.text, decimals: 0, exact: false };
  const { text, decimals, exact = false, within } = cell;
  const amount = cell.kind === "ratio" ? cell.percent : cell.amount;
  return {
    printed: text,
    amount: factor === 1 ? amount : amount.negated(),
    decimals,
    exact,
    ...(within === undefined ? {} : { within }),
  };
}
