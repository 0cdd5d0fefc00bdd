/** The settlement of preliminary charges as a table. */

import { type Decimal, sumOf } from "../../amount/index.ts";
import { drawTable, rowsByName, type Table, type TableHeading } from "../../table/index.ts";
import { wordsFor } from "../words/index.ts";
import type { Settlements } from "./settle.ts";

/**
 * Builds the settlement of preliminary charges.
 *
 * Rule: charged + settled = final, for every payer and in the total.
 * Units and sign: the unit you state; the sign of the charges.
 *
 * @param settlements - the result of {@link settleCharges}
 * @param heading - unit, title, labels by id and language; see {@link TableHeading}
 * @returns the table with a row for each payer and `total`
 * @throws AnslagError `input.wrong-type` when the first argument is not that result
 * @example Charged 300 each; the service cost 570
 * const charged = { schools: "300", care: "300" };
 * const settlements = settleCharges("570", { charged, keys: { schools: 20, care: 18 } });
 * const table = settlementTable(settlements, { unit: unitFromName("tkr", "sv") });
 * amountOf(table, "total", "settled") // => -30
 */
export function settlementTable(
  settlements: Settlements,
  heading: TableHeading,
): Table<string, "charged" | "settled" | "final"> {
  const words = wordsFor(Object.values(settlements ?? [undefined]), heading);
  const sum = (key: "charged" | "settled" | "final"): Decimal =>
    sumOf(Object.values(settlements).map((each) => each[key]));
  const payers = rowsByName(Object.keys(settlements), ["total"], (name) => ({
    ...settlements[name],
  }));
  return drawTable(heading, {
    title: words.settlement,
    rows: [
      ...payers,
      {
        id: "total",
        label: words.total,
        role: "total",
        cells: { charged: sum("charged"), settled: sum("settled"), final: sum("final") },
      },
    ],
    columns: [
      { id: "charged", label: words.chargedOnAccount },
      { id: "settled", label: words.settled },
      { id: "final", label: words.final },
    ],
    rowSums: { total: payers.map(({ id }) => id) },
    columnSums: { final: ["charged", "settled"] },
  });
}
