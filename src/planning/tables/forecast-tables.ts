/** Forecasts as tables: month by month, period against year, methods side by side, and rounds. */
import { type Decimal, totalOf, ZERO } from "../../amount/index.ts";
import type { Table } from "../../table/index.ts";
import type {
  ForecastRound,
  Phased,
  PhasedLines,
  Plausibility,
  phaseAppropriation,
  TimingSplit,
} from "../forecast/index.ts";
import { type DrawnRow, draw, rowIds, type TableHeading } from "./draw.ts";
import { inSwedish } from "./words.ts";

/**
 * Builds lines month by month, with the year.
 *
 * Rule: the months of a row add up to its year, and the rows of a month to its total; exactly, and in print.
 * Units and sign: the unit you state; result sign.
 *
 * @param phased - what {@link phaseLines} or {@link phaseAppropriation} gave
 * @param heading.unit - the unit of the amounts
 * @param heading.title - heading
 * @param heading.labels - labels of rows and columns by id
 * @returns the table with a column for each month (`m2023-01` …) and `year`, a row for each line or decision and `total`
 * @example Equal months
 * const phased = phaseLines({ staff: -1200, rent: -600 }, { year: fiscalYear({ year: 2023 }) });
 * amountOf(phasingTable(phased, { unit: unitFromName("tkr") }), "total", "m2023-08") // => -150
 */
export function phasingTable(
  phased: PhasedLines | ReturnType<typeof phaseAppropriation>,
  heading: TableHeading,
): Table<string, string> {
  const { total } = phased;
  const parts: readonly (readonly [id: string, label: string, of: Phased])[] =
    "lines" in phased
      ? Object.entries<Phased>(phased.lines).map(([name, of]) => [name, name, of])
      : phased.decisions.map(({ reference, title, phased: of }) => [
          reference ?? "original",
          reference === undefined ? title : `${reference} ${title}`,
          of,
        ]);
  const ids = rowIds(
    parts.map(([id]) => id),
    ["total"],
  );
  const columns = total.months.map(({ month }) => ({ id: `m${month}`, label: month }));
  const cells = ({ months, total: year }: Phased) => ({
    ...Object.fromEntries(months.map(({ month, amount }) => [`m${month}`, amount])),
    year,
  });
  return draw<string>(heading, {
    title: "Month by month",
    rows: [
      ...parts.map(([, name, of], k): DrawnRow => ({ id: ids[k] ?? "", name, cells: cells(of) })),
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
      ...names.map(
        (name, k): DrawnRow => ({ id: ids[k] ?? "", name, cells: row(units[name] ?? total) }),
      ),
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

const METHODS: Readonly<Record<Plausibility["method"], string>> = {
  "run-rate": "Run rate",
  "cumulative-weight": "Cumulative weight",
  seasonal: "Seasonal",
  "seasonal-mean": "Seasonal, mean of shares",
  "remaining-budget": "Actual and remaining budget",
  adjusted: "Adjusted",
};

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
  const warning =
    heading.labels?.outside ??
    (heading.language === "sv" ? inSwedish("outside the band") : "outside the band");
  return draw(heading, {
    title: "The forecast and the methods",
    words: ["outside"],
    rows: comparisons.map(({ method, amount, difference, outside }, k) => ({
      id: ids[k] ?? "",
      label: METHODS[method],
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
 * Builds the forecast rounds of a year: every round, the change that led to it, and the error of the last where the outturn is known.
 *
 * Rule: round + change = next round, and last round + error = outturn, in every row and in the total.
 * Units and sign: the unit you state; result sign.
 *
 * @param rounds - what {@link forecastRounds} gave
 * @param heading.unit - the unit of the amounts
 * @param heading.title - heading
 * @param heading.labels - labels of rows and columns by id
 * @returns the table with a column `round:` and one `change:` for each round by id (none of the first), then `error` and `outturn` where that is known; a row for each unit and `total`
 * @example Two rounds and the outturn
 * const rounds = forecastRounds([
 *   { id: "spring", asOf: "2023-03-31", amounts: { schools: -20, care: 5 } },
 *   { id: "august", asOf: "2023-08-31", amounts: { schools: -5, care: 8 } },
 * ], { year: fiscalYear({ year: 2023 }), outturn: { schools: 2, care: 7 } });
 * const table = roundsTable(rounds, { unit: unitFromName("mkr") });
 * [amountOf(table, "total", "change:august"), amountOf(table, "schools", "round:august"), amountOf(table, "schools", "outturn")] // => [18, -5, 2]
 */
export function roundsTable(
  rounds: readonly ForecastRound[],
  heading: TableHeading,
): Table<string, string> {
  const names = Object.keys(rounds[0]?.amounts ?? {});
  const ids = rowIds(names, ["total"]);
  const last = rounds.at(-1);
  const isOver = last?.totalError !== undefined;
  type Of = (round: ForecastRound) => {
    readonly level: Decimal;
    readonly change: Decimal;
    readonly error: Decimal;
  };
  const cells = (of: Of): Readonly<Record<string, Decimal>> => {
    const each = rounds.flatMap((round, k) => {
      const { level, change } = of(round);
      return k === 0
        ? [[`round:${round.id}`, level] as const]
        : [[`change:${round.id}`, change] as const, [`round:${round.id}`, level] as const];
    });
    const end = last === undefined ? { level: ZERO, error: ZERO } : of(last);
    return {
      ...Object.fromEntries(each),
      ...(isOver ? { error: end.error, outturn: totalOf([end.level, end.error]) } : {}),
    };
  };
  const columns = rounds.flatMap(({ id }, k) => [
    ...(k === 0
      ? []
      : [{ id: `change:${id}`, label: `Change ${id}`, measure: "variance" as const }]),
    { id: `round:${id}`, label: id },
  ]);
  const steps = rounds
    .slice(1)
    .map(({ id }, k) => [`round:${id}`, [`round:${rounds[k]?.id}`, `change:${id}`]] as const);
  return draw<string>(heading, {
    title: "Forecast rounds",
    rows: [
      ...names.map(
        (name, k): DrawnRow => ({
          id: ids[k] ?? "",
          name,
          cells: cells(({ amounts, revision, error }) => ({
            level: amounts[name] ?? ZERO,
            change: revision?.[name] ?? ZERO,
            error: error?.[name] ?? ZERO,
          })),
        }),
      ),
      {
        id: "total",
        label: "Total",
        role: "total",
        cells: cells(({ total, totalRevision = ZERO, totalError = ZERO }) => ({
          level: total,
          change: totalRevision,
          error: totalError,
        })),
      },
    ],
    columns: [
      ...columns,
      ...(isOver
        ? [
            { id: "error", label: "Error", measure: "variance" as const },
            { id: "outturn", label: "Outturn" },
          ]
        : []),
    ],
    rowSums: { total: ids },
    columnSums: {
      ...Object.fromEntries(steps),
      ...(isOver ? { outturn: [`round:${last.id}`, "error"] } : {}),
    },
  });
}
