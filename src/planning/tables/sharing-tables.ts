/** Shared costs as tables: who settles what, and what is left when units are added up. */

import { type Decimal, toDecimal, totalOf, ZERO } from "../../amount/index.ts";
import type { Table } from "../../table/index.ts";
import type { Consolidation, Settlements } from "../allocation/index.ts";
import { type DrawnRow, draw, rowIds, type TableHeading } from "./draw.ts";

/**
 * Builds the settlement of preliminary charges.
 *
 * Rule: charged + settled = final, for every payer and in the total.
 * Units and sign: the unit you state; the sign of the charges.
 *
 * @param settlements - what {@link trueUp} gave
 * @param heading.unit - the unit of the amounts
 * @param heading.title - heading
 * @param heading.labels - labels of rows and columns by id
 * @returns the table with a row for each payer and `total`
 * @example Charged 300 each; the service cost 570
 * const settled = trueUp("570", { charged: { schools: "300", care: "300" }, keys: { schools: 20, care: 18 } });
 * amountOf(settlementTable(settled, { unit: unitFromName("tkr") }), "total", "settled") // => -30
 */
export function settlementTable(
  settlements: Settlements,
  heading: TableHeading,
): Table<string, "charged" | "settled" | "final"> {
  const names = Object.keys(settlements);
  const ids = rowIds(names, ["total"]);
  const sum = (key: "charged" | "settled" | "final"): Decimal =>
    totalOf(Object.values(settlements).map((each) => each[key]));
  return draw(heading, {
    title: "Settlement",
    rows: [
      ...names.map(
        (name, k): DrawnRow => ({ id: ids[k] ?? "", name, cells: { ...settlements[name] } }),
      ),
      {
        id: "total",
        label: "Total",
        role: "total",
        cells: { charged: sum("charged"), settled: sum("settled"), final: sum("final") },
      },
    ],
    columns: [
      { id: "charged", label: "Charged on account" },
      { id: "settled", label: "Settled: final less charged" },
      { id: "final", label: "Final" },
    ],
    rowSums: { total: ids },
    columnSums: { final: ["charged", "settled"] },
  });
}

/**
 * Builds the consolidation of units: their sum, what is eliminated, and the whole.
 *
 * Rule: sum of the units + eliminated = the whole, for income, costs and net cost; what is eliminated leaves net cost as it was.
 * Units and sign: the unit you state; result sign.
 *
 * @param whole - what {@link consolidate} gave
 * @param heading.unit - the unit of the amounts
 * @param heading.title - heading
 * @param heading.labels - labels of rows and columns by id
 * @returns the table with the rows `income`, `costs`, `netCost`, one `unmatched:1` … for each pair that does not match, and the columns `units`, `eliminated`, `whole`
 * @example Kitchens have sold for 500 to schools
 * const whole = consolidate({
 *   units: { kitchens: { income: 500, costs: -480 }, schools: { income: 0, costs: -2000 } },
 *   internal: [{ unit: "kitchens", counterpart: "schools", amount: 500 }, { unit: "schools", counterpart: "kitchens", amount: -500 }],
 * });
 * const table = consolidationTable(whole, { unit: unitFromName("tkr") });
 * [amountOf(table, "income", "whole"), amountOf(table, "netCost", "eliminated")] // => [0, 0]
 */
export function consolidationTable(
  whole: Consolidation,
  heading: TableHeading,
): Table<string, "units" | "eliminated" | "whole"> {
  const minus = toDecimal(whole.eliminated.negated());
  const row = (amount: Decimal, eliminated: Decimal) => ({
    units: toDecimal(amount.minus(eliminated)),
    eliminated,
    whole: amount,
  });
  return draw(heading, {
    title: "Consolidation",
    rows: [
      { id: "income", label: "Income", flow: "income", cells: row(whole.income, minus) },
      { id: "costs", label: "Costs", flow: "cost", cells: row(whole.costs, whole.eliminated) },
      {
        id: "netCost",
        label: "Net cost",
        role: "total",
        flow: "net-cost",
        cells: row(whole.netCost, ZERO),
      },
      ...whole.unmatched.map(
        ({ seller, buyer, difference }, k): DrawnRow => ({
          id: `unmatched:${k + 1}`,
          label: `of which not matched: ${seller} – ${buyer}`,
          role: "of-which",
          level: 1,
          flow: "result",
          cells: { whole: difference },
        }),
      ),
    ],
    columns: [
      { id: "units", label: "Units" },
      { id: "eliminated", label: "Eliminated" },
      { id: "whole", label: "Whole" },
    ],
    rowSums: { netCost: ["income", "costs"] },
    columnSums: { whole: ["units", "eliminated"] },
  });
}
