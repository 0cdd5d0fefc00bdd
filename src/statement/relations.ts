/** Finds the relations of a filled table: every sum and difference between its own cells that holds. */
import { isSameAmount, sumOf } from "../amount/index.ts";
import type { Cell, Relation, TableNote, Term } from "../table/index.ts";
import { takenBehind, takenOn } from "./amounts.ts";
import { amountsIn } from "./cells.ts";
import { isFigureColumn } from "./check-spec.ts";
import { sumOfPostings } from "./choice.ts";
import type { Plan } from "./plan.ts";
import type { Reader } from "./reader.ts";
import type { LineRequest } from "./select.ts";
import type { ShownParts } from "./shown-parts.ts";

export function findRelations(
  reader: Reader,
  plan: Plan,
  cells: readonly (readonly Cell[])[],
): { readonly relations: readonly Relation[]; readonly notes: readonly TableNote[] } {
  const at: At = (row, column) => cells[row]?.[plan.columnAt.get(column) ?? -1];
  const rowRelations = plan.rows.flatMap(({ row, sumOf }, place) => {
    const shown = sumOf === undefined ? plan.parts.get(row.id) : { terms: sumOf, hidden: [] };
    return shown === undefined ? [] : [findRowRelation(reader, plan, place, shown, cells)];
  });
  const columnRelations = plan.columns.flatMap((planned, place) =>
    findColumnRelation(plan, planned, place, cells),
  );
  return {
    relations: Object.freeze([
      ...rowRelations.flatMap(({ relation }) => relation ?? []),
      ...columnRelations,
    ]),
    notes: Object.freeze([
      ...rowRelations.flatMap(({ notes }) => notes),
      ...missingNotes(plan, at),
      ...oneSidedNotes(reader, plan, at),
    ]),
  };
}

/** The cell of a column, by id, in the row at a place. */
type At = (row: number, column: string) => Cell | undefined;

interface FoundRow {
  readonly relation?: Relation;
  readonly notes: readonly TableNote[];
}

function findRowRelation(
  reader: Reader,
  plan: Plan,
  place: number,
  shown: ShownParts,
  cells: readonly (readonly Cell[])[],
): FoundRow {
  const notes: TableNote[] = [];
  const row = plan.rows[place]?.row.id ?? "";
  const terms = shown.terms.map((term) => cells[plan.rowAt.get(term) ?? -1]);
  const holds = plan.columns.filter(({ column }, index) => {
    if (column.measure === "text" || column.measure === "growth" || column.measure === "percent")
      return false;
    const request = plan.requests[place]?.[index];
    const more =
      request === undefined ? [] : shown.hidden.filter((entry) => isPosted(reader, entry, request));
    if (more.length > 0) notes.push(partlyShown(reader, row, column.id, more));
    const cell = cells[place]?.[index];
    // In a sum an empty cell counts as nothing.
    return (
      more.length === 0 &&
      cell?.kind === "amount" &&
      isSameAmount(cell.amount, sumOf(amountsIn(terms.map((ofTerm) => ofTerm?.[index]))))
    );
  });
  if (holds.length === 0) return { notes };
  const columns = Object.freeze(holds.map(({ column }) => column.id));
  const relation = Object.freeze({ kind: "rows" as const, row, terms: plus(shown.terms), columns });
  return { relation, notes };
}

/** Whether there is an amount on a line that is not shown; what comes to zero changes no sum. */
function isPosted(reader: Reader, entry: string, request: LineRequest): boolean {
  return !sumOfPostings(takenOn(reader, entry, request).postings).isZero();
}

function partlyShown(
  reader: Reader,
  row: string,
  column: string,
  hidden: readonly string[],
): TableNote {
  const labels = hidden.map(reader.labelOf);
  return Object.freeze({ kind: "partly-shown", row, column, lines: Object.freeze(labels) });
}

