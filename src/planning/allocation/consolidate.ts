/**
 * Consolidation: internal income and internal cost are taken out together, and what does not match
 * is listed.
 */
import { type Decimal, sumOf, toDecimal, ZERO } from "../../amount/index.ts";
import { type Issue, makePlanningIssue, readArguments, throwIssues } from "../../input/index.ts";
import {
  type Bookings,
  type ConsolidationInput,
  NOTHING,
  pairKey,
  readInternal,
  readUnits,
  type Sides,
} from "./bookings.ts";

/** A pair of units whose internal postings do not cancel. */
export interface UnmatchedPair {
  /** The unit whose income it is. */
  readonly seller: string;
  /** The other unit. */
  readonly buyer: string;
  /** What the seller has booked, net. */
  readonly sold: Decimal;
  /** What the buyer has booked, net: a cost is negative. */
  readonly bought: Decimal;
  /** sold + bought: it stays in the sum because only one side has booked it; 0 would match. */
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
  /**
   * Pairs of units that have not booked the same, each with its difference; these differences stay
   * in the sum.
   */
  readonly unmatched: readonly UnmatchedPair[];
}

/**
 * Adds up units and takes out what they have sold to one another.
 *
 * Rule: for each pair of units, internal income of the one is matched with internal cost of the
 * other, credit notes taken off; the part that both have booked is taken out of income and of costs
 * alike. What only one has booked stays, and is listed: an elimination never hides a difference. A
 * unit cannot have booked more internally than it has reported.
 * Units and sign: one unit; result sign.
 * Absent and zero: units without internal postings are only added up; net cost is the same before
 * and after, always.
 *
 * @param input.units - income and costs of each unit
 * @param input.internal - every internal posting
 * @returns the whole, what was eliminated, and pairs that do not match
 * @throws AnslagError `allocation.unit` when a posting names a unit that is not there or one
 * against itself, or a unit has booked more internally than it reports
 * @throws AnslagError `input.wrong-type` when units or postings are missing
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`,
 * `amount.unsafe-number`, `amount.wrong-type`, `amount.out-of-range` with every bad amount
 * @example The schools have booked 10 less than the kitchens have sold them
 * const whole = consolidate({
 *   units: { kitchens: { income: 500, costs: -480 }, schools: { income: 0, costs: -2000 } },
 *   internal: [
 *     { unit: "kitchens", counterpart: "schools", amount: 500 },
 *     { unit: "schools", counterpart: "kitchens", amount: -490 },
 *   ],
 * });
 * [whole.income, whole.costs, whole.netCost, whole.eliminated] // => [10, -1990, -1980, 490]
 * whole.unmatched.map(({ seller, buyer, difference }) => [seller, buyer, difference])
 * // => [["kitchens", "schools", 10]]
 */
export function consolidate<Unit extends string>(input: ConsolidationInput<Unit>): Consolidation {
  const issues: Issue[] = [];
  const { units, internal } = readArguments(input, ["units", "internal"], [], issues, "input");
  const reported = readUnits(units, issues);
  const bookings = readInternal(internal, [...reported.keys()], issues);
  checkParts(reported, bookings, issues);
  throwIssues(issues);
  const { eliminated, unmatched } = eliminate(bookings);
  const [income, costs] = [
    sumOf([...reported.values()].map((unit) => unit.income)),
    sumOf([...reported.values()].map((unit) => unit.cost)),
  ];
  return Object.freeze({
    income: toDecimal(income.minus(eliminated)),
    costs: toDecimal(costs.plus(eliminated)),
    netCost: toDecimal(income.plus(costs)),
    eliminated,
    unmatched: Object.freeze(unmatched),
  });
}

/** Internal amounts must be part of what the unit reports. */
function checkParts(
  reported: ReadonlyMap<string, Sides>,
  { inUnit }: Bookings,
  issues: Issue[],
): void {
  for (const [name, sums] of inUnit) {
    for (const [at, key] of [["income", "income"] as const, ["cost", "costs"] as const]) {
      const [part, all] = [sums[at], reported.get(name)?.[at] ?? ZERO];
      if (issues.length > 0 || isPart(part, all, at)) continue;
      const facts = {
        path: ["units", name, key],
        expected: `at least ${part.toFixed()}, which is internal`,
      };
      issues.push(makePlanningIssue("allocation.unit", { ...facts, received: all.toFixed() }));
    }
  }
}

/** A unit that credited more than it sold reports none of it, and it cannot be held against it. */
function isPart(part: Decimal, all: Decimal, at: keyof Sides): boolean {
  return (
    part.isZero() ||
    (at === "cost") !== part.isNegative() ||
    (part.abs().lte(all.abs()) && part.isNegative() === all.isNegative())
  );
}

/** Takes out what both sides have booked, and lists what only one side has. */
function eliminate({ between, pairs }: Bookings): {
  readonly eliminated: Decimal;
  readonly unmatched: readonly UnmatchedPair[];
} {
  let eliminated: Decimal = ZERO;
  const unmatched: UnmatchedPair[] = [];
  for (const [one, other] of [...pairs.values()].sort(byNames)) {
    for (const [seller, buyer] of [
      [one, other],
      [other, one],
    ] as const) {
      const sold = (between.get(pairKey(seller, buyer)) ?? NOTHING).income;
      const bought = (between.get(pairKey(buyer, seller)) ?? NOTHING).cost;
      eliminated = toDecimal(eliminated.plus(commonOf(sold, bought)));
      const difference = toDecimal(sold.plus(bought));
      if (!difference.isZero())
        unmatched.push(Object.freeze({ seller, buyer, sold, bought, difference }));
    }
  }
  return { eliminated, unmatched };
}

/**
 * What a sale and a purchase have in common. Only amounts of opposite signs cancel out, on both
 * sides also where more was credited than sold; a pair of one sign is a difference.
 */
function commonOf(sold: Decimal, bought: Decimal): Decimal {
  const cancels = !sold.isZero() && !bought.isZero() && sold.isNegative() !== bought.isNegative();
  if (!cancels) return ZERO;
  return sold.abs().lt(bought.abs()) ? sold : bought.negated();
}

function byNames([a1, a2]: readonly [string, string], [b1, b2]: readonly [string, string]): number {
  return a1 < b1 ? -1 : a1 > b1 ? 1 : a2 < b2 ? -1 : a2 > b2 ? 1 : 0;
}
