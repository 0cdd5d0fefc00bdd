/**
 * The rows of a table before it is rounded: those that say nothing to a reader are left out, and
 * of-which rows are rounded inside the row that they detail.
 */
import { toDecimal } from "../amount/index.ts";
import { addTo } from "../solve/rounding/index.ts";
import type { Cell, Relation, Table, TableRow } from "../table/index.ts";
import type { OwnNote } from "./remarks.ts";

/** A row, and the of-which rows that detail it. */
export interface DetailedRow {
  /** The number of the row. */
  readonly row: number;
  /** The numbers of the of-which rows. */
  readonly details: readonly number[];
}

/**
 * The rows that others detail.
 *
 * Rule: an of-which row details the nearest row above it that stands less deep; where all stand as
 * deep, the nearest one above that is no of-which row itself.
 */
export function detailedRows({ rows }: Table): readonly DetailedRow[] {
  const details = new Map<number, number[]>();
  /** The rows above, each deeper than the one before it. */
  const path: number[] = [];
  let lastOther = -1;
  for (const [index, { role, level }] of rows.entries()) {
    while (path.length > 0 && (rows[path.at(-1) ?? 0]?.level ?? 0) >= level) path.pop();
    const whole = path.at(-1) ?? lastOther;
    path.push(index);
    if (role !== "of-which") lastOther = index;
    else if (whole >= 0) addTo(details, whole, index);
  }
  return [...details].map(([row, of]) => ({ row, details: of }));
}

/** The rest that the details of a row leave of it, by column; undefined without a detail. */
export type Remainder = readonly (bigint | undefined)[];

/**
 * The rest that the details of a row leave of it.
 *
 * Undefined as a whole if in a column of amounts the details are more than the row, or of its other
 * sign: then they overlap, or are no parts of it. Variances of parts may be of both signs.
 *
 * @param exactAt the exact figure at a row and a column, in whole units
 */
export function remainderOf(
  { row, details }: DetailedRow,
  columns: Table["columns"],
  exactAt: (row: number, column: number) => bigint | undefined,
): Remainder | undefined {
  const remainder: (bigint | undefined)[] = [];
  for (const [column, { measure }] of columns.entries()) {
    const whole = exactAt(row, column);
    const parts = details.flatMap((detail) => exactAt(detail, column) ?? []);
    if (whole === undefined || parts.length === 0) continue;
    const rest = parts.reduce((left, part) => left - part, whole);
    const isPart =
      measure === "variance" || [...parts, rest].every((part) => isWithin(part, whole));
    if (!isPart) return undefined;
    remainder[column] = rest;
  }
  return remainder;
}

/** Whether a part lies between nothing and the whole. */
function isWithin(part: bigint, whole: bigint): boolean {
  return whole < 0n ? part <= 0n && part >= whole : part >= 0n && part <= whole;
}

/** Which rows are left out: `hide` those without any amount, `hide-zero` those of zeros as well. */
export type EmptyRows = "show" | "hide" | "hide-zero";

/**
 * A table without its empty rows.
 *
 * Rule: a row is left out if it has no amount, ratio or text, and is the subject of no note. It
 * stays if a row that it is the sum of, or one that details it, stays: a printed sum has all its
 * parts that are not zero. A heading goes with the last of its rows.
 */
export function withoutEmptyRows(
  table: Table,
  emptyRows: EmptyRows,
  ownNotes: readonly OwnNote[] = [],
): Table {
  if (emptyRows === "show") return table;
  const hidden = hiddenRows(table, emptyRows === "hide-zero", ownNotes);
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

function hiddenRows(
  table: Table,
  hidesZero: boolean,
  ownNotes: readonly OwnNote[],
): ReadonlySet<string> {
  const { rows, cells, relations, notes } = table;
  const named = new Set<string | undefined>([...notes, ...ownNotes].map(({ row }) => row));
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
  if (relation.kind === "index")
    return [relation.row, relation.of].every(isShown) ? relation : undefined;
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
