/** Which amounts make up a period: those for exactly the period, or those for its parts. */
import {
  dividesEvenly,
  type IsoMonth,
  monthsIn,
  type Period,
  periodContains,
  periodMonths,
  periodsOverlap,
} from "../calendar/index.ts";

/** The amounts of a period, and what is left beside them. */
export interface PeriodParts<Amount> {
  readonly used: readonly Amount[];
  /** Whether the used amounts are for all months of the period. */
  readonly isWhole: boolean;
  /** Two of the used amounts that are for different periods and for one month. */
  readonly overlap?: readonly [Amount, Amount] | undefined;
  /** Whether other amounts are for months of the period that the used ones leave out. */
  readonly hasRemainder: boolean;
}

/**
 * Finds the amounts that make up a period, among those on one line for the same members.
 *
 * Rule: the amounts for exactly the period. Without such amounts, those that follow one another and
 * fill the period; otherwise those that divide it evenly (months, quarters, tertials or halves
 * inside it). A figure for January to August alone is not a part of the year, and the figure of a
 * year says nothing about eight months.
 *
 * Where gaps are zero, amounts inside the period that have no month in common are its parts,
 * whatever their length: the months between them are zero.
 */
export function partsOfPeriod<Amount extends { readonly period: Period }>(
  amounts: readonly Amount[],
  wanted: Period,
  gaps: "zero" | "unknown",
): PeriodParts<Amount> {
  const exact = amounts.filter(({ period }) => period === wanted);
  if (exact.length > 0) return { used: exact, isWhole: true, hasRemainder: false };
  const inside = amounts.filter(({ period }) => periodContains(wanted, period));
  const months = monthsOf(inside);
  const isOneDivision = new Set(months).size === months.length;
  const isDivided = isOneDivision && (gaps === "zero" || months.length === periodMonths(wanted));
  const used = isDivided ? inside : inside.filter(({ period }) => dividesEvenly(wanted, period));
  const covered = new Set(monthsOf(used));
  const left = monthsOf(amounts).filter((month) => !covered.has(month));
  return {
    used,
    isWhole: covered.size === periodMonths(wanted),
    overlap: overlapIn(used),
    hasRemainder: monthsIn(wanted).some((month) => left.includes(month)),
  };
}

/** The months of amounts, once for each of their periods. */
function monthsOf(amounts: readonly { readonly period: Period }[]): readonly IsoMonth[] {
  return [...new Set(amounts.map(({ period }) => period))].flatMap(monthsIn);
}

function overlapIn<Amount extends { readonly period: Period }>(
  amounts: readonly Amount[],
): readonly [Amount, Amount] | undefined {
  const sorted = [...amounts].sort((one, other) => (one.period < other.period ? -1 : 1));
  for (const one of sorted) {
    const other = sorted.find(
      ({ period }) => one.period < period && periodsOverlap(one.period, period),
    );
    if (other !== undefined) return [one, other];
  }
  return undefined;
}
