/** Sum columns: other columns added up. */
import { readChoice, readItems } from "../../input/index.ts";
import { weighted } from "../../table/index.ts";
import { joinFlows, sumCell } from "../cells.ts";
import { type ColumnKind, type ColumnSpec, columnKind, type ReadingContext } from "./kind.ts";

/** A column that adds up other columns. */
export interface SumColumnInput<Column extends string = string> {
  /** Default the word Sum, or Difference, in the language of the book. */
  readonly label?: string;
  /** The columns that are added up. */
  readonly sumOf: readonly Column[];
  /**
   * `variance` when the sum is a difference in which + is favourable, such as funding + net cost;
   * default `amount`.
   */
  readonly measure?: "amount" | "variance";
}

export const sumColumn: ColumnKind = /* @__PURE__ */ columnKind<SumColumnInput>(
  "sumOf",
  ["label", "sumOf", "measure"],
  readSum,
);

function readSum(input: SumColumnInput, { path, issues }: ReadingContext): ColumnSpec {
  const terms = readItems(input.sumOf, [...path, "sumOf"], issues);
  const { measure = "amount" } = input;
  readChoice(measure, ["amount", "variance"], [...path, "measure"], issues);
  return {
    measure,
    terms,
    addsUp: true,
    settle: (columns) => ({
      flow: joinFlows(columns.map(({ flow }) => flow)),
      heading: measure === "amount" ? "sum" : "difference",
      compute: sumCell,
      state: (column, rows) =>
        Object.freeze({ kind: "columns", column, terms: weighted(terms), rows }),
    }),
  };
}
