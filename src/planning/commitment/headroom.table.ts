/** Headroom as a table: the steps from an appropriation to what is free of it. */

import { type Decimal, toDecimal } from "../../amount/index.ts";
import { drawTable, type RowSpec, type Table, type TableHeading } from "../../table/index.ts";
import { wordsFor } from "../words/index.ts";
import type { Headroom } from "./headroom.ts";

/**
 * Builds the steps from an appropriation to what is free of it.
 *
 * Rule: appropriation − drawn − outstanding = headroom; headroom − reserved = after reservations.
 * Units and sign: the unit you state; uses of the appropriation are −.
 *
 * @param fund - the result of {@link headroom}
 * @param heading - unit, title, labels by id and language; see {@link TableHeading}
 * @returns the table with one column `amount`
 * @throws AnslagError `input.wrong-type` when the first argument is not that result
 * @example Malmö's project fund
 * const draws = [{ amount: "19 000" }];
 * const decisions = [{ reference: "decisions", amount: "26 700", draws }];
 * const fund = headroom("21 969", decisions, { asOf: "2023-08-31" });
 * const table = headroomTable(fund, { unit: unitFromName("tkr", "sv") });
 * amountOf(table, "headroom", "amount") // => -4731
 */
export function headroomTable(fund: Headroom, heading: TableHeading): Table<string, "amount"> {
  const words = wordsFor(fund?.listed, heading);
  const row = (id: string, label: string, amount: Decimal): RowSpec => ({
    id,
    label,
    cells: { amount },
  });
  const use = (id: string, label: string, amount: Decimal): RowSpec =>
    row(id, label, toDecimal(amount.negated()));
  const total = (id: string, label: string, amount: Decimal): RowSpec => ({
    ...row(id, label, amount),
    role: "total",
  });
  return drawTable(heading, {
    title: words.headroom,
    rows: [
      row("appropriation", words.appropriation, fund.appropriation),
      use("drawn", words.drawn, fund.drawn),
      use("outstanding", words.decidedNotDrawn, fund.outstanding),
      total("headroom", words.headroom, fund.headroom),
      use("reserved", words.reserved, fund.reserved),
      total("afterReservations", words.afterReservations, fund.afterReservations),
    ],
    columns: [{ id: "amount", label: words.amount }],
    rowSums: {
      headroom: ["appropriation", "drawn", "outstanding"],
      afterReservations: ["headroom", "reserved"],
    },
  });
}
