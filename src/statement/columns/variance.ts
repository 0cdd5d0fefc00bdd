/** Variance columns: outcome − reference, + is favourable. */
import { subtractAmounts } from "../../amount/index.ts";
import { weighted } from "../../table/index.ts";
import { amountCell } from "../cells.ts";
import { type ColumnKind, comparisonKind } from "./kind.ts";

/** Outcome − reference: + is favourable. */
export interface VarianceColumnInput<Column extends string = string> {
  /** Default the word Variance, in the language of the book. */
  readonly label?: string;
  /** The columns of the outcome and of its reference. */
  readonly varianceOf: { readonly outcome: Column; readonly reference: Column };
  /**
   * Count a missing reference (or outcome) as zero where the other is there. Only for sources in
   * which a blank is declared to mean zero; default false, because a missing budget is not a
   * budget of zero.
   */
  readonly missingAsZero?: boolean;
}

export const varianceColumn: ColumnKind = /* @__PURE__ */ comparisonKind<
  VarianceColumnInput,
  "varianceOf"
>({
  key: "varianceOf",
  names: ["outcome", "reference"],
  measure: "variance",
  flag: "missingAsZero",
  settle: ([outcome, reference], _, { missingAsZero }) => ({
    heading: "variance",
    compare: (left, right) => amountCell(subtractAmounts(left, right)),
    state: (column, rows) => {
      const terms = Object.freeze([...weighted([outcome]), ...weighted([reference], -1)]);
      return Object.freeze({ kind: "columns", column, terms, rows });
    },
    ...(missingAsZero === true ? { missingAsZero } : { sides: true }),
  }),
});
