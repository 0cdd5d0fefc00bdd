/** The facts of a computed table: the relations that hold in it, and what a reader must know. */
import { isSameAmount, sumUnchecked } from "../amount/index.ts";
import { type Cell, type Relation, type Table, type TableNote, weighted } from "../table/index.ts";
import { amountsIn } from "./cells.ts";
import { gapsOf } from "./match.ts";
import { missingMonthsNotes } from "./missing-months.ts";
import type { Plan } from "./plan.ts";
import { sumOfPostings } from "./postings.ts";
import type { Reader } from "./reader.ts";
import type { LineRequest } from "./request.ts";
import { matchAt, matchesUnder } from "./tree.ts";

/** A table whose cells have been computed. */
export interface ComputedTable {
  readonly reader: Reader;
  readonly plan: Plan;
  readonly cells: readonly (readonly Cell[])[];
}

/** What a total or a computed column states: a relation where it holds, and notes. */
interface Statement {
  readonly relation?: Relation;
  readonly notes: readonly TableNote[];
}

/** The relations and the notes of a computed table: those of totals before those of columns. */
export function factsOf(table: ComputedTable): Pick<Table, "relations" | "notes"> {
  const { rows, columns } = table.plan;
  const statements = [
    ...rows.flatMap((_, place) => stateTotal(table, place) ?? stateRule(table, place) ?? []),
    ...columns.flatMap((_, place) => stateColumn(table, place) ?? []),
  ];
  return {
    relations: Object.freeze(statements.flatMap(({ relation }) => relation ?? [])),
    notes: Object.freeze([
      ...statements.flatMap(({ notes }) => notes),
      ...oneSidedNotes(table),
      ...missingMonthsNotes(table),
    ]),
  };
}

/**
 * States the relation of a total row; `undefined` for other rows.
 *
 * Rule: a column is named where the rows shown are the whole total. They are not where the total
 * has amounts on a line without a row, which is noted, or where a variance of one of the rows is
 * empty because one side is missing. An empty cell counts as nothing.
 */
function stateTotal(table: ComputedTable, place: number): Statement | undefined {
  const { plan, cells } = table;
  const { row, parts } = plan.rows[place] ?? {};
  if (row === undefined || parts === undefined) return undefined;
  const notes: TableNote[] = [];
  const terms = parts.terms.map((term) => cells[plan.rowAt.get(term) ?? -1]);
  const columns = plan.columns.flatMap(({ column }, index) => {
    if (column.measure !== "amount" && column.measure !== "variance") return [];
    const lines = linesLeftOut(table, parts.hidden, plan.requests[place]?.[index]);
    if (lines.length > 0) {
      notes.push(Object.freeze({ kind: "partly-shown", row: row.id, column: column.id, lines }));
      return [];
    }
    const cell = cells[place]?.[index];
    if (cell?.kind !== "amount") return [];
    const sum = sumUnchecked(amountsIn(terms.map((ofTerm) => ofTerm?.[index])));
    return isSameAmount(cell.amount, sum) ? [column.id] : [];
  });
  // Shares of one total add up where their amounts do.
  for (const [index, { column, rule, terms }] of plan.columns.entries()) {
    if (rule?.footed !== true || cells[place]?.[index]?.kind !== "ratio") continue;
    const amounts = plan.columns[terms[0] ?? -1]?.column.id ?? "";
    if (columns.includes(amounts)) columns.push(column.id);
  }
  if (columns.length === 0) return { notes };
  const relation = {
    kind: "rows" as const,
    row: row.id,
    terms: weighted(parts.terms),
    columns: Object.freeze(columns),
  };
  return { relation: Object.freeze(relation), notes };
}

/** States the relation of a row with a rule, in the columns where it was computed. */
function stateRule({ plan, cells }: ComputedTable, place: number): Statement | undefined {
  const { row, rule } = plan.rows[place] ?? {};
  if (row === undefined || rule?.state === undefined) return undefined;
  const columns = plan.columns.flatMap(({ column }, index) =>
    column.measure === "amount" && cells[place]?.[index]?.kind === "ratio" ? [column.id] : [],
  );
  if (columns.length === 0) return undefined;
  return { relation: rule.state(row.id, Object.freeze(columns)), notes: [] };
}

/** The labels of lines without a row that have an amount; amounts that cancel out change no sum. */
function linesLeftOut(
  { reader }: ComputedTable,
  hidden: readonly string[],
  request: LineRequest | undefined,
): readonly string[] {
  if (request === undefined) return [];
  const tree = reader.treeOf(request);
  const lines = hidden.filter((entry) => !sumOfPostings(matchAt(tree, entry).postings).isZero());
  return Object.freeze(lines.map(reader.labelOf));
}

/**
 * States the relation of a computed column in the rows where it was computed, and notes the cells
 * in which a declared zero stood in for a missing amount; `undefined` for columns of figures.
 */
