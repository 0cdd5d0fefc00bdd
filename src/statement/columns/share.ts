/** Share columns: each row of a column in percent of a total row of the same column. */
import { ratioBetween } from "../../amount/index.ts";
import { checkFlag, checkKeys } from "../../input/index.ts";
import { amountIn, emptyCell, isIncomplete, ratioCell } from "../cells.ts";
import { type ColumnKind, type ColumnSpec, columnKind, UNREADABLE } from "./kind.ts";

/**
 * Each row of a column in percent of a total row of the same column.
 *
 * Rule: row ÷ total, with the sign that a reader computes from the two figures of the column. The
 * total itself is 100 %.
 * Absent and zero: a row without an amount has no share; a total that is missing or zero is the
 * reason of an empty cell.
 *
 * @example Where the costs of a library arise
 * const book = defineBook({
 *   title: "Library", unit: unitOf("SEK"), fiscalYear: { year: 2023 }, cutOff: "2023-08-31",
 *   chart: {
 *     lines: [{ id: "staff", kind: "cost" }, { id: "rent", kind: "cost" }],
 *     totals: [{ id: "costs", of: ["staff", "rent"] }],
 *   },
 *   figureSets: [{ id: "all", figures: [
 *     { line: "staff", scenario: "budget", amount: -30 },
 *     { line: "rent", scenario: "budget", amount: -10 },
 *   ] }],
 * });
 * const table = buildTable(book, { rows: ["staff", "rent", "costs"], columns: {
 *   budget: { scenario: "budget" },
 *   share: { label: "Share, %", shareOf: { column: "budget", total: "costs" } },
 * } });
 * printTable(table).texts.map(([, share]) => share) // => ["75.0", "25.0", "100.0"]
 */
export interface ShareColumnInput<Column extends string = string> {
  /** Default the words Share, %, in the language of the book. */
  readonly label?: string;
  /** The column of the amounts, and the row that is the whole. */
  readonly shareOf: { readonly column: Column; readonly total: string };
  /**
   * Whether the shares add up to their total in print: each is then rounded up or down so that they
   * come to 100. Default false: each is rounded by itself.
   */
  readonly footed?: boolean;
}

export const shareColumn: ColumnKind = /* @__PURE__ */ columnKind<ShareColumnInput>(
  "shareOf",
  ["label", "shareOf", "footed"],
  ({ shareOf, footed = false }, { path, issues }): ColumnSpec => {
    checkFlag(footed, [...path, "footed"], issues);
    if (!checkKeys(shareOf, ["column", "total"], [...path, "shareOf"], issues)) return UNREADABLE;
    const { column: of, total = "" } = shareOf;
    return {
      measure: "percent",
      terms: [of],
      total,
      settle: () => ({
        heading: "share",
        compute: ([cell], _row, _book, [whole]) => {
          const [amount, base] = [amountIn(cell), amountIn(whole)];
          if (amount === undefined) return emptyCell("absent");
          if (isIncomplete(whole)) return emptyCell("incomplete-period");
          return base === undefined
            ? emptyCell("missing-base")
            : ratioCell(ratioBetween(amount, base));
        },
        ...(footed === true ? { footed } : {}),
        state: (column, rows) => Object.freeze({ kind: "share", column, of, total, rows }),
      }),
    };
  },
);
