/** Rows that say nothing to a reader, left out of a table before it is rounded. */
import { toDecimal } from "../amount/index.ts";
import type { Cell, Relation, Table, TableRow } from "../table/index.ts";
import { detailedRows } from "./details.ts";

/** Which rows are left out: `hide` those without any amount, `hide-zero` those of zeros as well. */
export type EmptyRows = "show" | "hide" | "hide-zero";

/**
 * A table without its empty rows.
 *
 * Rule: a row is left out if it has no amount, ratio or text, and is the subject of no note. It
 * stays if a row that it is the sum of, or one that details it, stays: a printed sum has all its
 * parts that are not zero. A heading goes with the last of its rows.
 */
export function withoutEmptyRows(table: Table, emptyRows: EmptyRows): Table {
  if (emptyRows === "show") return table;
  const hidden = hiddenRows(table, emptyRows === "hide-zero");
  if (hidden.size === 0) return table;
  const isShown = (id: string): boolean => !hidden.has(id);
  return Object.freeze({
    ...table,
    rows: Object.freeze(table.rows.filter(({ id }) => isShown(id))),
    cells: Object.freeze(table.cells.filter((_, i) => isShown(table.rows[i]?.id ?? ""))),
    relations: Object.freeze(
      table.relations.flatMap((relation) => relationAmong(relation, isShown) ?? []),
    ),
  });
}

function hiddenRows(table: Table, hidesZero: boolean): ReadonlySet<string> {
  const { rows, cells, relations, notes } = table;
  const named = new Set(notes.map(({ row }) => row));
  const hidden = new Set(
    rows.flatMap(({ id, role }, i) =>
      role !== "heading" && !named.has(id) && cells[i]?.every((cell) => isBlank(cell, hidesZero))
        ? [id]
        : [],
    ),
  );
  // A row stays where one of its parts stays; a total of that row then stays as well.
  const partsOf = [
    ...relations.flatMap((relation): readonly (readonly [string, readonly string[]])[] =>
      relation.kind === "rows" ? [[relation.row, relation.terms.map(({ id }) => id)]] : [],
    ),
    ...detailedRows(table).map(
      ({ row, details }) =>
        [rows[row]?.id ?? "", details.map((detail) => rows[detail]?.id ?? "")] as const,
    ),
  ];
  let before: number;
  do {
    before = hidden.size;
    for (const [whole, parts] of partsOf)
      if (parts.some((part) => !hidden.has(part))) hidden.delete(whole);
  } while (hidden.size < before);
  for (const heading of headingsOfNothing(rows, hidden)) hidden.add(heading);
  return hidden;
}

function isBlank(cell: Cell, hidesZero: boolean): boolean {
  if (cell.kind === "empty")
    return cell.reason === "absent" || (hidesZero && cell.reason === "zero-base");
  return hidesZero && cell.kind === "amount" && toDecimal(cell.amount).isZero();
}

/** The headings of which no row is left before the next one that stands as far out. */
function headingsOfNothing(
  rows: readonly TableRow[],
  hidden: ReadonlySet<string>,
): readonly string[] {
  return rows.flatMap(({ id, role, level }, at) => {
    if (role !== "heading") return [];
    const after = rows.slice(at + 1);
    const next = after.findIndex((row) => row.role === "heading" && row.level <= level);
    const below = next < 0 ? after : after.slice(0, next);
    return below.some((row) => row.role !== "heading" && !hidden.has(row.id)) ? [] : [id];
  });
}

/** The relation among the rows that stay; undefined if nothing is left of it. */
function relationAmong(relation: Relation, isShown: (id: string) => boolean): Relation | undefined {
  if (relation.kind === "quotient") {
    const { row, numerator, base } = relation;
    return [row, numerator, base].every(isShown) ? relation : undefined;
  }
  if (relation.kind !== "rows") {
    const isWhole = relation.kind !== "share" || isShown(relation.total);
    const rows = relation.rows.filter(isShown);
    return rows.length === 0 || !isWhole ? undefined : Object.freeze({ ...relation, rows });
  }
  const terms = relation.terms.filter(({ id }) => isShown(id));
  return isShown(relation.row) && terms.length > 0
    ? Object.freeze({ ...relation, terms })
    : undefined;
}
