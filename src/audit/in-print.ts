/**
 * The way back: what an audit found in exact numbers of the common unit, as amounts in the unit and
 * the sign of the figures that they are about.
 */
import {
  compare,
  type Decimal,
  HALF,
  multiply,
  negate,
  type Ratio,
  type Rational,
  signOf,
  subtract,
  toDecimal,
  toDecimalAmount,
  toRatio,
  ZERO,
} from "../amount/index.ts";
import type { ExactCheck } from "./check/check.ts";
import { type Ends, sidesInPrint } from "./check/intervals.ts";
import type { ScaledFigure, ScaledFigures } from "./check/scale.ts";
import type { Allowed, Check } from "./check/verdict.ts";
import type { FigureUnit } from "./document/document.ts";
import type { Cause, ExactCause } from "./finding/causes.ts";
import type { ExactFinding, Finding } from "./finding/finding.ts";
import type {
  ExactContradiction,
  ExactJoint,
  ExactRepair,
  JointCheck,
  JointContradiction,
  RepairFigure,
} from "./joint/joint-check.ts";

/** What an audit found, in exact numbers of the common unit. */
export interface ExactAudit {
  readonly figures: ScaledFigures;
  readonly checks: readonly ExactCheck[];
  readonly joint: ExactJoint;
  readonly findings: readonly ExactFinding[];
}

/** What an audit found, in the units and signs of the document. */
export function auditInPrint({ figures, checks: exact, joint, findings }: ExactAudit): {
  readonly checks: readonly Check[];
  readonly joint: JointCheck;
  readonly findings: readonly Finding[];
} {
  const checks = new Map(exact.map((check) => [check, checkInPrint(check)]));
  const contradictions = new Map(
    joint.contradictions.map((each) => [each, contradictionInPrint(each)]),
  );
  const values = [...joint.values].flatMap(([address, value]) => {
    const figure = figures.get(address);
    return figure === undefined ? [] : [[address, ratioIn(value, figure)] as const];
  });
  return {
    checks: Object.freeze([...checks.values()]),
    joint: Object.freeze({
      ...joint,
      contradictions: Object.freeze([...contradictions.values()]),
      values: Object.freeze(Object.fromEntries(values)),
    }),
    findings: Object.freeze(
      findings.map((each) =>
        findingInPrint(
          each,
          figures,
          (check) => checks.get(check),
          (contradiction) => contradictions.get(contradiction),
        ),
      ),
    ),
  };
}

/** The check of a relation, in the unit and the sign in which the target is printed. */
export function checkInPrint(check: ExactCheck): Check {
  const { relation, target, verdict, reason, blank } = check;
  const printed = target?.figure.amount;
  return Object.freeze({
    relation: relation.id,
    kind: relation.kind,
    title: relation.title,
    scope: relation.scope,
    target: relation.target,
    verdict,
    ...(reason === undefined ? {} : { reason }),
    ...(printed === undefined ? {} : { printed }),
    ...evidenceInPrint(check),
    ...(blank === undefined ? {} : { blank }),
  });
}

/** What the printed figures give, and how far the print may be from it. */
function evidenceInPrint(check: ExactCheck): Partial<Check> {
  const { target, reason, given, allowed, range } = check;
  const isAsked = reason === undefined || reason === "blank-terms";
  if (!isAsked || target === undefined || given === undefined) return {};
  if (allowed !== undefined) return differenceInPrint(target, given, allowed);
  const percent = (number: Rational): Ratio => toRatio(multiply(number, HALF), target.shift);
  if (range === undefined) return { ratio: percent(given) };
  const [least, most] = [percent(range.least), percent(range.most)];
  return { ratio: percent(given), range: Object.freeze({ least, most }) };
}

function differenceInPrint(target: ScaledFigure, given: Rational, allowed: Ends): Partial<Check> {
  const difference = subtract(target.value, given);
  const isExact = signOf(difference) === 0;
  const below = negate(allowed.least);
  const tolerance = compare(below, allowed.most) > 0 ? below : allowed.most;
  const isSymmetric = compare(below, allowed.most) === 0 && !allowed.leastOpen && !allowed.mostOpen;
  return {
    computed: isExact ? (target.figure.amount ?? ZERO) : amountIn(given, target),
    difference: isExact ? ZERO : amountIn(difference, target),
    tolerance: amountIn(tolerance, target).abs(),
    ...(isSymmetric ? {} : { allowed: allowedInPrint(allowed, target) }),
  };
}

