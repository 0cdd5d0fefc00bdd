/** Amounts of many decimals in one unit: the finest unit in which nearly all of them fit. */

import { amountOfCoefficient, type Decimal, MOST_DECIMALS, rescale } from "../amount/index.ts";
import type { Columns } from "./columns.ts";

/** Amounts as they were read: each a coefficient with a number of decimals of its own. */
export interface ReadAmounts {
  readonly size: number;
  readonly coefficients: Float64Array;
  readonly places: Uint8Array;
  /** The largest coefficient without sign, for each number of decimals. */
  readonly largest: Float64Array;
  /** Amounts that no coefficient can hold, by position. */
  readonly wide: Map<number, Decimal>;
}

type PackedAmounts = Pick<Columns, "coefficients" | "decimals" | "wide" | "largest">;

/** Writes all amounts in one unit. Amounts that do not fit it move to `wide`. */
export function packAmounts(amounts: ReadAmounts): PackedAmounts {
  const finest = amounts.largest.findLastIndex((each) => each > 0);
  const scaled = amounts.largest.map((each, own) => (each === 0 ? 0 : rescale(each, finest - own)));
  // Nearly always everything fits the finest unit that occurs.
  if (!scaled.some(Number.isNaN)) return inUnit(amounts, Math.max(finest, 0), Math.max(...scaled));
  const decimals = commonDecimals(amounts, finest);
  return inUnit(amounts, decimals, moveWide(amounts, decimals));
}

/** Moves the amounts that do not fit a unit to `wide`; returns the largest of the others. */
function moveWide({ size, coefficients, places, wide }: ReadAmounts, decimals: number): number {
  let largest = 0;
  for (let index = 0; index < size; index += 1) {
    const [own, given] = [places[index] ?? 0, coefficients[index] ?? 0];
    const there = own > decimals ? Number.NaN : rescale(given, decimals - own);
    if (given !== 0 && Number.isNaN(there)) {
      wide.set(index, amountOfCoefficient(given, own));
      coefficients[index] = 0;
    } else if (given !== 0) largest = Math.max(largest, Math.abs(there));
  }
  return largest;
}

/** Writes coefficients that fit a unit in that unit. */
function inUnit(
  { size, coefficients, places, wide }: ReadAmounts,
  decimals: number,
  largest: number,
): PackedAmounts {
  const units = largest <= 0x7f_ff_ff_ff ? new Int32Array(size) : new Float64Array(size);
  const powers = Float64Array.from({ length: MOST_DECIMALS + 1 }, (_, own) =>
    rescale(1, decimals - own),
  );
  for (let index = 0; index < size; index += 1) {
    const given = coefficients[index] ?? 0;
    // Zero needs no scaling, even if it was written with more decimals than the column keeps.
    units[index] = given === 0 ? 0 : given * (powers[places[index] ?? 0] ?? Number.NaN);
  }
  return { coefficients: units, decimals, wide, largest };
}

/**
 * The number of decimals that the fewest amounts do not fit. A finer unit cannot hold large
 * amounts, and a coarser one cannot hold more decimals.
 */
function commonDecimals(amounts: ReadAmounts, finest: number): number {
  const occurs = new Set<number>([0]);
  for (let index = 0; index < amounts.size; index += 1)
    if (amounts.coefficients[index] !== 0) occurs.add(amounts.places[index] ?? 0);
  let [best, fewest] = [0, Number.POSITIVE_INFINITY];
  for (let decimals = 0; decimals <= finest; decimals += 1) {
    if (!occurs.has(decimals)) continue;
    const count = countWide(amounts, decimals);
    if (count < fewest) [best, fewest] = [decimals, count];
  }
  return best;
}

/** How many amounts do not fit a unit. */
function countWide({ size, coefficients, places }: ReadAmounts, decimals: number): number {
  let count = 0;
  for (let index = 0; index < size; index += 1) {
    const [own, given] = [places[index] ?? 0, coefficients[index] ?? 0];
    if (given !== 0 && (own > decimals || Number.isNaN(rescale(given, decimals - own)))) count += 1;
  }
  return count;
}