function findColumnRelation(
  plan: Plan,
  { column, input }: Plan["columns"][number],
  place: number,
  cells: readonly (readonly Cell[])[],
): readonly Relation[] {
  if (isFigureColumn(input)) return [];
  const filled = plan.rows.flatMap(({ row }, index) => {
    const kind = cells[index]?.[place]?.kind;
    return kind === "amount" || kind === "ratio" ? [row.id] : [];
  });
  if (filled.length === 0) return [];
  if ("growthOf" in input) {
    const { current, prior } = input.growthOf;
    return [
      Object.freeze({
        kind: "growth",
        column: column.id,
        current,
        prior,
        rows: Object.freeze(filled),
      }),
    ];
  }
  if ("percentOf" in input) {
    const { numerator, base } = input.percentOf;
    return [
      Object.freeze({
        kind: "percent",
        column: column.id,
        numerator,
        base,
        rows: Object.freeze(filled),
      }),
    ];
  }
  const terms = columnTerms(input);
  if (terms === undefined) return [];
  return [
    Object.freeze({ kind: "columns", column: column.id, terms, rows: Object.freeze(filled) }),
  ];
}

function columnTerms(input: Plan["columns"][number]["input"]): readonly Term[] | undefined {
  if ("varianceOf" in input) {
    const { outcome, reference } = input.varianceOf;
    return Object.freeze([
      ...plus([outcome]),
      Object.freeze({ id: reference, weight: -1 as const }),
    ]);
  }
  return "sumOf" in input ? plus(input.sumOf) : undefined;
}

function plus(ids: readonly string[]): readonly Term[] {
  return Object.freeze(ids.map((id) => Object.freeze({ id, weight: 1 as const })));
}

/** Names the places where a declared zero stood in for a missing amount. */
function missingNotes(plan: Plan, at: At): readonly TableNote[] {
  return plan.columns.flatMap(({ column, input }) => {
    if (!("varianceOf" in input) || input.missingAsZero !== true) return [];
    const { outcome, reference } = input.varianceOf;
    const used = plan.rows.filter(
      (_, place) =>
        at(place, column.id)?.kind === "amount" &&
        [outcome, reference].some((operand) => at(place, operand)?.kind !== "amount"),
    );
    return used.map(
      ({ row }): TableNote =>
        Object.freeze({ kind: "missing-as-zero", row: row.id, column: column.id }),
    );
  });
}

/**
 * Names the totals whose variance holds lines that have an amount on one side only. The variance is the difference of the two totals all the same; a reader
 * must know that it does not compare like with like.
 */
function oneSidedNotes(reader: Reader, plan: Plan, at: At): readonly TableNote[] {
  return plan.columns.flatMap(({ column, input }) => {
    if (!("varianceOf" in input) || input.missingAsZero === true) return [];
    const { outcome, reference } = input.varianceOf;
    return plan.rows.flatMap(({ row, sumOf }, place): readonly TableNote[] => {
      if (at(place, column.id)?.kind !== "amount") return [];
      const lines =
        sumOf === undefined
          ? oneSidedLines(reader, plan, place, [outcome, reference])
          : oneSidedRows(plan, sumOf, at, [outcome, reference]);
      return lines.length === 0
        ? []
        : [
            Object.freeze({
              kind: "one-sided",
              row: row.id,
              column: column.id,
              lines: Object.freeze(lines),
            }),
          ];
    });
  });
}

function oneSidedLines(
  reader: Reader,
  plan: Plan,
  row: number,
  sides: readonly [string, string],
): readonly string[] {
  const [left, right] = sides.map((side) => {
    const request = plan.requests[row]?.[plan.columnAt.get(side) ?? -1];
    return request === undefined ? undefined : new Set(takenBehind(reader, request).keys());
  });
  if (left === undefined || right === undefined) return [];
  return [...new Set([...left, ...right])]
    .filter((entry) => left.has(entry) !== right.has(entry))
    .map(reader.labelOf);
}

function oneSidedRows(
  plan: Plan,
  terms: readonly string[],
  at: At,
  [left, right]: readonly [string, string],
): readonly string[] {
  return terms.flatMap((term) => {
    const place = plan.rowAt.get(term) ?? -1;
    const isOneSided =
      (at(place, left)?.kind === "amount") !== (at(place, right)?.kind === "amount");
    return isOneSided ? [plan.rows[place]?.row.label ?? term] : [];
  });
}
