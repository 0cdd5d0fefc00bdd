/** Rate columns: amounts per unit of something that is not money, such as inhabitants or pupils. */
import { checkKeys } from "../../input/index.ts";
import { type Quantity, readRate } from "../rates.ts";
import { type ColumnKind, columnKind, UNREADABLE } from "./kind.ts";

/**
 * The amounts of a column per unit of something that is not money: per inhabitant, per pupil.
 *
 * Rule: amount ÷ quantity, in whole units of the currency, whatever the unit of the table: 640 000
 * thousand kronor for 50 000 inhabitants are 12 800 kronor per inhabitant. It prints with
 * `decimals`, and with the sign of the amount.
 * Absent and zero: a row without an amount has no rate; a row without a quantity of its own has
 * `missing-base`. A quantity is more than zero.
 *
 * @example The costs of two schools, per pupil
 * const book = defineBook({
 *   title: "Schools", unit: unitOf("GBP", "thousand"),
 *   fiscalYear: { year: 2023 }, cutOff: "2023-12-31",
 *   chart: {
 *     lines: [{ id: "east", kind: "cost" }, { id: "west", kind: "cost" }],
 *     totals: [{ id: "all", of: ["east", "west"] }],
 *   },
 *   figureSets: [{ id: "main", figures: [
 *     { line: "east", scenario: "actual", amount: -4120 },
 *     { line: "west", scenario: "actual", amount: -3050 },
 *   ] }],
 * });
 * const quantity = { east: 400, west: 250, all: 650 };
 * const table = incomeStatement(book, { signs: "costs-positive", columns: {
 *   actual: { scenario: "actual" },
 *   each: { label: "£ per pupil", rateOf: { column: "actual", quantity } },
 * } });
 * printTable(table).texts.map(([, each]) => each) // => ["10,300", "12,200", "11,031"]
 */
export interface RateColumnInput<Column extends string = string> {
  /** What the rates are, in the words of the page, such as `kr per elev`; default the id. */
  readonly label?: string;
  /** The amounts, and how many units they are for. */
  readonly rateOf: {
    /** The column of the amounts. */
    readonly column: Column;
    /** How many there are: one number for every row, or one for each row by its id. */
    readonly quantity: Quantity;
  };
  /** The decimals of the printed rates; default 0. */
  readonly decimals?: number;
}

export const rateColumn: ColumnKind = /* @__PURE__ */ columnKind<RateColumnInput>(
  "rateOf",
  ["label", "rateOf", "decimals"],
  ({ rateOf, ...more }, { book, path, issues }) => {
    const at = [...path, "rateOf"];
    if (!checkKeys(rateOf, ["column", "quantity"], at, issues)) return UNREADABLE;
    const { column, quantity } = rateOf;
    const paths = { quantity: [...at, "quantity"], decimals: [...path, "decimals"] };
    const rate = readRate({ ...more, quantity }, paths, book, issues);
    return {
      measure: "rate",
      decimals: rate.decimals,
      terms: [column],
      settle: ([of]) => ({
        flow: of?.flow,
        compute: ([cell], { id }) => rate.of(cell, id),
      }),
    };
  },
);
