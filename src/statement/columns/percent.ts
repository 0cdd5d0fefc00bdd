/** Percent columns: one column in percent of another. */
import { magnitudeOf, ratioBetween } from "../../amount/index.ts";
import type { Cell } from "../../table/index.ts";
import { amountIn, emptyCell, ratioCell } from "../cells.ts";
import {
  type ColumnKind,
  type ColumnSpec,
  columnKind,
  type ReadingContext,
  readPair,
  UNREADABLE,
} from "./kind.ts";

/**
 * One column in percent of another.
 *
 * Rule: a variance in percent of its reference is numerator ÷ |base|, so that + is favourable.
 * Any other numerator is a share of one amount in another: numerator ÷ base, so costs of −97 in
 * percent of costs of −100 are +97 %.
 */
export interface PercentColumnInput<Column extends string = string> {
  readonly label?: string;
  /** The columns above and below the line. */
  readonly percentOf: { readonly numerator: Column; readonly base: Column };
}

export const percentColumn: ColumnKind = /* @__PURE__ */ columnKind<PercentColumnInput>(
  "percentOf",
  ["label", "percentOf"],
  readPercent,
);

function readPercent(input: PercentColumnInput, context: ReadingContext): ColumnSpec {
  const sides = readPair("percentOf", input.percentOf, ["numerator", "base"], context);
  if (sides === undefined) return UNREADABLE;
  const [numerator, base] = sides;
  return {
    measure: "percent",
    terms: sides,
    settle: ([above]) => {
      const isVariance = above?.measure === "variance";
      const kind = isVariance ? "percent" : "ratio";
      return {
        compute: ([left, right]) => percentCell(kind, left, right),
        state: (column, rows) => Object.freeze({ kind, column, numerator, base, rows }),
        // A variance has compared its sides already; another numerator is compared with the base.
        ...(isVariance ? {} : { sides: true }),
      };
    },
  };
}

function percentCell(
  kind: "percent" | "ratio",
  left: Cell | undefined,
  right: Cell | undefined,
): Cell {
  const [numerator, base] = [amountIn(left), amountIn(right)];
  // There is nothing to compare, and nothing to explain to the reader.
  if (numerator === undefined && base === undefined) return emptyCell("absent");
  if (numerator === undefined) return emptyCell("missing-amount");
  if (base === undefined) return emptyCell("missing-base");
  return ratioCell(ratioBetween(numerator, kind === "ratio" ? base : magnitudeOf(base)));
}
