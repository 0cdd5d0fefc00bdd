/** Commitments as a table: decisions first, then reservations. */

import { type Decimal, sumOf, toDecimal } from "../../amount/index.ts";
import {
  drawTable,
  type RowSpec,
  rowIds,
  type Table,
  type TableHeading,
} from "../../table/index.ts";
import { wordsFor } from "../words/index.ts";
import type { CommitmentSum } from "./commitment-status.ts";
import type { Headroom } from "./headroom.ts";

const USES = ["drawn", "released", "outstanding"] as const;

/** The columns of the table. */
type CommitmentColumn = (typeof USES)[number] | "excess" | "amount";

/**
 * Builds the list of commitments: decisions with all others together, and then the reservations.
 *
 * Rule: drawn + released + outstanding + excess = amount, in every row; listed and other decisions
 * = total, listed and other reservations = reserved.
 * Units and sign: the unit you state; amounts without sign; what goes above a decision is −.
 * Absent and zero: without reservations their rows are left out, and without an excess its column.
 *
 * @param fund - the result of {@link headroom}
 * @param heading - unit, title, labels by id and language; see {@link TableHeading}
 * @returns the table with a row for each listed decision (by reference), `other` where there are
 * any, and `total`; then reservations, `otherReserved` and `reserved`
 * @throws AnslagError `input.wrong-type` when the first argument is not that result
 * @example Two decisions, one of them small
 * const decisions = [
 *   { reference: "A", amount: 50, draws: [{ amount: 20 }] },
 *   { reference: "B", amount: 5 },
 * ];
 * const fund = headroom(100, decisions, { asOf: "2023-08-31", threshold: 10 });
 * const table = commitmentTable(fund, { unit: unitFromName("tkr", "sv") });
 * const { rows } = table;
 * rows.map(({ id }) => id) // => ["A", "other", "total"]
 * [amountOf(table, "A", "outstanding"), amountOf(table, "total", "amount")] // => [30, 55]
 */
export function commitmentTable(
  fund: Headroom,
  heading: TableHeading,
): Table<string, CommitmentColumn> {
  const words = wordsFor(fund?.listed, heading);
  const decisions = blockOf(fund, "decided", fund.other, {
    rest: { id: "other", label: words.otherDecisions },
    total: { id: "total", label: words.total },
  });
  const reservations = blockOf(fund, "reserved", fund.otherReserved, {
    rest: { id: "otherReserved", label: words.otherReservations },
    total: { id: "reserved", label: words.reserved },
  });
  const blocks = reservations.parts.length === 0 ? [decisions] : [decisions, reservations];
  const sums = [...fund.listed, fund.other, fund.otherReserved];
  const hasExcess = sums.some(({ excess }) => !excess.isZero());
  return drawTable(heading, {
    title: words.commitments,
    otherLabels: ["other", "otherReserved", "reserved", "excess"],
    rows: blocks.flatMap(({ rows }) => rows),
    columns: [
      { id: "drawn", label: words.drawn },
      { id: "released", label: words.released },
      { id: "outstanding", label: words.outstanding },
      ...(hasExcess ? [{ id: "excess" as const, label: words.excess }] : []),
      { id: "amount", label: words.decided },
    ],
    rowSums: Object.fromEntries(blocks.map(({ total, parts }) => [total, parts])),
    columnSums: { amount: hasExcess ? [...USES, "excess"] : USES },
  });
}

type Amounts = Pick<CommitmentSum, CommitmentColumn>;

interface Caption {
  readonly id: string;
  readonly label: string;
}

/** The rows of one status: each listed commitment, all others together, and their total. */
function blockOf(
  { listed }: Headroom,
  status: "decided" | "reserved",
  others: CommitmentSum,
  { rest, total }: { readonly rest: Caption; readonly total: Caption },
) {
  const ids = rowIds(
    listed.map(({ reference }) => reference),
    ["other", "total", "otherReserved", "reserved"],
  );
  const members = listed.flatMap((each, k) =>
    each.status === status ? [{ ...each, id: ids[k] ?? "" }] : [],
  );
  const parts: readonly RowSpec[] = [
    ...members.map(({ id, reference, title, ...amounts }) => ({
      id,
      label: title === reference ? title : `${reference} ${title}`,
      cells: cellsOf([amounts]),
    })),
    ...(others.count === 0
      ? []
      : [{ ...rest, suffix: ` (${others.count})`, cells: cellsOf([others]) }]),
  ];
  const sum: RowSpec = { ...total, role: "total", cells: cellsOf([...members, others]) };
  return { rows: [...parts, sum], parts: parts.map(({ id }) => id), total: total.id };
}

function cellsOf(all: readonly Amounts[]): RowSpec["cells"] {
  const sum = (key: keyof Amounts): Decimal => sumOf(all.map((each) => each[key]));
  const uses = [...USES, "amount" as const].map((key) => [key, sum(key)] as const);
  return { ...Object.fromEntries(uses), excess: toDecimal(sum("excess").negated()) };
}
