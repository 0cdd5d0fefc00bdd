/** How a figure that cannot be right may have come about: the slips that fit, ranked. */
import {
  absolute,
  add,
  compare,
  type Decimal,
  divide,
  floorOf,
  multiply,
  negate,
  type Rational,
  rational,
  signOf,
  subtract,
} from "../../amount/index.ts";
import { isRatio, type RatioRelation, ratioOperands, toCommon } from "../check/check-ratio.ts";
import { weightOf } from "../check/check-sum.ts";
import type { Evidence } from "../check/evidence.ts";
import { type Fit, fitIn } from "../check/fit.ts";
import {
  amountIn,
  printOf,
  roundTo,
  type ScaledFigure,
  type ScaledFigures,
} from "../check/scale.ts";
import type { ReportedRelation } from "../document/document.ts";

/**
 * A slip of the pen, of the keyboard or of the method.
 *
 * - `double-rounding`: computed from figures that had been rounded already, or rounded in two steps
 * - `sign-slip`: the sign is the other one
 * - `transposed-digits`: two neighbouring digits changed places (the difference is divisible by 9)
 * - `power-of-ten`: a digit 0 too many or too few, or another scale
 * - `left-out`, `counted-twice`: a part of the sum, named in `part`
 * - `wrong-base`: a percentage of another figure, named in `part`, or by another convention
 * - `digit-misprint`: one digit is another one
 */
export type CauseKind =
  | "double-rounding"
  | "sign-slip"
  | "transposed-digits"
  | "power-of-ten"
  | "left-out"
  | "counted-twice"
  | "wrong-base"
  | "digit-misprint";

/** A diagnosis that fits. */
export interface Cause {
  readonly kind: CauseKind;
  /** The figure that would be wrong. */
  readonly figure: string;
  /** The relation that it explains. */
  readonly relation: string;
  /** What the figure would have been without the slip, in its unit and sign. */
  readonly instead?: Decimal;
  /** The part that was left out or counted twice, or the base that was used. */
  readonly part?: string;
  /** Whether the relation holds exactly without the slip, or only within rounding. */
  readonly fits: "exact" | "within-rounding";
}

/** Whether a print would be possible in the place of a figure, given everything else. */
export type IsPossible = (address: string, print: Rational) => boolean;

const ORDER: readonly CauseKind[] = [
  "double-rounding",
  "sign-slip",
  "transposed-digits",
  "power-of-ten",
  "left-out",
  "counted-twice",
  "wrong-base",
  "digit-misprint",
];

/**
 * The diagnoses of one relation for the figures that could be wrong in it; exact fits first, then
 * the commoner slips.
 *
 * @param isPossible whether everything else lets a print stand in the place of a figure
 */
export function causesOf(
  relation: ReportedRelation,
  suspects: readonly string[],
  evidence: Evidence,
  isPossible: IsPossible,
): readonly Cause[] {
  const fitOf = fitIn(relation, evidence);
  const possible: Fit = (address, print) =>
    isPossible(address, print) ? fitOf(address, print) : undefined;
  const found = suspects.flatMap((address): readonly Cause[] => {
    const figure = evidence.scaled.get(address);
    if (figure === undefined) return [];
    const slips = pen(relation, figure, possible);
    if (address !== relation.target || relation.kind === "same") return slips;
    return isRatio(relation)
      ? [...baseCauses(relation, figure, evidence), ...slips]
      : [...sumCauses(relation, figure, evidence.scaled, possible), ...slips];
  });
  // A digit can nearly always be replaced by the right one: that says something only where nothing
  // else does.
  const explained = new Set(
    found.flatMap(({ kind, figure, fits }) =>
      kind !== "digit-misprint" && fits === "exact" ? [figure] : [],
    ),
  );
  const telling = found.filter(
    ({ kind, figure }) => kind !== "digit-misprint" || !explained.has(figure),
  );
  const rank = ({ kind, fits }: Cause): number =>
    (fits === "exact" ? 0 : ORDER.length) + ORDER.indexOf(kind);
  return telling.sort((a, b) => rank(a) - rank(b));
}

/**
 * Slips that turn the right print into the printed one: each is undone, and kept where the relation
 * then holds.
 */
function pen(relation: ReportedRelation, figure: ScaledFigure, fitOf: Fit): readonly Cause[] {
  const { address } = figure.figure;
  const printed = divide(figure.value, figure.step);
  const digits = `${floorOf(absolute(printed))}`;
  const sign = signOf(printed) < 0 ? -1 : 1;
  const signed = (text: string): Rational => rational(BigInt(sign) * BigInt(text));
  const isWhole = compare(printed, rational(floorOf(printed))) === 0;
  const variants: (readonly [CauseKind, Rational])[] = isWhole
    ? [
        ["sign-slip", negate(printed)],
        ...swaps(digits).map((each) => ["transposed-digits", signed(each)] as const),
        ...scalings(digits).map((each) => ["power-of-ten", multiply(sign, each)] as const),
        ...misprints(digits).map((each) => ["digit-misprint", signed(each)] as const),
      ]
    : [];
  return variants.flatMap(([kind, count]): readonly Cause[] => {
    const print = multiply(count, figure.step);
    const fits = compare(print, figure.value) === 0 ? undefined : fitOf(address, print);
    // Where a figure may lie anywhere in a wide interval, some digit always fits; only an exact fit
    // says something.
    if (fits === undefined || (kind === "digit-misprint" && fits !== "exact")) return [];
    return [causeOf(kind, relation, figure, print, fits)];
  });
}

