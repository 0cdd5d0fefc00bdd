/** A fund balance month by month, or year by year, as a table. */

import type { Decimal } from "../../amount/index.ts";
import { yearName } from "../../calendar/index.ts";
import {
  type ColumnSpec,
  drawTable,
  type RowSpec,
  rowIds,
  rowsByName,
  type Table,
  type TableHeading,
} from "../../table/index.ts";
import { type PlanningWords, wordsFor } from "../words/index.ts";
import type { FundBalance, FundStep } from "./fund-balance.ts";
import type { FundYears } from "./fund-years.ts";

/**
 * Builds the movements of a fund month by month, or year by year, between the balances before and
 * after each.
 *
 * Rule: balance + movements of the month = next balance, and opening balance + movements of all
 * months = closing balance. The movements of a month add up to its change, and the months of a
 * movement to its change over all of them. A balance stands once, between two months, so that one
 * closes where the next opens, and is part of no sum over months; exactly, and in print. The same
 * holds for years.
 * Units and sign: the unit you state; a movement that raises the balance is +.
 * Absent and zero: a movement has no balance of its own; its cells in columns of balances are
 * empty.
 *
 * @param fund - the result of {@link fundBalance} or {@link fundBalanceByYear}
 * @param heading - unit, title, labels by id and language; see {@link TableHeading}
 * @returns the table with the columns `opening`, one `m2025-07` … for each month or `y2025` … for
 * each year by its name, one `at2025-07` or `at2025` … for each balance between two of them,
 * `change` and `closing`; a row for each movement and `balance`
 * @example Two months of a fund
 * const year = fiscalYear({ year: 2025, startMonth: 7 });
 * const movements = { revenue: [300, 250], transfers: [-100, -200] };
 * const fund = fundBalance({ opening: "12 000", movements, year });
 * const table = fundBalanceTable(fund, { unit: unitOf("USD", "thousand") });
 * const columns = ["opening", "m2025-07", "at2025-07", "m2025-08", "change", "closing"];
 * columns.map((column) => amountOf(table, "balance", column))
 * // => [12000, 200, 12200, 50, 250, 12250]
 */
export function fundBalanceTable(
  fund: FundBalance | FundYears,
  heading: TableHeading,
): Table<string, string> {
  const words = wordsFor(fund?.movements, heading);
  const steps = stepsOf(fund, words, heading?.language);
  const rows = rowsByName(Object.keys(fund.movements), ["balance"], (name) => ({
    ...cellsOf(steps, ({ movements }) => movements[name]),
    change: fund.movements[name],
  }));
  const balance: RowSpec = {
    id: "balance",
    label: words.fundBalance,
    role: "total",
    cells: {
      ...cellsOf(steps, ({ change }) => change),
      ...Object.fromEntries(steps.map(({ at, step: { closing } }) => [at, closing])),
      opening: fund.opening,
      change: fund.change,
      closing: fund.closing,
    },
  };
  const sums = steps
    .slice(0, -1)
    .map(({ at, moved }, k) => [at, [steps[k - 1]?.at ?? "opening", moved]]);
  return drawTable<string>(heading, {
    title: words.fundBalance,
    rows: [...rows, balance],
    columns: columnsOf(fund, steps, words),
    rowSums: { balance: rows.map(({ id }) => id) },
    columnSums: {
      ...(Object.fromEntries(sums) as Readonly<Record<string, readonly string[]>>),
      change: steps.map(({ moved }) => moved),
      closing: ["opening", "change"],
    },
  });
}

/** A month or year with its columns: that of its movements and that of the balance after it. */
interface Step {
  readonly step: FundStep;
  readonly moved: string;
  readonly at: string;
  readonly label: string;
}

/** The months or years in order; the balance after the last one is the closing balance. */
function stepsOf(
  fund: FundBalance | FundYears,
  words: PlanningWords,
  language: TableHeading["language"],
): readonly Step[] {
  const isByYear = "years" in fund;
  const ids = isByYear
    ? rowIds(fund.years.map(({ year }) => yearName(year)))
    : fund.months.map(({ month }) => month);
  const labels = isByYear
    ? fund.years.map(({ year }) => yearName(year, language))
    : fund.months.map(({ month }) => words.month(month));
  const steps: readonly FundStep[] = isByYear ? fund.years : fund.months;
  return steps.map((step, k) => ({
    step,
    moved: `${isByYear ? "y" : "m"}${ids[k]}`,
    at: k === steps.length - 1 ? "closing" : `at${ids[k]}`,
    label: labels[k] ?? "",
  }));
}

function cellsOf(
  steps: readonly Step[],
  amountOf: (step: FundStep) => Decimal | undefined,
): RowSpec["cells"] {
  return Object.fromEntries(steps.map(({ moved, step }) => [moved, amountOf(step)]));
}

/** The columns in order: each month between the balance before it and the one after it. */
function columnsOf(
  { on }: Pick<FundBalance, "on">,
  steps: readonly Step[],
  words: PlanningWords,
): readonly ColumnSpec<string>[] {
  const last = steps.at(-1);
  return [
    { id: "opening", label: words.day(on) },
    ...steps.flatMap(({ step, moved, at, label }) => {
      const column = { id: moved, label };
      return at === "closing" ? [column] : [column, { id: at, label: words.day(step.on) }];
    }),
    { id: "change", label: words.change },
    { id: "closing", label: words.day(last?.step.on ?? on) },
  ];
}
