/** Commitments as tables: what is free, and the list behind it. */

import { type Decimal, toDecimal, totalOf } from "../../amount/index.ts";
import type { Table } from "../../table/index.ts";
import type { CommitmentSum, Headroom } from "../commitment/index.ts";
import { type DrawnRow, draw, rowIds, type TableHeading } from "./draw.ts";

/**
 * Builds the steps from an appropriation to what is free of it.
 *
 * Rule: appropriation − drawn − outstanding = headroom; − reserved = after reservations.
 * Units and sign: the unit you state; what is taken is −.
 *
 * @param fund - what {@link headroom} gave
 * @param heading.unit - the unit of the amounts
 * @param heading.title - heading
 * @param heading.labels - labels of rows and columns by id
 * @returns the table with one column `amount`
 * @example Malmö's project fund
 * const fund = headroom("21 969", [{ reference: "decisions", amount: "26 700", draws: [{ amount: "19 000" }] }], { asOf: "2023-08-31" });
 * amountOf(headroomTable(fund, { unit: unitFromName("tkr") }), "headroom", "amount") // => -4731
 */
export function headroomTable(fund: Headroom, heading: TableHeading): Table<string, "amount"> {
  const row = (
    id: string,
    label: string,
    amount: Decimal,
    role: "item" | "total" = "item",
  ): DrawnRow => ({
    id,
    label,
    role,
    cells: { amount },
  });
  const minus = (amount: Decimal): Decimal => toDecimal(amount.negated());
  return draw(heading, {
    title: "Headroom",
    rows: [
      row("appropriation", "Appropriation", fund.appropriation),
      row("drawn", "Drawn", minus(fund.drawn)),
      row("outstanding", "Decided, not yet drawn", minus(fund.outstanding)),
      row("headroom", "Headroom", fund.headroom, "total"),
      row("reserved", "Reserved", minus(fund.reserved)),
      row("afterReservations", "After reservations", fund.afterReservations, "total"),
    ],
    columns: [{ id: "amount", label: "Amount" }],
    rowSums: {
      headroom: ["appropriation", "drawn", "outstanding"],
      afterReservations: ["headroom", "reserved"],
    },
  });
}

/**
 * Builds the list of commitments: decisions with all others together, and then what is only reserved.
 *
 * Rule: drawn + released + outstanding = amount, in every row; listed and other decisions = total, listed and other reservations = reserved.
 * Units and sign: the unit you state; amounts without sign.
 *
 * @param fund - what {@link headroom} gave
 * @param heading.unit - the unit of the amounts
 * @param heading.title - heading
 * @param heading.labels - labels of rows and columns by id
 * @returns the table with a row for each listed decision (by reference), `other` where there are any, and `total`; then likewise reservations, `otherReserved` and `reserved`, where there are any
 * @example Two decisions, one of them small
 * const fund = headroom(100, [{ reference: "A", amount: 50, draws: [{ amount: 20 }] }, { reference: "B", amount: 5 }], { asOf: "2023-08-31", threshold: 10 });
 * const table = commitmentTable(fund, { unit: unitFromName("tkr") });
 * [amountOf(table, "A", "outstanding"), amountOf(table, "other", "amount"), amountOf(table, "total", "amount")] // => [30, 5, 55]
 */
export function commitmentTable(
  fund: Headroom,
  heading: TableHeading,
): Table<string, "drawn" | "released" | "outstanding" | "amount"> {
  const { listed, other, otherReserved } = fund;
  const ids = rowIds(
    listed.map(({ reference }) => reference),
    ["other", "total", "otherReserved", "reserved"],
  );
  type Amounts = Pick<CommitmentSum, (typeof COLUMNS)[number]>;
  const cells = (of: readonly Amounts[]) =>
    Object.fromEntries(COLUMNS.map((key) => [key, totalOf(of.map((each) => each[key]))]));
  const block = (
    status: "decided" | "reserved",
    rest: CommitmentSum,
    [restId, restLabel, totalId, totalLabel]: readonly [string, string, string, string],
  ) => {
    const own = listed.flatMap((each, k) =>
      each.status === status ? [{ ...each, id: ids[k] ?? "" }] : [],
    );
    const rows: DrawnRow[] = own.map((each) => ({
      id: each.id,
      name: each.title === each.reference ? each.title : `${each.reference} ${each.title}`,
      cells: cells([each]),
    }));
    if (rest.count > 0)
      rows.push({ id: restId, label: restLabel, more: ` (${rest.count})`, cells: cells([rest]) });
    const total: DrawnRow = {
      id: totalId,
      label: totalLabel,
      role: "total",
      cells: cells([...own, rest]),
    };
    return { rows: [...rows, total], parts: rows.map(({ id }) => id), total: totalId };
  };
  const decisions = block("decided", other, ["other", "Other decisions", "total", "Total"]);
  const reservations = block("reserved", otherReserved, [
    "otherReserved",
    "Other reservations",
    "reserved",
    "Reserved",
  ]);
  const blocks = reservations.parts.length === 0 ? [decisions] : [decisions, reservations];
  return draw(heading, {
    title: "Commitments",
    rows: blocks.flatMap(({ rows }) => rows),
    columns: [
      { id: "drawn", label: "Drawn" },
      { id: "released", label: "Released" },
      { id: "outstanding", label: "Outstanding" },
      { id: "amount", label: "Decided" },
    ],
    rowSums: Object.fromEntries(blocks.map(({ total, parts }) => [total, parts])),
    columnSums: { amount: ["drawn", "released", "outstanding"] },
  });
}

const COLUMNS = ["drawn", "released", "outstanding", "amount"] as const;
