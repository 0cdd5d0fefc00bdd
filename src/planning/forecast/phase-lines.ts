/** Several amounts month by month: each line by its own profile, and each decision of an appropriation by its own. */

import {
  type AmountInput,
  type Decimal,
  readAmounts,
  toDecimal,
  totalOf,
  writtenDecimals,
  ZERO,
} from "../../amount/index.ts";
import {
  type FiscalYear,
  fiscalPeriod,
  type IsoMonth,
  monthsIn,
  readFiscalYear,
} from "../../calendar/index.ts";
import {
  checkKeys,
  describeValue,
  type Issue,
  makeIssue,
  oneOf,
  readEntries,
  throwIssues,
} from "../../input/index.ts";
import {
  type Appropriation,
  type AppropriationInput,
  revisedAppropriation,
} from "../appropriation/index.ts";
import { type Phased, phase } from "./phase.ts";
import { type PhasingProfile, readProfile } from "./profile.ts";

/** Lines month by month, and all of them together. */
export interface PhasedLines<Line extends string = string> {
  /** Each line by its profile; its months add up to its total exactly. */
  readonly lines: Readonly<Record<Line, Phased>>;
  /** The sum of the lines in every month. */
  readonly total: Phased;
}

/**
 * Spreads several lines over the months of a year, each by its own profile.
 *
 * Rule: each line as {@link phase} does it; a month of the total is the sum of that month of the lines. So both margins are exact: months add up to years, and lines to the total.
 * Units and sign: one unit, result sign.
 * Absent and zero: a line without a profile of its own is spread by the one for all.
 *
 * @param amounts - the year's amount of each line
 * @param options.year - the fiscal year
 * @param options.profile - the profile of lines without one of their own; default equal months
 * @param options.profiles - profiles by line
 * @param options.decimals - decimals of the smallest unit; default those that each amount is written with
 * @returns the lines and their total, month by month
 * @throws AnslagError `forecast.profile` when a profile is none, `forecast.line` when one is for a line that there is not
 * @throws AnslagError `calendar.fiscal-year`, `calendar.date`, `round.decimals`
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`, `amount.unsafe-number`, `amount.wrong-type`, `amount.out-of-range` with every bad amount
 * @example Wages in equal months, insurance in January
 * const year = fiscalYear({ year: 2023 });
 * const { total } = phaseLines({ staff: -1200, insurance: -90 }, { year, profiles: { insurance: { kind: "on", day: "2023-01-10" } } });
 * total.months.slice(0, 2).map(({ amount }) => amount.toNumber()) // => [-190, -100]
 */
export function phaseLines<Line extends string>(
  amounts: Readonly<Record<Line, AmountInput>>,
  options: {
    readonly year: FiscalYear;
    readonly profile?: PhasingProfile;
    readonly profiles?: Readonly<Partial<Record<NoInfer<Line>, PhasingProfile>>>;
    readonly decimals?: number;
  },
): PhasedLines<Line> {
  const issues: Issue[] = [];
  checkKeys(options, ["year", "profile", "profiles", "decimals"], ["options"], issues);
  const year = readFiscalYear(options.year, ["year"], issues);
  throwIssues(issues);
  const { profile: forAll = { kind: "equal" }, profiles = {} } = options;
  const read = readAmounts(amounts, ["amounts"], issues);
  for (const [line, profile] of readEntries(
    profiles as Readonly<Record<string, PhasingProfile | undefined>>,
    ["profiles"],
    issues,
  )) {
    const path = ["profiles", line];
    if (!read.has(line)) {
      const facts = { path, expected: oneOf([...read.keys()]), received: describeValue(line) };
      issues.push(makeIssue("forecast.line", facts));
    }
    if (profile !== undefined) readProfile(profile, year, path, issues);
  }
  readProfile(forAll, year, ["profile"], issues);
  throwIssues(issues);
  const own = profiles as Readonly<Record<string, PhasingProfile | undefined>>;
  const lines = [...read].map(([line, amount]) => {
    const decimals =
      options.decimals ??
      writtenDecimals((amounts as Readonly<Record<string, AmountInput>>)[line] ?? 0, amount);
    const profile = Object.hasOwn(own, line) ? own[line] : undefined;
    return [line, phase(amount, profile ?? forAll, { year, decimals })] as const;
  });
  return Object.freeze({
    lines: Object.freeze(Object.fromEntries(lines)) as Readonly<Record<Line, Phased>>,
    total: addPhased(
      lines.map(([, phased]) => phased),
      year,
    ),
  });
}

/** One decision of an appropriation, month by month. */
export interface PhasedDecision {
  /** The reference of the decision, where there is one. */
  readonly reference?: string;
  /** What it was about. */
  readonly title: string;
  /** Its amount month by month. */
  readonly phased: Phased;
}

