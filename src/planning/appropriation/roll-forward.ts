/** Roll-forward: from this year's appropriation to the base of the next year. */
import {
  type AmountInput,
  checkRange,
  type Decimal,
  mostDecimals,
  readAmounts,
  roundAmount,
  roundRatio,
  sumOf,
  toDecimal,
} from "../../amount/index.ts";
import {
  describeValue,
  type Issue,
  type IssuePath,
  keysOf,
  readArguments,
  readEntries,
} from "../../input/index.ts";
import { amountAt, readInputs, refusePlan } from "../inputs/index.ts";

/** This year's appropriation, and the changes that lead to the base of the next year. */
export interface RollForwardInput {
  /** The revised appropriation of this year. */
  readonly revised: AmountInput;
  /** Amounts for this year only, by name; they fall away. */
  readonly oneOffs?: Readonly<Record<string, AmountInput>>;
  /**
   * Changes in the course of this year, by name: the amount in this year, and the number of months
   * that it is for. The missing months are added. Enter an activity that ended as its cut: the
   * saving of the months without it.
   */
  readonly partYear?: Readonly<
    Record<string, { readonly amount: AmountInput; readonly months: number }>
  >;
  /** Transfers from other boards (+) or to them (−), by name. */
  readonly transfers?: Readonly<Record<string, AmountInput>>;
  /**
   * Price and wage compensation: the weight of each index and its change in percent. Weights add up
   * to 100; a part without compensation has the change 0.
   */
  readonly indexation?: Readonly<
    Record<string, { readonly weight: AmountInput; readonly change: AmountInput }>
  >;
  /** The months of this year, 1 to 24; default 12. */
  readonly months?: number;
  /** The months of the next year, 1 to 24; default 12. */
  readonly nextMonths?: number;
  /** Decimals of computed amounts; default those of the amounts given. */
  readonly decimals?: number;
}

/** Next year's base, step by step. */
export interface RollForward {
  /** This year's revised appropriation. */
  readonly revised: Decimal;
  /** One-offs, taken back. */
  readonly oneOffs: Decimal;
  /** The missing months of part-year changes. */
  readonly fullYear: Decimal;
  /** What the rest gets for the months that the next year has more (+) or fewer (−). */
  readonly yearLength: Decimal;
  /** Transfers. */
  readonly transfers: Decimal;
  /** The base before indexation: the sum of the five. */
  readonly beforeIndexation: Decimal;
  /** The weighted index, in percent, exactly. */
  readonly index: Decimal;
  /** The effect of indexation. */
  readonly indexation: Decimal;
  /** Next year's base. */
  readonly base: Decimal;
}

/**
 * Rolls this year's appropriation forward to the base of the next.
 *
 * Rule, in this order: revised − one-offs + full-year effect of part-year changes + the change in
 * the length of the year + transfers, and the whole of that × the weighted index. A change with m
 * months in this year lacks (n − m) ÷ m of its amount in a next year of n months. The rest
 * beside one-offs and such changes is for all months of this year, and changes as their number
 * does. Transfers are in the amount of the next year. Full-year
 * effects are rounded each, the length of the year and indexation once.
 * Units and sign: one unit; funding is +.
 * Absent and zero: a kind of change that is left out adds nothing.
 *
 * @param input - the appropriation, and the changes
 * @returns the base with every step; the steps add up to it exactly
 * @throws AnslagError `appropriation.policy` when months are not 1 to those of this year, a year
 * has not 1 to 24, or weights are negative or do not add up to 100
 * @throws AnslagError `input.wrong-type`, `input.unknown-key` when a list of amounts is not an
 * object, or a key is misspelt; `round.decimals`; codes of amounts, see {@link toDecimal}
 * @example A reform from July, a commission for one year, and 3 % on wages that are 70 % of it all
 * const next = rollForward({
 *   revised: "486 892", oneOffs: { commission: "1 400" },
 *   partYear: { reform: { amount: "600", months: 6 } },
 *   indexation: { wages: { weight: 70, change: 3 }, other: { weight: 30, change: 0 } },
 * });
 * [next.beforeIndexation, next.index, next.indexation, next.base]
 * // => [486092, 2.1, 10208, 496300]
 * @example After a first year of seven months, with a reform in its last two, a year of twelve
 * const partYear = { reform: { amount: 20, months: 2 } };
 * const first = rollForward({ revised: 720, partYear, months: 7 });
 * [first.fullYear, first.yearLength, first.base] // => [100, 500, 1320]
 */
export function rollForward(input: RollForwardInput): RollForward {
  return roll(readInputs((issues) => readRoll(input, [], issues)));
}

/** The changes of one year, with exact values. */
interface Roll {
  readonly revised: Decimal;
  readonly oneOffs: Decimal;
  readonly transfers: Decimal;
  readonly partYear: readonly PartYear[];
  readonly index: Decimal;
  readonly decimals: number;
  readonly months: number;
  readonly nextMonths: number;
}

interface PartYear {
  readonly amount: Decimal;
  readonly months: number;
}

