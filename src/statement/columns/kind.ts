/** The form that every kind of column has; each kind is one file of this folder. */
import type { Book } from "../../book/index.ts";
import type { Flow } from "../../chart/index.ts";
import { checkKeys, type Issue, type IssuePath } from "../../input/index.ts";
import type { Worded } from "../../language/index.ts";
import type { Cell, Relation, Selection, TableColumn, TableRow } from "../../table/index.ts";

/** The place of an input that is being read, and the list that collects its problems. */
export interface ReadingContext {
  readonly book: Book;
  readonly path: IssuePath;
  readonly issues: Issue[];
}

/** A column as its input states it, before the columns that it reads are known. */
export interface ColumnSpec {
  readonly measure: TableColumn["measure"];
  /** The columns that it reads, in order; empty for columns of figures and of explanations. */
  readonly terms: readonly string[];
  /** The column adds up its terms, so no two of them may have figures in common. */
  readonly addsUp?: true;
  /** The default label; the id where it is absent. */
  readonly label?: Worded;
  /** The figures that it shows; absent for computed columns. */
  readonly selection?: Selection;
  /** What the figures are about, where the column decides that. */
  readonly flow?: Flow;
  /**
   * Settles how cells are computed, once the columns of the terms are known; absent for figures.
   */
  readonly settle?: (terms: readonly TableColumn[]) => ColumnRule;
}

/** A column with its id. */
export type ColumnEntry = readonly [id: string, column: ColumnSpec];

/** The cells of a computed column, and the relation that holds in the rows with cells. */
export interface ColumnRule {
  /** The flow of the amounts, if it follows from the terms. */
  readonly flow?: Flow;
  /** Computes a cell from the cells of the terms in the same row. */
  readonly compute: (terms: readonly (Cell | undefined)[], row: TableRow, book: Book) => Cell;
  /** States the relation of the column for the rows in which it was computed. */
  readonly state?: (column: string, rows: readonly string[]) => Relation;
  /** A declared zero stands in for a missing amount, which is noted. */
  readonly missingAsZero?: boolean;
  /** A cell compares its two terms, so a line with an amount in one of them only is noted. */
  readonly sides?: boolean;
}

/** A kind of column. */
export interface ColumnKind {
  /** The key that tells an input of this kind; figures have none. */
  readonly key: string;
  /** The keys that an input may have. */
  readonly keys: readonly string[];
  /** Reads an input whose keys have been checked, and reports other problems. */
  readonly read: (input: object, context: ReadingContext) => ColumnSpec;
}

/** A column without cells, for an input that cannot be read; its problems have been reported. */
export const UNREADABLE: ColumnSpec = {
  measure: "amount",
  terms: [],
};

/**
 * Declares a kind of computed column.
 *
 * @param key the key that tells the kind
 * @param keys the keys that its input may have
 * @param read reads the value of an input whose keys are known
 */
export function columnKind<Input extends object>(
  key: keyof Input & string,
  keys: readonly (keyof Input & string)[],
  read: (input: Input, context: ReadingContext) => ColumnSpec,
): ColumnKind {
  // The key tells the kind; the compiler has checked the rest, and `read` checks it again.
  return { key, keys, read: (input, context) => read(input as Input, context) };
}

/** Checks the object that names two columns: the value of `key` in an input. */
export function readPair<First extends string, Second extends string>(
  key: string,
  pair: Readonly<Record<First | Second, string>>,
  names: readonly [First, Second],
  { path, issues }: ReadingContext,
): readonly [string, string] | undefined {
  if (!checkKeys(pair, names, [...path, key], issues)) return undefined;
  const [first, second] = names;
  return [pair[first], pair[second]];
}
