/** Columns that a table computes and does not print. */
import type { Relation, Term } from "../relation/index.ts";
import type { Table } from "./table.ts";

/**
 * A table without some of its columns, beside which the whole table stands.
 *
 * Rule: every relation that stays holds among the columns that are shown. A sum of columns in which
 * a hidden one stands takes the terms of that column instead, where it is a sum itself; any other
 * relation goes if a hidden column is part of it. Notes about hidden columns go as well.
 */
export function hideColumns(table: Table, hidden: ReadonlySet<string>): Table {
  if (hidden.size === 0) return table;
  const isShown = (id: string): boolean => !hidden.has(id);
  const shown = table.columns.map(({ id }) => isShown(id));
  const sums = new Map<string, ColumnSum>();
  for (const relation of table.relations)
    if (relation.kind === "columns" && !isShown(relation.column))
      sums.set(relation.column, relation);
  return Object.freeze({
    ...table,
    columns: Object.freeze(table.columns.filter((_, j) => shown[j])),
    cells: Object.freeze(table.cells.map((row) => Object.freeze(row.filter((_, j) => shown[j])))),
    relations: Object.freeze(
      table.relations.flatMap((relation) => relationAmong(relation, isShown, sums) ?? []),
    ),
    notes: Object.freeze(table.notes.filter(({ column }) => isShown(column))),
    whole: table,
  });
}

type ColumnSum = Extract<Relation, { readonly kind: "columns" }>;

/** The relation among the columns that are shown; undefined if there is no such relation. */
function relationAmong(
  relation: Relation,
  isShown: (id: string) => boolean,
  sums: ReadonlyMap<string, ColumnSum>,
): Relation | undefined {
  if (relation.kind === "columns") return sumAmong(relation, isShown, sums);
  if ("columns" in relation) {
    const columns = Object.freeze(relation.columns.filter(isShown));
    if (relation.kind === "index" && !isShown(relation.base)) return undefined;
    const fewest = relation.kind === "same" ? 2 : 1;
    return columns.length < fewest ? undefined : Object.freeze({ ...relation, columns });
  }
  const { kind, rows, ...named } = relation;
  const columns = relation.kind === "share" ? [relation.column, relation.of] : Object.values(named);
  return (columns as readonly string[]).every(isShown) ? relation : undefined;
}

/** A sum of columns with the terms of its hidden terms, in the rows in which these are sums. */
function sumAmong(
  sum: ColumnSum,
  isShown: (id: string) => boolean,
  sums: ReadonlyMap<string, ColumnSum>,
): Relation | undefined {
  if (!isShown(sum.column)) return undefined;
  let { terms, rows } = sum;
  // A column is never computed from itself, so this ends.
  while (terms.some(({ id }) => !isShown(id))) {
    const next: Term[] = [];
    for (const { id, weight } of terms) {
      const hidden = sums.get(id);
      if (isShown(id)) next.push({ id, weight });
      else if (hidden === undefined) return undefined;
      else {
        rows = rows.filter((row) => hidden.rows.includes(row));
        for (const term of hidden.terms) {
          const product = timesSign(term.weight, weight);
          if (product === undefined) return undefined;
          next.push({ id: term.id, weight: product });
        }
      }
    }
    terms = next;
  }
  const isTwice = new Set(terms.map(({ id }) => id)).size < terms.length;
  if (rows.length === 0 || isTwice) return undefined;
  return Object.freeze({ ...sum, terms: Object.freeze(terms), rows: Object.freeze(rows) });
}

/** A weight ±1 times another one; undefined for other weights. */
function timesSign(left: Term["weight"], right: Term["weight"]): 1 | -1 | undefined {
  if (typeof left !== "number" || typeof right !== "number") return undefined;
  return left === right ? 1 : -1;
}
