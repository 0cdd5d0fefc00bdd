/** Variances before and after amounts were moved, as a table. */

import { sumOf, toDecimal, ZERO } from "../../amount/index.ts";
import { drawTable, rowsByName, type Table, type TableHeading } from "../../table/index.ts";
import { wordsFor } from "../words/index.ts";
import type { Reclassified } from "./reclassify.ts";

/**
 * Builds variances before and after amounts move to their proper heads.
 *
 * Rule: before + moved = after, in every row. Moves add up to 0, so the total is the same before
 * and after.
 * Units and sign: the unit you state; result sign.
 *
 * @param of - the result of {@link reclassify}
 * @param heading - unit, title, labels by id and language; see {@link TableHeading}
 * @returns the table with the columns `before`, `moved`, `after` and `explained` (the share of the
 * variance before), a row for each head and `total`
 * @throws AnslagError `input.wrong-type` when the first argument is not that result
 * @example Malmö: Fryshuset
 * const move = { from: "own", to: "projects", amount: "2 000" } as const;
 * const of = reclassify({ own: "8 758", projects: "-7 544" }, [move]);
 * const table = reclassificationTable(of, { unit: unitFromName("tkr", "sv") });
 * [amountOf(table, "total", "moved"), amountOf(table, "total", "after")] // => [0, 1214]
 */
export function reclassificationTable(
  of: Reclassified,
  heading: TableHeading,
): Table<string, "before" | "moved" | "after" | "explained"> {
  const words = wordsFor(of?.explained, heading);
  const heads = rowsByName(Object.keys(of.heads), ["total"], (name) => {
    const [after, moved] = [of.heads[name] ?? ZERO, of.moved[name] ?? ZERO];
    return { before: toDecimal(after.minus(moved)), moved, after, explained: of.explained[name] };
  });
  const total = {
    before: of.before.net,
    moved: sumOf(Object.values(of.moved)),
    after: of.after.net,
  };
  return drawTable(heading, {
    title: words.reclassification,
    rows: [...heads, { id: "total", label: words.total, role: "total", cells: total }],
    columns: [
      { id: "before", label: words.before, measure: "variance" },
      { id: "moved", label: words.moved, measure: "variance" },
      { id: "after", label: words.after, measure: "variance" },
      { id: "explained", label: words.explained, measure: "percent" },
    ],
    rowSums: { total: heads.map(({ id }) => id) },
    columnSums: { after: ["before", "moved"] },
  });
}
