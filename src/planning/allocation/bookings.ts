/** The reading of a consolidation: what units report, and what they booked internally. */
import { type AmountInput, type Decimal, readAmount, toDecimal, ZERO } from "../../amount/index.ts";
import {
  describeValue,
  type Issue,
  type IssuePath,
  keysOf,
  makePlanningIssue,
  readArguments,
  readItems,
  requireEntries,
} from "../../input/index.ts";

/** One side of an internal transaction, as one unit has booked it. */
export interface InternalPosting {
  /** The unit that has booked it. */
  readonly unit: string;
  /** The unit that it has booked it against. */
  readonly counterpart: string;
  /**
   * In result sign: income is positive, cost negative; an entry that takes back an earlier posting
   * has the other sign, and says its side.
   */
  readonly amount: AmountInput;
  /**
   * Where it is booked; default by its sign. A credit note on sales is `income` with a negative
   * amount.
   */
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

const POSTING_KEYS = /* @__PURE__ */ keysOf<InternalPosting>({
  unit: true,
  counterpart: true,
  amount: true,
  side: true,
});

/** Income and costs in result sign. */
export interface Sides {
  readonly income: Decimal;
  readonly cost: Decimal;
}

/** The internal postings, added up. */
export interface Bookings {
  /** What each unit has booked against each other one, by {@link pairKey}. */
  readonly between: Map<string, Sides>;
  /** What each unit has booked against all others. */
  readonly inUnit: Map<string, Sides>;
  /** The pairs of units that have booked anything against each other. */
  readonly pairs: Map<string, readonly [string, string]>;
}

/** Nothing is booked. */
export const NOTHING: Sides = /* @__PURE__ */ Object.freeze({ income: ZERO, cost: ZERO });

/** The key of one unit against another. */
export function pairKey(unit: string, counterpart: string): string {
  return JSON.stringify([unit, counterpart]);
}

/** Reads what each unit reports. */
export function readUnits(
  units: ConsolidationInput["units"],
  issues: Issue[],
): ReadonlyMap<string, Sides> {
  return new Map(
    requireEntries(units, ["units"], issues).map(([name, amounts]) => {
      const path = ["units", name];
      const { income, costs } = readArguments(amounts, ["income", "costs"], path, issues);
      const sides = {
        income: readAmount(income, [...path, "income"], issues) ?? ZERO,
        cost: readCosts(costs, [...path, "costs"], issues),
      };
      return [name, sides];
    }),
  );
}

/** Reads the internal postings, and adds them up. */
export function readInternal(
  internal: readonly InternalPosting[],
  names: readonly string[],
  issues: Issue[],
): Bookings {
  const bookings: Bookings = {
    between: new Map(),
    inUnit: new Map(names.map((name) => [name, NOTHING])),
    pairs: new Map(),
  };
  readItems(internal, ["internal"], issues).forEach((given, index) => {
    const path = ["internal", index];
    const posting = readArguments(given, POSTING_KEYS, path, issues);
    const amount = readAmount(posting.amount, [...path, "amount"], issues) ?? ZERO;
    checkPosting(posting, names, path, issues);
    book(bookings, posting, amount);
  });
  return bookings;
}

function checkPosting(
  { unit, counterpart, side }: InternalPosting,
  names: readonly string[],
  path: IssuePath,
  issues: Issue[],
): void {
  const refuse = (at: IssuePath, expected: string, value: unknown): void => {
    const facts = { path: [...path, ...at], expected, received: describeValue(value) };
    issues.push(makePlanningIssue("allocation.unit", facts));
  };
  for (const [key, name] of [["unit", unit] as const, ["counterpart", counterpart] as const])
    if (!names.includes(name)) refuse([key], "a unit that is added up", name);
  if (unit === counterpart) refuse([], "two different units", unit);
  if (side !== undefined && side !== "income" && side !== "cost")
    refuse(["side"], "income or cost", side);
}

/** Adds a posting to what its unit has booked; without a side its sign says which. */
function book(
  { between, inUnit, pairs }: Bookings,
  { unit, counterpart, side }: InternalPosting,
  amount: Decimal,
): void {
  const bySign = amount.isNegative() ? "cost" : "income";
  const at = side === "income" || side === "cost" ? side : bySign;
  const more = (sides: Sides): Sides => ({ ...sides, [at]: toDecimal(sides[at].plus(amount)) });
  const key = pairKey(unit, counterpart);
  between.set(key, more(between.get(key) ?? NOTHING));
  const sides = inUnit.get(unit);
  if (sides !== undefined) inUnit.set(unit, more(sides));
  const pair = [unit, counterpart].sort() as [string, string];
  pairs.set(JSON.stringify(pair), pair);
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
  issues.push(makePlanningIssue("allocation.unit", facts));
  return ZERO;
}
