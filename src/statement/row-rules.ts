/**
 * Rows that are computed from other rows by a rule other than a sum: one row ÷ another, amounts per
 * unit of something else, and indexes. Each kind is told by a key of its own.
 */
import { ratioBetween } from "../amount/index.ts";
import type { Book } from "../book/index.ts";
import { checkKeys, type Issue, type IssuePath } from "../input/index.ts";
import type { Cell, Relation } from "../table/index.ts";
import { comparisonCell, indexCell, ratioCell } from "./cells.ts";
import { type Quantity, readRate } from "./rates.ts";
import { hasKey, ROW_KEYS } from "./row-kinds.ts";

/** How the cells of a row are computed from those of other rows, in each column of amounts. */
export interface RowRule {
  /** The key that tells its input. */
  readonly key: string;
  /** The rows that it reads, each by its key in the input; none of them has a rule. */
  readonly terms: readonly (readonly [row: string, key: string])[];
  /** The columns that it names, each by its path in the input; all are columns of amounts. */
  readonly columns: readonly (readonly [column: string, path: IssuePath])[];
  /** The column that all others are compared with, if there is one. */
  readonly base?: string;
  /** The decimals of its cells, where they are rates. */
  readonly decimals?: number;
  /** Computes a cell from the cells of the terms, in its own column and then in the base. */
  readonly compute: (terms: readonly (Cell | undefined)[], column: string) => Cell;
  /** States the relation of the row in the columns where it was computed; a rate has no such. */
  readonly state?: (row: string, columns: readonly string[]) => Relation;
}

/**
 * A row that is one row ÷ another, in percent: fees in percent of costs.
 *
 * Rule: numerator ÷ base in each column of amounts, with the sign that a reader computes from the
 * two figures of the column. A quotient of fees and costs that both print without a sign prints
 * without one. A column that compares others has no quotient.
 * Absent and zero: empty where both amounts are missing; otherwise `missing-amount`,
 * `missing-base` or `zero-base`.
 *
 * @example The cost coverage of a library
 * const book = defineBook({
 *   title: "Library", unit: unitOf("SEK"), fiscalYear: { year: 2023 }, cutOff: "2023-08-31",
 *   chart: { lines: [{ id: "fees", kind: "income" }, { id: "staff", kind: "cost" }] },
 *   figureSets: [{ id: "all", figures: [
 *     { line: "fees", scenario: "budget", amount: 30 },
 *     { line: "staff", scenario: "budget", amount: -40 },
 *   ] }],
 * });
 * const quotientOf = { numerator: "fees", base: "staff" };
 * const table = buildTable(book, {
 *   rows: ["fees", "staff", { id: "coverage", label: "Cost coverage", quotientOf }],
 *   columns: { budget: { scenario: "budget" } },
 *   signs: "all-positive",
 * });
 * printTable(table).texts.flat() // => ["30", "40", "75.0%"]
 */
export interface QuotientRowInput<Id extends string = string> {
  readonly id: Id;
  /** Default the id. */
  readonly label?: string;
  /** Depth for indentation; default 0. */
  readonly level?: number;
  /** The rows above and below the line, by id. */
  readonly quotientOf: { readonly numerator: string; readonly base: string };
}

/**
 * A row that is another one per unit of something that is not money: per inhabitant, per pupil.
 *
 * Rule: amount ÷ quantity in each column of amounts, in whole units of the currency, whatever the
 * unit of the table. It prints with `decimals`, and with the sign of the amount. A column that
 * compares others has no rate.
 * Absent and zero: a column without an amount has no rate; a column without a quantity of its own
 * has `missing-base`. A quantity is more than zero.
 *
 * @example Net costs per inhabitant, in two years
 * const book = defineBook({
 *   title: "Town", unit: unitOf("SEK", "thousand"),
 *   fiscalYear: { year: 2023 }, cutOff: "2023-12-31",
 *   chart: { lines: [{ id: "costs", kind: "cost" }] },
 *   figureSets: [{ id: "main", figures: [
 *     { line: "costs", scenario: "priorYearActual", amount: -640000 },
 *     { line: "costs", scenario: "actual", amount: -667300 },
 *   ] }],
 * });
 * const quantity = { prior: 50000, actual: 50400 };
 * const table = buildTable(book, {
 *   rows: ["costs", { id: "each", label: "kr per invånare", rateOf: { row: "costs", quantity } }],
 *   columns: { prior: { scenario: "priorYearActual" }, actual: { scenario: "actual" } },
 *   signs: "costs-positive",
 * });
 * printTable(table).texts[1] // => ["12,800", "13,240"]
 */
export interface RateRowInput<Id extends string = string> {
  readonly id: Id;
  /** What the rates are, in the words of the page, such as `kr per elev`; default the id. */
  readonly label?: string;
  /** Depth for indentation; default 0. */
  readonly level?: number;
  /** The amounts, and how many units they are for. */
  readonly rateOf: {
    /** The row of the amounts. */
    readonly row: string;
    /** How many there are: one number for every column, or one for each column by its id. */
    readonly quantity: Quantity;
  };
  /** The decimals of the printed rates; default 0. */
  readonly decimals?: number;
}

