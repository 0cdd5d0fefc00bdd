/** Investment frames: what a project may cost in all, and what a year of it may. */
import {
  type AmountInput,
  checkRange,
  type Decimal,
  type RatioResult,
  ratioOf,
} from "../../amount/index.ts";
import {
  type Issue,
  keysOf,
  makePlanningIssue,
  readArguments,
  throwIssues,
} from "../../input/index.ts";
import { readSize } from "./read-size.ts";

/** A project over several years, as input. Amounts are without sign. */
export interface FrameInput {
  /** The amount approved for the whole project. */
  readonly approved: AmountInput;
  /** The spending of earlier years; default 0. */
  readonly spentBefore?: AmountInput;
  /**
   * This year: the approved amount, the amount spent, and the forecast at its end (default the
   * larger of the two).
   */
  readonly year: {
    readonly appropriation: AmountInput;
    readonly spent: AmountInput;
    readonly forecast?: AmountInput;
  };
  /** The spending expected in later years; default 0. */
  readonly later?: AmountInput;
}

/** How a project stands. */
export interface FrameStatus {
  /** The amount approved for the whole project. */
  readonly approved: Decimal;
  /** Spent in earlier years and in this one. */
  readonly spent: Decimal;
  /** Approved − spent. */
  readonly left: Decimal;
  /** Earlier years + the forecast of this one + later years. */
  readonly atCompletion: Decimal;
  /** Approved − estimate at completion: + is below the frame. */
  readonly variance: Decimal;
  /** What may still be spent this year. */
  readonly yearLeft: Decimal;
  /** Spent of what may be spent this year. */
  readonly yearUsed: RatioResult;
  /**
   * The year's appropriation − its forecast: it is not needed this year, and may be carried over
   * where the project as a whole keeps its frame.
   */
  readonly carryOver: Decimal;
}

const FRAME_KEYS = /* @__PURE__ */ keysOf<FrameInput>({
  approved: true,
  spentBefore: true,
  year: true,
  later: true,
});
const YEAR_KEYS = /* @__PURE__ */ keysOf<FrameInput["year"]>({
  appropriation: true,
  spent: true,
  forecast: true,
});

/**
 * States a project against its frame and its year.
 *
 * Rule: the frame is held against the estimate at completion, the year against its own
 * appropriation. What the year leaves is not saved: it is carried over, as long as the frame holds.
 * Units and sign: one unit; amounts without sign, differences + where less is spent.
 * Absent and zero: a year without an appropriation has no share used.
 *
 * @param input - what was approved, spent and expected
 * @returns the frame, the estimate at completion and the room of the year
 * @throws AnslagError `commitment.amount` when an amount is negative, `commitment.frame` when less
 * is forecast than is spent
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`,
 * `amount.unsafe-number`, `amount.wrong-type`, `amount.out-of-range` with every bad amount
 * @example Malmö's annual room for equipment: 1 040 of 1 500
 * const { yearLeft, yearUsed } = frameStatus({
 *   approved: "1 500", year: { appropriation: "1 500", spent: "1 040" },
 * });
 * yearLeft // => 460
 * yearUsed.kind === "ratio" && roundPercent(yearUsed, { decimals: 1 }) // => 69.3
 */
export function frameStatus(input: FrameInput): FrameStatus {
  const issues: Issue[] = [];
  const given = readArguments(input, FRAME_KEYS, [], issues, "input");
  const year = readArguments(given.year ?? {}, YEAR_KEYS, ["year"], issues);
  const approved = readSize(given.approved, ["approved"], issues);
  const before = readSize(given.spentBefore ?? 0, ["spentBefore"], issues);
  const appropriation = readSize(year.appropriation, ["year", "appropriation"], issues);
  const spent = readSize(year.spent, ["year", "spent"], issues);
  const forecast =
    year.forecast !== undefined
      ? readSize(year.forecast, ["year", "forecast"], issues)
      : appropriation.lt(spent)
        ? spent
        : appropriation;
  if (issues.length === 0 && forecast.lt(spent)) {
    const facts = {
      path: ["year", "forecast"],
      expected: `at least the ${spent.toFixed()} that are spent`,
    };
    issues.push(makePlanningIssue("commitment.frame", { ...facts, received: forecast.toFixed() }));
  }
  const later = readSize(given.later ?? 0, ["later"], issues);
  throwIssues(issues);
  const atCompletion = checkRange(before.plus(forecast).plus(later));
  return Object.freeze({
    approved,
    spent: checkRange(before.plus(spent)),
    left: checkRange(approved.minus(before).minus(spent)),
    atCompletion,
    variance: checkRange(approved.minus(atCompletion)),
    yearLeft: checkRange(appropriation.minus(spent)),
    yearUsed: ratioOf({ numerator: spent, denominator: appropriation }),
    carryOver: checkRange(appropriation.minus(forecast)),
  });
}
