/** Rounding, the only way to lose digits. It divides integers, and the mode places the rest. */
import {
  AnslagError,
  describeValue,
  type Issue,
  keysOf,
  makeRoundingIssue,
  readArguments,
  readChoice,
  throwIssues,
} from "../input/index.ts";
import {
  amountOfBigDigits,
  amountOfCoefficient,
  bigDigitsOf,
  checkRange,
  DECIMAL_PLACES,
  type Decimal,
  type Digits,
  digitsOf,
  isOwn,
  newDigits,
  rescale,
  ZERO,
} from "./kernel/index.ts";
import { type AmountInput, readAmount } from "./parse-amount.ts";
import type { Ratio } from "./ratio.ts";

/**
 * Where an amount between two printable ones goes.
 *
 * - `half-away-from-zero` (default): to the nearest; 0,5 → 1, −0,5 → −1
 * - `half-even`: to the nearest; ties to the even digit; 0,5 → 0, 1,5 → 2
 * - `half-toward-zero`: to the nearest; 0,5 → 0, −0,5 → 0
 * - `half-up`: to the nearest; ties to the larger amount; −0,5 → 0
 * - `half-down`: to the nearest; ties to the smaller amount; 0,5 → 0, −0,5 → −1
 * - `away-from-zero`, `toward-zero` (truncation), `up` (ceiling), `down` (floor): one direction
 */
export type RoundingMode =
  | "half-away-from-zero"
  | "half-even"
  | "half-toward-zero"
  | "half-up"
  | "half-down"
  | "away-from-zero"
  | "toward-zero"
  | "up"
  | "down";

/** How to round. */
export interface RoundingOptions {
  /** Decimals kept, 0 to 40; default 0. */
  readonly decimals?: number;
  /** What happens to the rest; default `half-away-from-zero`. */
  readonly mode?: RoundingMode;
}

const ROUNDING_KEYS = /* @__PURE__ */ keysOf<RoundingOptions>({ decimals: true, mode: true });
const RATIO_KEYS = /* @__PURE__ */ keysOf<Ratio>({
  kind: true,
  numerator: true,
  denominator: true,
});

/** A quotient cut to whole units: sign, parity of its last digit, and its rest beside a half. */
interface Cut {
  readonly negative: boolean;
  readonly odd: boolean;
  readonly half: "below" | "tie" | "above";
}

/** Says whether the magnitude grows by one unit; asked only where there is a rest. */
type Growth = (cut: Cut) => boolean;

const growsBy: Readonly<Record<RoundingMode, Growth>> = {
  "half-away-from-zero": ({ half }) => half !== "below",
  "half-even": ({ half, odd }) => half === "above" || (half === "tie" && odd),
  "half-toward-zero": ({ half }) => half === "above",
  "half-up": ({ half, negative }) => half === "above" || (half === "tie" && !negative),
  "half-down": ({ half, negative }) => half === "above" || (half === "tie" && negative),
  "away-from-zero": () => true,
  "toward-zero": () => false,
  up: ({ negative }) => !negative,
  down: ({ negative }) => negative,
};

/**
 * Rounds an amount to a number of decimals.
 *
 * Rule: see {@link RoundingMode}; the default treats costs and income alike.
 * Units and sign: unit of the input; −0 does not exist, it is 0.
 * Absent and zero: an absent amount is an error.
 *
 * @param amount - the exact amount
 * @param options.decimals - decimals kept; default 0
 * @param options.mode - what happens to the rest; default `half-away-from-zero`
 * @returns the rounded amount
 * @throws AnslagError `round.decimals` when decimals is not a whole number from 0 to 40
 * @throws AnslagError `input.choice` when the mode is unknown
 * @throws AnslagError `input.unknown-key`, `input.wrong-type` when the options are invalid
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`,
 * `amount.unsafe-number`, `amount.wrong-type`, `amount.out-of-range` when it is not an amount
 * @example A net cost in millions with one decimal
 * roundAmount("-272.263", { decimals: 1 }) // => -272.3
 * roundAmount("2.5", { mode: "half-even" }) // => 2
 */
export function roundAmount(amount: AmountInput, options: RoundingOptions = {}): Decimal {
  const issues: Issue[] = [];
  const exact = readAmount(amount, [], issues) ?? ZERO;
  const { decimals, grows } = readRounding(options, issues);
  throwIssues(issues);
  const { coefficient, decimals: given } = bigDigitsOf(exact);
  if (given <= decimals) return exact;
  const rounded = divideRounded(coefficient, 10n ** BigInt(given - decimals), grows);
  return checkRange(amountOfBigDigits({ coefficient: rounded, decimals }));
}

