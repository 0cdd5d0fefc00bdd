/** The history of an appropriation as a table. */

import { ZERO } from "../../amount/index.ts";
import {
  drawTable,
  type RowSpec,
  rowIds,
  type Table,
  type TableHeading,
} from "../../table/index.ts";
import { type PlanningWords, wordsFor } from "../words/index.ts";
import type { AppropriationStep } from "./history.ts";

/**
 * Builds the history of an appropriation as a table: every decision, and every one that was revoked
 * or corrected.
 *
 * Rule: original + every step = the appropriation of the day.
 * Units and sign: the unit you state; funding is +, a cut is −.
 * Absent and zero: the original decision has no day. A day that is only the latest possible one is
 * printed as such.
 *
 * @param steps - the result of {@link appropriationHistory}
 * @param heading - unit, title, labels by id and language; see {@link TableHeading}
 * @returns the table with the columns `on` (the day) and `change`, a row for each step by its
 * reference, with `original` before them and `revised` after them
 * @throws AnslagError `input.wrong-type` when the first argument is not that result
 * @example A supplement that was decided by the end of August
 * const jobs = {
 *   reference: "STK 2023 576", title: "Jobbpakt", amount: "7 417",
 *   decidedOn: { noLaterThan: "2023-08-31" }, kind: "supplement",
 * } as const;
 * const grant = { original: { amount: "469 927" }, adjustments: [jobs] };
 * const steps = appropriationHistory(grant, { asOf: "2023-08-31" });
 * const table = historyTable(steps, { unit: unitFromName("tkr", "sv") });
 * cellOf(table, "STK 2023 576", "on") // => { kind: "text", text: "no later than 31 August 2023" }
 * amountOf(table, "revised", "change") // => 477344
 */
export function historyTable(
  steps: readonly AppropriationStep[],
  heading: TableHeading,
): Table<string, "on" | "change"> {
  const words = wordsFor(Array.isArray(steps) && steps, heading);
  const ids = rowIds(
    steps.map(({ reference }, k) => (k === 0 ? "original" : (reference ?? `step ${k}`))),
    ["revised"],
  );
  const rows = steps.map(
    (step, k): RowSpec => ({
      id: ids[k] ?? "",
      label: labelOf(step, words),
      flow: "funding",
      cells: { on: dayOf(step, words), change: step.change },
    }),
  );
  const revised: RowSpec = {
    id: "revised",
    label: words.revisedAppropriation,
    role: "total",
    flow: "funding",
    cells: { on: "", change: steps.at(-1)?.amount ?? ZERO },
  };
  return drawTable(heading, {
    title: words.appropriationHistory,
    rows: [...rows, revised],
    columns: [
      { id: "on", label: words.decided, measure: "text" },
      { id: "change", label: words.amount },
    ],
    rowSums: { revised: ids },
  });
}

function labelOf({ reference, title, event }: AppropriationStep, words: PlanningWords): string {
  if (event === "original") return title ?? words.originalAppropriation;
  const name = [reference, title].filter((text) => text !== undefined).join(" ");
  return event === "decided" ? name : `${name} (${words[event]})`;
}

function dayOf({ on, isLatestDay }: AppropriationStep, words: PlanningWords): string {
  if (on === undefined) return "";
  const day = words.day(on);
  return isLatestDay === true ? words.noLaterThan(day) : day;
}
