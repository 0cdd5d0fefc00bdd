/** Exact sums of bare amounts. */
import { describeValue, failAmount, type Issue, throwIssues } from "../input/index.ts";
import {
  addAmountToSum,
  addTextToSum,
  addToSum,
  amountOfSum,
  checkRange,
  type Decimal,
  digitsOfInput,
  exactSum,
  newDigits,
} from "./kernel/index.ts";
import { type AmountInput, readAmount } from "./parse-amount.ts";

/**
 * Adds up amounts exactly.
 *
 * Rule: a1 + a2 + … as fractions; the result is the same in any order and any grouping.
 * Units and sign: all amounts in one unit and one sign convention; the sum is in the same.
 * Absent and zero: the sum of nothing is 0; an absent amount inside is an error, not zero.
 *
 * @param amounts - any iterable of amounts, read once
 * @returns the exact sum
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`,
 * `amount.unsafe-number`, `amount.wrong-type` with every bad amount and its position
 * @throws AnslagError `amount.out-of-range` when an amount or the sum is outside the exact range
 * @example The adjustments of an appropriation, in thousands of kronor
 * sumAmounts(["792", "650", "4 750", "7 417", "300", "2 500", "556"]) // => 16965
 * sumAmounts([]) // => 0
 */
export function sumAmounts(amounts: Iterable<AmountInput>): Decimal {
  if (typeof amounts !== "object" || amounts === null || !(Symbol.iterator in amounts)) {
    return failAmount("amount.wrong-type", {
      expected: "a list of amounts",
      received: describeValue(amounts),
    });
  }
  const issues: Issue[] = [];
  const [sum, digits] = [exactSum(), newDigits()];
  let index = 0;
  for (const input of amounts) {
    // The parser reads, or refuses, everything but plain digits.
    if (digitsOfInput(input, digits)) addToSum(sum, digits.coefficient, digits.decimals);
    else if (typeof input !== "string" || !addTextToSum(sum, input)) {
      const amount = readAmount(input, [index], issues);
      if (amount !== undefined) addAmountToSum(sum, amount);
    }
    index += 1;
  }
  throwIssues(issues);
  return checkRange(amountOfSum(sum));
}
