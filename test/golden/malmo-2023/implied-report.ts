/** The tables and sentences of the report, and the few steps from them to an implied value. */
import { readFileSync } from "node:fs";
import {
  type AmountInput,
  amountOf,
  type Book,
  type Decimal,
  parseAmount,
  parseBook,
  type RatioResult,
  ratioOf,
  roundPercent,
  roundRatio,
  type Table,
  toDecimal,
} from "anslag";
import { type MalmoTables, malmoTables } from "../../../examples/malmo-2023/tables.ts";

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");

interface Reported {
  readonly narrative: readonly { readonly id: string; readonly printed: string }[];
  readonly tables: readonly {
    readonly id: string;
    readonly rows: readonly {
      readonly id: string;
      readonly cells: Readonly<Record<string, string>>;
    }[];
  }[];
}
export const reported: Reported = JSON.parse(read("./reported.json"));
export const book: Book = parseBook(read("../../../examples/malmo-2023/book.json"));
export const tables: MalmoTables = malmoTables(book);

/** The amount of a cell, which must exist. */
export const at = (table: Table, row: string, column: string): Decimal => {
  const amount = amountOf(table, row, column);
  if (amount === undefined) throw new Error(`nothing at ${row}, ${column}`);
  return amount;
};
/** The amount of a sentence of the report, in millions. */
export const said = (id: string): Decimal => {
  const found = reported.narrative.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no sentence ${id}`);
  return parseAmount(found.printed);
};
export const ratio = (of: RatioResult, decimals: number): number => {
  if (of.kind === "none") throw new Error(of.reason);
  return roundRatio(of, { decimals }).toNumber();
};
export const percent = (of: RatioResult, decimals: number): number => {
  if (of.kind === "none") throw new Error(of.reason);
  return roundPercent(of, { decimals }).toNumber();
};
export const number = (of: Decimal): number => of.toNumber();
export const share = (numerator: AmountInput, denominator: AmountInput): RatioResult =>
  ratioOf({ numerator, denominator });
export const thousand = (millions: AmountInput): Decimal =>
  toDecimal(toDecimal(millions).times(1000));
export const million = (amount: Decimal): Decimal => toDecimal(amount.times("0.001"));

/** A computation for each implied value, by the id of the value. */
export type Values = Readonly<Record<string, () => unknown>>;
