/** Forecasts as tables: month by month, period against year, methods side by side, and rounds. */
import { type Decimal, totalOf, ZERO } from "../decimal/index.ts";
import type { ForecastRound, PhasedLines, Plausibility, TimingSplit } from "../forecast/index.ts";
import type { Table } from "../table/index.ts";
import { type DrawnRow, draw, rowIds, type TableHeading } from "./draw.ts";

/**
 * Builds lines month by month, with the year.
 *
 * Rule: the months of a row add up to its year, and the rows of a month to its total; exactly, and in print.
 * Units and sign: the unit you state; result sign.
 *
 * @param phased - what {@link phaseLines} gave
 * @param heading.unit - the unit of the amounts
 * @param heading.title - heading
 * @param heading.labels - labels of rows and columns by id
 * @returns the table with a column for each month (`m2023-01` …) and `year`, a row for each line and `total`
 * @example Equal months
 * const phased = phaseLines({ staff: -1200, rent: -600 }, { year: fiscalYear({ year: 2023 }) });
 * amountOf(phasingTable(phased, { unit: unitFromName("tkr") }), "total", "m2023-08") // => -150
 */
export function phasingTable(phased: PhasedLines, heading: TableHeading): Table<string, string> {
  const { lines, total } = phased;
  const names = Object.keys(lines);
  const ids = rowIds(names, ["total"]);
  const columns = total.months.map(({ month }) => ({ id: `m${month}`, label: month }));
  const cells = ({ months, total: year }: PhasedLines["total"]) => ({
    ...Object.fromEntries(months.map(({ month, amount }) => [`m${month}`, amount])),
    year,
  });
  return draw<string>(heading, {
    title: "Month by month",
    rows: [
      ...names.map((name, k): DrawnRow => ({ id: ids[k] ?? "", label: name, cells: cells(lines[name] ?? total) })),
      { id: "total", label: "Total", role: "total", cells: cells(total) },
    ],
    columns: [...columns, { id: "year", label: "Year" }],
    rowSums: { total: ids },
    columnSums: { year: columns.map(({ id }) => id) },
  });
}

/**
 * Builds the reconciliation of the period's variances with those of the year.
 *
 * Rule: permanent + timing = variance of the period, in every row and in the total.
 * Units and sign: the unit you state; result sign.
 *
 * @param split - what {@link timingSplit} gave
 * @param heading.unit - the unit of the amounts
 * @param heading.title - heading
 * @param heading.labels - labels of rows and columns by id
 * @returns the table with the columns `permanent`, `timing`, `period`, a row for each unit and `total`
 * @example Malmö, January to August 2023, in millions
 * const split = timingSplit({ board: { period: "16.5", year: "3.0" }, funded: { period: "22.3", year: "3.8" }, shared: { period: "12.2", year: "-6.8" } });
 * amountOf(timingTable(split, { unit: unitFromName("mkr") }), "total", "timing") // => 51
 */
export function timingTable(
  split: { readonly units: Readonly<Record<string, TimingSplit>>; readonly total: TimingSplit },
  heading: TableHeading,
): Table<string, "permanent" | "timing" | "period"> {
  const { units, total } = split;
  const names = Object.keys(units);
  const ids = rowIds(names, ["total"]);
  const row = ({ permanent, timing, period }: TimingSplit) => ({ permanent, timing, period });
  return draw(heading, {
    title: "The period and the year",
    rows: [
      ...names.map((name, k): DrawnRow => ({ id: ids[k] ?? "", label: name, cells: row(units[name] ?? total) })),
      { id: "total", label: "Total", role: "total", cells: row(total) },
    ],
    columns: [
      { id: "permanent", label: "Variance of the year", measure: "variance" },
      { id: "timing", label: "Timing", measure: "variance" },
      { id: "period", label: "Variance of the period", measure: "variance" },
    ],
    rowSums: { total: ids },
    columnSums: { period: ["permanent", "timing"] },
  });
}

/**
 * Builds a submitted forecast beside what methods give.
 *
 * Rule: method + difference = forecast, in every row.
 * Units and sign: the unit you state; result sign.
 *
 * @param comparisons - what {@link plausibility} gave
 * @param heading.unit - the unit of the amounts
 * @param heading.title - heading
 * @param heading.labels - labels of rows and columns by id, and of `outside`, which is printed where the band is left
 * @returns the table with the columns `method`, `difference`, `forecast` and `warning`, a row for each method
 * @example Malmö's forecast is far from the pace so far
 * const pace = runRate({ actual: "-272 263", elapsedMonths: 8, decimals: 1 });
 * const table = plausibilityTable(plausibility("-486 892", [pace], { percent: 10 }), { unit: unitFromName("tkr") });
 * [amountOf(table, "run-rate", "forecast"), cellOf(table, "run-rate", "warning")] // => [-486892, { kind: "text", text: "outside the band" }]
 */
