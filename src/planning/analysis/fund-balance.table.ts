/** A fund balance month by month as a table. */

import type { Decimal } from "../../amount/index.ts";
import {
  type ColumnSpec,
  drawTable,
  type RowSpec,
  rowsByName,
  type Table,
  type TableHeading,
} from "../../table/index.ts";
import { type PlanningWords, wordsFor } from "../words/index.ts";
import type { FundBalance } from "./fund-balance.ts";

/**
 * Builds the movements of a fund month by month, between the balances before and after each month.
 *
 * Rule: balance + movements of the month = next balance, and opening balance + movements of all
 * months = closing balance. The movements of a month add up to its change, and the months of a
 * movement to its change over all of them. A balance stands once, between two months, and is part
 * of no sum over months; exactly, and in print.
 * Units and sign: the unit you state; a movement that raises the balance is +.
 * Absent and zero: a movement has no balance of its own; its cells in columns of balances are
 * empty.
 *
 * @param fund - the result of {@link fundBalance}
 * @param heading - unit, title, labels by id and language; see {@link TableHeading}
 * @returns the table with the columns `opening`, one `m2025-07` … for each month and one
 * `at2025-07` … for each balance between two months, `change` and `closing`; a row for each
 * movement and `balance`
 * @example Two months of a fund
 * const year = fiscalYear({ year: 2025, startMonth: 7 });
 * const movements = { revenue: [300, 250], transfers: [-100, -200] };
 * const fund = fundBalance({ opening: "12 000", movements, year });
 * const table = fundBalanceTable(fund, { unit: unitOf("USD", "thousand") });
 * const columns = ["opening", "m2025-07", "at2025-07", "m2025-08", "change", "closing"];
 * columns.map((column) => amountOf(table, "balance", column))
 * // => [12000, 200, 12200, 50, 250, 12250]
 */
export function fundBalanceTable(fund: FundBalance, heading: TableHeading): Table<string, string> {
  const words = wordsFor(fund?.movements, heading);
  const rows = rowsByName(Object.keys(fund.movements), ["balance"], (name) => ({
    ...cellsOf(fund, ({ movements }) => movements[name]),
    change: fund.movements[name],
  }));
  const balance: RowSpec = {
    id: "balance",
    label: words.fundBalance,
    role: "total",
    cells: {
      ...cellsOf(fund, ({ change }) => change),
      ...Object.fromEntries(fund.months.map(({ month, closing }) => [`at${month}`, closing])),
      opening: fund.opening,
      change: fund.change,
      closing: fund.closing,
    },
  };
  const moved = fund.months.map(({ month }) => `m${month}`);
  const at = (k: number): string =>
    k < 0 ? "opening" : k === fund.months.length - 1 ? "closing" : `at${fund.months[k]?.month}`;
  const steps = fund.months.slice(0, -1).map((_, k) => [at(k), [at(k - 1), moved[k] ?? ""]]);
  return drawTable<string>(heading, {
    title: words.fundBalance,
    rows: [...rows, balance],
    columns: columnsOf(fund, words),
    rowSums: { balance: rows.map(({ id }) => id) },
    columnSums: {
      ...(Object.fromEntries(steps) as Readonly<Record<string, readonly string[]>>),
      change: moved,
      closing: ["opening", "change"],
    },
  });
}

function cellsOf(
  { months }: FundBalance,
  amountOf: (month: FundBalance["months"][number]) => Decimal | undefined,
): RowSpec["cells"] {
  return Object.fromEntries(months.map((each) => [`m${each.month}`, amountOf(each)]));
}

/** The columns in order: each month between the balance before it and the one after it. */
function columnsOf(
  { on, months }: FundBalance,
  words: PlanningWords,
): readonly ColumnSpec<string>[] {
  const last = months.at(-1);
  return [
    { id: "opening", label: words.day(on) },
    ...months.flatMap(({ month, on: day }, k) => {
      const column = { id: `m${month}`, label: words.month(month) };
      const isLast = k === months.length - 1;
      return isLast ? [column] : [column, { id: `at${month}`, label: words.day(day) }];
    }),
    { id: "change", label: words.change },
    { id: "closing", label: words.day(last?.on ?? on) },
  ];
}
