/** Percent columns: one column in percent of another. */
import { magnitudeOf, ratioBetween } from "../../amount/index.ts";
import { ratioCell } from "../cells.ts";
import { type ColumnKind, comparisonKind } from "./kind.ts";

/**
 * One column in percent of another.
 *
 * Rule: a variance in percent of its reference is numerator ÷ |base|, so that + is favourable.
 * Any other numerator is a share of one amount in another: numerator ÷ base, so costs of −97 in
 * percent of costs of −100 are +97 %.
 */
export interface PercentColumnInput<Column extends string = string> {
  /** Default Variance, % or Used, % or Share, %, in the language of the book. */
  readonly label?: string;
  /** The columns above and below the line. */
  readonly percentOf: { readonly numerator: Column; readonly base: Column };
}

export const percentColumn: ColumnKind = /* @__PURE__ */ comparisonKind<
  PercentColumnInput,
  "percentOf"
>({
  key: "percentOf",
  names: ["numerator", "base"],
  measure: "percent",
  settle: ([numerator, base], columns, _, { scenarios }) => {
    const isVariance = columns[0]?.measure === "variance";
    const kind = isVariance ? "percent" : "ratio";
    const kinds = columns.map(
      ({ selection }) => scenarios.find(({ id }) => id === selection?.scenario)?.kind,
    );
    const isUse = kinds[0] === "actual" && kinds[1] === "budget";
    return {
      heading: isUse ? "percentUsed" : isVariance ? undefined : "share",
      compare: (top, below) =>
        ratioCell(ratioBetween(top, isVariance ? magnitudeOf(below) : below)),
      state: (column, rows) => Object.freeze({ kind, column, numerator, base, rows }),
      // A variance has compared its sides already; another numerator is compared with the base.
      ...(isVariance ? {} : { sides: true }),
    };
  },
});
