/** Heads after transfers as a table. */

import { type Decimal, sumOf, ZERO } from "../../amount/index.ts";
import {
  drawTable,
  type RowSpec,
  rowsByName,
  type Table,
  type TableHeading,
} from "../../table/index.ts";
import { wordsFor } from "../words/index.ts";
import type { TransferReview } from "./transfer.ts";

/**
 * Builds the appropriation of each head before and after transfers.
 *
 * Rule: original + moved = after, in every row; all moves add up to 0.
 * Units and sign: the unit you state; what a head gets is +.
 *
 * @param review - the result of {@link reviewTransfers}
 * @param heading - unit, title, labels by id and language; see {@link TableHeading}
 * @returns the table with a row for each head and `total`
 * @throws AnslagError `input.wrong-type` when the first argument is not that result
 * @example A move of 600
 * const legs = { staff: "-600", rent: "600" };
 * const move = { reference: "D1", decidedOn: "2023-05-02", legs };
 * const review = reviewTransfers({ staff: "8 000", rent: "2 000" }, [move]);
 * const table = transferTable(review, { unit: unitFromName("tkr", "sv") });
 * [amountOf(table, "rent", "after"), amountOf(table, "total", "moved")] // => [2600, 0]
 */
export function transferTable(
  review: TransferReview,
  heading: TableHeading,
): Table<string, "original" | "moved" | "after"> {
  const words = wordsFor(review?.heads, heading);
  const { heads, moved } = review;
  const rows = rowsByName(Object.keys(heads), ["total"], (name) =>
    cellsOf(heads[name] ?? ZERO, moved[name] ?? ZERO),
  ).map((row): RowSpec => ({ ...row, flow: "funding" }));
  const sum = (of: Readonly<Record<string, Decimal>>): Decimal => sumOf(Object.values(of));
  const total: RowSpec = {
    id: "total",
    label: words.total,
    role: "total",
    flow: "funding",
    cells: cellsOf(sum(heads), sum(moved)),
  };
  return drawTable(heading, {
    title: words.transfers,
    rows: [...rows, total],
    columns: [
      { id: "original", label: words.before },
      { id: "moved", label: words.moved },
      { id: "after", label: words.after },
    ],
    rowSums: { total: rows.map(({ id }) => id) },
    columnSums: { after: ["original", "moved"] },
  });
}

function cellsOf(after: Decimal, moved: Decimal): RowSpec["cells"] {
  return { original: sumOf([after, moved.negated()]), moved, after };
}
