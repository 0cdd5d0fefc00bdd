/** Columns of the part of the year that the months of another column are. */
import { type Decimal, ratioBetween, toDecimal } from "../../amount/index.ts";
import { type Period, periodContains, periodMonths } from "../../calendar/index.ts";
import { amountIn, emptyCell, ratioCell } from "../cells.ts";
import { readerOf } from "../reader.ts";
import { type ColumnKind, columnKind } from "./kind.ts";

/**
 * The months of a column in percent of its year, to stand beside the percent of a budget that is
 * used.
 *
 * Rule: months of the column ÷ months of the fiscal year of its scenario, the same in every row.
 * Absent and zero: a row without an amount has none. A column without months of its own, such as a
 * sum of columns, has `not-applicable` in every row.
 *
 * @example Two thirds of the year are over, and seven tenths of the budget are used
 * const book = defineBook({
 *   title: "Library", unit: unitOf("SEK"), fiscalYear: { year: 2023 }, cutOff: "2023-08-31",
 *   chart: { lines: [{ id: "staff", kind: "cost" }] },
 *   figureSets: [{ id: "all", figures: [
 *     { line: "staff", scenario: "budget", amount: -1000 },
 *     { line: "staff", scenario: "actual", period: "2023-01/2023-08", amount: -700 },
 *   ] }],
 * });
 * const table = buildTable(book, { rows: ["staff"], columns: {
 *   budget: { scenario: "budget" },
 *   actual: { scenario: "actual", period: "2023-01/2023-08" },
 *   used: { label: "Used, %", percentOf: { numerator: "actual", base: "budget" } },
 *   elapsed: { label: "Of the year, %", elapsedOf: "actual" },
 * } });
 * printTable(table).texts // => [["-1,000", "-700", "70.0", "66.7"]]
 */
export interface YearShareColumnInput<Column extends string = string> {
  /** Default the words Year elapsed, %, in the language of the book. */
  readonly label?: string;
  /** The column whose months are counted. */
  readonly elapsedOf: Column;
}

export const yearShareColumn: ColumnKind = /* @__PURE__ */ columnKind<YearShareColumnInput>(
  "elapsedOf",
  ["label", "elapsedOf"],
  ({ elapsedOf }) => ({
    measure: "percent",
    terms: [elapsedOf],
    settle: ([column]) => ({
      heading: "yearElapsed",
      compute: ([cell], { selection: row }, book) => {
        const of = column?.selection;
        const scenario = of?.scenario ?? row?.scenario;
        if (of === undefined || scenario === undefined) return emptyCell("not-applicable");
        if (amountIn(cell) === undefined) return emptyCell("absent");
        const years = readerOf(book).yearsOf(scenario);
        const period = row?.period ?? of.period ?? years[0];
        const year = years.find((each) => periodContains(each, period)) ?? period;
        const months = (each: Period): Decimal => toDecimal(periodMonths(each));
        return ratioCell(ratioBetween(months(period), months(year)));
      },
    }),
  }),
);
