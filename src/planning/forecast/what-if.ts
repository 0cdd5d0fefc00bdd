/**
 * What-if: a forecast and a list of changes to it. Scenarios are values; a change makes a new one.
 */
import {
  type AmountInput,
  checkRange,
  type Decimal,
  readAmount,
  readAmounts,
  sumOf,
  toDecimal,
  ZERO,
} from "../../amount/index.ts";
import {
  describeValue,
  type Issue,
  type IssuePath,
  keysOf,
  makeIssue,
  makePlanningIssue,
  oneOf,
  readArguments,
  readItems,
  requireObject,
  throwIssues,
} from "../../input/index.ts";
import { isSameUnit, readUnit, type Unit, unitName } from "../../unit/index.ts";

/** One change to one line. */
export interface WhatIfChange<Line extends string = string> {
  /** The change in words. */
  readonly what: string;
  /** The line that it changes. */
  readonly line: Line;
  /** By how much, in result sign: a saving is +. */
  readonly amount: AmountInput;
  /** Its unit, for a check; it must be the unit of the scenario. */
  readonly unit?: Unit;
}

const CHANGE_KEYS = /* @__PURE__ */ keysOf<WhatIfChange>({
  what: true,
  line: true,
  amount: true,
  unit: true,
});

/** A change that has been read. */
export interface AppliedChange<Line extends string = string> {
  /** The change in words. */
  readonly what: string;
  /** The line that it changes. */
  readonly line: Line;
  /** By how much, in result sign. */
  readonly amount: Decimal;
}

/** A forecast by line, and what it would be with some changes. */
export interface WhatIf<Line extends string = string> {
  /** The unit of every amount; absent if it was not stated. */
  readonly unit?: Unit;
  /** The amounts before any change. */
  readonly base: Readonly<Record<Line, Decimal>>;
  /** The changes, in the order in which they were made. */
  readonly changes: readonly AppliedChange<Line>[];
  /** The amounts with all changes. */
  readonly amounts: Readonly<Record<Line, Decimal>>;
  /** The sum of the amounts. */
  readonly total: Decimal;
}

/**
 * Begins a what-if scenario: a forecast without changes.
 *
 * Units and sign: one unit, result sign.
 * Absent and zero: a line that is left out cannot be changed; give it as 0.
 *
 * @param base - the amounts by line
 * @param options.unit - their unit; changes and scenarios that state another one are refused
 * @returns the scenario
 * @throws AnslagError `unit.currency`, `input.choice` when the unit is invalid
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`,
 * `amount.unsafe-number`, `amount.wrong-type`, `amount.out-of-range` with every bad amount
 * @example A result of 0
 * whatIf({ netCost: "-486 892", funding: "486 892" }).total // => 0
 */
export function whatIf<Line extends string>(
  base: Readonly<Record<Line, AmountInput>>,
  options: { readonly unit?: Unit } = {},
): WhatIf<Line> {
  const issues: Issue[] = [];
  const given = readArguments(options, ["unit"], [], issues, "options");
  const unit = given.unit === undefined ? undefined : readUnit(given.unit, ["unit"], issues);
  const read = readAmounts(base, ["base"], issues);
  throwIssues(issues);
  const amounts = Object.freeze(Object.fromEntries(read)) as Readonly<Record<Line, Decimal>>;
  return scenario(amounts, [], unit);
}

/**
 * Makes a scenario with further changes. The given one does not change.
 *
 * Rule: every change is added to its line. So the order does not matter to the amounts, and a
 * change followed by its inverse leaves them as they were.
 * Units and sign: the unit of the scenario, result sign: a saving is +, a new cost −.
 *
 * @param before - a scenario
 * @param changes - what is changed
 * @returns a new scenario
 * @throws AnslagError `forecast.line` when a change names a line that the scenario has not
 * @throws AnslagError `unit.mismatch` when it is in another unit
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`,
 * `amount.unsafe-number`, `amount.wrong-type`, `amount.out-of-range` with every bad amount
 * @example A hiring freeze and a new contract
 * const before = whatIf({ staff: -302_000, other: -185_000 });
 * const after = applyChanges(before, [
 *   { what: "hiring freeze", line: "staff", amount: 4_000 },
 *   { what: "contract", line: "other", amount: -1_500 },
 * ]);
 * [before.total, after.total] // => [-487000, -484500]
 */
export function applyChanges<Line extends string>(
  before: WhatIf<Line>,
  changes: readonly WhatIfChange<NoInfer<Line>>[],
): WhatIf<Line> {
  requireObject(before?.base);
  const issues: Issue[] = [];
  const base = readAmounts(before.base, ["before", "base"], issues);
  const earlier = readItems(before.changes, ["before", "changes"], issues).map((change, k) =>
    readChange(before, change ?? ({} as AppliedChange<Line>), ["before", "changes", k], issues),
  );
  const read = readItems(changes, ["changes"], issues).map((change, k) =>
    readChange(before, change ?? ({} as WhatIfChange<Line>), ["changes", k], issues),
  );
  throwIssues(issues);
  const amounts = Object.freeze(Object.fromEntries(base)) as Readonly<Record<Line, Decimal>>;
  return scenario(amounts, [...earlier, ...read], before.unit);
}

