/** A plan of several years, each rolled forward from the one before. */
import {
  type AmountInput,
  checkRange,
  type Decimal,
  readAmounts,
  sumOf,
} from "../../amount/index.ts";
import {
  describeValue,
  type Issue,
  type IssuePath,
  keysOf,
  readArguments,
  readItems,
} from "../../input/index.ts";
import { amountAt, nothing, readInputs, refusePlan } from "../inputs/index.ts";
import {
  monthsAt,
  ROLL_KEYS,
  type RollForward,
  type RollForwardInput,
  readRoll,
  roll,
} from "./roll-forward.ts";

/** The appropriation of the year before a plan. */
export type PlanStart = Pick<RollForwardInput, "revised" | "oneOffs" | "months">;

/** The changes from one year of a plan to the next. */
export interface PlanYearInput
  extends Omit<RollForwardInput, "revised" | "oneOffs" | "months" | "nextMonths"> {
  /** The year, for readers. */
  readonly year: number;
  /** The months of the year, 1 to 24; default 12. */
  readonly months?: number;
  /** New grants for good, by name. */
  readonly granted?: Readonly<Record<string, AmountInput>>;
  /** Grants for this year only, by name; they fall away in the next. */
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

const START_KEYS = /* @__PURE__ */ keysOf<PlanStart>({
  revised: true,
  oneOffs: true,
  months: true,
});

const YEAR_KEYS = /* @__PURE__ */ keysOf<PlanYearInput>({
  year: true,
  months: true,
  partYear: true,
  transfers: true,
  indexation: true,
  decimals: true,
  granted: true,
  oneOffs: true,
});

/**
 * Plans several years, each from the one before.
 *
 * Rule: the base of a year is the appropriation of the year before, rolled forward ({@link
 * rollForward}); the one-offs of that year fall away, and a year of another length gets the amount
 * of its months. Grants are added after indexation, so they
 * are in the prices of their year. Amounts have as many decimals as the most precise amount before
 * them.
 * Units and sign: one unit; funding is +.
 * Absent and zero: a year without changes keeps the base.
 *
 * @param start.revised - the appropriation of the year before the plan
 * @param start.oneOffs - the part of it that was for that year only, by name
 * @param start.months - the months of that year; default 12
 * @param years - the years, one after the other
 * @returns every year with its steps; they add up exactly
 * @throws AnslagError `appropriation.policy` when there is no year, years do not follow one
 * another or have not 1 to 24 months, months are not those of a year, or weights do not add up to
 * 100
 * @throws AnslagError `input.wrong-type`, `input.unknown-key` when amounts are not an object, or a
 * key is misspelt; `round.decimals`; codes of amounts, see {@link toDecimal}
 * @example A jubilee in one year of three
 * const plan = planYears({ revised: "1 000" }, [
 *   { year: 2024, indexation: { all: { weight: 100, change: 2 } }, oneOffs: { jubilee: 50 } },
 *   { year: 2025, indexation: { all: { weight: 100, change: 3 } } },
 *   { year: 2026, granted: { lab: 40 } },
 * ]);
 * plan.map(({ year, appropriation }) => [year, appropriation])
 * // => [[2024, 1070], [2025, 1051], [2026, 1091]]
 */
export function planYears(start: PlanStart, years: readonly PlanYearInput[]): readonly PlanYear[] {
  const { revised, ended, most, steps } = readInputs((issues) => readPlan(start, years, issues));
  let [appropriation, falling] = [revised, ended];
  const plan = steps.map(({ year, changes, decimals, granted, oneOffs }) => {
    const own = Math.max(
      most,
      changes.decimals,
      appropriation.decimalPlaces(),
      falling.decimalPlaces(),
    );
    const from = roll({
      ...changes,
      revised: appropriation,
      oneOffs: falling,
      decimals: decimals ?? own,
    });
    appropriation = checkRange(from.base.plus(granted).plus(oneOffs));
    falling = oneOffs;
    return Object.freeze({ year, from, granted, oneOffs, appropriation });
  });
  return Object.freeze(plan);
}

function readPlan(start: PlanStart, years: readonly PlanYearInput[], issues: Issue[]) {
  const given = readArguments(start, START_KEYS, ["start"], issues);
  const revised = amountAt(given.revised, ["start", "revised"], issues);
  const items = readItems(years, ["years"], issues);
  if (issues.length === 0 && items.length === 0) {
    const facts = { expected: "one year or more", received: "none" };
    refusePlan("appropriation.policy", ["years"], facts, issues);
  }
  const lengths = [given, ...items].map((each, k) => {
    const path = k === 0 ? ["start"] : ["years", k - 1];
    return monthsAt(nothing(each).months ?? 12, 24, [...path, "months"], issues);
  });
  return {
    revised,
    ended: totalAt(given.oneOffs, ["start", "oneOffs"], issues),
    most: revised.decimalPlaces(),
    steps: items.map((each, k) => {
      const [months = 12, nextMonths = 12] = lengths.slice(k);
      return readYear(each, { year: items[k - 1]?.year, months, nextMonths }, ["years", k], issues);
    }),
  };
}

/** What the years around a step say of it: the year before, and the months of both. */
interface StepYears {
  readonly year: number | undefined;
  readonly months: number;
  readonly nextMonths: number;
}

function readYear(
  input: PlanYearInput,
  { year: before, months, nextMonths }: StepYears,
  path: IssuePath,
  issues: Issue[],
) {
  readArguments(input, YEAR_KEYS, path, issues);
  const { year, granted, oneOffs, ...changes } = nothing(input);
  if (!Number.isInteger(year) || (before !== undefined && year !== before + 1)) {
    const expected = before === undefined ? "a year" : `${before + 1}`;
    const facts = { expected, received: describeValue(year) };
    refusePlan("appropriation.policy", [...path, "year"], facts, issues);
  }
  return {
    year,
    // The amounts of the year before are known only when that year is computed. Unknown keys are
    // refused above.
    changes: readRoll({ ...changes, revised: 0, months, nextMonths }, path, issues, [
      ...ROLL_KEYS,
      ...Object.keys(changes),
    ]),
    decimals: changes.decimals,
    granted: totalAt(granted, [...path, "granted"], issues),
    oneOffs: totalAt(oneOffs, [...path, "oneOffs"], issues),
  };
}

/** The sum of amounts by name; 0 for no amount. */
function totalAt(
  amounts: Readonly<Record<string, AmountInput>> | undefined,
  path: IssuePath,
  issues: Issue[],
): Decimal {
  return sumOf(readAmounts(amounts, path, issues, { optional: true }).values());
}
