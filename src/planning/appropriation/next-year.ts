/** From one year to the next: what is carried over of a result, and where the next year's appropriation begins. */
import {
  type AmountInput,
  checkRange,
  type Decimal,
  mostWritten,
  readAmount,
  readAmounts,
  roundAmount,
  roundRatio,
  toDecimal,
  totalOf,
  writtenDecimals,
  ZERO,
} from "../../amount/index.ts";
import {
  checkKeys,
  describeValue,
  type Issue,
  type IssuePath,
  makeIssue,
  readEntries,
  readItems,
  throwIssues,
} from "../../input/index.ts";

/** How much of a result follows to the next year. Local policy, so it is data. */
export interface CarryOverPolicy {
  /** Of a surplus: its share in percent, and at most an amount or a share of the appropriation. Default nothing. */
  readonly surplus?: CarryOverRule;
  /** Of a deficit: likewise, without sign. Default nothing. */
  readonly deficit?: CarryOverRule;
}

/** The share that follows, and its cap; of two caps the lower one holds. */
export interface CarryOverRule {
  /** Percent of the result; 100 is all of it. */
  readonly share: AmountInput;
  /** At most this amount, without sign. */
  readonly cap?: AmountInput;
  /** At most so many percent of the appropriation. */
  readonly capShare?: AmountInput;
}

/** What follows, and what does not. */
export interface CarryOver {
  /** What follows to the next year, in the sign of the result. */
  readonly carried: Decimal;
  /** What does not: result − carried. */
  readonly lapsed: Decimal;
  /** Whether a cap decided the amount. */
  readonly isCapped: boolean;
}

/**
 * Says how much of a result follows to the next year.
 *
 * Rule: share × result, not beyond the caps of its sign nor the result, rounded once (caps down, so that none is passed); the rest lapses. What follows and what lapses are the result, exactly.
 * Units and sign: result sign: + is a surplus. Caps without sign.
 * Absent and zero: a sign without a rule carries nothing; a result of 0 carries 0.
 *
 * @param result - the result of the year
 * @param policy - the rules for surpluses and deficits
 * @param options.appropriation - what shares of a cap are of; needed only for them
 * @param options.decimals - decimals of what follows; default those that the result is written with
 * @returns what follows, what lapses, and whether a cap decided it
 * @throws AnslagError `appropriation.policy` when a share or cap is negative, or a cap is a share of nothing
 * @throws AnslagError `input.wrong-type`, `input.unknown-key` when the policy is no policy, or a key of it is misspelt
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`, `amount.unsafe-number`, `amount.wrong-type`, `amount.out-of-range`, `round.decimals` with every bad amount
 * @example Half of a surplus, at most 2 % of the appropriation; all of a deficit
 * const policy = { surplus: { share: 50, capShare: 2 }, deficit: { share: 100 } };
 * carryOver("30 000", policy, { appropriation: "486 892" }).carried // => 9737
 * carryOver("-3 037", policy).carried // => -3037
 */
export function carryOver(
  result: AmountInput,
  policy: CarryOverPolicy,
  options: { readonly appropriation?: AmountInput; readonly decimals?: number } = {},
): CarryOver {
  const issues: Issue[] = [];
  const amount = readAmount(result, ["result"], issues) ?? ZERO;
  const base =
    options.appropriation === undefined
      ? undefined
      : readAmount(options.appropriation, ["appropriation"], issues);
  checkKeys(policy, ["surplus", "deficit"], ["policy"], issues);
  checkKeys(options, ["appropriation", "decimals"], ["options"], issues);
  const rules = {
    surplus: readRule(policy?.surplus, ["policy", "surplus"], issues),
    deficit: readRule(policy?.deficit, ["policy", "deficit"], issues),
  };
  const rule = rules[amount.isNegative() ? "deficit" : "surplus"];
  if (rule?.capShare !== undefined && base === undefined && issues.length === 0) {
    const facts = {
      path: ["appropriation"],
      expected: "what the cap is a share of",
      received: "none",
    };
    issues.push(makeIssue("appropriation.policy", facts));
  }
  throwIssues(issues);
  if (rule === undefined) return Object.freeze({ carried: ZERO, lapsed: amount, isCapped: false });
  const size = toDecimal(amount.abs());
  const share =
    rule.capShare === undefined
      ? undefined
      : (base ?? ZERO).abs().times(rule.capShare).times("0.01");
  const decimals = options.decimals ?? writtenDecimals(result, amount);
  // Nothing is passed by rounding: the share is rounded to the nearest, caps and the result itself down.
  const down = (cap: Decimal): Decimal =>
    roundAmount(toDecimal(cap), { decimals, mode: "toward-zero" });
  const part = roundAmount(toDecimal(size.times(rule.share).times("0.01")), { decimals });
  const whole = part.gt(size) ? down(size) : part;
  const caps = [rule.cap, share].flatMap((cap) => (cap === undefined ? [] : [down(cap)]));
  const rounded = caps.reduce((so, cap) => (cap.lt(so) ? cap : so), whole);
  const carried = toDecimal(amount.isNegative() ? rounded.negated() : rounded);
  return Object.freeze({
    carried,
    lapsed: checkRange(amount.minus(carried)),
    isCapped: rounded.lt(whole),
  });
}

