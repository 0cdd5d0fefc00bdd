/** Why a total moved: the contribution of each of its parts. */
import {
  type AmountInput,
  checkRange,
  type Decimal,
  type RatioResult,
  ratioOf,
  sumOf,
  toDecimal,
} from "../../amount/index.ts";
import { keysOf, readArguments, requireEntries } from "../../input/index.ts";
import { pairAt, readInputs, recordOf } from "../inputs/index.ts";
import type { PriorAndCurrent } from "./price-volume.ts";

/** What a part contributes to the change of a total. */
export interface Contribution {
  /** Current − prior, in result sign. */
  readonly change: Decimal;
  /** The change as a share of the prior total without sign: times 100 it is percentage points. */
  readonly points: RatioResult;
}

/** Contributions by name, and of all parts together. */
export interface Contributions<Name extends string = string> {
  /** The contribution of each part. */
  readonly parts: Readonly<Record<Name, Contribution>>;
  /** The contributions of all parts together. */
  readonly total: Contribution;
}

const PAIR = /* @__PURE__ */ keysOf<PriorAndCurrent>({ prior: true, current: true });

/**
 * Splits the change of a total into the contributions of its parts.
 *
 * Rule: the contribution of a part is its change ÷ |prior total|, in result sign: a cost that grows
 * lowers the result. As exact fractions the contributions add up to that of the total; rounded ones
 * need not.
 * Units and sign: one unit, result sign; a cost that grows contributes −.
 * Absent and zero: a prior total of 0 has no shares; the changes are there all the same.
 *
 * @param parts - by name: the current and the prior amount
 * @returns contributions by name, and of the total
 * @throws AnslagError `input.unknown-key`; codes of amounts, see {@link toDecimal}
 * @example Malmö's net cost 2023: 1,39 points by income, 3,38 by costs
 * const { parts, total } = contributions({
 *   income: { current: "239 459", prior: "245 941" },
 *   costs: { current: "-726 351", prior: "-710 663" },
 * });
 * const percent = (share: RatioResult) =>
 *   share.kind === "ratio" && roundPercent(share, { decimals: 2 });
 * [parts.income.points, parts.costs.points, total.points].map(percent) // => [-1.39, -3.38, -4.77]
 */
export function contributions<Name extends string>(
  parts: Readonly<Record<Name, { readonly current: AmountInput; readonly prior: AmountInput }>>,
): Contributions<Name> {
  const read = readInputs((issues) =>
    requireEntries<PriorAndCurrent>(parts, [], issues).map(([name, part]) => {
      const given = readArguments(part, PAIR, [name], issues);
      return { name, ...pairAt(given, ["current", "prior"], [name], issues) };
    }),
  );
  const base = toDecimal(sumOf(read.map(({ prior }) => prior)).abs());
  const contribution = (change: Decimal): Contribution =>
    Object.freeze({ change, points: ratioOf({ numerator: change, denominator: base }) });
  const changes = read.map(({ name, current, prior }) => {
    return [name, checkRange(current.minus(prior))] as const;
  });
  return Object.freeze({
    parts: recordOf<Name, Contribution>(
      changes.map(([name, change]) => [name, contribution(change)]),
    ),
    total: contribution(sumOf(changes.map(([, change]) => change))),
  });
}
