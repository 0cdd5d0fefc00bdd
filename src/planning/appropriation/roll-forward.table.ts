/** The steps to the base of the next year as a table. */

import { drawTable, type RowSpec, type Table, type TableHeading } from "../../table/index.ts";
import { wordsFor } from "../words/index.ts";
import type { RollForward } from "./roll-forward.ts";

/**
 * Builds the steps from this year's appropriation to the base of the next.
 *
 * Rule: revised + one-offs taken back + full-year effect + transfers = before indexation; before
 * indexation + indexation = base.
 * Units and sign: the unit you state; funding is +.
 *
 * @param steps - the result of {@link rollForward}
 * @param heading - unit, title, labels by id and language; see {@link TableHeading}
 * @returns the table with a row for each step and one column `amount`
 * @throws AnslagError `input.wrong-type` when the first argument is not that result
 * @example Two percent more
 * const indexation = { all: { weight: 100, change: 2 } };
 * const steps = rollForward({ revised: "1 000", indexation });
 * amountOf(rollForwardTable(steps, { unit: unitFromName("tkr", "sv") }), "base", "amount")
 * // => 1020
 */
export function rollForwardTable(
  steps: RollForward,
  heading: TableHeading,
): Table<string, "amount"> {
  const words = wordsFor(steps?.indexation, heading);
  const row = (id: keyof RollForward, label: string): RowSpec => ({
    id,
    label,
    flow: "funding",
    cells: { amount: steps[id] },
  });
  const total = (id: keyof RollForward, label: string): RowSpec => ({
    ...row(id, label),
    role: "total",
  });
  return drawTable(heading, {
    title: words.nextYearsBase,
    rows: [
      row("revised", words.revisedAppropriation),
      row("oneOffs", words.oneOffsEnded),
      row("fullYear", words.fullYearEffect),
      // Between years of one length it is 0, and says nothing.
      ...(steps.yearLength.isZero() ? [] : [row("yearLength", words.yearLength)]),
      row("transfers", words.transfers),
      total("beforeIndexation", words.beforeIndexation),
      { ...row("indexation", words.indexation), suffix: words.percent(steps.index.toFixed()) },
      total("base", words.base),
    ],
    columns: [{ id: "amount", label: words.amount }],
    rowSums: {
      beforeIndexation: ["revised", "oneOffs", "fullYear", "yearLength", "transfers"].filter(
        (id) => id !== "yearLength" || !steps.yearLength.isZero(),
      ),
      base: ["beforeIndexation", "indexation"],
    },
  });
}
