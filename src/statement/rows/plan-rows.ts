/** Settles the rows of a table: labels, levels, roles and flows, and the rows that totals show. */
import type { Book } from "../../book/index.ts";
import { flowOf, lookUp } from "../../chart/index.ts";
import type { Selection, TableRow } from "../../table/index.ts";
import { joinFlows } from "../flows.ts";
import { selectionLabel } from "../request.ts";
import type { RowSpec } from "./input.ts";
import { type ShownParts, shownParts } from "./parts.ts";

/** A row with what it is computed from. */
export interface PlannedRow {
  readonly row: TableRow;
  /** The rows that it adds up; absent for rows that show figures. */
  readonly sumOf?: readonly string[];
  /** For totals, the rows that should add up to it, and what else it may hold. */
  readonly parts?: ShownParts;
}

/**
 * Settles rows.
 *
 * @param order the places of the rows, each after the rows that it adds up
 */
export function planRows(
  book: Book,
  specs: readonly RowSpec[],
  order: readonly number[],
): readonly PlannedRow[] {
  const parts = shownParts(book.chart, specs);
  const grouped = rowsInGroups(parts);
  const rows = new Map<string, TableRow>();
  const planned: PlannedRow[] = [];
  for (const place of order) {
    const spec = specs[place];
    if (spec === undefined) continue;
    const { id, selection, sumOf } = spec;
    if (sumOf === undefined) {
      const shown = parts.get(id);
      const row = figureRow(book, spec, selection ?? {}, {
        isTotal: shown !== undefined,
        isGrouped: grouped.has(id),
      });
      planned[place] = { row, ...(shown === undefined ? {} : { parts: shown }) };
    } else {
      const row = sumRow(
        spec,
        sumOf.map((term) => rows.get(term)),
      );
      planned[place] = { row, sumOf, parts: { terms: sumOf, hidden: [] } };
    }
    rows.set(id, planned[place].row);
  }
  return planned;
}

function figureRow(
  book: Book,
  { id, label, level }: RowSpec,
  selection: Selection,
  { isTotal, isGrouped }: { readonly isTotal: boolean; readonly isGrouped: boolean },
): TableRow {
  const { line } = selection;
  const entry = line === undefined ? undefined : lookUp(book.chart).entries.get(line);
  const isDetail = entry !== undefined && "ofWhich" in entry && entry.ofWhich !== undefined;
  return Object.freeze({
    id,
    label: label ?? selectionLabel(book, selection) ?? id,
    role: isDetail ? "of-which" : isTotal ? "total" : "item",
    level: level ?? (isDetail ? 2 : isGrouped ? 1 : 0),
    ...(line === undefined ? {} : { flow: flowOf(book.chart, line) }),
    selection,
  });
}

function sumRow(
  { id, label = id, level = 0 }: RowSpec,
  terms: readonly (TableRow | undefined)[],
): TableRow {
  const flow = joinFlows(terms.map((term) => term?.flow));
  return Object.freeze({
    id,
    label,
    role: "total",
    level,
    ...(flow === undefined ? {} : { flow }),
  });
}

/** The rows that belong to a group: a total of rows that are not totals themselves. */
function rowsInGroups(parts: ReadonlyMap<string, ShownParts>): ReadonlySet<string> {
  return new Set(
    [...parts.values()].flatMap(({ terms }) =>
      terms.some((term) => parts.has(term)) ? [] : terms,
    ),
  );
}
