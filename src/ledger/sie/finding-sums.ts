/** Exact sums by a text, and the findings that two of them make. */
import { addAmounts, type Decimal, subtractAmounts, ZERO } from "../../amount/index.ts";
import type { SieFinding, SieObjects } from "./sie.ts";

/** Sums by a text. */
export type Sums = Map<string, Decimal>;

export function addTo(sums: Sums, key: string, amount: Decimal): void {
  sums.set(key, addAmounts(sums.get(key) ?? ZERO, amount));
}

export const sumAt = (sums: Sums, key: string): Decimal => sums.get(key) ?? ZERO;

/** Whether an amount is that of an account as a whole. */
export const isWhole = (objects: SieObjects): boolean => Object.keys(objects).length === 0;

/** The amounts of a finding; without a difference there is no finding. */
export function differing(
  finding: SieFinding,
  stated: Decimal,
  expected: Decimal,
): readonly SieFinding[] {
  const difference = subtractAmounts(stated, expected);
  return difference.isZero() ? [] : [{ ...finding, stated, expected, difference }];
}