function swaps(digits: string): readonly string[] {
  return [...digits].flatMap((digit, index) => {
    const next = digits[index + 1];
    if (next === undefined || next === digit || (index === 0 && next === "0")) return [];
    return [digits.slice(0, index) + next + digit + digits.slice(index + 2)];
  });
}

/**
 * Ten, a hundred, a thousand or a million times as much or as little; a lost decimal mark among
 * them.
 */
function scalings(digits: string): readonly Rational[] {
  const whole = BigInt(digits);
  if (whole === 0n) return [];
  const powers = [1, 2, 3, 6].map((power) => 10n ** BigInt(power));
  return powers.flatMap((power) => [rational(whole * power), rational(whole, power)]);
}

function misprints(digits: string): readonly string[] {
  return [...digits].flatMap((digit, index) =>
    [..."0123456789"]
      .filter((other) => other !== digit && !(index === 0 && other === "0" && digits.length > 1))
      .map((other) => digits.slice(0, index) + other + digits.slice(index + 1)),
  );
}

/** Slips in computing a sum. */
function sumCauses(
  relation: Extract<ReportedRelation, { readonly kind: "sum" }>,
  target: ScaledFigure,
  scaled: ScaledFigures,
  fitOf: Fit,
): readonly Cause[] {
  const terms = relation.terms.flatMap(({ figure, weight }) => {
    const term = scaled.get(figure);
    return term === undefined
      ? []
      : [{ address: figure, term, part: multiply(weightOf(weight), term.value) }];
  });
  const computed = terms.reduce<Rational>((sum, { part }) => add(sum, part), 0);
  const right = printOf(target, computed);
  const causes: Cause[] = [];
  const address = target.figure.address;
  const rounded = terms.reduce<Rational>((sum, { part }) => add(sum, printOf(target, part)), 0);
  // The print is what the figures give, or what they give cannot be: no slip in computing it
  // explains anything.
  if (compare(right, target.value) === 0 || fitOf(address, right) === undefined) return [];
  const isCoarser = terms.some(({ term }) => compare(term.step, target.step) < 0);
  const inSteps = stepsBetween(
    terms.map(({ term }) => term.step),
    target.step,
  ).some((step) => compare(printOf(target, roundTo(computed, step)), target.value) === 0);
  if (isCoarser && (compare(rounded, target.value) === 0 || inSteps))
    causes.push(causeOf("double-rounding", relation, target, right, "exact"));
  for (const { address: part, part: amount } of terms) {
    if (signOf(amount) === 0 || terms.length < 2) continue;
    for (const [kind, sum] of [
      ["left-out", subtract(computed, amount)],
      ["counted-twice", add(computed, amount)],
    ] as const) {
      if (compare(printOf(target, sum), target.value) !== 0) continue;
      const fits = compare(sum, target.value) === 0 ? "exact" : "within-rounding";
      causes.push(Object.freeze({ ...causeOf(kind, relation, target, right, fits), part }));
    }
  }
  return causes;
}

/** Tenfold steps between the finest figure and the target. */
function stepsBetween(steps: readonly Rational[], coarsest: Rational): readonly Rational[] {
  const finest = steps.reduce((least, step) => (compare(step, least) < 0 ? step : least), coarsest);
  const found: Rational[] = [];
  for (
    let step = multiply(finest, 10);
    compare(step, coarsest) < 0 && found.length < 20;
    step = multiply(step, 10)
  )
    found.push(step);
  return found;
}

/** A percentage that another base, or another convention, gives. */
function baseCauses(
  relation: RatioRelation,
  target: ScaledFigure,
  { scaled, besides }: Evidence,
): readonly Cause[] {
  const [aboveAt, belowAt] = ratioOperands(relation);
  const [above, below] = [scaled.get(aboveAt), scaled.get(belowAt)];
  if (above === undefined || below === undefined) return [];
  const { address } = target.figure;
  const bases = besides(address).filter(
    (each) => scaled.get(each)?.figure.unit.kind === below.figure.unit.kind,
  );
  const printed = (percentage: Rational): boolean =>
    compare(printOf(target, toCommon(percentage, target)), target.value) === 0;
  // The declared base is no other one: another sign or convention is told by the sign slip.
  const others = [...new Set([aboveAt, ...bases])].filter(
    (base) => base !== belowAt && base !== address,
  );
  return others.flatMap((base): readonly Cause[] => {
    const other = scaled.get(base);
    if (other === undefined || signOf(other.value) === 0) return [];
    const share = (amount: Rational): readonly Rational[] => {
      const quotient = divide(amount, other.value);
      return [quotient, negate(quotient)];
    };
    // The same change seen from another base, or the change since another base.
    const shares =
      relation.kind === "percent" || relation.kind === "ratio"
        ? share(above.value)
        : [
            ...share(subtract(above.value, below.value)),
            ...share(subtract(above.value, other.value)),
          ];
    if (!shares.some((each) => printed(multiply(100, each)))) return [];
    const cause: Cause = {
      kind: "wrong-base",
      figure: address,
      relation: relation.id,
      part: base,
      fits: "exact",
    };
    return [Object.freeze(cause)];
  });
}

function causeOf(
  kind: CauseKind,
  relation: ReportedRelation,
  figure: ScaledFigure,
  print: Rational,
  fits: Cause["fits"],
): Cause {
  return Object.freeze({
    kind,
    figure: figure.figure.address,
    relation: relation.id,
    instead: amountIn(print, figure),
    fits,
  });
}
