/** Index columns: a column where another one is 100. */
import { indexCell } from "../cells.ts";
import { type ColumnKind, comparisonKind } from "./kind.ts";

/**
 * A column as an index, for which another one is 100, such as the accounts of a first year.
 *
 * Rule: column ÷ base, printed in hundredths: costs of −104 where the base is −100 have the index
 * 104. It is 100 more than the growth from the base.
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
 * const table = buildTable(book, { rows: ["staff"], columns: {
 *   first: { scenario: "first" }, second: { scenario: "second" }, actual: { scenario: "actual" },
 *   index2: { label: "Index", indexOf: { column: "second", base: "first" } },
 *   index3: { label: "Index", indexOf: { column: "actual", base: "first" } },
 * } });
 * printTable(table).texts // => [["-800", "-820", "-844", "102.5", "105.5"]]
 */
export interface IndexColumnInput<Column extends string = string> {
  /** Default the word Index, in the language of the book. */
  readonly label?: string;
  /** The column of the amounts, and the one that is 100. */
  readonly indexOf: { readonly column: Column; readonly base: Column };
}

export const indexColumn: ColumnKind = /* @__PURE__ */ comparisonKind<IndexColumnInput, "indexOf">({
  key: "indexOf",
  names: ["column", "base"],
  measure: "percent",
  settle: ([numerator, base]) => ({
    heading: "index",
    compare: indexCell,
    state: (column, rows) => Object.freeze({ kind: "ratio", column, numerator, base, rows }),
    sides: true,
  }),
});
