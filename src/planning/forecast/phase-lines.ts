/** Several lines month by month, each by its own profile. */
import { type AmountInput, mostDecimals, readAmounts } from "../../amount/index.ts";
import { type FiscalYear, readFiscalYear } from "../../calendar/index.ts";
import { describeValue, keysOf, oneOf, readArguments, readEntries } from "../../input/index.ts";
import { readInputs, recordOf, refusePlan } from "../inputs/index.ts";
import { type PhasedAmount, phaseAmount, sumPhased } from "./phase.ts";
import { type PhasingProfile, readProfile } from "./profile.ts";

/** Lines month by month, and all of them together. */
export interface PhasedLines<Line extends string = string> {
  /** Each line by its profile; its months add up to its total exactly. */
  readonly lines: Readonly<Record<Line, PhasedAmount>>;
  /** The sum of the lines in every month. */
  readonly total: PhasedAmount;
}

/** The year, and the profiles of the lines. */
export interface PhaseLinesOptions<Line extends string = string> {
  /** The fiscal year. */
  readonly year: FiscalYear;
  /** The profile of lines without one of their own; default equal months. */
  readonly profile?: PhasingProfile;
  /** Profiles by line. */
  readonly profiles?: Readonly<Partial<Record<Line, PhasingProfile>>>;
  /** Decimals of the smallest unit; default the most that any amount has. */
  readonly decimals?: number;
}

const OPTIONS = /* @__PURE__ */ keysOf<PhaseLinesOptions>({
  year: true,
  profile: true,
  profiles: true,
  decimals: true,
});

/**
 * Spreads several lines over the months of a year, each by its own profile.
 *
 * Rule: each line is spread as {@link phaseAmount} does it; a month of the total is the sum of that
 * month of the lines. So months add up to years, and lines to the total, exactly.
 * Units and sign: one unit, result sign.
 * Absent and zero: the profile for all spreads a line without its own profile.
 *
 * @param amounts - the year's amount of each line
 * @param options.year - the fiscal year
 * @param options.profile - the profile of lines without one of their own; default equal months
 * @param options.profiles - profiles by line
 * @param options.decimals - decimals of the smallest unit; default the most that any amount
 * has
 * @returns the lines and their total, month by month
 * @throws AnslagError `forecast.profile` when a profile is invalid, `forecast.line` when one is for
 * an unknown line
 * @throws AnslagError `calendar.fiscal-year`, `calendar.date`, `round.decimals`,
 * `input.unknown-key`; codes of amounts, see {@link toDecimal}
 * @example Wages in equal months, insurance in January
 * const insurance = { kind: "on", day: "2023-01-10" } as const;
 * const options = { year: fiscalYear({ year: 2023 }), profiles: { insurance } };
 * const { total } = phaseLines({ staff: -1200, insurance: -90 }, options);
 * total.months.slice(0, 2).map(({ amount }) => amount.toNumber()) // => [-190, -100]
 */
export function phaseLines<Line extends string>(
  amounts: Readonly<Record<Line, AmountInput>>,
  options: PhaseLinesOptions<NoInfer<Line>>,
): PhasedLines<Line> {
  const year = readInputs((issues) => {
    readArguments(options, OPTIONS, ["options"], issues);
    return readFiscalYear(options?.year, ["year"], issues);
  });
  const { profile: forAll = { kind: "equal" } } = options;
  const { read, profiles } = readInputs((issues) => {
    const lines = readAmounts(amounts, ["amounts"], issues);
    const given = readEntries<PhasingProfile | undefined>(
      options.profiles ?? {},
      ["profiles"],
      issues,
    );
    for (const [line, profile] of given) {
      const path = ["profiles", line];
      if (!lines.has(line)) {
        const facts = { expected: oneOf([...lines.keys()]), received: describeValue(line) };
        refusePlan("forecast.line", path, facts, issues);
      }
      if (profile !== undefined) readProfile(profile, year, path, issues);
    }
    readProfile(forAll, year, ["profile"], issues);
    return { read: lines, profiles: new Map(given) };
  });
  const decimals = options.decimals ?? mostDecimals(read.values());
  const phased = [...read].map(([line, amount]) => {
    const profile = profiles.get(line) ?? forAll;
    return [line, phaseAmount(amount, profile, { year, decimals })] as const;
  });
  return Object.freeze({
    lines: recordOf<Line, PhasedAmount>(phased),
    total: sumPhased(
      phased.map(([, each]) => each),
      year,
    ),
  });
}
