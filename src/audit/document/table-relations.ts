/** What should hold inside a reported table, and what its levels and totals say. */
import {
  describeValue,
  fail,
  type Issue,
  type IssuePath,
  makeIssue,
  oneOf,
} from "../../input/index.ts";
import { namesIn, type PlacedRelation, type Relation, writeOut } from "../../relation/index.ts";
import type { ReadFigure } from "./read-figure.ts";
import { readTerms } from "./read-terms.ts";
import type { ReportedTableInput, TableRelationInput } from "./report-input.ts";

/** A relation between addresses, before it has a name. */
export type PlacedRule = PlacedRelation<string> & { readonly title?: string };

export function addressOf(table: string, row: string, column: string): string {
  return `${table}.${row}.${column}`;
}

/**
 * Every relation of a table, place by place.
 *
 * Where the document does not say where a relation holds, rows in which nothing at all is printed
 * are headings and are passed over.
 */
export function tableRules(
  table: ReportedTableInput,
  figureAt: (address: string) => ReadFigure | undefined,
  path: IssuePath,
  issues: Issue[],
): readonly PlacedRule[] {
  const isHeading = (row: string): boolean =>
    table.columns.every(({ id }) => (figureAt(addressOf(table.id, row, id))?.printed ?? "") === "");
  const names = namesOf(table, isHeading);
  const inferred = table.totals === undefined ? [] : relationsFromLevels(table.rows, table.totals);
  const relations = [
    ...(table.relations ?? []).map((relation, index) =>
      readRelation(relation, names, [...path, "relations", index], issues),
    ),
    ...inferred.map((relation) => readRelation(relation, names, [...path, "totals"], issues)),
  ];
  return relations.flatMap((relation) =>
    relation === undefined
      ? []
      : writeOut(relation, (row, column) => addressOf(table.id, row, column)),
  );
}

/** The names that relations of a table may use. */
interface Names {
  readonly rows: ReadonlySet<string>;
  /** The columns of figures. */
  readonly columns: ReadonlySet<string>;
  /** The columns in which rows are added up where a relation does not name any. */
  readonly added: readonly string[];
  /** The rows in which columns are compared where a relation does not name any. */
  readonly filled: () => readonly string[];
}

function namesOf(table: ReportedTableInput, isHeading: (row: string) => boolean): Names {
  const rows = table.rows.map(({ id }) => id);
  const columnsOf = (...measures: readonly string[]): readonly string[] =>
    table.columns
      .filter(({ measure = "amount" }) => measures.includes(measure))
      .map(({ id }) => id);
  let filled: readonly string[] | undefined;
  return {
    rows: new Set(rows),
    columns: new Set(columnsOf("amount", "variance", "percent")),
    added: columnsOf("amount", "variance"),
    filled: () => {
      filled ??= rows.filter((row) => !isHeading(row));
      return filled;
    },
  };
}

/** Reads a relation of a table; undefined, with an issue, where it names what is not there. */
function readRelation(
  input: TableRelationInput,
  names: Names,
  path: IssuePath,
  issues: Issue[],
): Relation | undefined {
  const before = issues.length;
  const relation = compactOf(input, names, path, issues);
  const [key, places] = input.kind === "rows" ? ["columns", input.columns] : ["rows", input.rows];
  if (places?.length === 0) {
    const facts = { path: [...path, key], expected: "at least one", received: "none" };
    issues.push(makeIssue("report.relation", facts));
  }
  const known = { row: names.rows, column: names.columns };
  for (const { of, id, path: keys } of namesIn(relation)) {
    if (known[of].has(id)) continue;
    const expected = oneOf([...known[of]]);
    const facts = { path: [...path, ...keys], expected, received: describeValue(id) };
    issues.push(makeIssue("report.unknown-figure", facts));
  }
  return issues.length === before ? relation : undefined;
}

function compactOf(
  input: TableRelationInput,
  names: Names,
  path: IssuePath,
  issues: Issue[],
): Relation {
  if (input.kind === "rows") {
    const { kind, row, columns = names.added } = input;
    return { kind, row, terms: readTerms(input.terms, [...path, "terms"], issues), columns };
  }
  const { rows = names.filled() } = input;
  if (input.kind !== "columns") return { ...input, rows };
  const terms = readTerms(input.terms, [...path, "terms"], issues);
  return { kind: "columns", column: input.column, terms, rows };
}

/**
 * Finds which rows a total is the sum of, from levels and roles.
 *
 * Rule: a row with the role `total` is the sum of the rows one level below it that stand before it (`after`: the total comes after its parts) or behind it (`before`) and are in no other
 * total. Where totals come after their parts and there are no such rows, it is the sum of the rows of its own level, totals among them, that are in no other total. Of-which rows are no
 * parts. A row that is no total ends what stands below its level.
 * Absent and zero: a total without such rows has no relation.
 *
 * @param rows - the rows in the order of print, with levels and roles
 * @param totals - where totals stand: `after` or `before` their parts
 * @returns one relation per total, as {@link ReportedTableInput} takes them
 * @throws AnslagError `input.choice` when totals is neither
 * @example Two wages and their total
 * const rows = [{ id: "wages", level: 1 }, { id: "on-costs", level: 1 }, { id: "personnel", role: "total" }] as const;
 * relationsFromLevels(rows, "after") // => [{ kind: "rows", row: "personnel", terms: ["wages", "on-costs"] }]
 */
export function relationsFromLevels(
  rows: readonly Pick<ReportedTableInput["rows"][number], "id" | "level" | "role">[],
  totals: "after" | "before",
): readonly TableRelationInput[] {
  if (totals !== "after" && totals !== "before") {
    const facts = {
      path: ["totals"],
      expected: oneOf(["after", "before"]),
      received: describeValue(totals),
    };
    fail("input.choice", facts);
  }
  const open = new Map<number, string[]>();
  // The levels that are open, the deepest last.
  const deep: number[] = [];
  const found: TableRelationInput[] = [];
  for (const { id, level = 0, role } of totals === "after" ? rows : [...rows].reverse()) {
    if (role === "of-which") continue;
    const below = open.get(level + 1) ?? [];
    const own = open.get(level) ?? [];
    while ((deep.at(-1) ?? level) > level) open.delete(deep.pop() ?? level);
    if (role === "total") {
      const parts = below.length > 0 ? below : totals === "after" ? own : [];
      if (parts === own) open.delete(level);
      if (parts.length > 0)
        found.push({
          kind: "rows",
          row: id,
          terms: totals === "after" ? parts : [...parts].reverse(),
        });
    }
    const here = open.get(level);
    if (deep.at(-1) !== level) deep.push(level);
    if (here === undefined) open.set(level, [id]);
    else here.push(id);
  }
  // Totals before their parts were found from the end.
  return totals === "after" ? found : found.reverse();
}
