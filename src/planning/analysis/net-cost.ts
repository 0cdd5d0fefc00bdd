/** Net cost: what an activity costs after its own income. */
import { type AmountInput, type Decimal, readAmount, sumOf, ZERO } from "../../amount/index.ts";
import {
  describeValue,
  failAmount,
  type Issue,
  makeAmountIssue,
  throwIssues,
  unknownName,
} from "../../input/index.ts";

/** The parts of a net cost, all in result sign: income +, costs −. */
export interface NetCostParts {
  /** Own income: fees, sales, grants received. */
  readonly income?: AmountInput;
  /** Costs, depreciation included: negative. */
  readonly costs?: AmountInput;
  /** Financial income. */
  readonly financialIncome?: AmountInput;
  /** Financial costs: negative. */
  readonly financialCosts?: AmountInput;
}

/**
 * Computes the net cost (nettokostnad) from income and costs.
 *
 * Rule: net cost = income + costs + financial income + financial costs. Leave the financial items
 * out for the net cost before financial items. Funding is not a part of it: net cost + funding =
 * result.
 * Units and sign: one unit; result sign, so costs are negative and a net cost normally is.
 * Absent and zero: a part that is left out is not there and adds nothing; a part that is stated as
 * `undefined` is refused.
 *
 * @param parts - the known parts
 * @returns the exact net cost
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`,
 * `amount.unsafe-number`, `amount.wrong-type`, `amount.out-of-range` with every bad part;
 * `amount.missing` also when every part is missing
 * @throws AnslagError `input.unknown-key` when a part is misspelt, so that it cannot be lost
 * @example The board's forecast for 2023, in thousands of kronor
 * netCost({ income: "239 407", costs: "-726 149", financialIncome: 52, financialCosts: -202 })
 * // => -486892
 */
export function netCost(parts: NetCostParts): Decimal {
  if (typeof parts !== "object" || parts === null) {
    failAmount("amount.missing", {
      expected: "the parts of a net cost",
      received: describeValue(parts),
    });
  }
  const { income, costs, financialIncome, financialCosts } = parts;
  const issues: Issue[] = [];
  const known = { income, costs, financialIncome, financialCosts };
  for (const name of Object.keys(parts)) {
    if (Object.hasOwn(known, name)) continue;
    const facts = unknownName(name, Object.keys(known), [name]);
    issues.push(makeAmountIssue("input.unknown-key", facts));
  }
  const given = Object.entries(known).filter(([name]) => Object.hasOwn(parts, name));
  if (given.length === 0) {
    issues.push(
      makeAmountIssue("amount.missing", {
        expected: "at least one part of a net cost",
        received: "none",
      }),
    );
  }
  const amounts = given.map(([name, amount]) => readAmount(amount, [name], issues) ?? ZERO);
  throwIssues(issues);
  return sumOf(amounts);
}
