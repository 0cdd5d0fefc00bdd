/**
 * The compact form of a relation: one statement that holds in many places of a table.
 *
 * Only `places.ts` writes it out place by place, and every reader of relations reads the places.
 */
import type { Decimal } from "../amount/index.ts";

/**
 * The weight of a term: +1 if the sum adds it, −1 if it subtracts it, or any other amount but 0.
 */
export type Weight = 1 | -1 | Decimal;

/** One term of a relation. */
export interface Term<Id extends string = string> {
  /** The row or column that the term stands for. */
  readonly id: Id;
  /** +1 if the sum adds the term, −1 if it subtracts it, or any other amount but 0. */
  readonly weight: Weight;
}

/** Terms that a sum adds, or takes away where the weight is −1. */
export function weighted<Id extends string>(
  ids: readonly Id[],
  weight: 1 | -1 = 1,
): readonly Term<Id>[] {
  return Object.freeze(ids.map((id) => Object.freeze({ id, weight })));
}

/**
 * An exact equality inside a table.
 *
 * - `rows`: the row is the weighted sum of other rows, in each of the named columns
 * - `columns`: the column is the weighted sum of other columns, in each of the named rows
 * - `same`: the columns state one amount, in each of the named rows
 * - `growth`: the column is current ÷ prior − 1, in each of the named rows
 * - `change`: the column is (current − prior) ÷ |prior|, in each of the named rows
 * - `percent`: the column is numerator ÷ |base|, in each of the named rows: a variance in percent
 *   of its reference, with the sign of the variance
 * - `ratio`: the column is numerator ÷ base, in each of the named rows: a share of one amount in
 *   another
 * - `share`: the column is another column ÷ the total row of that column, in each of the named rows
 * - `quotient`: the row is one row ÷ another, in each of the named columns, such as fees ÷ costs
 * - `index`: the row is another row ÷ its figure in the base column, in each of the named columns
 *
 * In sums an empty cell counts as nothing. A relation names only rows and columns where it holds
 * exactly.
 */
export type Relation<Row extends string = string, Column extends string = string> =
  | {
      readonly kind: "rows";
      readonly row: Row;
      readonly terms: readonly Term<Row>[];
      readonly columns: readonly Column[];
    }
  | {
      readonly kind: "columns";
      readonly column: Column;
      readonly terms: readonly Term<Column>[];
      readonly rows: readonly Row[];
    }
  | {
      readonly kind: "same";
      readonly columns: readonly Column[];
      readonly rows: readonly Row[];
    }
  | {
      readonly kind: "growth" | "change";
      readonly column: Column;
      readonly current: Column;
      readonly prior: Column;
      readonly rows: readonly Row[];
    }
  | {
      readonly kind: "percent" | "ratio";
      readonly column: Column;
      readonly numerator: Column;
      readonly base: Column;
      readonly rows: readonly Row[];
    }
  | {
      readonly kind: "share";
      readonly column: Column;
      readonly of: Column;
      readonly total: Row;
      readonly rows: readonly Row[];
    }
  | {
      readonly kind: "quotient";
      readonly row: Row;
      readonly numerator: Row;
      readonly base: Row;
      readonly columns: readonly Column[];
    }
  | {
      readonly kind: "index";
      readonly row: Row;
      readonly of: Row;
      readonly base: Column;
      readonly columns: readonly Column[];
    };

/** A row or column that a relation names, and the keys under which it does. */
export interface RelationName {
  /** Whether it names a row or a column. */
  readonly of: "row" | "column";
  /** The id of the row or column. */
  readonly id: string;
  /** The keys inside the relation. */
  readonly path: readonly (string | number)[];
}

/** The value of a key of a relation: one id, several, or the weighted terms of a sum. */
export type RelationPart =
  | "row"
  | "column"
  | "rows"
  | "columns"
  | "terms that are rows"
  | "terms that are columns";

/** The keys of a kind of relation apart from its kind. */
type KeysOf<Kind extends Relation["kind"]> = Exclude<
  keyof Extract<Relation, { readonly kind: Kind }>,
  "kind"
>;

const ratio = { column: "column", numerator: "column", base: "column", rows: "rows" } as const;
const growth = { column: "column", current: "column", prior: "column", rows: "rows" } as const;

/**
 * The keys of each kind of relation. Names, JSON and the reader of reports follow from this list.
 * The last key of a kind names the places where the relation holds.
 */
export const RELATION_KEYS: {
  readonly [Kind in Relation["kind"]]: Readonly<Record<KeysOf<Kind>, RelationPart>>;
} = {
  rows: { row: "row", terms: "terms that are rows", columns: "columns" },
  columns: { column: "column", terms: "terms that are columns", rows: "rows" },
  same: { columns: "columns", rows: "rows" },
  growth,
  change: growth,
  percent: ratio,
  ratio,
  share: { column: "column", of: "column", total: "row", rows: "rows" },
  quotient: { row: "row", numerator: "row", base: "row", columns: "columns" },
  index: { row: "row", of: "row", base: "column", columns: "columns" },
};

/** The kinds of relation. */
export const RELATION_KINDS = /* @__PURE__ */ Object.keys(
  RELATION_KEYS,
) as readonly Relation["kind"][];

/** The keys of a relation, each with what it holds, in the order of its interface. */
export function relationKeys(kind: Relation["kind"]): readonly (readonly [string, RelationPart])[] {
  return Object.entries(RELATION_KEYS[kind]);
}

/** Whether a part is one id, not a list. */
export function holdsOneId(part: RelationPart): boolean {
  return part === "row" || part === "column";
}

/** The key that says where a relation of this kind holds. */
export function placesKey(kind: Relation["kind"]): "rows" | "columns" {
  return "row" in RELATION_KEYS[kind] ? "columns" : "rows";
}

/** Every row and column that a relation names, in the order of its keys. */
export function namesIn(relation: Relation): readonly RelationName[] {
  const values = relation as unknown as Readonly<Record<string, unknown>>;
  return relationKeys(relation.kind).flatMap(([key, part]): readonly RelationName[] => {
    const of = part.includes("row") ? "row" : "column";
    const value = values[key];
    if (!Array.isArray(value)) return [{ of, id: value as string, path: [key] }];
    return (value as readonly (string | Term)[]).map((item, index) => ({
      of,
      // A relation from outside may have anything in a list.
      id: typeof item === "object" && item !== null ? item.id : item,
      path: [key, index],
    }));
  });
}