function readRule(rule: CarryOverRule | undefined, path: IssuePath, issues: Issue[]) {
  if (rule === undefined || !checkKeys(rule, ["share", "cap", "capShare"], path, issues))
    return undefined;
  readAmount(rule.share, [...path, "share"], issues);
  const read = (key: keyof CarryOverRule): Decimal | undefined => {
    const input = rule[key];
    if (input === undefined) return undefined;
    const amount = readAmount(input, [...path, key], key === "share" ? [] : issues);
    if (amount?.isNegative() === true || (key === "share" && amount?.gt(100) === true)) {
      const facts = {
        path: [...path, key],
        expected: key === "share" ? "0 to 100" : "0 or more",
        received: describeValue(amount.toFixed()),
      };
      issues.push(makeIssue("appropriation.policy", facts));
    }
    return amount;
  };
  return { share: read("share") ?? ZERO, cap: read("cap"), capShare: read("capShare") };
}

/** What the next year begins with, and why. */
export interface RollForwardInput {
  /** The revised appropriation of this year. */
  readonly revised: AmountInput;
  /** What was decided for this year only, by name; it falls away. */
  readonly oneOffs?: Readonly<Record<string, AmountInput>>;
  /** What began in the course of this year, by name: the amount that is in this year, and how many months it stands for. The months that are missing are added. What ended is entered as its cut: the saving of the months without it. */
  readonly partYear?: Readonly<
    Record<string, { readonly amount: AmountInput; readonly months: number }>
  >;
  /** What is moved to or from other boards, by name. */
  readonly transfers?: Readonly<Record<string, AmountInput>>;
  /** Price and wage compensation: the weight of each index and its change in percent. Weights add up to 100; what is not compensated is a weight with the change 0. */
  readonly indexation?: Readonly<
    Record<string, { readonly weight: AmountInput; readonly change: AmountInput }>
  >;
  /** Decimals of the amounts that are computed; default as many as the amounts given have. */
  readonly decimals?: number;
}

/** Next year's base, step by step. */
export interface RollForward {
  /** This year's revised appropriation. */
  readonly revised: Decimal;
  /** One-offs, taken back. */
  readonly oneOffs: Decimal;
  /** The months that part-year changes lack. */
  readonly fullYear: Decimal;
  /** Transfers. */
  readonly transfers: Decimal;
  /** The base before indexation: the sum of the four. */
  readonly beforeIndexation: Decimal;
  /** The weighted index, in percent, exactly. */
  readonly index: Decimal;
  /** What indexation adds. */
  readonly indexation: Decimal;
  /** Next year's base. */
  readonly base: Decimal;
}

/**
 * Rolls this year's appropriation forward to the base of the next.
 *
 * Rule, in this order: revised − one-offs + full-year effect of part-year changes + transfers, and the whole of that × the weighted index. A change with m months in this year lacks (12 − m) ÷ m of its amount.
 * Full-year effects are rounded each, indexation once.
 * Units and sign: one unit; funding is +.
 * Absent and zero: what is left out adds nothing.
 *
 * @param input - the appropriation, and what changes
 * @returns the base with every step; the steps add up to it exactly
 * @throws AnslagError `appropriation.policy` when months are not 1 to 12, or weights are negative or do not add up to 100
 * @throws AnslagError `input.wrong-type`, `input.unknown-key` when a list of amounts is no object, or a key is misspelt
 * @throws AnslagError `round.decimals`, `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`, `amount.unsafe-number`, `amount.wrong-type`, `amount.out-of-range` with every bad amount
 * @example A reform from July, a commission for one year, and 3 % on wages that are 70 % of it all
 * const next = rollForward({
 *   revised: "486 892", oneOffs: { commission: "1 400" }, partYear: { reform: { amount: "600", months: 6 } },
 *   indexation: { wages: { weight: 70, change: 3 }, other: { weight: 30, change: 0 } },
 * });
 * [next.beforeIndexation, next.index, next.indexation, next.base] // => [486092, 2.1, 10208, 496300]
 */
export function rollForward(input: RollForwardInput): RollForward {
  const issues: Issue[] = [];
  const rolled = readRoll(input, [], issues);
  throwIssues(issues);
  return roll(rolled);
}