/**
 * Rounds an exact ratio to a decimal number.
 *
 * Rule: numerator ÷ denominator, rounded once, from the exact fraction.
 * Units and sign: none; the sign of the ratio.
 * Absent and zero: a ratio always has a base; a missing ratio has another `kind`.
 *
 * @param ratio - an exact ratio
 * @param options.decimals - decimals kept; default 0
 * @param options.mode - what happens to the rest; default `half-away-from-zero`
 * @returns the rounded number
 * @throws AnslagError `round.decimals`, `input.choice`, `input.unknown-key`, `input.wrong-type`
 * when the options or the ratio are invalid
 * @throws AnslagError `round.no-base` when the denominator is 0
 * @example How much faster costs must run in the rest of the year
 * const { growth } = yearOverYear({ current: "-53657.25", prior: "-34032.875" });
 * growth.kind === "ratio" && roundRatio(growth, { decimals: 4 }) // => 0.5766
 */
export function roundRatio(ratio: Ratio, options: RoundingOptions = {}): Decimal {
  return roundShifted(ratio, 0, options);
}

/**
 * Rounds an exact ratio to a percentage.
 *
 * Rule: 100 × numerator ÷ denominator, rounded once, from the exact fraction.
 * Units and sign: percent; the sign of the ratio.
 * Absent and zero: a ratio always has a base; a missing ratio has another `kind`.
 *
 * @param ratio - an exact ratio
 * @param options.decimals - decimals of the percentage; default 0
 * @param options.mode - what happens to the rest; default `half-away-from-zero`
 * @returns the percentage, such as 4.8 for 4,8 %
 * @throws AnslagError `round.decimals`, `input.choice`, `input.unknown-key`, `input.wrong-type`
 * when the options or the ratio are invalid
 * @throws AnslagError `round.no-base` when the denominator is 0
 * @example Net cost growth of 2023
 * const { growth } = yearOverYear({ current: "-486 892", prior: "-464 722" });
 * growth.kind === "ratio" && roundPercent(growth, { decimals: 1 }) // => 4.8
 */
export function roundPercent(ratio: Ratio, options: RoundingOptions = {}): Decimal {
  return roundShifted(ratio, 2, options);
}

/**
 * Rounds as {@link roundPercent}, ties away from zero, and returns the coefficient. `NaN` if the
 * parts of the ratio have more than fifteen digits, or come from outside the package.
 */
export function percentDigits({ numerator, denominator }: Ratio, decimals: number): number {
  if (!isOwn(numerator) || !isOwn(denominator)) return Number.NaN;
  return shortQuotient(
    { kind: "ratio", numerator, denominator },
    decimals,
    2,
    growsBy["half-away-from-zero"],
  );
}

/** Rounds a ratio of any size for print. The result may be too large to compute with. */
export function writtenRatio(ratio: Ratio, decimals: number): Decimal {
  return shifted(ratio, 0, { decimals, grows: growsBy["half-away-from-zero"] });
}

function roundShifted(ratio: Ratio, shift: number, options: RoundingOptions): Decimal {
  const issues: Issue[] = [];
  const parts = readParts(ratio, issues);
  const rounding = readRounding(options, issues);
  throwIssues(issues);
  return checkRange(shifted(parts, shift, rounding));
}

/** Reads the parts of a ratio. A ratio computed here may have more digits than an amount. */
function readParts(ratio: Ratio, issues: Issue[]): Ratio {
  const given = readArguments(ratio, RATIO_KEYS, [], issues, "ratio");
  const part = (key: "numerator" | "denominator"): Decimal => {
    const amount: unknown = given[key];
    if (isOwn(amount) && amount.isFinite()) return amount;
    return readAmount(amount, [key], issues) ?? ZERO;
  };
  // If the argument is not an object, the reader has reported it; its parts are not missing too.
  if (given !== ratio) return { kind: "ratio", numerator: ZERO, denominator: ZERO };
  return { kind: "ratio", numerator: part("numerator"), denominator: part("denominator") };
}

