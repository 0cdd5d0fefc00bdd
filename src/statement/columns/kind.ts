/** The form that every kind of column has; each kind is one file of this folder. */
import type { Decimal } from "../../amount/index.ts";
import type { Book } from "../../book/index.ts";
import type { Flow } from "../../chart/index.ts";
import { checkFlag, checkKeys, type Issue, type IssuePath } from "../../input/index.ts";
import type { Worded, WordKey } from "../../language/index.ts";
import type { Cell, Relation, Selection, TableColumn, TableRow } from "../../table/index.ts";
import { comparisonCell } from "../cells.ts";

/** The place of an input that is being read, and the list that collects its problems. */
export interface ReadingContext {
  readonly book: Book;
  readonly path: IssuePath;
  readonly issues: Issue[];
}

/** A column as its input states it, before the columns that it reads are known. */
export interface ColumnSpec {
  readonly measure: TableColumn["measure"];
  /** The decimals of rates. */
  readonly decimals?: number;
  /** The columns that it reads, in order; empty for columns of figures and of explanations. */
  readonly terms: readonly string[];
  /** The column adds up its terms, so no two of them may have figures in common. */
  readonly addsUp?: true;
  /** The row whose cells its rows are compared with; absent if its rows stand alone. */
  readonly total?: string;
  /** The label: that of the caller, or what a column of figures chooses. */
  readonly label?: Worded | undefined;
  /** The heading above that of the column. */
  readonly group?: string | undefined;
  /** The figures that it shows; absent for computed columns. */
  readonly selection?: Selection;
  /** What the figures are about, where the column decides that. */
  readonly flow?: Flow | undefined;
  /**
   * Settles how cells are computed, once the columns of the terms are known; absent for figures.
   */
  readonly settle?: (terms: readonly TableColumn[]) => ColumnRule;
}

/** A column with its id. */
export type ColumnEntry = readonly [id: string, column: ColumnSpec];

/** The cells of a computed column, and the relation that holds in the rows with cells. */
export interface ColumnRule {
  /** The word of the default heading. */
  readonly heading?: WordKey | undefined;
  /** The flow of the amounts, if it follows from the terms. */
  readonly flow?: Flow | undefined;
  /**
   * Computes a cell from the cells of the terms in the same row, and in the row of the total where
   * the column names one.
   */
  readonly compute: (
    terms: readonly (Cell | undefined)[],
    row: TableRow,
    book: Book,
    ofTotal: readonly (Cell | undefined)[],
  ) => Cell;
  /** States the relation of the column for the rows in which it was computed. */
  readonly state?: (column: string, rows: readonly string[]) => Relation;
  /** The cells add up as the amounts do that they are computed from. */
  readonly footed?: true;
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

/** A kind of column that compares two others, in each row the first with the second. */
interface Comparison<Input, Key extends keyof Input> {
  /** The key that tells the kind; its value names the two columns. */
  readonly key: Key & string;
  readonly names: readonly [first: keyof Input[Key] & string, second: keyof Input[Key] & string];
  readonly measure: ColumnSpec["measure"];
  /** Another key that its input may have, for a flag. */
  readonly flag?: keyof Input & string;
  /** Settles the rule, by the ids of the two columns and by the columns themselves. */
  readonly settle: (
    ids: readonly [first: string, second: string],
    columns: readonly TableColumn[],
    input: Input,
    book: Book,
  ) => Omit<ColumnRule, "compute"> & {
    /** The cell where both amounts are there. */
    readonly compare: (first: Decimal, second: Decimal) => Cell;
  };
}

/** Declares a kind of column that compares two others. */
export function comparisonKind<Input extends object, Key extends keyof Input>({
  key,
  names,
  measure,
  flag,
  settle,
}: Comparison<Input, Key>): ColumnKind {
  const keys = ["label", key, ...(flag === undefined ? [] : [flag])] as (keyof Input & string)[];
  return columnKind<Input>(key, keys, (input, { book, path, issues }) => {
    const pair = input[key] as Readonly<Record<string, string>>;
    if (!checkKeys(pair, names, [...path, key], issues)) return UNREADABLE;
    if (flag !== undefined) checkFlag(input[flag], [...path, flag], issues);
    const ids = names.map((name) => pair[name]) as [string, string];
    return {
      measure,
      terms: ids,
      settle: (columns) => {
        const { compare, ...rule } = settle(ids, columns, input, book);
        return { ...rule, compute: (cells) => comparisonCell(cells, compare, rule.missingAsZero) };
      },
    };
  });
}
