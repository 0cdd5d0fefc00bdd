/**
 * The placed form of a relation: one equality at one place, between addresses.
 *
 * This file alone writes relations out. Footing, worksheets, explanations, differences and audits
 * read its result; each chooses how to address a cell.
 */
import type { Relation, Term, Weight } from "./relation.ts";

/** A cell of a table, by its ids; with the table if a relation reaches over several. */
export interface CellAddress {
  /** The id of the table, if a relation reaches over several. */
  readonly table?: string;
  /** The id of the row. */
  readonly row: string;
  /** The id of the column. */
  readonly column: string;
}

/** The figure that an address names, and its weight in a sum. */
export interface PlacedTerm<Address = CellAddress> {
  /** The address of the figure. */
  readonly figure: Address;
  /** +1 if the sum adds the figure, −1 if it subtracts it, or any other amount but 0. */
  readonly weight: Weight;
}

/**
 * The rule of a placed relation.
 *
 * - `sum`: the target is Σ weight × figure
 * - `same`: all figures state one amount; the target is the first of them
 * - `growth`: the target is current ÷ prior − 1
 * - `change`: the target is (current − prior) ÷ |prior|
 * - `percent`: the target is numerator ÷ |base|
 * - `ratio`: the target is numerator ÷ base
 */
export type PlacedRule<Address = CellAddress> =
  | { readonly kind: "sum"; readonly terms: readonly PlacedTerm<Address>[] }
  | { readonly kind: "same"; readonly figures: readonly Address[] }
  | { readonly kind: "growth" | "change"; readonly current: Address; readonly prior: Address }
  | { readonly kind: "percent" | "ratio"; readonly numerator: Address; readonly base: Address };

/** A relation at one place. An address names a cell, or a figure in running text. */
export type PlacedRelation<Address = CellAddress> = PlacedRule<Address> & {
  /** The figure that the others give. */
  readonly target: Address;
  /** The compact relation that it was written out from; absent if the caller placed it. */
  readonly origin?: Relation;
};

/** A placed relation with the compact relation that it was written out from. */
export type WrittenOut<Address = CellAddress> = PlacedRelation<Address> & {
  readonly origin: Relation;
  /** The column in which rows are added up, or the row in which columns are compared. */
  readonly place: string;
};

/** A placed relation that computes its target from other figures. */
export type ComputedBy<Address = CellAddress> = Exclude<
  WrittenOut<Address>,
  { readonly kind: "same" }
>;

/** How a reader of relations addresses the cell of a row and a column. */
export type AddressAt<Address> = (row: string, column: string) => Address;

/** Addresses a cell by the ids of its row and its column. */
export const cellAddress: AddressAt<CellAddress> = (row, column) => ({ row, column });

/** Writes a relation out: one placed relation for each place, each place once. */
export function writeOut<Address>(
  relation: Relation,
  addressAt: AddressAt<Address>,
): readonly WrittenOut<Address>[] {
  return [...new Set(placesOf(relation))].flatMap((place) =>
    ruleAt(relation, place, addressAt).map((rule) => ({ ...rule, origin: relation, place })),
  );
}

/**
 * The placed relation that computes one cell; undefined if the cell is not a result of it.
 *
 * Cells that state one amount are not results of each other.
 */
export function relationAt(
  relation: Relation,
  { row, column }: CellAddress,
): ComputedBy | undefined {
  if (relation.kind === "same") return undefined;
  const [result, place, target] =
    "row" in relation ? [relation.row, column, row] : [relation.column, row, column];
  if (result !== target || !placesOf(relation).includes(place)) return undefined;
  const [rule] = ruleAt(relation, place, cellAddress);
  return rule === undefined || rule.kind === "same"
    ? undefined
    : { ...rule, origin: relation, place };
}

/** The figures of a placed relation other than its target, in order. */
export function operandsOf<Address>(rule: PlacedRule<Address>): readonly Address[] {
  switch (rule.kind) {
    case "sum":
      return rule.terms.map(({ figure }) => figure);
    case "same":
      return rule.figures.slice(1);
    case "growth":
    case "change":
      return [rule.current, rule.prior];
    case "percent":
    case "ratio":
      return [rule.numerator, rule.base];
  }
}

/** Every figure of a placed relation, the target first. */
export function figuresOf<Address>(relation: PlacedRelation<Address>): readonly Address[] {
  return [relation.target, ...operandsOf(relation)];
}

/** The columns in which a relation of rows holds, the rows in which any other relation does. */
function placesOf(relation: Relation): readonly string[] {
  return "row" in relation ? relation.columns : relation.rows;
}

/** The rule of a relation at a place; a fact that is stated once has no rule. */
function ruleAt<Address>(
  relation: Relation,
  place: string,
  addressAt: AddressAt<Address>,
): readonly (PlacedRule<Address> & { readonly target: Address })[] {
  if ("row" in relation) {
    const at = (row: string): Address => addressAt(row, place);
    const target = at(relation.row);
    if (relation.kind === "rows")
      return [{ kind: "sum", target, terms: termsAt(relation.terms, at) }];
    if (relation.kind === "index") {
      const [numerator, base] = [at(relation.of), addressAt(relation.of, relation.base)];
      return [{ kind: "ratio", target, numerator, base }];
    }
    return [{ kind: "ratio", target, numerator: at(relation.numerator), base: at(relation.base) }];
  }
  const at = (column: string): Address => addressAt(place, column);
  switch (relation.kind) {
    case "columns":
      return [{ kind: "sum", target: at(relation.column), terms: termsAt(relation.terms, at) }];
    case "same": {
      const figures = [...new Set(relation.columns)].map(at);
      const [first] = figures;
      return first === undefined || figures.length === 1
        ? []
        : [{ kind: "same", target: first, figures }];
    }
    case "growth":
    case "change": {
      const [current, prior] = [at(relation.current), at(relation.prior)];
      return [{ kind: relation.kind, target: at(relation.column), current, prior }];
    }
    case "percent":
    case "ratio": {
      const [numerator, base] = [at(relation.numerator), at(relation.base)];
      return [{ kind: relation.kind, target: at(relation.column), numerator, base }];
    }
    case "share": {
      const [numerator, base] = [at(relation.of), addressAt(relation.total, relation.of)];
      return [{ kind: "ratio", target: at(relation.column), numerator, base }];
    }
  }
}

function termsAt<Address>(
  terms: readonly Term[],
  at: (id: string) => Address,
): readonly PlacedTerm<Address>[] {
  return terms.map(({ id, weight }) => ({ figure: at(id), weight }));
}
