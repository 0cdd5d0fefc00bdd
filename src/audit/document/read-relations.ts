/** Reads what should hold inside a reported table, in the compact form of every table. */
import {
  describeValue,
  type Issue,
  type IssuePath,
  keysOf,
  makeIssue,
  oneOf,
  readArguments,
  readChoice,
  readItems,
} from "../../input/index.ts";
import { namesIn, type Relation } from "../../relation/index.ts";
import type { ReportedTable } from "./document.ts";
import { relationsFromLevels } from "./levels.ts";
import { readTerms } from "./read-terms.ts";
import type { ReportedTableInput, TableRelationInput } from "./report-input.ts";

/** The keys of each kind of relation in a table. */
const KEYS: Readonly<Record<TableRelationInput["kind"], readonly string[]>> = {
  rows: /* @__PURE__ */ keysOf<Of<"rows">>({ kind: true, row: true, terms: true, columns: true }),
  columns: /* @__PURE__ */ keysOf<Of<"columns">>({
    kind: true,
    column: true,
    terms: true,
    rows: true,
  }),
  same: /* @__PURE__ */ keysOf<Of<"same">>({ kind: true, columns: true, rows: true }),
  growth: ["kind", "column", "current", "prior", "rows"],
  change: ["kind", "column", "current", "prior", "rows"],
  percent: ["kind", "column", "numerator", "base", "rows"],
  ratio: ["kind", "column", "numerator", "base", "rows"],
};

type Of<Kind extends TableRelationInput["kind"]> = Extract<
  TableRelationInput,
  { readonly kind: Kind }
>;

/** The kinds of relation that a table may state. */
const KINDS = Object.keys(KEYS) as readonly TableRelationInput["kind"][];

/**
 * The relations of a table: those that it states, then those that its levels give.
 *
 * Where the document does not say where a relation holds, rows in which nothing at all is printed
 * are headings and are passed over.
 */
export function readRelations(
  { relations, totals, rows }: ReportedTableInput,
  table: ReportedTable,
  path: IssuePath,
  issues: Issue[],
): readonly Relation[] {
  const names = namesOf(table);
  const stated =
    relations === undefined ? [] : readItems(relations, [...path, "relations"], issues);
  const isKnown = totals === "after" || totals === "before";
  const inferred = isKnown && Array.isArray(rows) ? relationsFromLevels(table.rows, totals) : [];
  return Object.freeze([
    ...stated.flatMap((relation, index) =>
      readRelation(relation, names, [...path, "relations", index], issues),
    ),
    ...inferred.flatMap((relation) => readRelation(relation, names, [...path, "totals"], issues)),
  ]);
}

/** The names that relations of a table may use. */
interface Names {
  readonly row: ReadonlySet<string>;
  /** The columns of figures. */
  readonly column: ReadonlySet<string>;
  /** The columns in which rows are added up where a relation does not name any. */
  readonly added: readonly string[];
  /** The rows in which columns are compared where a relation does not name any. */
  readonly filled: readonly string[];
}

function namesOf({ rows, columns, cells }: ReportedTable): Names {
  const ids = (measures: readonly string[]): readonly string[] =>
    columns.filter(({ measure }) => measures.includes(measure)).map(({ id }) => id);
  const isFilled = (i: number): boolean =>
    cells[i]?.some(({ text }, j) => columns[j]?.measure !== "text" && text !== "") === true;
  return {
    row: new Set(rows.map(({ id }) => id)),
    column: new Set(ids(["amount", "variance", "percent"])),
    added: ids(["amount", "variance"]),
    filled: rows.filter((_, i) => isFilled(i)).map(({ id }) => id),
  };
}

/** Reads one relation; undefined, with an issue, where it is invalid or names an unknown part. */
function readRelation(
  input: TableRelationInput,
  names: Names,
  path: IssuePath,
  issues: Issue[],
): readonly Relation[] {
  const before = issues.length;
  const kind = readChoice(input?.kind, KINDS, [...path, "kind"], issues);
  if (kind === undefined) return [];
  readArguments(input, KEYS[kind], path, issues);
  const relation = compactOf(input, names, path, issues);
  const [key, places] = input.kind === "rows" ? ["columns", input.columns] : ["rows", input.rows];
  if (places?.length === 0) {
    const facts = { path: [...path, key], expected: "at least one", received: "none" };
    issues.push(makeIssue("report.relation", facts));
  }
  for (const { of, id, path: keys } of namesIn(relation)) {
    if (names[of].has(id)) continue;
    const expected = oneOf([...names[of]]);
    const facts = { path: [...path, ...keys], expected, received: describeValue(id) };
    issues.push(makeIssue("report.unknown-figure", facts));
  }
  return issues.length === before ? [freezeRelation(relation)] : [];
}

function compactOf(
  input: TableRelationInput,
  names: Names,
  path: IssuePath,
  issues: Issue[],
): Relation {
  const ids = (key: "rows" | "columns", given: readonly string[] | undefined): readonly string[] =>
    given === undefined
      ? names[key === "rows" ? "filled" : "added"]
      : readItems(given, [...path, key], issues);
  if (input.kind === "rows") {
    const terms = readTerms(input.terms, [...path, "terms"], issues);
    return { kind: "rows", row: input.row, terms, columns: ids("columns", input.columns) };
  }
  const rows = ids("rows", input.rows);
  if (input.kind === "columns") {
    const terms = readTerms(input.terms, [...path, "terms"], issues);
    return { kind: "columns", column: input.column, terms, rows };
  }
  if (input.kind !== "same") return { ...input, rows };
  return { kind: "same", columns: readItems(input.columns, [...path, "columns"], issues), rows };
}

function freezeRelation(relation: Relation): Relation {
  for (const list of Object.values(relation)) if (Array.isArray(list)) Object.freeze(list);
  return Object.freeze(relation);
}
