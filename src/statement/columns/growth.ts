/** Growth columns: this year against the year before. */
import { yearOverYear } from "../../planning/analysis/index.ts";
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

/** Growth against the year before: current ÷ prior − 1. */
export interface GrowthColumnInput<Column extends string = string> {
  readonly label?: string;
  /** The columns of this year and of last year. */
  readonly growthOf: { readonly current: Column; readonly prior: Column };
}

export const growthColumn: ColumnKind = /* @__PURE__ */ columnKind<GrowthColumnInput>(
  "growthOf",
  ["label", "growthOf"],
  readGrowth,
);

function readGrowth(input: GrowthColumnInput, context: ReadingContext): ColumnSpec {
  const years = readPair("growthOf", input.growthOf, ["current", "prior"], context);
  if (years === undefined) return UNREADABLE;
  const [current, prior] = years;
  return {
    measure: "growth",
    terms: years,
    settle: () => ({
      compute: ([left, right]) => growthCell(left, right),
      state: (column, rows) => Object.freeze({ kind: "growth", column, current, prior, rows }),
    }),
  };
}

function growthCell(left: Cell | undefined, right: Cell | undefined): Cell {
  const [current, prior] = [amountIn(left), amountIn(right)];
  // There is nothing to compare, and nothing to explain to the reader.
  if (current === undefined && prior === undefined) return emptyCell("absent");
  const compared = yearOverYear({ current, prior });
  return compared.kind === "none" ? emptyCell(compared.reason) : ratioCell(compared.growth);
}