function stateColumn({ plan, cells }: ComputedTable, place: number): Statement | undefined {
  const { column, rule, terms } = plan.columns[place] ?? {};
  if (column === undefined || rule === undefined || terms === undefined) return undefined;
  const rows: string[] = [];
  const notes: TableNote[] = [];
  for (const [index, { row, rule: ofRule }] of plan.rows.entries()) {
    // A quotient of rows is no sum of the quotients beside it.
    if (ofRule !== undefined) continue;
    const ofRow = cells[index];
    const kind = ofRow?.[place]?.kind;
    if (kind !== "amount" && kind !== "ratio") continue;
    rows.push(row.id);
    if (rule.missingAsZero === true && terms.some((term) => ofRow?.[term]?.kind !== "amount"))
      notes.push(Object.freeze({ kind: "missing-as-zero", row: row.id, column: column.id }));
  }
  if (rule.state === undefined || rows.length === 0) return { notes };
  return { relation: rule.state(column.id, Object.freeze(rows)), notes };
}

/**
 * Names the cells that compare totals of which a line has an amount on one side only.
 *
 * Rule: the cell is the difference or the ratio of the two totals all the same; a reader must know
 * that it does not compare like with like. A side may be computed from other columns: a line stands
 * on that side where any of them has an amount for it. A percentage of a variance, or a sum of
 * variances, has the lines of the variance. Columns of different lines are not compared.
 */
function oneSidedNotes(table: ComputedTable): readonly TableNote[] {
  const { reader, plan, cells } = table;
  return plan.columns.flatMap(({ column, compares }, place) =>
    !compares
      ? []
      : plan.rows.flatMap(({ row }, index): readonly TableNote[] => {
          const kind = cells[index]?.[place]?.kind;
          if (kind !== "amount" && kind !== "ratio") return [];
          // A line that is not a total has an amount on both sides, or the cell would be empty.
          const line = row.selection?.line;
          if (line !== undefined && !reader.isTotal(line)) return [];
          const lines = Object.freeze([...new Set(oneSidedLabels(table, index, place))]);
          if (lines.length === 0) return [];
          return [Object.freeze({ kind: "one-sided", row: row.id, column: column.id, lines })];
        }),
  );
}

/** The labels of lines, or of the rows of a sum, that stand on one side of a comparison. */
function oneSidedLabels(table: ComputedTable, row: number, column: number): readonly string[] {
  const { rule, terms = [], compares } = table.plan.columns[column] ?? {};
  if (compares !== true) return [];
  const labels = terms.flatMap((term) => oneSidedLabels(table, row, term));
  const [left, right] = terms;
  if (rule?.sides !== true || left === undefined || right === undefined) return labels;
  const sumOf = table.plan.rows[row]?.sumOf;
  const sides = [left, right] as const;
  return labels.concat(
    sumOf === undefined
      ? oneSidedLines(table, row, sides)
      : oneSidedRows(table, sumOf, column, sides),
  );
}

function oneSidedRows(
  table: ComputedTable,
  terms: readonly string[],
  column: number,
  [left, right]: readonly [number, number],
): readonly string[] {
  const { plan, cells } = table;
  return terms.flatMap((term) => {
    const row = plan.rowAt.get(term) ?? -1;
    const hasAmount = (side: number): boolean => cells[row]?.[side]?.kind === "amount";
    if (hasAmount(left) !== hasAmount(right)) return [plan.rows[row]?.row.label ?? term];
    return oneSidedLabels(table, row, column);
  });
}

function oneSidedLines(
  table: ComputedTable,
  row: number,
  sides: readonly number[],
): readonly string[] {
  const { reader, plan } = table;
  const requests = sides.map((side) => requestsBehind(plan, row, side));
  const lines = new Set(requests.flat().map(({ line }) => line));
  if (requests.some((of) => new Set(of.map(({ line }) => line)).size < lines.size)) return [];
  const posted = requests.map((of) => postedLines(reader, of));
  // Where gaps are zero, a line without postings has an amount: zero.
  return [...new Set(posted.flatMap((of) => [...of]))]
    .filter((line) =>
      requests.some((of, side) => posted[side]?.has(line) !== true && !isZero(reader, of, line)),
    )
    .map(reader.labelOf);
}

/** Whether a line without postings has the amount zero in one of some requests. */
function isZero(reader: Reader, requests: readonly LineRequest[], line: string): boolean {
  return requests.some(
    (request) =>
      gapsOf(reader.treeOf(request), reader.scenarioOf(line, request.scenario)) === "zero",
  );
}

/** The requests of the figures that a cell is computed from. */
function requestsBehind(plan: Plan, row: number, column: number): readonly LineRequest[] {
  const request = plan.requests[row]?.[column];
  const terms = plan.columns[column]?.terms ?? [];
  return request === undefined
    ? terms.flatMap((term) => requestsBehind(plan, row, term))
    : [request];
}

function postedLines(reader: Reader, requests: readonly LineRequest[]): ReadonlySet<string> {
  return new Set(
    requests.flatMap((request) => [...matchesUnder(reader.treeOf(request), request.line).keys()]),
  );
}
