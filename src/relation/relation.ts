/**
 * The compact form of a relation: one statement that holds in many places of a table.
 *
 * Only `places.ts` writes it out place by place; what reads relations reads that.
 */
import type { Decimal } from "../amount/index.ts";

/** How a term counts: +1 where it is added, −1 where it is taken away, or any amount but 0. */
export type Weight = 1 | -1 | Decimal;

/** One term of a relation. */
export interface Term<Id extends string = string> {
  /** The row or column that the term stands for. */
  readonly id: Id;
  /** +1 where the term is added, −1 where it is taken away, or any other amount but 0. */
  readonly weight: Weight;
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

/** Every row and column that a relation names, in the order of its keys. */
export function namesIn(relation: Relation): readonly RelationName[] {
  switch (relation.kind) {
    case "rows":
      return [
        { of: "row", id: relation.row, path: ["row"] },
        ...listed("row", "terms", idsOf(relation.terms)),
        ...listed("column", "columns", relation.columns),
      ];
    case "columns":
      return [
        { of: "column", id: relation.column, path: ["column"] },
        ...listed("column", "terms", idsOf(relation.terms)),
        ...listed("row", "rows", relation.rows),
      ];
    case "same":
      return [
        ...listed("column", "columns", relation.columns),
        ...listed("row", "rows", relation.rows),
      ];
    case "growth":
    case "change": {
      const { column, current, prior } = relation;
      return [...named({ column, current, prior }), ...listed("row", "rows", relation.rows)];
    }
    case "percent":
    case "ratio": {
      const { column, numerator, base } = relation;
      return [...named({ column, numerator, base }), ...listed("row", "rows", relation.rows)];
    }
  }
}

function idsOf(terms: readonly Term[]): readonly string[] {
  return terms.map(({ id }) => id);
}

function listed(
  of: RelationName["of"],
  key: string,
  ids: readonly string[],
): readonly RelationName[] {
  return ids.map((id, index) => ({ of, id, path: [key, index] }));
}

function named(columns: Readonly<Record<string, string>>): readonly RelationName[] {
  return Object.entries(columns).map(([key, id]) => ({ of: "column", id, path: [key] }));
}