/**
 * Spreads an appropriation over the months of a year, each decision by its own profile.
 *
 * Rule: the original decision by its profile; each adjustment that counts on the day by its own, or evenly from the month of its effect to the end of the year: with k months of the year gone, a change from month s on has
 * reached (k − s + 1) ÷ (13 − s) of its amount. The months of all of them add up to the revised appropriation, exactly.
 * Units and sign: one unit; funding is +, a cut is −.
 * Absent and zero: an adjustment with effect before the year counts from its first month.
 *
 * @param appropriation - the original decision and the adjustments
 * @param options.year - the fiscal year
 * @param options.asOf - the day up to which decisions count
 * @param options.original - the profile of the original decision; default equal months
 * @param options.adjustments - profiles by reference
 * @param options.decimals - decimals of the smallest unit; default those of each amount
 * @returns every decision and the total, month by month
 * @throws AnslagError `forecast.profile` when a profile is none, is for a decision that does not count, or an adjustment has effect after the year
 * @throws AnslagError `appropriation.undated`, `appropriation.kind`, `appropriation.correction`, `calendar.date`, `calendar.period`, `calendar.fiscal-year`, `round.decimals`
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`, `amount.unsafe-number`, `amount.wrong-type`, `amount.out-of-range` with every bad amount
 * @example A grant from June: by August three of its seven months
 * const jobs = { reference: "STK 2023 576", title: "Jobbpakt", amount: "7 000", decidedOn: "2023-06-14", kind: "supplement" } as const;
 * const { total } = phaseAppropriation({ original: { amount: "12 000" }, adjustments: [jobs] }, { year: fiscalYear({ year: 2023 }), asOf: "2023-08-31" });
 * [phasedIn(total, "2023-01/2023-08"), total.total] // => [11000, 19000]
 */
export function phaseAppropriation(
  appropriation: AppropriationInput | Appropriation,
  options: {
    readonly year: FiscalYear;
    readonly asOf: string;
    readonly original?: PhasingProfile;
    readonly adjustments?: Readonly<Record<string, PhasingProfile>>;
    readonly decimals?: number;
  },
): { readonly decisions: readonly PhasedDecision[]; readonly total: Phased } {
  const issues: Issue[] = [];
  checkKeys(options, ["year", "asOf", "original", "adjustments", "decimals"], ["options"], issues);
  const year = readFiscalYear(options.year, ["year"], issues);
  throwIssues(issues);
  const revised = revisedAppropriation(appropriation, { asOf: options.asOf });
  const { original = { kind: "equal" }, adjustments = {} } = options;
  const [first, last] = ends(year);
  readProfile(original, year, ["original"], issues);
  const references = revised.adjustments.map(({ reference }) => reference);
  const profiles = new Map(readEntries(adjustments, ["adjustments"], issues));
  for (const [reference, profile] of profiles) {
    const path = ["adjustments", reference];
    readProfile(profile, year, path, issues);
    if (references.includes(reference)) continue;
    const facts = {
      path,
      expected: "the reference of a decision that counts",
      received: describeValue(reference),
    };
    issues.push(makeIssue("forecast.profile", facts));
  }
  const profileOf = (k: number): PhasingProfile => {
    const { reference, effectiveOn, decidedOn } = revised.adjustments[k] ?? {
      reference: "",
      decidedOn: "",
    };
    const own = profiles.get(reference);
    if (own !== undefined) return own;
    const day = effectiveOn ?? (typeof decidedOn === "string" ? decidedOn : decidedOn.noLaterThan);
    const month = day.slice(0, 7) as IsoMonth;
    if (month > last) {
      const facts = {
        path: ["adjustments", reference],
        expected: `an effect by ${last}`,
        received: month,
      };
      issues.push(makeIssue("forecast.profile", facts));
    }
    return { kind: "from", month: month < first ? first : month > last ? last : month };
  };
  const byDecision = revised.adjustments.map((_, k) => profileOf(k));
  throwIssues(issues);
  /** The amount of a decision as it was written. */
  const writtenOf = (reference: string, amount: Decimal): AmountInput =>
    appropriation.adjustments?.find(
      (each) => each.reference === reference && amount.equals(toDecimal(each.amount)),
    )?.amount ?? amount;
  const decisions: readonly PhasedDecision[] = [
    {
      title: appropriation.original.title ?? "Original appropriation",
      phased: phase(
        revised.original,
        original,
        given(options, appropriation.original.amount, revised.original),
      ),
    },
    ...revised.adjustments.map(({ reference, title, amount }, k) => ({
      reference,
      title,
      phased: phase(
        amount,
        byDecision[k] ?? original,
        given(options, writtenOf(reference, amount), amount),
      ),
    })),
  ];
  return Object.freeze({
    decisions: Object.freeze(decisions.map((decision) => Object.freeze(decision))),
    total: addPhased(
      decisions.map(({ phased }) => phased),
      year,
    ),
  });
}

/** In the decimals asked for, or those that the amount was written with. */
function given(
  { year, decimals }: { readonly year: FiscalYear; readonly decimals?: number },
  written: AmountInput,
  amount: Decimal,
) {
  return { year, decimals: decimals ?? writtenDecimals(written, amount) };
}

function ends(year: FiscalYear): readonly [IsoMonth, IsoMonth] {
  const months = monthsIn(fiscalPeriod(year, "year"));
  return [months[0] ?? "0-0", months.at(-1) ?? "0-0"] as [IsoMonth, IsoMonth];
}

function addPhased(all: readonly Phased[], year: FiscalYear): Phased {
  const months = monthsIn(fiscalPeriod(year, "year")).map((month, k) =>
    Object.freeze({
      month,
      amount: totalOf(all.map((phased) => phased.months[k]?.amount ?? ZERO)),
    }),
  );
  const decimals = Math.max(0, ...all.map((phased) => phased.decimals));
  return Object.freeze({
    total: totalOf(all.map(({ total }) => total)),
    months: Object.freeze(months),
    decimals,
  });
}
