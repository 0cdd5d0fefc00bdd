/** Variances added up by their sign. */
import { type AmountInput, type Decimal, sumOf } from "../../amount/index.ts";
import { readItems } from "../../input/index.ts";
import { amountAt, readInputs } from "../inputs/index.ts";

/** Variances added up by their sign. */
export interface GrossVariances {
  /** The sum of those above 0. */
  readonly favourable: Decimal;
  /** The sum of those below 0. */
  readonly unfavourable: Decimal;
  /** The sum of all. */
  readonly net: Decimal;
}

/**
 * Adds up variances by their sign: a net variance near 0 may hide large ones.
 *
 * Units and sign: one unit, result sign.
 * Absent and zero: no variances give zeros.
 *
 * @param variances - the variances
 * @returns favourable, unfavourable and net
 * @throws AnslagError codes of amounts, see {@link toDecimal}
 * @example Two that nearly cancel out
 * grossVariances(["1 200", "-1 150"]) // => { favourable: 1200, unfavourable: -1150, net: 50 }
 */
export function grossVariances(variances: readonly AmountInput[]): GrossVariances {
  const amounts = readInputs((issues) =>
    readItems(variances, [], issues).map((variance, k) => amountAt(variance, [k], issues)),
  );
  return Object.freeze({
    favourable: sumOf(amounts.filter((each) => each.isPositive())),
    unfavourable: sumOf(amounts.filter((each) => each.isNegative())),
    net: sumOf(amounts),
  });
}
