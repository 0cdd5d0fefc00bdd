/** Amounts month by month as a table. */

import {
  drawTable,
  type RowSpec,
  rowIds,
  type Table,
  type TableHeading,
} from "../../table/index.ts";
import { type PlanningWords, wordsFor } from "../words/index.ts";
import type { PhasedAmount } from "./phase.ts";
import type { PhasedAppropriation } from "./phase-appropriation.ts";
import type { PhasedLines } from "./phase-lines.ts";

/**
 * Builds lines month by month, with the year.
 *
 * Rule: the months of a row add up to its year, and the rows of a month to its total; exactly, and
 * in print.
 * Units and sign: the unit you state; result sign.
 *
 * @param phased - the result of {@link phaseLines} or {@link phaseAppropriation}
 * @param heading - unit, title, labels by id and language; see {@link TableHeading}
 * @returns the table with a column for each month (`m2023-01` …) and `year`, a row for each line or
 * decision and `total`
 * @throws AnslagError `input.wrong-type` when the first argument is not that result
 * @example Equal months
 * const phased = phaseLines({ staff: -1200, rent: -600 }, { year: fiscalYear({ year: 2023 }) });
 * const table = phasingTable(phased, { unit: unitFromName("tkr", "sv") });
 * amountOf(table, "total", "m2023-08") // => -150
 */
export function phasingTable(
  phased: PhasedLines | PhasedAppropriation,
  heading: TableHeading,
): Table<string, string> {
  const words = wordsFor(phased?.total, heading);
  const { total } = phased;
  const parts = partsOf(phased, words);
  const ids = rowIds(
    parts.map(({ id }) => id),
    ["total"],
  );
  const rows = parts.map(
    ({ label, amounts }, k): RowSpec => ({ id: ids[k] ?? "", label, cells: cellsOf(amounts) }),
  );
  const months = total.months.map(({ month }) => ({ id: `m${month}`, label: words.month(month) }));
  return drawTable<string>(heading, {
    title: words.monthByMonth,
    rows: [...rows, { id: "total", label: words.total, role: "total", cells: cellsOf(total) }],
    columns: [...months, { id: "year", label: words.year }],
    rowSums: { total: ids },
    columnSums: { year: months.map(({ id }) => id) },
  });
}

interface Part {
  readonly id: string;
  readonly label: string;
  readonly amounts: PhasedAmount;
}

function partsOf(phased: PhasedLines | PhasedAppropriation, words: PlanningWords): readonly Part[] {
  if ("lines" in phased)
    return Object.entries<PhasedAmount>(phased.lines).map(([name, amounts]) => ({
      id: name,
      label: name,
      amounts,
    }));
  return phased.decisions.map(({ reference, title, phased: amounts }, k) => ({
    id: k === 0 ? "original" : (reference ?? `step ${k}`),
    label: [k === 0 ? undefined : reference, title ?? words.originalAppropriation]
      .filter((text) => text !== undefined)
      .join(" "),
    amounts,
  }));
}

function cellsOf({ months, total }: PhasedAmount): RowSpec["cells"] {
  const cells = months.map(({ month, amount }) => [`m${month}`, amount] as const);
  return { ...Object.fromEntries(cells), year: total };
}
