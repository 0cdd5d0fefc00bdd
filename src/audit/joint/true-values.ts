/**
 * One set of true figures that satisfies all relations at once, percentages among them.
 *
 * A percentage is the ratio of two amounts. Where it stands in another relation as well, a product
 * of unknowns ties the two, and no linear condition says so.
 */
import { compare, type Rational } from "../../amount/index.ts";
import { type OpenSystem, openSystem, proveStrictly, valueAt } from "../../solve/linear/index.ts";
import type { ExactCheck } from "../check/check.ts";
import { meet, pointAt } from "../check/intervals.ts";
import { isRatio } from "../check/percentage.ts";
import type { ExactJoint } from "./joint-check.ts";
import { type JointQuestion, type Prepared, prepare, ratioAt } from "./joint-system.ts";

/** So many percentages are held one after another. */
const MOST_HELD = 200;

/** The true value of a figure, in the common unit. */
type ValueAt = (address: string) => Rational;

/** Percentages that are held at one value, by address. */
type Held = ReadonlyMap<string, Rational>;

/**
 * The true figures that the system found, with every percentage at the ratio of its two amounts.
 *
 * A percentage that stands in no other relation is free to be that ratio. The tied ones are held at
 * the ratio that the values give, first all at once and then one after another.
 *
 * @returns `"work"` when the work ran out, `"percentages"` when no such set was found
 */
export function trueValues(question: JointQuestion): ExactJoint["values"] | "work" | "percentages" {
  const { prepared, open } = question;
  const { tied } = prepared;
  const asFound = valuesOf(prepared, open);
  const isRatioOf = (check: ExactCheck): boolean => {
    const ratio = ratioAt(check, asFound);
    return ratio !== undefined && compare(ratio, asFound(check.relation.target)) === 0;
  };
  if (tied.every(isRatioOf)) return withRatios(question, asFound);
  const ask = askHolding(question);
  const free = ask(new Map());
  if (free === "limit") return "work";
  if (free === undefined) return "percentages";
  const together = ask(ratiosOf(tied, free));
  if (together === "limit") return "work";
  const values = together ?? holdOneByOne(question, free, ask);
  return typeof values === "string" ? values : withRatios(question, values);
}

function valuesOf({ positions }: Prepared, open: OpenSystem): ValueAt {
  return (address) => valueAt(open.tableau, positions.get(address) ?? -1);
}

/** Values with the given percentages held; undefined when no such values exist. */
type Ask = (held: Held) => ValueAt | "limit" | undefined;

/**
 * Asks for values with some percentages held, which makes their ratios linear.
 *
 * Each percentage has the interval that all its statements leave it: only values are looked for,
 * and no proofs.
 */
function askHolding({ figures, checks, budget }: JointQuestion): Ask {
  const narrow = new Map(
    [...figures].map(([address, figure]) => [
      address,
      { ...figure, interval: { ...figure.interval, ...figure.stated } },
    ]),
  );
  return (held) => {
    for (const [address, value] of held) {
      const ends = narrow.get(address)?.interval;
      if (ends === undefined || !meet(ends, pointAt(value))) return undefined;
    }
    const prepared = prepare(checks, narrow, held);
    const open = openSystem(prepared.system, budget);
    const answer = proveStrictly(open);
    if (answer === "limit") return answer;
    return answer === undefined ? valuesOf(prepared, open) : undefined;
  };
}

function ratiosOf(tied: readonly ExactCheck[], at: ValueAt): Held {
  const ratios = new Map<string, Rational>();
  for (const check of tied) {
    const ratio = ratioAt(check, at);
    if (ratio !== undefined) ratios.set(check.relation.target, ratio);
  }
  return ratios;
}

/** Holds one percentage after another, at its ratio or else at its own value. */
function holdOneByOne(
  { prepared: { tied } }: JointQuestion,
  free: ValueAt,
  ask: Ask,
): ValueAt | "work" | "percentages" {
  if (tied.length > MOST_HELD) return "percentages";
  const held = new Map<string, Rational>();
  let found = free;
  for (const check of tied) {
    const { target } = check.relation;
    if (held.has(target)) continue;
    let next: ValueAt | undefined;
    for (const value of [ratioAt(check, found), found(target)]) {
      if (next !== undefined || value === undefined) continue;
      const answer = ask(new Map(held).set(target, value));
      if (answer === "limit") return "work";
      if (answer === undefined) continue;
      held.set(target, value);
      next = answer;
    }
    if (next === undefined) return "percentages";
    found = next;
  }
  return found;
}

/** Every value, with each percentage that no other relation names at the ratio of its amounts. */
function withRatios(
  { prepared: { addresses, tied }, checks }: JointQuestion,
  valueAt: ValueAt,
): ExactJoint["values"] {
  const values = new Map(addresses.map((address) => [address, valueAt(address)]));
  const bound = new Set(tied.map(({ relation }) => relation.target));
  for (const check of checks) {
    const { target } = check.relation;
    if (!isRatio(check.relation) || bound.has(target)) continue;
    const ratio = ratioAt(check, valueAt);
    if (ratio !== undefined) values.set(target, ratio);
  }
  return values;
}