/** The exact ratio × 10^shift, rounded. */
function shifted(ratio: Ratio, shift: number, { decimals, grows }: Rounding): Decimal {
  if (ratio.denominator.isZero())
    throw new AnslagError([
      makeRoundingIssue("round.no-base", {
        path: ["denominator"],
        expected: "a base other than 0",
        received: "0",
      }),
    ]);
  const short = shortQuotient(ratio, decimals, shift, grows);
  if (!Number.isNaN(short)) return amountOfCoefficient(short, decimals);
  const top = bigDigitsOf(ratio.numerator);
  const bottom = bigDigitsOf(ratio.denominator);
  // n·10^−a ÷ d·10^−b = n·10^b ÷ d·10^a
  const numerator = top.coefficient * 10n ** BigInt(bottom.decimals + decimals + shift);
  const denominator = bottom.coefficient * 10n ** BigInt(top.decimals);
  return amountOfBigDigits({ coefficient: divideRounded(numerator, denominator, grows), decimals });
}

/** The digits of the ratio that is being rounded. */
const TOP: Digits = /* @__PURE__ */ newDigits();
const BOTTOM: Digits = /* @__PURE__ */ newDigits();

/**
 * Computes {@link shifted} as a coefficient in doubles; `NaN` if a part has over fifteen digits.
 *
 * The whole part of a quotient of whole numbers below 2^53 is exact in doubles: the next whole
 * number is further away than the rounding error of the division. So the rest is exact as well.
 */
function shortQuotient(ratio: Ratio, decimals: number, shift: number, grows: Growth): number {
  if (!digitsOf(ratio.numerator, TOP) || !digitsOf(ratio.denominator, BOTTOM)) return Number.NaN;
  const by = BOTTOM.decimals + decimals + shift - TOP.decimals;
  const top = rescale(Math.abs(TOP.coefficient), Math.max(by, 0));
  const bottom = rescale(Math.abs(BOTTOM.coefficient), Math.max(-by, 0));
  if (Number.isNaN(top) || !(bottom > 0)) return Number.NaN;
  const negative = TOP.coefficient < 0 !== BOTTOM.coefficient < 0;
  const quotient = Math.floor(top / bottom);
  const rest = top - quotient * bottom;
  const isUp =
    rest !== 0 && grows({ negative, odd: quotient % 2 === 1, half: halfOf(2 * rest, bottom) });
  const magnitude = isUp ? quotient + 1 : quotient;
  return magnitude === 0 ? 0 : negative ? -magnitude : magnitude;
}

function halfOf<Whole extends number | bigint>(twice: Whole, bottom: Whole): Cut["half"] {
  if (twice === bottom) return "tie";
  return twice < bottom ? "below" : "above";
}

/** The rounding of a mode on integers: numerator ÷ denominator, to a whole number. */
export function wholeRounding(
  options: RoundingOptions,
): (numerator: bigint, denominator: bigint) => bigint {
  const issues: Issue[] = [];
  const { grows } = readRounding(options, issues);
  throwIssues(issues);
  return (numerator, denominator) => divideRounded(numerator, denominator, grows);
}

/** Divides integers: truncates the quotient, then adds one unit if the mode asks for it. */
function divideRounded(numerator: bigint, denominator: bigint, grows: Growth): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const top = numerator < 0n ? -numerator : numerator;
  const bottom = denominator < 0n ? -denominator : denominator;
  const quotient = top / bottom;
  const rest = top % bottom;
  if (rest === 0n) return negative ? -quotient : quotient;
  const isUp = grows({ negative, odd: quotient % 2n === 1n, half: halfOf(2n * rest, bottom) });
  const magnitude = isUp ? quotient + 1n : quotient;
  return negative ? -magnitude : magnitude;
}

/** The names of all rounding modes. */
export const ROUNDING_MODES: readonly RoundingMode[] = /* @__PURE__ */ Object.keys(
  growsBy,
) as RoundingMode[];

/** How to round, in a form that needs no further check. */
interface Rounding {
  readonly decimals: number;
  readonly grows: Growth;
}

function readRounding(options: RoundingOptions, issues: Issue[]): Rounding {
  const given = readArguments(options, ROUNDING_KEYS, [], issues, "options");
  const { decimals = 0, mode = "half-away-from-zero" } = given;
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > DECIMAL_PLACES) {
    const expected = `a whole number from 0 to ${DECIMAL_PLACES}`;
    const facts = { path: ["decimals"], expected, received: describeValue(decimals) };
    issues.push(makeRoundingIssue("round.decimals", facts));
  }
  return { decimals, grows: growsBy[readChoice(mode, ROUNDING_MODES, ["mode"], issues) ?? "up"] };
}
