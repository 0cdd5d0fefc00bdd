/** Consolidation: internal income and internal cost are taken out together, and what does not match is listed. */
import { type AmountInput, type Decimal, readAmount, toDecimal, ZERO } from "../decimal/index.ts";
import { describeValue, type Issue, makeIssue, throwIssues } from "../errors/index.ts";

/** One side of an internal transaction, as one unit has booked it. */
export interface InternalPosting {
  /** The unit that has booked it. */
  readonly unit: string;
  /** The unit that it has booked it against. */
  readonly counterpart: string;
  /** In result sign: income is positive, cost negative. */
  readonly amount: AmountInput;
}

/** Units as they have reported, and their internal postings. */
export interface ConsolidationInput<Unit extends string = string> {
  /** Income and costs of each unit, internal ones included; in result sign. */
  readonly units: Readonly<Record<Unit, { readonly income: AmountInput; readonly costs: AmountInput }>>;
  /** Every internal posting of every unit. */
  readonly internal: readonly InternalPosting[];
}

/** A pair of units whose internal postings do not cancel. */
export interface UnmatchedPair {
  /** The unit that has booked income from the other; of two that have, the one that comes first by name. */
  readonly seller: string;
  /** The other unit. */
  readonly buyer: string;
  /** What the seller has booked, net. */
  readonly sold: Decimal;
  /** What the buyer has booked, net: a cost is negative. */
  readonly bought: Decimal;
  /** sold + bought: what is left in the sum because only one side has booked it; 0 would match. */
  readonly difference: Decimal;
}

/** The whole of several units. In result sign. */
export interface Consolidation {
  /** Income from outside: income of all units less what was eliminated. */
  readonly income: Decimal;
  /** Costs to outside: costs of all units, those eliminated added back. */
  readonly costs: Decimal;
  /** Income + costs; the same before and after elimination. */
  readonly netCost: Decimal;
  /** How much was taken out of income, and added back to costs. */
  readonly eliminated: Decimal;
  /** Pairs of units that have not booked the same, each with its difference; these differences stay in the sum. */
  readonly unmatched: readonly UnmatchedPair[];
}

/**
 * Adds up units and takes out what they have sold to one another.
 *
 * Rule: for each pair of units, internal income of the one is matched with internal cost of the other; the part that both have booked is taken out of income and of costs alike. What only one has booked
 * stays, and is listed: an elimination never hides a difference.
 * Units and sign: one unit; result sign.
 * Absent and zero: units without internal postings are only added up; net cost is the same before and after, always.
 *
 * @param input.units - income and costs of each unit
 * @param input.internal - every internal posting
 * @returns the whole, what was eliminated, and pairs that do not match
 * @throws AnslagError `allocation.unit` when a posting names a unit that is not there, or one against itself
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`, `amount.unsafe-number`, `amount.wrong-type`, `amount.out-of-range` with every bad amount
 * @example The schools have booked 10 less than the kitchens have sold them
 * const whole = consolidate({
 *   units: { kitchens: { income: 500, costs: -480 }, schools: { income: 0, costs: -2000 } },
 *   internal: [{ unit: "kitchens", counterpart: "schools", amount: 500 }, { unit: "schools", counterpart: "kitchens", amount: -490 }],
 * });
 * [whole.income, whole.costs, whole.netCost, whole.eliminated] // => [10, -1990, -1980, 490]
 * whole.unmatched.map(({ seller, buyer, difference }) => [seller, buyer, difference]) // => [["kitchens", "schools", 10]]
 */
export function consolidate<Unit extends string>(input: ConsolidationInput<Unit>): Consolidation {
  const { units, internal } = input;
  const issues: Issue[] = [];
  const names = Object.keys(units ?? {});
  let [income, costs] = [ZERO, ZERO];
  for (const [name, amounts] of Object.entries<{ readonly income: AmountInput; readonly costs: AmountInput }>(
    units ?? {},
  )) {
    income = toDecimal(income.plus(readAmount(amounts.income, ["units", name, "income"], issues) ?? ZERO));
    costs = toDecimal(costs.plus(readAmount(amounts.costs, ["units", name, "costs"], issues) ?? ZERO));
  }
  /** Internal income and cost of each unit against each other one. */
  const booked = new Map<string, { income: Decimal; cost: Decimal }>();
  const between = (unit: string, counterpart: string) => {
    const key = JSON.stringify([unit, counterpart]);
    const known = booked.get(key) ?? { income: ZERO, cost: ZERO };
    booked.set(key, known);
    return known;
  };
  const pairs = new Map<string, readonly [string, string]>();
  internal.forEach(({ unit, counterpart, amount: given }, index) => {
    const amount = readAmount(given, ["internal", index, "amount"], issues) ?? ZERO;
    for (const [key, name] of [["unit", unit] as const, ["counterpart", counterpart] as const]) {
      if (names.includes(name)) continue;
      const facts = {
        path: ["internal", index, key],
        expected: "a unit that is added up",
        received: describeValue(name),
      };
      issues.push(makeIssue("allocation.unit", facts));
    }
    if (unit === counterpart) {
      const facts = { path: ["internal", index], expected: "two different units", received: describeValue(unit) };
      issues.push(makeIssue("allocation.unit", facts));
    }
    const side = between(unit, counterpart);
    if (amount.isNegative()) side.cost = toDecimal(side.cost.plus(amount));
    else side.income = toDecimal(side.income.plus(amount));
    const pair = [unit, counterpart].sort() as [string, string];
    pairs.set(JSON.stringify(pair), pair);
  });
  throwIssues(issues);
  let eliminated: Decimal = ZERO;
  const unmatched: UnmatchedPair[] = [];
  for (const [one, other] of [...pairs.values()].sort(byNames)) {
    for (const [seller, buyer] of [
      [one, other],
      [other, one],
    ] as const) {
      const [sold, bought] = [between(seller, buyer).income, between(buyer, seller).cost];
      const common = sold.lt(bought.abs()) ? sold : bought.abs();
      eliminated = toDecimal(eliminated.plus(common));
      const difference = toDecimal(sold.plus(bought));
      if (!difference.isZero()) unmatched.push(Object.freeze({ seller, buyer, sold, bought, difference }));
    }
  }
  return Object.freeze({
    income: toDecimal(income.minus(eliminated)),
    costs: toDecimal(costs.plus(eliminated)),
    netCost: toDecimal(income.plus(costs)),
    eliminated,
    unmatched: Object.freeze(unmatched),
  });
}

function byNames([a1, a2]: readonly [string, string], [b1, b2]: readonly [string, string]): number {
  return a1 < b1 ? -1 : a1 > b1 ? 1 : a2 < b2 ? -1 : a2 > b2 ? 1 : 0;
}
