/** The consolidation of units as a table. */

import { type Decimal, toDecimal, ZERO } from "../../amount/index.ts";
import {
  drawTable,
  labelFor,
  type RowSpec,
  type Table,
  type TableHeading,
} from "../../table/index.ts";
import { wordsFor } from "../words/index.ts";
import type { Consolidation } from "./consolidate.ts";

/**
 * Builds the consolidation of units: their sum, what is eliminated, and the whole.
 *
 * Rule: sum of the units + eliminated = the whole, for income, costs and net cost. Elimination does
 * not change net cost.
 * Units and sign: the unit you state; result sign.
 *
 * @param whole - the result of {@link consolidate}
 * @param heading - unit, title, labels by id and language; see {@link TableHeading}
 * @returns the table with the rows `income`, `costs`, `netCost`, one `unmatched:1` … for each pair
 * that does not match, and the columns `units`, `eliminated`, `whole`
 * @example Kitchens have sold for 500 to schools
 * const whole = consolidate({
 *   units: { kitchens: { income: 500, costs: -480 }, schools: { income: 0, costs: -2000 } },
 *   internal: [
 *     { unit: "kitchens", counterpart: "schools", amount: 500 },
 *     { unit: "schools", counterpart: "kitchens", amount: -500 },
 *   ],
 * });
 * const table = consolidationTable(whole, { unit: unitFromName("tkr", "sv") });
 * [amountOf(table, "income", "whole"), amountOf(table, "netCost", "eliminated")] // => [0, 0]
 */
export function consolidationTable(
  whole: Consolidation,
  heading: TableHeading,
): Table<string, "units" | "eliminated" | "whole"> {
  const words = wordsFor(whole?.eliminated, heading);
  const lessIncome = toDecimal(whole.eliminated.negated());
  return drawTable(heading, {
    title: words.consolidation,
    otherLabels: whole.unmatched.flatMap(({ seller, buyer }) => [seller, buyer]),
    rows: [
      {
        id: "income",
        label: words.income,
        flow: "income",
        cells: cellsOf(whole.income, lessIncome),
      },
      {
        id: "costs",
        label: words.costs,
        flow: "cost",
        cells: cellsOf(whole.costs, whole.eliminated),
      },
      {
        id: "netCost",
        label: words.netCost,
        role: "total",
        flow: "net-cost",
        cells: cellsOf(whole.netCost, ZERO),
      },
      ...whole.unmatched.map(
        ({ seller, buyer, difference }, k): RowSpec => ({
          id: `unmatched:${k + 1}`,
          label: words.notMatched(labelFor(heading, seller), labelFor(heading, buyer)),
          role: "of-which",
          level: 1,
          flow: "result",
          cells: { whole: difference },
        }),
      ),
    ],
    columns: [
      { id: "units", label: words.units },
      { id: "eliminated", label: words.eliminated },
      { id: "whole", label: words.whole },
    ],
    rowSums: { netCost: ["income", "costs"] },
    columnSums: { whole: ["units", "eliminated"] },
  });
}

function cellsOf(whole: Decimal, eliminated: Decimal): RowSpec["cells"] {
  return { units: toDecimal(whole.minus(eliminated)), eliminated, whole };
}
