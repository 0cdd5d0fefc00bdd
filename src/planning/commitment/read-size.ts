/** Amounts without sign, as decisions to pay are written down. */

import { type AmountInput, type Decimal, readAmount, ZERO } from "../../amount/index.ts";
import { describeValue, type Issue, type IssuePath } from "../../input/index.ts";
import { refusePlan } from "../inputs/index.ts";

/** Reads an amount without sign. An amount below 0 is an issue; 0 stands in for it. */
export function readSize(
  input: AmountInput | undefined,
  path: IssuePath,
  issues: Issue[],
): Decimal {
  const amount = readAmount(input, path, issues) ?? ZERO;
  if (!amount.lt(0)) return amount;
  const facts = {
    expected: "an amount of 0 or more",
    received: describeValue(amount.toFixed()),
  };
  refusePlan("commitment.amount", path, facts, issues);
  return ZERO;
}
