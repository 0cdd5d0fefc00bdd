/** What should hold inside a reported table, written out place by place, and what its levels and totals say. */
import {
  describeValue,
  fail,
  type Issue,
  type IssuePath,
  makeIssue,
  oneOf,
} from "../input/index.ts";
import type { ReportedTerm } from "./document.ts";
import type { ReadFigure } from "./read-figure.ts";
import { type NamedTerm, readTerms } from "./read-terms.ts";
import type { ReportedTableInput, TableRelationInput } from "./report-input.ts";

/** A relation between addresses, before it has an id. */
export type PlacedRule = {
  readonly target: string;
  readonly title?: string;
  /** The kind of relation of a table that it was written out from. */
  readonly origin?: "rows" | "columns";
} & (
  | { readonly kind: "sum"; readonly terms: readonly ReportedTerm[] }
  | { readonly kind: "same"; readonly figures: readonly string[] }
  | { readonly kind: "growth" | "change"; readonly current: string; readonly prior: string }
  | { readonly kind: "percent"; readonly numerator: string; readonly base: string }
);

export function addressOf(table: string, row: string, column: string): string {
  return `${table}.${row}.${column}`;
}

/** Every relation of a table, place by place. Where it is not said where a relation holds, places where nothing at all is printed are passed over. */
export function tableRules(
  table: ReportedTableInput,
  figureAt: (address: string) => ReadFigure | undefined,
  path: IssuePath,
  issues: Issue[],
): readonly PlacedRule[] {
  const names = namesIn(table);
  const written = table.relations ?? [];
  const inferred = table.totals === undefined ? [] : relationsFromLevels(table.rows, table.totals);
  // A row in which nothing at all is printed is a heading.
  const isHeading = (row: string): boolean =>
    table.columns.every(({ id }) => (figureAt(addressOf(table.id, row, id))?.printed ?? "") === "");
  return [
    ...written.flatMap((relation, index) =>
      rulesOf(table, names, relation, isHeading, [...path, "relations", index], issues),
    ),
    ...inferred.flatMap((relation) =>
      rulesOf(table, names, relation, isHeading, [...path, "totals"], issues),
    ),
  ];
}

/** The names that relations of a table may use. */
interface Names {
  readonly rows: readonly string[];
  readonly rowSet: ReadonlySet<string>;
  /** Columns of figures, and those of them that are added up. */
  readonly numericSet: ReadonlySet<string>;
  readonly added: readonly string[];
}

function namesIn(table: ReportedTableInput): Names {
  const rows = table.rows.map(({ id }) => id);
  const columnsOf = (...measures: readonly string[]): readonly string[] =>
    table.columns
      .filter(({ measure = "amount" }) => measures.includes(measure))
      .map(({ id }) => id);
  const added = columnsOf("amount", "variance");
  return {
    rows,
    rowSet: new Set(rows),
    numericSet: new Set(columnsOf("amount", "variance", "percent")),
    added,
  };
}

function rulesOf(
  table: ReportedTableInput,
  { rows, rowSet, numericSet, added }: Names,
  relation: TableRelationInput,
  isHeading: (row: string) => boolean,
  path: IssuePath,
  issues: Issue[],
): readonly PlacedRule[] {
  const known = (id: string, ids: ReadonlySet<string>, at: IssuePath): boolean => {
    if (ids.has(id)) return true;
    issues.push(
      makeIssue("report.unknown-figure", {
        path: at,
        expected: oneOf([...ids]),
        received: describeValue(id),
      }),
    );
    return false;
  };
  const at = (row: string, column: string): string => addressOf(table.id, row, column);
  /** Sums at every place; `cell` turns a place and a name into an address. */
  const sums = (
    total: string,
    terms: readonly NamedTerm[],
    places: readonly string[],
    cell: (place: string, name: string) => string,
    isChosen: boolean,
  ): readonly PlacedRule[] =>
    places.flatMap((place): readonly PlacedRule[] => {
      const named = terms.map(({ name, weight }) => ({ figure: cell(place, name), weight }));
      const target = cell(place, total);
      const shown = isChosen || relation.kind === "rows" || !isHeading(place);
      return shown
        ? [
            {
              kind: "sum",
              target,
              terms: named,
              origin: relation.kind === "rows" ? "rows" : "columns",
            },
          ]
        : [];
    });

  if (relation.kind === "rows" || relation.kind === "columns") {
    const down = relation.kind === "rows";
    const [total, names, others] = down
      ? [relation.row, rowSet, added]
      : [relation.column, numericSet, rows];
    const places = down ? relation.columns : relation.rows;
    const placeKey = down ? "columns" : "rows";
    const terms = readTerms(relation.terms, [...path, "terms"], issues);
    const sound = [
      known(total, names, [...path, down ? "row" : "column"]),
      ...terms.map(({ name }, index) => known(name, names, [...path, "terms", index])),
      ...(places ?? []).map((id, index) =>
        known(id, down ? numericSet : rowSet, [...path, placeKey, index]),
      ),
    ];
    if (places?.length === 0) {
      const facts = { path: [...path, placeKey], expected: "at least one", received: "none" };
      issues.push(makeIssue("report.relation", facts));
    }
    if (!sound.every(Boolean)) return [];
    const cell = (place: string, name: string): string =>
      down ? at(name, place) : at(place, name);
    return sums(total, terms, places ?? others, cell, places !== undefined);
  }
  const operands =
    relation.kind === "percent"
      ? [relation.numerator, relation.base]
      : [relation.current, relation.prior];
  const keys = relation.kind === "percent" ? ["numerator", "base"] : ["current", "prior"];
  const sound = [
    known(relation.column, numericSet, [...path, "column"]),
    ...operands.map((id, index) => known(id, numericSet, [...path, keys[index] ?? ""])),
    ...(relation.rows ?? []).map((id, index) => known(id, rowSet, [...path, "rows", index])),
  ];
  if (!sound.every(Boolean)) return [];
  return (relation.rows ?? rows).flatMap((row): readonly PlacedRule[] => {
    const [target, first, second] = [relation.column, ...operands].map((column) =>
      at(row, column ?? ""),
    );
    if (target === undefined || first === undefined || second === undefined) return [];
    if (relation.rows === undefined && isHeading(row)) return [];
    return relation.kind === "percent"
      ? [{ kind: "percent", target, numerator: first, base: second }]
      : [{ kind: relation.kind, target, current: first, prior: second }];
  });
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
