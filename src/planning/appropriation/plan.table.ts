/** A plan of several years as a table. */

import type { Decimal } from "../../amount/index.ts";
import { drawTable, type RowSpec, type Table, type TableHeading } from "../../table/index.ts";
import { wordsFor } from "../words/index.ts";
import type { PlanYear } from "./plan.ts";

/**
 * Builds a plan of several years, a column for each.
 *
 * Rule: every column adds up from the appropriation of the year before to that of the year.
 * Units and sign: the unit you state; funding is +.
 *
 * @param plan - the result of {@link planYears}
 * @param heading - unit, title, labels by id and language; see {@link TableHeading}
 * @returns the table with a column for each year, named `y2024` and so on
 * @throws AnslagError `input.wrong-type` when the first argument is not that result
 * @example Two years
 * const years = [{ year: 2024, oneOffs: { jubilee: 5 } }, { year: 2025 }];
 * const plan = planYears({ revised: 100 }, years);
 * amountOf(planTable(plan, { unit: unitFromName("tkr", "sv") }), "oneOffsEnded", "y2025") // => -5
 */
export function planTable(
  plan: readonly PlanYear[],
  heading: TableHeading,
): Table<string, `y${number}`> {
  const words = wordsFor(Array.isArray(plan) && plan, heading);
  const row = (id: string, label: string, amountOf: (year: PlanYear) => Decimal): RowSpec => ({
    id,
    label,
    flow: "funding",
    cells: Object.fromEntries(plan.map((year) => [columnOf(year), amountOf(year)])),
  });
  const total = (id: string, label: string, amountOf: (year: PlanYear) => Decimal): RowSpec => ({
    ...row(id, label, amountOf),
    role: "total",
  });
  // Between years of one length the row says nothing.
  const hasLengths = plan.some(({ from }) => !from.yearLength.isZero());
  return drawTable(heading, {
    title: words.plan,
    rows: [
      row("opening", words.yearBefore, ({ from }) => from.revised),
      row("oneOffsEnded", words.oneOffsEnded, ({ from }) => from.oneOffs),
      row("fullYear", words.fullYearEffect, ({ from }) => from.fullYear),
      ...(hasLengths ? [row("yearLength", words.yearLength, ({ from }) => from.yearLength)] : []),
      row("transfers", words.transfers, ({ from }) => from.transfers),
      row("indexation", words.indexation, ({ from }) => from.indexation),
      total("base", words.base, ({ from }) => from.base),
      row("granted", words.granted, ({ granted }) => granted),
      row("oneOffs", words.grantedForTheYear, ({ oneOffs }) => oneOffs),
      total("appropriation", words.appropriation, ({ appropriation }) => appropriation),
    ],
    columns: plan.map((year) => ({ id: columnOf(year), label: `${year.year}` })),
    rowSums: {
      base: [
        "opening",
        "oneOffsEnded",
        "fullYear",
        ...(hasLengths ? ["yearLength"] : []),
        "transfers",
        "indexation",
      ],
      appropriation: ["base", "granted", "oneOffs"],
    },
  });
}

function columnOf({ year }: PlanYear): `y${number}` {
  return `y${year}`;
}
