/** An appropriation month by month: each decision by its own profile. */
import { type Decimal, mostDecimals } from "../../amount/index.ts";
import {
  type FiscalYear,
  fiscalPeriod,
  type IsoMonth,
  monthsIn,
  readFiscalYear,
} from "../../calendar/index.ts";
import {
  describeValue,
  type Issue,
  keysOf,
  readArguments,
  readEntries,
} from "../../input/index.ts";
import {
  type Adjustment,
  type Appropriation,
  type AppropriationInput,
  dayOf,
  revisedAppropriation,
} from "../appropriation/index.ts";
import { readInputs, refusePlan } from "../inputs/index.ts";
import { type PhasedAmount, phaseAmount, sumPhased } from "./phase.ts";
import { type PhasingProfile, readProfile } from "./profile.ts";

/** One decision of an appropriation, month by month. */
export interface PhasedDecision {
  /** The reference of the decision; absent for the original one. */
  readonly reference?: string;
  /** The title of the decision; absent for an original decision without one. */
  readonly title?: string;
  /** Its amount month by month. */
  readonly phased: PhasedAmount;
}

/** The decisions of an appropriation month by month, and all of them together. */
export interface PhasedAppropriation {
  /** The original decision, and the adjustments that count on the day. */
  readonly decisions: readonly PhasedDecision[];
  /** The sum of the decisions in every month. */
  readonly total: PhasedAmount;
}

/** The year, the day, and the profiles of the decisions. */
export interface PhaseAppropriationOptions {
  /** The fiscal year. */
  readonly year: FiscalYear;
  /** The day up to which decisions count. */
  readonly asOf: string;
  /** The profile of the original decision; default equal months. */
  readonly original?: PhasingProfile;
  /** Profiles of adjustments by reference. */
  readonly adjustments?: Readonly<Record<string, PhasingProfile>>;
  /** Decimals of the smallest unit; default the most that any decision has. */
  readonly decimals?: number;
}

const OPTIONS = /* @__PURE__ */ keysOf<PhaseAppropriationOptions>({
  year: true,
  asOf: true,
  original: true,
  adjustments: true,
  decimals: true,
});

/**
 * Spreads an appropriation over the months of a year, each decision by its own profile.
 *
 * Rule: the original decision is spread by its profile. Each adjustment that counts on the day is
 * spread by its own, or evenly from the month of its effect to the end of the year: with k months
 * of the year gone, a change from month s on has reached (k − s + 1) ÷ (13 − s) of its amount. The
 * months of all decisions add up to the revised appropriation, exactly.
 * Units and sign: one unit; funding is +, a cut is −.
 * Absent and zero: an adjustment with effect before the year counts from its first month.
 *
 * @param appropriation - the original decision and the adjustments
 * @param options.year - the fiscal year
 * @param options.asOf - the day up to which decisions count
 * @param options.original - the profile of the original decision; default equal months
 * @param options.adjustments - profiles by reference
 * @param options.decimals - decimals of the smallest unit; default the most that any decision
 * has
 * @returns every decision and the total, month by month
 * @throws AnslagError `forecast.profile` when a profile is invalid, is for a decision that does not
 * count, or an adjustment has effect after the year
 * @throws AnslagError `appropriation.undated`, `appropriation.kind`, `appropriation.correction`,
 * `calendar.date`, `calendar.period`, `calendar.fiscal-year`, `round.decimals`
 * @throws AnslagError `input.unknown-key`; codes of amounts, see {@link toDecimal}
 * @example A grant from June: by August three of its seven months
 * const jobs = {
 *   reference: "STK 2023 576", title: "Jobbpakt", amount: "7 000",
 *   decidedOn: "2023-06-14", kind: "supplement",
 * } as const;
 * const grant = { original: { amount: "12 000" }, adjustments: [jobs] };
 * const options = { year: fiscalYear({ year: 2023 }), asOf: "2023-08-31" };
 * const { total } = phaseAppropriation(grant, options);
 * [sumMonths(total, "2023-01/2023-08"), total.total] // => [11000, 19000]
 */
export function phaseAppropriation(
  appropriation: AppropriationInput | Appropriation,
  options: PhaseAppropriationOptions,
): PhasedAppropriation {
  const year = readInputs((issues) => {
    readArguments(options, OPTIONS, ["options"], issues);
    return readFiscalYear(options?.year, ["year"], issues);
  });
  const revised = revisedAppropriation(appropriation, { asOf: options.asOf });
  const { original: profile = { kind: "equal" } } = options;
  const profiles = readInputs((issues) => {
    readProfile(profile, year, ["original"], issues);
    return readProfiles(revised.adjustments, options, year, issues);
  });
  const amounts = [revised.original, ...revised.adjustments.map(({ amount }) => amount)];
  const decimals = options.decimals ?? mostDecimals(amounts);
  const spread = (amount: Decimal, by: PhasingProfile): PhasedAmount =>
    phaseAmount(amount, by, { year, decimals });
  const { title } = appropriation.original;
  const original: PhasedDecision = {
    ...(title === undefined ? {} : { title }),
    phased: spread(revised.original, profile),
  };
  const adjustments = revised.adjustments.map((each, k): PhasedDecision => {
    const phased = spread(each.amount, profiles[k] ?? profile);
    return { reference: each.reference, title: each.title, phased };
  });
  const decisions = [original, ...adjustments].map((decision) => Object.freeze(decision));
  return Object.freeze({
    decisions: Object.freeze(decisions),
    total: sumPhased(
      decisions.map(({ phased }) => phased),
      year,
    ),
  });
}

/** The profile of each adjustment that counts: its own, or evenly from the month of its effect. */
function readProfiles(
  adjustments: readonly Adjustment[],
  options: PhaseAppropriationOptions,
  year: FiscalYear,
  issues: Issue[],
): readonly PhasingProfile[] {
  const references = new Set(adjustments.map(({ reference }) => reference));
  const profiles = new Map(readEntries(options.adjustments, ["adjustments"], issues));
  for (const [reference, profile] of profiles) {
    const path = ["adjustments", reference];
    readProfile(profile, year, path, issues);
    if (references.has(reference)) continue;
    const expected = "the reference of a decision that counts";
    refusePlan("forecast.profile", path, { expected, received: describeValue(reference) }, issues);
  }
  return adjustments.map((each) => profiles.get(each.reference) ?? fromEffect(each, year, issues));
}

/** Evenly from the month of the effect of a decision, or from the first month of the year. */
function fromEffect(adjustment: Adjustment, year: FiscalYear, issues: Issue[]): PhasingProfile {
  const months = monthsIn(fiscalPeriod(year, "year"));
  const [first, last] = [months[0] ?? "", months.at(-1) ?? ""];
  const month = (adjustment.effectiveOn ?? dayOf(adjustment)).slice(0, 7) as IsoMonth;
  if (month > last) {
    const facts = { expected: `an effect by ${last}`, received: month };
    refusePlan("forecast.profile", ["adjustments", adjustment.reference], facts, issues);
  }
  return { kind: "from", month: month < first ? first : month };
}