export function plausibilityTable(
  comparisons: readonly Plausibility[],
  heading: TableHeading,
): Table<string, "method" | "difference" | "forecast" | "warning"> {
  const ids = rowIds(
    comparisons.map(({ method }) => method),
    [],
  );
  const warning = heading.labels?.outside ?? "outside the band";
  return draw(heading, {
    title: "The forecast and the methods",
    rows: comparisons.map(({ amount, difference, outside }, k) => ({
      id: ids[k] ?? "",
      cells: {
        method: amount,
        difference,
        forecast: totalOf([amount, difference]),
        warning: outside ? warning : "",
      },
    })),
    columns: [
      { id: "method", label: "By the method" },
      { id: "difference", label: "Difference", measure: "variance" },
      { id: "forecast", label: "Forecast" },
      { id: "warning", label: "Warning", measure: "text" },
    ],
    columnSums: { forecast: ["method", "difference"] },
  });
}

/**
 * Builds the forecast rounds of a year: the first, every revision, and the error of the last where the outturn is known.
 *
 * Rule: first round + revisions (+ error) = last round (outturn), in every row and in the total.
 * Units and sign: the unit you state; result sign.
 *
 * @param rounds - what {@link forecastRounds} gave
 * @param heading.unit - the unit of the amounts
 * @param heading.title - heading
 * @param heading.labels - labels of rows and columns by id
 * @returns the table with the columns `first`, `r:` and the id of every later round, then `error` and `outturn`, or else `last`; a row for each unit and `total`
 * @example Two rounds and the outturn
 * const rounds = forecastRounds([
 *   { id: "spring", asOf: "2023-03-31", amounts: { schools: -20, care: 5 } },
 *   { id: "august", asOf: "2023-08-31", amounts: { schools: -5, care: 8 } },
 * ], { year: fiscalYear({ year: 2023 }), outturn: { schools: 2, care: 7 } });
 * const table = roundsTable(rounds, { unit: unitFromName("mkr") });
 * [amountOf(table, "total", "r:august"), amountOf(table, "schools", "outturn")] // => [18, 2]
 */
export function roundsTable(rounds: readonly ForecastRound[], heading: TableHeading): Table<string, string> {
  const [first] = rounds;
  const last = rounds.at(-1);
  const names = Object.keys(first?.amounts ?? {});
  const ids = rowIds(names, ["total"]);
  const isOver = last?.totalError !== undefined;
  const later = rounds.slice(1);
  const end = isOver ? "outturn" : "last";
  const cells = (of: (round: ForecastRound) => { start: Decimal; revision: Decimal; error: Decimal }) => {
    const start = first === undefined ? ZERO : of(first).start;
    const steps = later.map((round) => [`r:${round.id}`, of(round).revision] as const);
    const error = isOver && last !== undefined ? of(last).error : ZERO;
    return {
      first: start,
      ...Object.fromEntries(steps),
      ...(isOver ? { error } : {}),
      [end]: totalOf([start, ...steps.map(([, step]) => step), error]),
    };
  };
  return draw<string>(heading, {
    title: "Forecast rounds",
    rows: [
      ...names.map(
        (name, k): DrawnRow => ({
          id: ids[k] ?? "",
          label: name,
          cells: cells(({ amounts, revision, error }) => ({
            start: amounts[name] ?? ZERO,
            revision: revision?.[name] ?? ZERO,
            error: error?.[name] ?? ZERO,
          })),
        }),
      ),
      {
        id: "total",
        label: "Total",
        role: "total",
        cells: cells(({ total, totalRevision = ZERO, totalError = ZERO }) => ({
          start: total,
          revision: totalRevision,
          error: totalError,
        })),
      },
    ],
    columns: [
      { id: "first", label: first?.id ?? "First" },
      ...later.map(({ id }) => ({ id: `r:${id}`, label: id, measure: "variance" as const })),
      ...(isOver ? [{ id: "error", label: "Error", measure: "variance" as const }] : []),
      { id: end, label: isOver ? "Outturn" : "Last" },
    ],
    rowSums: { total: ids },
    columnSums: { [end]: ["first", ...later.map(({ id }) => `r:${id}`), ...(isOver ? ["error"] : [])] },
  });
}
