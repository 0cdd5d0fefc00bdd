/** Variance columns: outcome − reference, + is favourable. */
import { subtractAmounts, ZERO } from "../../amount/index.ts";
import { checkFlag } from "../../input/index.ts";
import type { Cell } from "../../table/index.ts";
import { amountCell, amountIn, emptyCell, weighted } from "../cells.ts";
import {
  type ColumnKind,
  type ColumnSpec,
  columnKind,
  type ReadingContext,
  readPair,
  UNREADABLE,
} from "./kind.ts";

/** Outcome − reference: + is favourable. */
export interface VarianceColumnInput<Column extends string = string> {
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

export const varianceColumn: ColumnKind = /* @__PURE__ */ columnKind<VarianceColumnInput>(
  "varianceOf",
  ["label", "varianceOf", "missingAsZero"],
  readVariance,
);

function readVariance(input: VarianceColumnInput, context: ReadingContext): ColumnSpec {
  const sides = readPair("varianceOf", input.varianceOf, ["outcome", "reference"], context);
  if (sides === undefined) return UNREADABLE;
  const [outcome, reference] = sides;
  checkFlag(input.missingAsZero, [...context.path, "missingAsZero"], context.issues);
  const missingAsZero = input.missingAsZero === true;
  return {
    measure: "variance",
    terms: sides,
    settle: () => ({
      compute: ([left, right]) => varianceCell(left, right, missingAsZero),
      state: (column, rows) => {
        const terms = Object.freeze([...weighted([outcome]), ...weighted([reference], -1)]);
        return Object.freeze({ kind: "columns", column, terms, rows });
      },
      ...(missingAsZero ? { missingAsZero } : { sides: true }),
    }),
  };
}

function varianceCell(
  outcome: Cell | undefined,
  reference: Cell | undefined,
  missingAsZero: boolean,
): Cell {
  const [left, right] = [amountIn(outcome), amountIn(reference)];
  if (left === undefined && right === undefined) return emptyCell("absent");
  if (!missingAsZero && left === undefined) return emptyCell("missing-amount");
  if (!missingAsZero && right === undefined) return emptyCell("missing-base");
  return amountCell(subtractAmounts(left ?? ZERO, right ?? ZERO));
}
