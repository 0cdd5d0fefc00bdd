/** A printed table as a table of a reported document, so that our own print can be audited like anybody else's. */

import { roundPercent, toDecimal } from "../../amount/index.ts";
import type { PrintedTable } from "../../print/index.ts";
import type { Cell, Relation, TableColumn } from "../../table/index.ts";
import type { ReportedCellInput, ReportedTableInput, TableRelationInput } from "./report-input.ts";

/**
 * Turns a printed table into a table of a reported document, with its relations.
 *
 * Rule: every amount is a printed figure with the decimals of the table, every percentage one with the decimals of percentages; sums, differences, growths and percentages become
 * relations. So a print can be audited: after footing every sum is exact; after ordinary rounding all are within rounding.
 * Units and sign: the printed unit; result sign, whatever signs the table prints.
 * Absent and zero: an absent figure is a blank; a comparison that cannot be made is a blank.
 *
 * @param table - a printed table
 * @param id - its name in addresses
 * @returns a table for {@link defineReport}
 * @example A print that adds up
 * const grant = {
 *   original: { amount: "1.4" },
 *   adjustments: [{ reference: "STK 1", title: "Jobbpakt", amount: "1.4", decidedOn: "2023-06-14", kind: "supplement" }],
 * } as const;
 * const roll = appropriationRoll(grant, { asOf: "2023-08-31", unit: unitFromName("tkr"), title: "Anslag" });
 * const verdict = (rounding: "footing" | "ordinary") =>
 *   auditReport(defineReport({ title: "x", tables: [toReportedTable(printTable(roll, { rounding }), "T4")] })).checks[0]?.verdict;
 * [verdict("footing"), verdict("ordinary")] // => ["exact", "within-rounding"]
 */
export function toReportedTable(table: PrintedTable, id: string): ReportedTableInput {
  const { percentDecimals } = table.style;
  const printed = (cell: Cell | undefined): ReportedCellInput => {
    if (cell?.kind === "amount")
      return { printed: toDecimal(cell.amount).toFixed(table.decimals), decimals: table.decimals };
    if (cell?.kind !== "ratio") return { printed: "" };
    const percent = roundPercent(cell.ratio, { decimals: percentDecimals });
    return { printed: percent.toFixed(percentDecimals), decimals: percentDecimals };
  };
  return {
    id,
    title: table.title,
    unit: table.unit,
    decimalMark: ".",
    columns: table.columns.map((column) => ({
      id: column.id,
      label: column.label,
      measure: measureOf(column),
    })),
    rows: table.rows.map((row, i) => ({
      id: row.id,
      label: row.label,
      role: row.role,
      level: row.level,
      cells: Object.fromEntries(
        table.columns.map((column, j): readonly [string, ReportedCellInput | string] => {
          const cell = table.cells[i]?.[j];
          return [column.id, cell?.kind === "text" ? cell.text : printed(cell)];
        }),
      ),
    })),
    relations: table.relations.map(relationOf),
  };
}

function measureOf({
  measure,
}: TableColumn): NonNullable<ReportedTableInput["columns"][number]["measure"]> {
  return measure === "growth" ? "percent" : measure;
}

function relationOf(relation: Relation): TableRelationInput {
  if (relation.kind !== "rows" && relation.kind !== "columns") return relation;
  const terms = relation.terms.map(({ id, weight }) => ({ figure: id, weight }));
  return { ...relation, terms };
}
