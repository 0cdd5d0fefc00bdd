/** Consolidation: internal income and internal cost are taken out together, and what does not match is listed. */
import {
  type AmountInput,
  type Decimal,
  readAmount,
  toDecimal,
  totalOf,
  ZERO,
} from "../../amount/index.ts";
import {
  describeValue,
  type Issue,
  type IssuePath,
  makeIssue,
  readItems,
  requireEntries,
  throwIssues,
} from "../../input/index.ts";

/** One side of an internal transaction, as one unit has booked it. */
export interface InternalPosting {
  /** The unit that has booked it. */
  readonly unit: string;
  /** The unit that it has booked it against. */
  readonly counterpart: string;
  /** In result sign: income is positive, cost negative; what takes back an earlier posting has the other sign, and says its side. */
  readonly amount: AmountInput;
  /** Where it is booked; default by its sign. A credit note on sales is `income` with a negative amount. */
  readonly side?: "income" | "cost";
}

/** Units as they have reported, and their internal postings. */
export interface ConsolidationInput<Unit extends string = string> {
  /** Income and costs of each unit, internal ones included; in result sign. */
  readonly units: Readonly<
    Record<Unit, { readonly income: AmountInput; readonly costs: AmountInput }>
  >;
  /** Every internal posting of every unit. */
  readonly internal: readonly InternalPosting[];
}

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
 * Rule: for each pair of units, internal income of the one is matched with internal cost of the other, credit notes taken off; the part that both have booked is taken out of income and of costs alike. What only one has booked
 * stays, and is listed: an elimination never hides a difference. A unit cannot have booked more internally than it has reported.
 * Units and sign: one unit; result sign.
 * Absent and zero: units without internal postings are only added up; net cost is the same before and after, always.
 *
 * @param input.units - income and costs of each unit
 * @param input.internal - every internal posting
 * @returns the whole, what was eliminated, and pairs that do not match
 * @throws AnslagError `allocation.unit` when a posting names a unit that is not there or one against itself, or a unit has booked more internally than it reports
 * @throws AnslagError `input.wrong-type` when units or postings are missing
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
  const reported = new Map(
    requireEntries<{ readonly income: AmountInput; readonly costs: AmountInput }>(
      units,
      ["units"],
      issues,
    ).map(([name, amounts]) => [
      name,
      {
        income: readAmount(amounts?.income, ["units", name, "income"], issues) ?? ZERO,
        cost: readCosts(amounts?.costs, ["units", name, "costs"], issues),
      },
    ]),
  );
  const names = [...reported.keys()];
  const [income, costs] = [
    totalOf([...reported.values()].map((each) => each.income)),
    totalOf([...reported.values()].map((each) => each.cost)),
  ];
  /** Internal income and cost of each unit against each other one. */
  const booked = new Map<string, { income: Decimal; cost: Decimal }>();
  const between = (unit: string, counterpart: string) => {
    const key = JSON.stringify([unit, counterpart]);
    const known = booked.get(key) ?? { income: ZERO, cost: ZERO };
    booked.set(key, known);
    return known;
  };
  const pairs = new Map<string, readonly [string, string]>();
  const inUnit = new Map(names.map((name) => [name, { income: ZERO, cost: ZERO }]));
  readItems(internal, ["internal"], issues).forEach((posting, index) => {
    const { unit, counterpart, amount: given, side: where } = posting ?? ({} as InternalPosting);
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
      const facts = {
        path: ["internal", index],
        expected: "two different units",
        received: describeValue(unit),
      };
      issues.push(makeIssue("allocation.unit", facts));
    }
    if (where !== undefined && where !== "income" && where !== "cost") {
      const facts = {
        path: ["internal", index, "side"],
        expected: "income or cost",
        received: describeValue(where),
      };
      issues.push(makeIssue("allocation.unit", facts));
    }
    const at =
      where === "income" || where === "cost" ? where : amount.isNegative() ? "cost" : "income";
    for (const sums of [between(unit, counterpart), inUnit.get(unit)])
      if (sums !== undefined) sums[at] = toDecimal(sums[at].plus(amount));
    const pair = [unit, counterpart].sort() as [string, string];
    pairs.set(JSON.stringify(pair), pair);
  });
  for (const [name, sums] of inUnit) {
    for (const [at, key] of [["income", "income"] as const, ["cost", "costs"] as const]) {
      const [own, all] = [sums[at], reported.get(name)?.[at] ?? ZERO];
      // More credited than sold is not part of what is reported, and cannot be held against it.
      const isPart =
        own.isZero() ||
        (at === "cost") !== own.isNegative() ||
        (own.abs().lte(all.abs()) && own.isNegative() === all.isNegative());
      if (issues.length > 0 || isPart) continue;
      const facts = {
        path: ["units", name, key],
        expected: `at least ${own.toFixed()}, which is internal`,
      };
      issues.push(makeIssue("allocation.unit", { ...facts, received: all.toFixed() }));
    }
  }
  throwIssues(issues);
  let eliminated: Decimal = ZERO;
  const unmatched: UnmatchedPair[] = [];
  for (const [one, other] of [...pairs.values()].sort(byNames)) {
    for (const [seller, buyer] of [
      [one, other],
      [other, one],
    ] as const) {
      const [sold, bought] = [between(seller, buyer).income, between(buyer, seller).cost];
      // Only amounts of opposite signs cancel out: a sale and a purchase, or more credited than sold on both sides. A pair of one sign is a difference.
      const matches =
        !sold.isZero() && !bought.isZero() && sold.isNegative() !== bought.isNegative();
      const common = !matches ? ZERO : sold.abs().lt(bought.abs()) ? sold : bought.negated();
      eliminated = toDecimal(eliminated.plus(common));
      const difference = toDecimal(sold.plus(bought));
      if (!difference.isZero())
        unmatched.push(Object.freeze({ seller, buyer, sold, bought, difference }));
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

/** Costs in result sign. */
function readCosts(input: AmountInput, path: IssuePath, issues: Issue[]): Decimal {
  const costs = readAmount(input, path, issues) ?? ZERO;
  if (costs.lte(0)) return costs;
  const facts = {
    path,
    expected: "costs in result sign, 0 or less",
    received: describeValue(costs.toFixed()),
  };
  issues.push(makeIssue("allocation.unit", facts));
  return ZERO;
}

function byNames([a1, a2]: readonly [string, string], [b1, b2]: readonly [string, string]): number {
  return a1 < b1 ? -1 : a1 > b1 ? 1 : a2 < b2 ? -1 : a2 > b2 ? 1 : 0;
}
