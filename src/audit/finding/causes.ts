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
import { type ExactCheck, type Fit, fitIn, weightOf } from "../check/check.ts";
import { type RatioParts, toCommon } from "../check/percentage.ts";
import { printOf, roundTo, type ScaledFigure, type ScaledFigures } from "../check/scale.ts";

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

/** A diagnosis in exact numbers of the common unit. */
export interface ExactCause extends Omit<Cause, "figure" | "instead"> {
  readonly figure: ScaledFigure;
  /** What would have been printed without the slip. */
  readonly print?: Rational;
}

/** Whether a print would be possible in the place of a figure, given everything else. */
export type IsPossible = (figure: ScaledFigure, print: Rational) => boolean;

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
 * @param beside the figures that stand in one row of a table with the target
 * @param isPossible whether everything else lets a print stand in the place of a figure
 */
export function causesOf(
  check: ExactCheck,
  suspects: readonly ScaledFigure[],
  figures: ScaledFigures,
  beside: readonly ScaledFigure[],
  isPossible: IsPossible,
): readonly ExactCause[] {
  const fitOf = fitIn(check, figures);
  const possible: Fit = (figure, print) =>
    isPossible(figure, print) ? fitOf(figure, print) : undefined;
  const found = suspects.flatMap((figure) => [
    ...(figure === check.target ? slipsOfComputing(check, figures, beside, possible) : []),
    ...slipsOfPen(figure, possible),
  ]);
  // A digit can nearly always be replaced by the right one: that says something only where nothing
  // else does.
  const explained = new Set(
    found.flatMap(({ kind, figure, fits }) =>
      kind !== "digit-misprint" && fits === "exact" ? [figure] : [],
    ),
  );
  const rank = ({ kind, fits }: Slip): number =>
    (fits === "exact" ? 0 : ORDER.length) + ORDER.indexOf(kind);
  return found
    .filter(({ kind, figure }) => kind !== "digit-misprint" || !explained.has(figure))
    .sort((a, b) => rank(a) - rank(b))
    .map((slip) => ({ ...slip, relation: check.relation.id }));
}

/** A slip of one figure. */
type Slip = Omit<ExactCause, "relation">;

/**
 * Slips that turn the right print into the printed one: each is undone, and kept where the relation
 * then holds.
 */
function slipsOfPen(figure: ScaledFigure, fitOf: Fit): readonly Slip[] {
  const printed = divide(figure.value, figure.step);
  const whole = floorOf(absolute(printed));
  if (compare(absolute(printed), rational(whole)) !== 0) return [];
  const digits = `${whole}`;
  const sign = signOf(printed) < 0 ? -1 : 1;
  const signed = (text: string): Rational => rational(BigInt(sign) * BigInt(text));
  const variants: (readonly [CauseKind, Rational])[] = [
    ["sign-slip", negate(printed)],
    ...swaps(digits).map((each) => ["transposed-digits", signed(each)] as const),
    ...scalings(digits).map((each) => ["power-of-ten", multiply(sign, each)] as const),
    ...misprints(digits).map((each) => ["digit-misprint", signed(each)] as const),
  ];
  return variants.flatMap(([kind, count]): readonly Slip[] => {
    const print = multiply(count, figure.step);
    const fits = compare(print, figure.value) === 0 ? undefined : fitOf(figure, print);
    // Where a figure may lie anywhere in a wide interval, some digit always fits; only an exact fit
    // says something.
    if (fits === undefined || (kind === "digit-misprint" && fits !== "exact")) return [];
    return [{ kind, figure, print, fits }];
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

/** Slips in computing the target of a relation: another amount, which is printed as it is. */
function slipsOfComputing(
  { relation, target, given, parts }: ExactCheck,
  figures: ScaledFigures,
  beside: readonly ScaledFigure[],
  fitOf: Fit,
): readonly Slip[] {
  if (target === undefined || given === undefined || relation.kind === "same") return [];
  const isPrint = (amount: Rational): boolean =>
    compare(printOf(target, amount), target.value) === 0;
  if (parts !== undefined) return basesOf(target, parts, beside, isPrint);
  if (relation.kind !== "sum") return [];
  const right = printOf(target, given);
  // The print is what the figures give, or what they give cannot be: no slip in computing it
  // explains anything.
  if (compare(right, target.value) === 0 || fitOf(target, right) === undefined) return [];
  const terms = relation.terms.flatMap(({ figure, weight }) => {
    const term = figures.get(figure);
    return term === undefined ? [] : [{ term, amount: multiply(weightOf(weight), term.value) }];
  });
  const slip = { figure: target, print: right };
  const isTwice = roundedTwice(target, given, terms).some(isPrint);
  return [
    ...(isTwice ? [{ ...slip, kind: "double-rounding" as const, fits: "exact" as const }] : []),
    ...wrongSums(target, given, terms, isPrint).map((wrong) => ({ ...slip, ...wrong })),
  ];
}

/** The terms of a sum, each with the amount that it adds. */
type AddedTerms = readonly { readonly term: ScaledFigure; readonly amount: Rational }[];

/** Sums of figures that had been rounded already, or that are rounded in steps. */
function roundedTwice(
  target: ScaledFigure,
  given: Rational,
  terms: AddedTerms,
): readonly Rational[] {
  const steps = terms.map(({ term }) => term.step);
  if (!steps.some((step) => compare(step, target.step) < 0)) return [];
  const rounded = terms.reduce<Rational>((sum, { amount }) => add(sum, printOf(target, amount)), 0);
  return [rounded, ...stepsBetween(steps, target.step).map((step) => roundTo(given, step))];
}

/** Sums in which one term is left out or counted twice. */
function wrongSums(
  target: ScaledFigure,
  given: Rational,
  terms: AddedTerms,
  isPrint: (amount: Rational) => boolean,
): readonly Pick<Cause, "kind" | "part" | "fits">[] {
  if (terms.length < 2) return [];
  return terms.flatMap(({ term, amount }) => {
    if (signOf(amount) === 0) return [];
    const sums = [
      ["left-out", subtract(given, amount)],
      ["counted-twice", add(given, amount)],
    ] as const;
    return sums.flatMap(([kind, sum]) => {
      const fits = compare(sum, target.value) === 0 ? "exact" : "within-rounding";
      return isPrint(sum) ? [{ kind, part: term.figure.address, fits } as const] : [];
    });
  });
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
function basesOf(
  target: ScaledFigure,
  { kind, above, below }: RatioParts,
  beside: readonly ScaledFigure[],
  isPrint: (amount: Rational) => boolean,
): readonly Slip[] {
  const bases = beside.filter(({ figure }) => figure.unit.kind === below.figure.unit.kind);
  // The declared base is no other one: another sign or convention is told by the sign slip.
  const others = [...new Set([above, ...bases])].filter(
    (base) => base !== below && base !== target && signOf(base.value) !== 0,
  );
  return others.flatMap((base): readonly Slip[] => {
    const share = (amount: Rational): readonly Rational[] => {
      const percentage = toCommon(multiply(100, divide(amount, base.value)), target);
      return [percentage, negate(percentage)];
    };
    // The same change seen from another base, or the change since another base.
    const shares =
      kind === "percent" || kind === "ratio"
        ? share(above.value)
        : [
            ...share(subtract(above.value, below.value)),
            ...share(subtract(above.value, base.value)),
          ];
    if (!shares.some(isPrint)) return [];
    return [{ kind: "wrong-base", figure: target, part: base.figure.address, fits: "exact" }];
  });
}
