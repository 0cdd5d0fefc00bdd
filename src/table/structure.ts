/**
 * The rules of a valid table, and how far its amounts are from its relations. Print, audit and
 * `parseTable` check them here.
 */
import { type Decimal, toDecimal, ZERO } from "../amount/index.ts";
import {
  describeValue,
  type Issue,
  type IssuePath,
  isPlainObject,
  makeIssue,
  throwIssues,
  unknownName,
} from "../input/index.ts";
import {
  type CellAddress,
  cellAddress,
  namesIn,
  operandsOf,
  type Relation,
  writeOut,
} from "../relation/index.ts";
import { positionsOf, type Table } from "./table.ts";

/** The deepest level of a row. */
const MOST_LEVELS = 100;

/** The problems of a value that is not a table. */
export function tableShapeIssues(table: unknown): readonly Issue[] {
  const malformed = (path: string[], expected: string, value: unknown): Issue =>
    makeIssue("table.malformed", { path, expected, received: describeValue(value) });
  if (!isPlainObject(table)) return [malformed([], "a table", table)];
  const parts: Readonly<Record<string, unknown>> = table;
  if (!["rows", "columns", "cells"].some((key) => key in parts))
    return [malformed([], "a table, not a book", table)];
  const lists = ["rows", "columns", "cells", "relations", "notes"]
    .filter((key) => !Array.isArray(parts[key]))
    .map((key) => malformed([key], "a list", parts[key]));
  const { unit } = parts;
  return typeof unit === "object" && unit !== null
    ? lists
    : [...lists, malformed(["unit"], "the unit of its amounts", unit)];
}

/**
 * Every problem with the structure of a table: ids that are not unique, rows of another length,
 * levels beyond a page, relations and notes about unknown rows or columns, totals of themselves.
 */
export function tableStructureIssues(table: Table): readonly Issue[] {
  const issues: Issue[] = [...tableShapeIssues(table)];
  if (issues.length > 0) return issues;
  checkSize(table, issues);
  table.rows.forEach(({ level }, index) => {
    checkLevel(level, ["rows", index, "level"], issues);
  });
  checkNames(table, issues);
  return [...issues, ...cycles(table, "rows"), ...cycles(table, "columns")];
}

/** Ids stand once, and every row has a cell for every column. */
function checkSize({ rows, columns, cells }: Table, issues: Issue[]): void {
  const malformed = (path: (string | number)[], expected: string, received: string): void => {
    issues.push(makeIssue("table.malformed", { path, expected, received }));
  };
  for (const [name, entries] of [["rows", rows] as const, ["columns", columns] as const]) {
    const seen = new Set<string>();
    entries.forEach(({ id }, index) => {
      if (seen.has(id)) malformed([name, index, "id"], "an id of its own", describeValue(id));
      seen.add(id);
    });
  }
  if (cells.length !== rows.length) malformed(["cells"], `${rows.length} rows`, `${cells.length}`);
  cells.forEach((row, index) => {
    if (row.length !== columns.length)
      malformed(["cells", index], `${columns.length} cells`, `${row.length}`);
  });
}

/** Relations and notes name rows and columns of the table. */
function checkNames({ rows, columns, relations, notes }: Table, issues: Issue[]): void {
  const known = {
    row: new Set(rows.map(({ id }) => id)),
    column: new Set(columns.map(({ id }) => id)),
  };
  const check = (of: "row" | "column", id: string, path: IssuePath): void => {
    if (known[of].has(id)) return;
    const code = of === "row" ? "table.unknown-row" : "table.unknown-column";
    issues.push(makeIssue(code, unknownName(id, [...known[of]], path)));
  };
  relations.forEach((relation, index) => {
    for (const { of, id, path } of namesIn(relation)) check(of, id, ["relations", index, ...path]);
  });
  notes.forEach(({ row, column }, index) => {
    check("row", row, ["notes", index, "row"]);
    check("column", column, ["notes", index, "column"]);
  });
}

/** Adds an issue for a level that is not a whole number, or is beyond what a page can show. */
export function checkLevel(level: unknown, path: IssuePath, issues: Issue[]): void {
  if (typeof level === "number" && Number.isInteger(level) && level >= 0 && level <= MOST_LEVELS)
    return;
  const expected = `a whole number from 0 to ${MOST_LEVELS}`;
  issues.push(makeIssue("table.level", { path, expected, received: describeValue(level) }));
}

/** Totals that contain themselves, in one and the same column (or row). */
function cycles(table: Table, kind: "rows" | "columns"): readonly Issue[] {
  const byPlace = new Map<string, Map<string, string[]>>();
  for (const relation of table.relations) {
    if (relation.kind !== kind) continue;
    const [total, places] =
      relation.kind === "rows"
        ? [relation.row, relation.columns]
        : [relation.column, relation.rows];
    for (const place of places) {
      const graph = byPlace.get(place) ?? new Map<string, string[]>();
      byPlace.set(place, graph);
      graph.set(total, [...(graph.get(total) ?? []), ...relation.terms.map(({ id }) => id)]);
    }
  }
  const found = new Set([...byPlace.values()].flatMap((graph) => circle(graph) ?? []));
  return [...found].map((id) =>
    makeIssue("table.cycle", {
      path: ["relations"],
      expected: "totals that contain other figures only",
      received: `${kind === "rows" ? "row" : "column"} ${describeValue(id)} among its own terms`,
    }),
  );
}

/** An entry that can be reached from itself, without recursion: chains may be thousands long. */
function circle(graph: ReadonlyMap<string, readonly string[]>): string | undefined {
  const done = new Set<string>();
  for (const start of graph.keys()) {
    if (done.has(start)) continue;
    const path = [{ id: start, next: 0 }];
    const onPath = new Set([start]);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const term = graph.get(top.id)?.[top.next];
      top.next += 1;
      if (term === undefined) {
        done.add(top.id);
        onPath.delete(top.id);
        path.pop();
      } else if (onPath.has(term)) return term;
      else if (!done.has(term)) {
        onPath.add(term);
        path.push({ id: term, next: 0 });
      }
    }
  }
  return undefined;
}

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
 * @throws AnslagError `table.malformed` when it is not a table
 * @example A computed table always adds up
 * const grant = { original: { amount: "469 927" } };
 * const options = { asOf: "2023-08-31", unit: unitFromName("tkr", "sv"), title: "Grant" } as const;
 * const roll = appropriationRoll(grant, options);
 * relationDifferences(roll).every(({ difference }) => difference.isZero()) // => true
 */
export function relationDifferences(table: Table): readonly RelationDifference[] {
  throwIssues(tableShapeIssues(table));
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
        return [{ relation, ...target, difference: amountAt(target).minus(sum) }];
      }
      if (placed.kind !== "same") return [];
      const first = amountAt(target);
      return operandsOf(placed).map((figure) => ({
        relation,
        ...figure,
        difference: amountAt(figure).minus(first),
      }));
    }),
  );
}
