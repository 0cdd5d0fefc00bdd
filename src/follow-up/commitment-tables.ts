/** Commitments as tables: what is free, and the list behind it. */
import type { Headroom } from "../commitment/index.ts";
import { type Decimal, toDecimal, totalOf } from "../decimal/index.ts";
import type { Table } from "../table/index.ts";
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
  const row = (id: string, label: string, amount: Decimal, role: "item" | "total" = "item"): DrawnRow => ({
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
 * Builds the list of commitments with all others together.
 *
 * Rule: drawn + released + outstanding = amount, in every row; listed + other = total. Reservations are listed with the decisions and say so.
 * Units and sign: the unit you state; amounts without sign.
 *
 * @param fund - what {@link headroom} gave
 * @param heading.unit - the unit of the amounts
 * @param heading.title - heading
 * @param heading.labels - labels of rows and columns by id
 * @returns the table with a row for each listed commitment (by reference), `other` where there are any, and `total`
 * @example Two decisions, one of them small
 * const fund = headroom(100, [{ reference: "A", amount: 50, draws: [{ amount: 20 }] }, { reference: "B", amount: 5 }], { asOf: "2023-08-31", threshold: 10 });
 * const table = commitmentTable(fund, { unit: unitFromName("tkr") });
 * [amountOf(table, "A", "outstanding"), amountOf(table, "other", "amount"), amountOf(table, "total", "amount")] // => [30, 5, 55]
 */
export function commitmentTable(
  fund: Headroom,
  heading: TableHeading,
): Table<string, "drawn" | "released" | "outstanding" | "amount"> {
  const { listed, other } = fund;
  const ids = rowIds(
    listed.map(({ reference }) => reference),
    ["other", "total"],
  );
  const reserved = heading.labels?.reserved ?? "reserved";
  const sum = (key: "drawn" | "released" | "outstanding" | "amount"): Decimal =>
    totalOf(listed.map((each) => each[key]));
  const all = { amount: totalOf([other.decided, other.reserved]), ...other };
  const rest = ["drawn", "released", "outstanding", "amount"] as const;
  const total = Object.fromEntries(rest.map((key) => [key, totalOf([sum(key), all[key]])]));
  const parts = other.count === 0 ? ids : [...ids, "other"];
  return draw(heading, {
    title: "Commitments",
    rows: [
      ...listed.map(
        ({ title, status, drawn, released, outstanding, amount }, k): DrawnRow => ({
          id: ids[k] ?? "",
          label: status === "reserved" ? `${title} (${reserved})` : title,
          cells: { drawn, released, outstanding, amount },
        }),
      ),
      ...(other.count === 0
        ? []
        : [
            {
              id: "other",
              label: `Other (${other.count})`,
              cells: Object.fromEntries(rest.map((key) => [key, all[key]])),
            },
          ]),
      { id: "total", label: "Total", role: "total" as const, cells: total },
    ],
    columns: [
      { id: "drawn", label: "Drawn" },
      { id: "released", label: "Released" },
      { id: "outstanding", label: "Outstanding" },
      { id: "amount", label: "Decided" },
    ],
    rowSums: { total: parts },
    columnSums: { amount: ["drawn", "released", "outstanding"] },
  });
}
