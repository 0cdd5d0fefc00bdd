/** The forecast rounds of a year as a table. */

import { type Decimal, sumOf, ZERO } from "../../amount/index.ts";
import {
  type ColumnSpec,
  drawTable,
  labelFor,
  type RowSpec,
  rowsByName,
  type Table,
  type TableHeading,
} from "../../table/index.ts";
import { type PlanningWords, wordsFor } from "../words/index.ts";
import type { ForecastRound } from "./rounds.ts";

/**
 * Builds the forecast rounds of a year: every round, the change that led to it, and the error of
 * the last one where the outturn is known.
 *
 * Rule: round + change = next round, and last round + error = outturn, in every row and in the
 * total.
 * Units and sign: the unit you state; result sign.
 *
 * @param rounds - the result of {@link forecastRounds}
 * @param heading - unit, title, labels by id and language; see {@link TableHeading}
 * @returns the table with a column `round:` and one `change:` for each round by id (the first round
 * has no change), then `error` and `outturn` where that is known; a row for each unit and `total`
 * @throws AnslagError `input.wrong-type` when the first argument is not that result
 * @example Two rounds and the outturn
 * const rounds = forecastRounds([
 *   { id: "spring", asOf: "2023-03-31", amounts: { schools: -20, care: 5 } },
 *   { id: "august", asOf: "2023-08-31", amounts: { schools: -5, care: 8 } },
 * ], { year: fiscalYear({ year: 2023 }), outturn: { schools: 2, care: 7 } });
 * const table = roundsTable(rounds, { unit: unitFromName("mkr", "sv") });
 * [amountOf(table, "total", "change:august"), amountOf(table, "schools", "outturn")] // => [18, 2]
 */
export function roundsTable(
  rounds: readonly ForecastRound[],
  heading: TableHeading,
): Table<string, string> {
  const words = wordsFor(Array.isArray(rounds) && rounds, heading);
  const last = rounds.at(-1);
  const isOver = last?.totalError !== undefined;
  const names = Object.keys(rounds[0]?.amounts ?? {});
  const units = rowsByName(names, ["total"], (name) =>
    cellsOf(rounds, ({ amounts, revision, error }) => ({
      level: amounts[name] ?? ZERO,
      change: revision?.[name] ?? ZERO,
      error: error?.[name],
    })),
  );
  const total = cellsOf(rounds, (round) => ({
    level: round.total,
    change: round.totalRevision ?? ZERO,
    error: round.totalError,
  }));
  const steps = rounds
    .slice(1)
    .map(({ id }, k) => [`round:${id}`, [`round:${rounds[k]?.id}`, `change:${id}`]] as const);
  return drawTable<string>(heading, {
    title: words.forecastRounds,
    otherLabels: [...rounds.map(({ id }) => id), "error", "outturn"],
    rows: [...units, { id: "total", label: words.total, role: "total", cells: total }],
    columns: columnsOf(rounds, isOver, heading, words),
    rowSums: { total: units.map(({ id }) => id) },
    columnSums: {
      ...Object.fromEntries(steps),
      ...(isOver ? { outturn: [`round:${last.id}`, "error"] } : {}),
    },
  });
}

/** What one round says of one unit, or of all of them. */
interface RoundAmounts {
  readonly level: Decimal;
  readonly change: Decimal;
  readonly error: Decimal | undefined;
}

function cellsOf(
  rounds: readonly ForecastRound[],
  amountsOf: (round: ForecastRound) => RoundAmounts,
): RowSpec["cells"] {
  const cells = rounds.flatMap((round, k) => {
    const { level, change } = amountsOf(round);
    const own = [[`round:${round.id}`, level]] as const;
    return k === 0 ? own : [[`change:${round.id}`, change] as const, ...own];
  });
  const last = rounds.at(-1);
  const end = last === undefined ? undefined : amountsOf(last);
  const outturn =
    end?.error === undefined ? {} : { error: end.error, outturn: sumOf([end.level, end.error]) };
  return { ...Object.fromEntries(cells), ...outturn };
}

function columnsOf(
  rounds: readonly ForecastRound[],
  isOver: boolean,
  heading: TableHeading,
  words: PlanningWords,
): readonly ColumnSpec<string>[] {
  const columns = rounds.flatMap(({ id }, k): readonly ColumnSpec<string>[] => {
    const name = labelFor(heading, id);
    const round = { id: `round:${id}`, label: name };
    if (k === 0) return [round];
    return [{ id: `change:${id}`, label: words.changeIn(name), measure: "variance" }, round];
  });
  if (!isOver) return columns;
  return [
    ...columns,
    { id: "error", label: words.error, measure: "variance" },
    { id: "outturn", label: words.outturn },
  ];
}
