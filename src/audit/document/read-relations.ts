/** Reads what should hold inside a reported table, in the compact form of every table. */
import {
  type Issue,
  type IssuePath,
  makeAuditIssue,
  readArguments,
  readChoice,
  readItems,
  unknownName,
} from "../../input/index.ts";
import {
  holdsOneId,
  namesIn,
  placesKey,
  RELATION_KINDS,
  type Relation,
  relationKeys,
} from "../../relation/index.ts";
import type { ReportedTable } from "./document.ts";
import { relationsFromLevels } from "./levels.ts";
import { readTerms } from "./read-terms.ts";
import type { ReportedTableInput, TableRelationInput } from "./report-input.ts";

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
  const amounts = table.rows.filter((_, index) => rows?.[index]?.measure !== "percent");
  const isKnown = totals === "after" || totals === "before";
  const levels = amounts.map(({ id, level, role }) => ({ id, level, role }));
  const inferred = isKnown && Array.isArray(rows) ? relationsFromLevels(levels, totals) : [];
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
  const kind = readChoice(input?.kind, RELATION_KINDS, [...path, "kind"], issues);
  if (kind === undefined) return [];
  const keys = relationKeys(kind).map(([key]) => key);
  readArguments(input, ["kind", ...keys], path, issues);
  const relation = compactOf(input, names, path, issues);
  const key = placesKey(kind);
  const places = (input as { readonly [Key in "rows" | "columns"]?: readonly string[] })[key];
  if (places?.length === 0) {
    const facts = { path: [...path, key], expected: "at least one", received: "none" };
    issues.push(makeAuditIssue("report.relation", facts));
  }
  for (const { of, id, path: keys } of namesIn(relation)) {
    if (names[of].has(id)) continue;
    const facts = unknownName(id, [...names[of]], [...path, ...keys]);
    issues.push(makeAuditIssue("report.unknown-figure", facts));
  }
  return issues.length === before ? [freezeRelation(relation)] : [];
}

/** The compact form of a relation, with the places where it holds by default. */
function compactOf(
  input: TableRelationInput,
  names: Names,
  path: IssuePath,
  issues: Issue[],
): Relation {
  const given = input as unknown as Readonly<Record<string, unknown>>;
  const compact: Record<string, unknown> = { kind: input.kind };
  for (const [key, part] of relationKeys(input.kind)) {
    const at = [...path, key];
    const value = given[key];
    if (value === undefined && key === placesKey(input.kind))
      compact[key] = key === "rows" ? names.filled : names.added;
    else if (part.startsWith("terms")) compact[key] = readTerms(value as never, at, issues);
    else compact[key] = holdsOneId(part) ? value : readItems(value as never, at, issues);
  }
  return compact as unknown as Relation;
}

function freezeRelation(relation: Relation): Relation {
  for (const list of Object.values(relation)) if (Array.isArray(list)) Object.freeze(list);
  return Object.freeze(relation);
}