interface Roll {
  readonly revised: Decimal;
  readonly oneOffs: Decimal;
  readonly transfers: Decimal;
  readonly partYear: readonly { readonly amount: Decimal; readonly months: number }[];
  readonly index: Decimal;
  readonly decimals: number;
}

const ROLL_KEYS = [
  "revised",
  "oneOffs",
  "partYear",
  "transfers",
  "indexation",
  "decimals",
] as const;

function readRoll(input: RollForwardInput, path: IssuePath, issues: Issue[]): Roll {
  const before = issues.length;
  const nothing = {
    revised: ZERO,
    oneOffs: ZERO,
    transfers: ZERO,
    partYear: [],
    index: ZERO,
    decimals: 0,
  };
  if (!checkKeys(input, ROLL_KEYS, path, issues)) return nothing;
  const refuse = (at: IssuePath, expected: string, received: string): void => {
    issues.push(makeIssue("appropriation.policy", { path: [...path, ...at], expected, received }));
  };
  const revised = readAmount(input.revised, [...path, "revised"], issues) ?? ZERO;
  const oneOffs = readAmounts(input.oneOffs, [...path, "oneOffs"], issues, { optional: true });
  const transfers = readAmounts(input.transfers, [...path, "transfers"], issues, {
    optional: true,
  });
  const partYear = readEntries(input.partYear, [...path, "partYear"], issues).map(
    ([name, part]) => {
      const at = [...path, "partYear", name];
      checkKeys(part, ["amount", "months"], at, issues);
      const months = part?.months;
      if (!Number.isInteger(months) || months < 1 || months > 12)
        refuse(["partYear", name, "months"], "1 to 12", describeValue(months));
      const amount = readAmount(part?.amount, [...at, "amount"], issues) ?? ZERO;
      return { amount, months, decimals: writtenDecimals(part?.amount ?? 0, amount) };
    },
  );
  const indexes = readEntries(input.indexation, [...path, "indexation"], issues).map(
    ([name, index]) => {
      const at = [...path, "indexation", name];
      checkKeys(index, ["weight", "change"], at, issues);
      const weight = readAmount(index?.weight, [...at, "weight"], issues) ?? ZERO;
      if (weight.isNegative())
        refuse(["indexation", name, "weight"], "a weight of 0 or more", weight.toFixed());
      return { weight, change: readAmount(index?.change, [...at, "change"], issues) ?? ZERO };
    },
  );
  const weights = totalOf(indexes.map(({ weight }) => weight));
  if (indexes.length > 0 && issues.length === before && !weights.equals(100))
    refuse(["indexation"], "weights that add up to 100", weights.toFixed());
  const decimals =
    input.decimals ??
    Math.max(
      writtenDecimals(input.revised ?? 0, revised),
      mostWritten(input.oneOffs, oneOffs),
      mostWritten(input.transfers, transfers),
      ...partYear.map((part) => part.decimals),
    );
  return {
    revised,
    oneOffs: totalOf(oneOffs.values()),
    transfers: totalOf(transfers.values()),
    partYear,
    index: totalOf(
      indexes.map(({ weight, change }) => toDecimal(weight.times(change).times("0.01"))),
    ),
    decimals,
  };
}

function roll({ revised, oneOffs, transfers, partYear, index, decimals }: Roll): RollForward {
  const fullYear = totalOf(partYear.map(({ amount, months }) => lacking(amount, months, decimals)));
  const beforeIndexation = checkRange(revised.minus(oneOffs).plus(fullYear).plus(transfers));
  const indexation = roundAmount(checkRange(beforeIndexation.times(index).times("0.01")), {
    decimals,
  });
  return Object.freeze({
    revised,
    oneOffs: checkRange(oneOffs.negated()),
    fullYear,
    transfers,
    beforeIndexation,
    index,
    indexation,
    base: checkRange(beforeIndexation.plus(indexation)),
  });
}

/** The months that a change lacks, at the amount of those that it has. */
function lacking(amount: Decimal, months: number, decimals: number): Decimal {
  const numerator = checkRange(amount.times(12 - months));
  return roundRatio({ kind: "ratio", numerator, denominator: toDecimal(months) }, { decimals });
}

const PLAN_KEYS = [
  "year",
  "partYear",
  "transfers",
  "indexation",
  "decimals",
  "granted",
  "oneOffs",
] as const;

function withKnownKeys(
  rolled: Omit<RollForwardInput, "revised">,
): Omit<RollForwardInput, "revised"> {
  return Object.fromEntries(
    Object.entries(rolled).filter(([key]) => (PLAN_KEYS as readonly string[]).includes(key)),
  );
}