/** The keys of a year's changes; those of a plan have more. */
export const ROLL_KEYS: readonly string[] = /* @__PURE__ */ keysOf<RollForwardInput>({
  revised: true,
  oneOffs: true,
  partYear: true,
  transfers: true,
  indexation: true,
  months: true,
  nextMonths: true,
  decimals: true,
});

const PART_KEYS = ["amount", "months"];
const INDEX_KEYS = ["weight", "change"];

/** Reads the changes of one year; the caller uses them only where no issue was added. */
export function readRoll(
  given: RollForwardInput,
  path: IssuePath,
  issues: Issue[],
  keys: readonly string[] = ROLL_KEYS,
): Roll {
  const input = readArguments(given, keys, path, issues);
  const optional = { optional: true };
  const revised = amountAt(input.revised, [...path, "revised"], issues);
  const oneOffs = readAmounts(input.oneOffs, [...path, "oneOffs"], issues, optional);
  const transfers = readAmounts(input.transfers, [...path, "transfers"], issues, optional);
  const [months, nextMonths] = (["months", "nextMonths"] as const).map((key) =>
    monthsAt(input[key] ?? 12, 24, [...path, key], issues),
  ) as [number, number];
  const partYear = readPartYear(input.partYear, months, [...path, "partYear"], issues);
  const most = mostDecimals([
    revised,
    ...oneOffs.values(),
    ...transfers.values(),
    ...partYear.map(({ amount }) => amount),
  ]);
  return {
    revised,
    oneOffs: sumOf(oneOffs.values()),
    transfers: sumOf(transfers.values()),
    partYear,
    index: readIndex(input.indexation, [...path, "indexation"], issues),
    decimals: input.decimals ?? most,
    months,
    nextMonths,
  };
}

/** Reads a number of months inside {@link readInputs}; 12 stands in for an invalid one. */
export function monthsAt(months: number, most: number, path: IssuePath, issues: Issue[]): number {
  if (Number.isInteger(months) && months >= 1 && months <= most) return months;
  const facts = { expected: `1 to ${most}`, received: describeValue(months) };
  refusePlan("appropriation.policy", path, facts, issues);
  return 12;
}

function readPartYear(
  changes: RollForwardInput["partYear"],
  most: number,
  path: IssuePath,
  issues: Issue[],
): readonly PartYear[] {
  return readEntries(changes, path, issues).map(([name, change]) => {
    const place = [...path, name];
    const { amount, months } = readArguments(change, PART_KEYS, place, issues);
    monthsAt(months, most, [...place, "months"], issues);
    return { amount: amountAt(amount, [...place, "amount"], issues), months };
  });
}

/** The weighted change of all indexes, in percent. */
function readIndex(
  indexation: RollForwardInput["indexation"],
  path: IssuePath,
  issues: Issue[],
): Decimal {
  const before = issues.length;
  const indexes = readEntries(indexation, path, issues).map(([name, index]) => {
    const place = [...path, name];
    const given = readArguments(index, INDEX_KEYS, place, issues);
    const weight = amountAt(given.weight, [...place, "weight"], issues);
    if (weight.isNegative()) {
      const facts = { expected: "a weight of 0 or more", received: weight.toFixed() };
      refusePlan("appropriation.policy", [...place, "weight"], facts, issues);
    }
    return { weight, change: amountAt(given.change, [...place, "change"], issues) };
  });
  const weights = sumOf(indexes.map(({ weight }) => weight));
  if (indexes.length > 0 && issues.length === before && !weights.equals(100)) {
    const facts = { expected: "weights that add up to 100", received: weights.toFixed() };
    refusePlan("appropriation.policy", path, facts, issues);
  }
  return sumOf(indexes.map(({ weight, change }) => toDecimal(weight.times(change).times("0.01"))));
}

/** Computes every step from the changes of one year. */
export function roll(changes: Roll): RollForward {
  const { revised, oneOffs, transfers, partYear, index, months, nextMonths, decimals } = changes;
  const stretch = (amount: Decimal, from: number): Decimal => {
    const numerator = checkRange(amount.times(nextMonths - from));
    return roundRatio({ kind: "ratio", numerator, denominator: toDecimal(from) }, { decimals });
  };
  const fullYear = sumOf(partYear.map(({ amount, months: from }) => stretch(amount, from)));
  const ofParts = sumOf(partYear.map(({ amount }) => amount));
  const yearLength = stretch(checkRange(revised.minus(oneOffs).minus(ofParts)), months);
  const beforeIndexation = checkRange(
    revised.minus(oneOffs).plus(fullYear).plus(yearLength).plus(transfers),
  );
  const exact = checkRange(beforeIndexation.times(index).times("0.01"));
  const indexation = roundAmount(exact, { decimals });
  return Object.freeze({
    revised,
    oneOffs: checkRange(oneOffs.negated()),
    fullYear,
    yearLength,
    transfers,
    beforeIndexation,
    index,
    indexation,
    base: checkRange(beforeIndexation.plus(indexation)),
  });
}
