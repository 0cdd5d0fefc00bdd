/** Holds a computed table against the figures as the report prints them. */
import { cellFlow, type Decimal, parseAmount, roundPercent, type Table } from "anslag";
import { toResultSign } from "anslag/ledger";

/** One printed table: texts by row id and column id of the report, in printed order. */
export type PrintedTable = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A cell that the report prints otherwise. Amounts in the sign that the report prints. */
export interface Difference {
  /** `table.row.column`, with the ids of the report. */
  readonly cell: string;
  /** The row and the column of the computed table. */
  readonly row: string;
  readonly column: string;
  readonly label: string;
  readonly computed: Decimal;
  readonly printed: Decimal;
  /** Computed − printed. */
  readonly difference: Decimal;
}

/** Compares cell by cell, in printed order. A printed blank agrees with an empty cell only. */
export function compareWithPrinted(
  id: string,
  table: Table,
  printed: PrintedTable,
): readonly Difference[] {
  const printedRows = Object.entries(printed);
  if (printedRows.length !== table.rows.length)
    throw new Error(`${id}: the report prints another number of rows`);
  return printedRows.flatMap(([rowId, texts], i) =>
    Object.entries(texts).flatMap(([columnId, text], j): Difference[] => {
      const cell = table.cells[i]?.[j];
      const row = table.rows[i];
      const column = table.columns[j];
      if (cell === undefined || row === undefined || column === undefined)
        throw new Error(`${id}: no cell for ${rowId}.${columnId}`);
      if (cell.kind === "empty" && text === "") return [];
      if (cell.kind === "empty" || cell.kind === "text")
        throw new Error(`${id}.${rowId}.${columnId}: nothing to compare`);
      const value = parseAmount(text, { decimalMark: "," });
      // Turning a sign twice gives the first sign back, so the same call prints the computed amount
      // as the report would.
      const sign = { flow: cellFlow(row, column), style: table.signs };
      const computed =
        cell.kind === "ratio"
          ? roundPercent(cell.ratio, { decimals: 1 })
          : toResultSign(cell.amount, sign);
      if (computed.equals(value)) return [];
      const label = `${row.label}, ${column.label}`;
      return [
        {
          cell: `${id}.${rowId}.${columnId}`,
          row: row.id,
          column: column.id,
          label,
          computed,
          printed: value,
          difference: computed.minus(value),
        },
      ];
    }),
  );
}