/** What happens from one year of a plan to the next. */
export interface PlanYearInput extends Omit<RollForwardInput, "revised" | "oneOffs"> {
  /** The year, for readers. */
  readonly year: number;
  /** What is newly granted for good, by name. */
  readonly granted?: Readonly<Record<string, AmountInput>>;
  /** What is granted for this year only, by name; it falls away in the next. */
  readonly oneOffs?: Readonly<Record<string, AmountInput>>;
}

/** One year of a plan. */
export interface PlanYear {
  /** The year. */
  readonly year: number;
  /** How the year before became the base of this one. */
  readonly from: RollForward;
  /** Newly granted for good. */
  readonly granted: Decimal;
  /** Granted for this year only. */
  readonly oneOffs: Decimal;
  /** The appropriation of the year: base + granted + one-offs. */
  readonly appropriation: Decimal;
}

/**
 * Plans several years, each from the one before.
 *
 * Rule: the base of a year is the appropriation of the year before, rolled forward ({@link rollForward}): the one-offs of that year fall away by themselves. What is granted is added after indexation, so it is in the prices
 * of its year.
 * Units and sign: one unit; funding is +.
 * Absent and zero: a year in which nothing is said to happen keeps the base.
 *
 * @param start.revised - the appropriation of the year before the plan
 * @param start.oneOffs - what in it was for that year only, by name
 * @param years - the years, one after the other
 * @returns every year with its steps; they add up exactly
 * @throws AnslagError `appropriation.policy` when there is no year, years do not follow one another, months are not 1 to 12, or weights do not add up to 100
 * @throws AnslagError `input.wrong-type`, `input.unknown-key` when amounts are no object, or a key is misspelt
 * @throws AnslagError `round.decimals`, `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`, `amount.unsafe-number`, `amount.wrong-type`, `amount.out-of-range` with every bad amount
 * @example A jubilee in one year of three
 * const plan = planYears({ revised: "1 000" }, [
 *   { year: 2024, indexation: { all: { weight: 100, change: 2 } }, oneOffs: { jubilee: 50 } },
 *   { year: 2025, indexation: { all: { weight: 100, change: 3 } } },
 *   { year: 2026, granted: { lab: 40 } },
 * ]);
 * plan.map(({ year, appropriation }) => [year, appropriation]) // => [[2024, 1070], [2025, 1051], [2026, 1091]]
 */
export function planYears(
  start: Pick<RollForwardInput, "revised" | "oneOffs">,
  years: readonly PlanYearInput[],
): readonly PlanYear[] {
  const issues: Issue[] = [];
  checkKeys(start, ["revised", "oneOffs"], ["start"], issues);
  const revised = readAmount(start?.revised, ["start", "revised"], issues) ?? ZERO;
  const ended = totalOf(
    readAmounts(start?.oneOffs, ["start", "oneOffs"], issues, { optional: true }).values(),
  );
  const written = writtenDecimals(start?.revised ?? 0, revised);
  const items = readItems(years, ["years"], issues);
  const refuse = (path: IssuePath, expected: string, received: string): void => {
    issues.push(
      makeIssue("appropriation.policy", { path: ["years", ...path], expected, received }),
    );
  };
  if (issues.length === 0 && items.length === 0) refuse([], "one year or more", "none");
  const read = items.map((each, k) => {
    const { year, granted, oneOffs, ...rolled } = each ?? ({} as PlanYearInput);
    const path = ["years", k];
    checkKeys(each, PLAN_KEYS, path, issues);
    const before = items[k - 1]?.year;
    if (!Number.isInteger(year) || (before !== undefined && year !== before + 1))
      refuse([k, "year"], before === undefined ? "a year" : `${before + 1}`, describeValue(year));
    return {
      year,
      // The amounts of the year before are known only when that is computed.
      rolled: readRoll({ ...withKnownKeys(rolled), revised: 0 }, path, issues),
      decimals: rolled.decimals,
      granted: totalOf(
        readAmounts(granted, [...path, "granted"], issues, { optional: true }).values(),
      ),
      oneOffs: totalOf(
        readAmounts(oneOffs, [...path, "oneOffs"], issues, { optional: true }).values(),
      ),
    };
  });
  throwIssues(issues);
  let [appropriation, falling] = [revised, ended];
  return Object.freeze(
    read.map(({ year, rolled, decimals, granted, oneOffs }) => {
      const places =
        decimals ??
        Math.max(written, rolled.decimals, appropriation.decimalPlaces(), falling.decimalPlaces());
      const from = roll({ ...rolled, revised: appropriation, oneOffs: falling, decimals: places });
      appropriation = checkRange(from.base.plus(granted).plus(oneOffs));
      falling = oneOffs;
      return Object.freeze({ year, from, granted, oneOffs, appropriation });
    }),
  );
}