function allowedInPrint(allowed: Ends, target: ScaledFigure): Allowed {
  const { least, most, leastOpen, mostOpen } = sidesInPrint(allowed, target.figure.factor);
  return Object.freeze({
    least: amountIn(least, target),
    most: amountIn(most, target),
    leastIncluded: !leastOpen,
    mostIncluded: !mostOpen,
  });
}

/** A finding with what it is based on, in the unit and sign of its figure. */
function findingInPrint(
  finding: ExactFinding,
  figures: ScaledFigures,
  checkOf: (check: ExactCheck) => Check | undefined,
  contradictionOf: (contradiction: ExactContradiction) => JointContradiction | undefined,
): Finding {
  const { verdict, relations, remedy } = finding;
  const figure = figures.get(finding.figure);
  const printed = figure?.figure.amount;
  const expected =
    figure === undefined || finding.expected === undefined
      ? undefined
      : amountIn(finding.expected, figure);
  const check = finding.check && checkOf(finding.check);
  const contradiction = finding.contradiction && contradictionOf(finding.contradiction);
  return Object.freeze({
    verdict,
    relations,
    causes: finding.causes.map(causeInPrint),
    remedy,
    ...(contradiction === undefined ? {} : { contradiction }),
    figure: finding.figure,
    label: figure?.figure.label ?? finding.figure,
    unit: figure?.figure.unit ?? PERCENT,
    text: figure?.figure.printed ?? "",
    ...(figure?.figure.place ?? {}),
    ...(printed === undefined ? {} : { printed }),
    ...(expected === undefined ? {} : { expected }),
    ...(printed === undefined || expected === undefined
      ? {}
      : { difference: printed.minus(expected) }),
    ...(check === undefined ? {} : { check }),
  });
}

const PERCENT: FigureUnit = { kind: "percent" };

function causeInPrint({ kind, figure, relation, print, part, fits }: ExactCause): Cause {
  return Object.freeze({
    kind,
    figure: figure.figure.address,
    relation,
    ...(print === undefined ? {} : { instead: amountIn(print, figure) }),
    fits,
    ...(part === undefined ? {} : { part }),
  });
}

/** A contradiction of the joint check, each repair in the unit and sign of its figure. */
function contradictionInPrint(contradiction: ExactContradiction): JointContradiction {
  return Object.freeze({
    ...contradiction,
    repairs: Object.freeze(contradiction.repairs.map(repairInPrint)),
  });
}

function repairInPrint({ figure, reach, intended }: ExactRepair): RepairFigure {
  const { least, most, leastOpen, mostOpen } = sidesInPrint(reach, figure.figure.factor);
  return Object.freeze({
    figure: figure.figure.address,
    ...(least === undefined ? {} : { least: ratioIn(least, figure) }),
    ...(most === undefined ? {} : { most: ratioIn(most, figure) }),
    ...(leastOpen ? { leastOpen } : {}),
    ...(mostOpen ? { mostOpen } : {}),
    intended: Object.freeze(
      intended.map(({ print, exactly }) =>
        Object.freeze({ printed: amountIn(print, figure), exactly }),
      ),
    ),
  });
}

/**
 * An exact number of the common unit as an amount in the unit and the printed sign of a figure.
 *
 * Prints, and sums with decimal weights, are always decimal numbers.
 */
export function amountIn(number: Rational, { shift, figure }: ScaledFigure): Decimal {
  const printed = figure.factor === 1 ? number : negate(number);
  // Whole and half amounts of the common unit are most of what is asked for.
  if (shift === 0 && typeof printed === "number" && Math.abs(printed) < 1e14)
    return toDecimal(printed / 2);
  const amount = toDecimalAmount(multiply(printed, HALF), shift);
  if (amount === undefined) throw new RangeError("unreachable: the number is no decimal number");
  return amount;
}

/** An exact number of the common unit as a ratio in the unit and the printed sign of a figure. */
export function ratioIn(number: Rational, { shift, figure }: ScaledFigure): Ratio {
  return toRatio(multiply(figure.factor === 1 ? number : negate(number), HALF), shift);
}
