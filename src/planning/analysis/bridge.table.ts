/** A bridge as a table. */

import {
  drawTable,
  type RowSpec,
  rowsByName,
  type Table,
  type TableHeading,
} from "../../table/index.ts";
import { wordsFor } from "../words/index.ts";
import type { Bridge } from "./bridge.ts";

/**
 * Builds a bridge as a table: start, steps, the residual that they do not explain, end.
 *
 * Rule: start + steps + residual = end. The residual has a row only if it is not 0.
 * Units and sign: the unit you state; result sign.
 *
 * @param of - the result of {@link bridge}
 * @param heading - unit, title, labels by id and language; see {@link TableHeading}
 * @returns the table with the rows `start`, every step, `residual` and `end`, and one column
 * `amount`
 * @throws AnslagError `input.wrong-type` when the first argument is not that result
 * @example The shared services are 6 821 short
 * const steps = { vacancies: "3 000", insurance: "-10 000" };
 * const found = bridge({ start: 0, end: "-6 821", steps });
 * const table = bridgeTable(found, { unit: unitFromName("tkr", "sv") });
 * const { rows } = table;
 * rows.map(({ id }) => id) // => ["start", "vacancies", "insurance", "residual", "end"]
 */
export function bridgeTable(of: Bridge, heading: TableHeading): Table<string, "amount"> {
  const words = wordsFor(of?.steps, heading);
  const { start, steps, residual, end } = of;
  const unexplained: readonly RowSpec[] = residual.isZero()
    ? []
    : [{ id: "residual", label: words.notExplained, cells: { amount: residual } }];
  const parts: readonly RowSpec[] = [
    { id: "start", label: words.start, cells: { amount: start } },
    ...rowsByName(Object.keys(steps), ["start", "residual", "end"], (name) => ({
      amount: steps[name],
    })),
    ...unexplained,
  ];
  return drawTable(heading, {
    title: words.bridge,
    otherLabels: ["residual"],
    rows: [...parts, { id: "end", label: words.end, role: "total", cells: { amount: end } }],
    columns: [{ id: "amount", label: words.amount }],
    rowSums: { end: parts.map(({ id }) => id) },
  });
}
