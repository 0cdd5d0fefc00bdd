/** Totals that rows of a file state, beside the rows that they can be the totals of. */

import {
  addAmounts,
  addAmountToSum,
  addToSum,
  amountOfSum,
  type Decimal,
  type Digits,
  type ExactSum,
  exactSum,
  subtractAmounts,
} from "../amount/index.ts";

/** A row that states a total, and no rows beside it come to that. */
export interface StatedTotal {
  /** The number of the row: the line of a text, from 1 in a sheet, and otherwise from 0. */
  readonly row: number;
  /** The text of the row. */
  readonly label: string;
  /** The heading of the column. */
  readonly column: string;
  /** The total that the row states, in the signs of the file. */
  readonly stated: Decimal;
  /** The sum of the rows since the last row of a total, in the signs of the file. */
  readonly actual: Decimal;
  /** actual − stated. */
  readonly difference: Decimal;
}

/** The totals that rows of a file state, compared with its rows. */
export interface TotalChecks {
  /** How many are the sum of rows above them, or below them. */
  readonly agree: number;
  /** How many disagree. */
  readonly disagree: number;
  /** How many are open: rows before them were refused or passed over, or have several scenarios. */
  readonly open: number;
  /** Those that disagree, up to the limit of the options. */
  readonly findings: readonly StatedTotal[];
}

/** One way to add the amounts of a column up, and its sum at each row of a total so far. */
interface RunningSum {
  readonly sum: ExactSum;
  readonly marks: Set<string>;
}

/** A column of amounts that is being added up. */
interface TotalColumn {
  /** As the file signs them; and where the file signs costs and income alike, in result sign. */
  readonly ways: readonly RunningSum[];
  /** The sum since the last row of a total, as the file signs it. */
  since: ExactSum;
  /** Totals that rows below may come to, by the sum that the column must then have. */
  readonly waiting: Map<string, StatedTotal[]>;
  /** The scenario of the rows, until another one comes. */
  scenario: string | undefined;
  hasScenarios: boolean;
}

/** Totals while rows come. */
export interface Totals {
  readonly columns: readonly TotalColumn[];
  agree: number;
  open: number;
}

/** Begins to add columns up; `isMixed` says that the file signs costs and income alike. */
export function newTotals(count: number, isMixed: boolean): Totals {
  const begin = (): RunningSum => ({ sum: exactSum(), marks: new Set(["0"]) });
  return {
    columns: Array.from({ length: count }, () => ({
      ways: isMixed ? [begin(), begin()] : [begin()],
      since: exactSum(),
      waiting: new Map(),
      scenario: undefined,
      hasScenarios: false,
    })),
    agree: 0,
    open: 0,
  };
}

/** Counts the amount of a row in result sign; `isTurned` says that the file has the opposite. */
export function countDigits(
  { columns }: Totals,
  column: number,
  { coefficient, decimals }: Digits,
  scenario: string,
  isTurned: boolean,
): void {
  const found = columns[column];
  if (found === undefined) return;
  seeScenario(found, scenario);
  const asInFile = isTurned ? 0 - coefficient : coefficient;
  addToSum(found.since, asInFile, decimals);
  found.ways.forEach(({ sum }, way) => {
    addToSum(sum, way === 0 ? asInFile : coefficient, decimals);
  });
}

/** As {@link countDigits}, of an amount of any length as the file signs it. */
export function countAmount(
  { columns }: Totals,
  column: number,
  amount: Decimal,
  scenario: string,
  isTurned: boolean,
): void {
  const found = columns[column];
  if (found === undefined) return;
  seeScenario(found, scenario);
  addAmountToSum(found.since, amount);
  found.ways.forEach(({ sum }, way) => {
    addAmountToSum(sum, way === 1 && isTurned ? amount.negated() : amount);
  });
}

function seeScenario(column: TotalColumn, scenario: string): void {
  column.scenario ??= scenario;
  if (column.scenario !== scenario) column.hasScenarios = true;
}

/**
 * Compares a stated total with the rows above it, from any earlier row of a total or from the first
 * row. Another total waits for the rows below it. `isOpen` says that some row before is unknown.
 */
export function countTotal(
  totals: Totals,
  column: number,
  total: Omit<StatedTotal, "actual" | "difference">,
  isOpen: boolean,
): void {
  const found = totals.columns[column];
  if (found === undefined) return;
  const { stated } = total;
  const [plain, result] = found.ways.map(({ sum }) => amountOfSum(sum));
  if (plain === undefined) return;
  const isAt = (way: number, amount: Decimal): boolean =>
    found.ways[way]?.marks.has(amount.toFixed()) === true;
  const isSum =
    isAt(0, subtractAmounts(plain, stated)) ||
    (result !== undefined &&
      (isAt(1, subtractAmounts(result, stated)) || isAt(1, addAmounts(result, stated))));
  resolveWaiting(totals, found, plain);
  if (isSum) totals.agree += 1;
  else if (isOpen || found.hasScenarios) totals.open += 1;
  else wait(found, total, plain);
  found.ways.forEach(({ sum, marks }) => {
    marks.add(amountOfSum(sum).toFixed());
  });
  found.since = exactSum();
}

function wait(
  { since, waiting }: TotalColumn,
  total: Omit<StatedTotal, "actual" | "difference">,
  before: Decimal,
): void {
  const actual = amountOfSum(since);
  const difference = subtractAmounts(actual, total.stated);
  // A total of zero would be the sum of no rows at all.
  const key = total.stated.isZero() ? "" : addAmounts(before, total.stated).toFixed();
  const others = waiting.get(key) ?? [];
  others.push(Object.freeze({ ...total, actual, difference }));
  waiting.set(key, others);
}

/** The totals that the rows below them come to. */
function resolveWaiting(totals: Totals, { waiting }: TotalColumn, sum: Decimal): void {
  if (waiting.size === 0) return;
  const key = sum.toFixed();
  totals.agree += waiting.get(key)?.length ?? 0;
  waiting.delete(key);
}

/** Ends the rows: what still waits disagrees. */
export function endTotals(totals: Totals | undefined, limit: number): TotalChecks {
  const columns = totals?.columns ?? [];
  for (const column of columns) {
    const [plain] = column.ways;
    if (totals !== undefined && plain !== undefined)
      resolveWaiting(totals, column, amountOfSum(plain.sum));
  }
  const waiting = columns.flatMap((column) => [...column.waiting.values()].flat());
  waiting.sort((a, b) => a.row - b.row);
  return Object.freeze({
    agree: totals?.agree ?? 0,
    disagree: waiting.length,
    open: totals?.open ?? 0,
    findings: Object.freeze(waiting.slice(0, limit)),
  });
}