/**
 * A row as an index: one of its columns, such as the accounts of a first year, is 100.
 *
 * Rule: the row in each column of amounts ÷ the row in the base, printed in hundredths. It is 100
 * more than the growth from the base. A column that compares others has no index.
 * Absent and zero: a base that is zero or of the other sign has no index; the reason is that of a
 * growth.
 *
 * @example Three years, of which the first is 100
 * const book = defineBook({
 *   title: "Library", unit: unitOf("SEK"), fiscalYear: { year: 2023 }, cutOff: "2023-12-31",
 *   scenarios: [{ id: "first", kind: "budget" }, { id: "second", kind: "budget" }],
 *   chart: { lines: [{ id: "staff", kind: "cost" }] },
 *   figureSets: [{ id: "all", figures: [
 *     { line: "staff", scenario: "first", amount: -800 },
 *     { line: "staff", scenario: "second", amount: -820 },
 *     { line: "staff", scenario: "actual", amount: -844 },
 *   ] }],
 * });
 * const table = buildTable(book, {
 *   rows: ["staff", { id: "index", label: "Index", indexOf: { row: "staff", base: "first" } }],
 *   columns: {
 *     first: { scenario: "first" }, second: { scenario: "second" }, actual: { scenario: "actual" },
 *   },
 * });
 * printTable(table).texts[1] // => ["100.0", "102.5", "105.5"]
 */
export interface IndexRowInput<Id extends string = string> {
  readonly id: Id;
  /** Default the id. */
  readonly label?: string;
  /** Depth for indentation; default 0. */
  readonly level?: number;
  /** The row of the amounts, and the column that is 100. */
  readonly indexOf: { readonly row: string; readonly base: string };
}

/** A row that is computed by a rule. */
export type RuledRowInput = QuotientRowInput | RateRowInput | IndexRowInput;

/** Where a rule is read: its book, its place in the input, and the list of problems. */
interface RuleContext {
  readonly book: Pick<Book, "unit">;
  readonly path: IssuePath;
  readonly issues: Issue[];
}

/** A kind of rule: the keys under its own, and how an input with these keys is read. */
interface RuleKind<Input> {
  readonly names: readonly string[];
  /** Keys of the row beside that of the rule. */
  readonly more?: readonly string[];
  readonly read: (input: Input, context: RuleContext) => Omit<RowRule, "key">;
}

const quotient: RuleKind<QuotientRowInput> = {
  names: ["numerator", "base"],
  read: ({ quotientOf: { numerator, base } }) => ({
    terms: [
      [numerator, "numerator"],
      [base, "base"],
    ],
    columns: [],
    compute: (cells) =>
      comparisonCell(cells, (over, under) => ratioCell(ratioBetween(over, under))),
    state: (row, columns) => Object.freeze({ kind: "quotient", row, numerator, base, columns }),
  }),
};

const rate: RuleKind<RateRowInput> = {
  names: ["row", "quantity"],
  more: ["decimals"],
  read: ({ rateOf: { row, quantity }, ...more }, { book, path, issues }) => {
    const at = [...path, "rateOf", "quantity"];
    const paths = { quantity: at, decimals: [...path, "decimals"] };
    const { decimals, ids, of } = readRate({ ...more, quantity }, paths, book, issues);
    return {
      terms: [[row, "row"]],
      columns: ids.map((id) => [id, [...at, id]]),
      decimals,
      compute: ([cell], column) => of(cell, column),
    };
  },
};

const index: RuleKind<IndexRowInput> = {
  names: ["row", "base"],
  read: ({ indexOf: { row: of, base } }, { path }) => ({
    terms: [[of, "row"]],
    columns: [[base, [...path, "indexOf", "base"]]],
    base,
    compute: (cells) => comparisonCell(cells, indexCell),
    state: (row, columns) => Object.freeze({ kind: "index", row, of, base, columns }),
  }),
};

const KINDS = { quotientOf: quotient, rateOf: rate, indexOf: index } as const;

/** The key of a rule; `undefined` for a row without a rule. */
function ruleKey(row: object): keyof typeof KINDS | undefined {
  return RULE_KEYS.find((key) => hasKey(row, key));
}

const RULE_KEYS = ["quotientOf", "rateOf", "indexOf"] as const satisfies (keyof typeof KINDS)[];

/** Whether a row is computed by a rule. */
export function isRuledRow(row: object): row is RuledRowInput {
  return ruleKey(row) !== undefined;
}

/** The keys of a row that is computed by a rule; `undefined` for every other row. */
export function ruledRowKeys(row: object): readonly string[] | undefined {
  const key = ruleKey(row);
  if (key === undefined) return undefined;
  const { more = [] }: RuleKind<never> = KINDS[key];
  return [...ROW_KEYS, key, ...more];
}

/** Reads the rule of a row whose keys have been checked; `undefined` where it cannot be read. */
export function readRule(row: RuledRowInput, context: RuleContext): RowRule | undefined {
  const key = ruleKey(row);
  if (key === undefined) return undefined;
  // The key tells the kind of the row, which the compiler cannot follow.
  const { names, read } = KINDS[key] as RuleKind<RuledRowInput>;
  const value = (row as unknown as Readonly<Record<string, object>>)[key];
  if (!checkKeys(value, names, [...context.path, key], context.issues)) return undefined;
  return { key, ...read(row, context) };
}