/**
 * Turns changes round, so that they take the changes back.
 *
 * Rule: the same lines, the amounts with the other sign, the last change first.
 *
 * @param changes - changes of a scenario
 * @returns changes that undo them
 * @throws AnslagError `input.wrong-type` when they are not the changes of a scenario
 * @example There and back
 * const before = whatIf({ staff: -302_000 });
 * const after = applyChanges(before, [{ what: "freeze", line: "staff", amount: 4_000 }]);
 * applyChanges(after, invertChanges(after.changes)).amounts.staff // => -302000
 */
export function invertChanges<Line extends string>(
  changes: readonly AppliedChange<Line>[],
): readonly AppliedChange<Line>[] {
  requireObject(changes?.every?.((each) => each?.amount) && changes);
  const inverse = changes.map(({ what, line, amount }) =>
    Object.freeze({
      what: `not: ${what}`,
      line,
      amount: amount.isZero() ? amount : toDecimal(amount.negated()),
    }),
  );
  return Object.freeze(inverse.reverse());
}

/** How two scenarios differ. */
export interface WhatIfComparison<Line extends string = string> {
  /** By line: right − left, + is a better result. */
  readonly lines: Readonly<Record<Line, Decimal>>;
  /** The sum of the differences. */
  readonly total: Decimal;
}

/**
 * Compares two scenarios of the same lines.
 *
 * Rule: right − left, line by line; the differences add up to the difference of the totals.
 *
 * @param left - what is compared with
 * @param right - what is compared
 * @returns the difference of each line and of the total
 * @throws AnslagError `input.wrong-type` when one of them is no scenario
 * @throws AnslagError `forecast.line` when one has a line that the other has not
 * @throws AnslagError `unit.mismatch` when they state different units
 * @example Two ways to the same end
 * const base = whatIf({ staff: -302_000, other: -185_000 });
 * const freeze = applyChanges(base, [{ what: "freeze", line: "staff", amount: 4_000 }]);
 * compareWhatIfs(base, freeze) // => { lines: { staff: 4000, other: 0 }, total: 4000 }
 */
export function compareWhatIfs<Line extends string>(
  left: WhatIf<Line>,
  right: WhatIf<NoInfer<Line>>,
): WhatIfComparison<Line> {
  requireObject(left?.amounts);
  requireObject(right?.amounts);
  const issues: Issue[] = [];
  checkUnit(left.unit, right.unit, ["unit"], issues);
  for (const [path, of, other] of [["left", left, right] as const, ["right", right, left] as const])
    for (const line of Object.keys(of.amounts))
      if (!Object.hasOwn(other.amounts, line))
        issues.push(noLine(other.amounts, [path, line], line));
  throwIssues(issues);
  const lines = Object.keys(left.amounts).map((line) => {
    const key = line as Line;
    return [key, checkRange(right.amounts[key].minus(left.amounts[key]))] as const;
  });
  return Object.freeze({
    lines: Object.freeze(Object.fromEntries(lines)) as Readonly<Record<Line, Decimal>>,
    total: checkRange(right.total.minus(left.total)),
  });
}

function scenario<Line extends string>(
  base: Readonly<Record<Line, Decimal>>,
  changes: readonly AppliedChange<Line>[],
  unit: Unit | undefined,
): WhatIf<Line> {
  const sums = new Map<string, Decimal>(Object.entries<Decimal>(base));
  for (const { line, amount } of changes)
    sums.set(line, toDecimal((sums.get(line) ?? ZERO).plus(amount)));
  return Object.freeze({
    ...(unit === undefined ? {} : { unit }),
    base,
    changes: Object.freeze([...changes]),
    amounts: Object.freeze(Object.fromEntries(sums)) as Readonly<Record<Line, Decimal>>,
    total: sumOf(sums.values()),
  });
}

function readChange<Line extends string>(
  { base, unit: own }: WhatIf<Line>,
  change: WhatIfChange<Line>,
  path: IssuePath,
  issues: Issue[],
): AppliedChange<Line> {
  const { what, line, amount, unit } = readArguments(change, CHANGE_KEYS, path, issues);
  if (typeof what !== "string" || what === "") {
    const facts = {
      path: [...path, "what"],
      expected: "the change, in words",
      received: describeValue(what),
    };
    issues.push(makeIssue("input.missing-key", facts));
  }
  if (!Object.hasOwn(base, line)) issues.push(noLine(base, [...path, "line"], line));
  const before = issues.length;
  const other = unit === undefined ? own : readUnit(unit, [...path, "unit"], issues);
  if (issues.length === before) checkUnit(own, other, [...path, "unit"], issues);
  return Object.freeze({
    what,
    line,
    amount: readAmount(amount, [...path, "amount"], issues) ?? ZERO,
  });
}

function checkUnit(
  own: Unit | undefined,
  other: Unit | undefined,
  path: IssuePath,
  issues: Issue[],
): void {
  if (own === other || (own !== undefined && other !== undefined && isSameUnit(own, other))) return;
  const name = (unit: Unit | undefined): string =>
    unit === undefined ? "no unit" : unitName(unit);
  issues.push(makeIssue("unit.mismatch", { path, expected: name(own), received: name(other) }));
}

function noLine(lines: object, path: IssuePath, line: unknown): Issue {
  return makePlanningIssue("forecast.line", {
    path,
    expected: oneOf(Object.keys(lines)),
    received: describeValue(line),
  });
}
