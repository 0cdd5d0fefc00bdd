/** Growth columns: this year against the year before. */
import { yearOverYear } from "../../planning/analysis/index.ts";
import { ratioCell } from "../cells.ts";
import { type ColumnKind, comparisonKind } from "./kind.ts";

/** Growth against the year before: current ÷ prior − 1. */
export interface GrowthColumnInput<Column extends string = string> {
  /** Default the words Change, %, in the language of the book. */
  readonly label?: string;
  /** The columns of this year and of last year. */
  readonly growthOf: { readonly current: Column; readonly prior: Column };
}

export const growthColumn: ColumnKind = /* @__PURE__ */ comparisonKind<
  GrowthColumnInput,
  "growthOf"
>({
  key: "growthOf",
  names: ["current", "prior"],
  measure: "growth",
  settle: ([current, prior]) => ({
    heading: "changePercent",
    compare: (now, before) => ratioCell(yearOverYear({ current: now, prior: before }).growth),
    state: (column, rows) => Object.freeze({ kind: "growth", column, current, prior, rows }),
  }),
});
