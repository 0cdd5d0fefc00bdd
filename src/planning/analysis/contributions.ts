/** Why a total moved: contributions of its parts, price and volume, gross variances, and a bridge that closes or shows what is left. */
import {
  type AmountInput,
  checkRange,
  type Decimal,
  type RatioResult,
  ratioOf,
  readAmount,
  readAmounts,
  toDecimal,
  totalOf,
  ZERO,
} from "../../amount/index.ts";
import {
  describeValue,
  type Issue,
  type IssuePath,
  makeIssue,
  oneOf,
  readItems,
  requireEntries,
  throwIssues,
} from "../../input/index.ts";

/** What a part contributes to the change of a total. */
export interface Contribution {
  /** Current − prior, in result sign. */
  readonly change: Decimal;
  /** The change as a share of the prior total without sign: times 100 it is percentage points. */
  readonly points: RatioResult;
}

/**
 * Takes the change of a total apart.
 *
 * Rule: the contribution of a part is its change ÷ |prior total|, in result sign: a cost that grows lowers the result. As exact fractions the contributions add up to that of the total; rounded ones need not.
 * Units and sign: one unit, result sign; a cost that grows contributes −.
 * Absent and zero: a prior total of 0 has no shares; the changes are there all the same.
 *
 * @param parts - by name: the current and the prior amount
 * @returns contributions by name, and of the total
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`, `amount.unsafe-number`, `amount.wrong-type`, `amount.out-of-range` with every bad amount
 * @example Malmö's net cost 2023: 1,39 points by income, 3,38 by costs
 * const { parts, total } = contributions({
 *   income: { current: "239 459", prior: "245 941" }, costs: { current: "-726 351", prior: "-710 663" },
 * });
 * const percent = (share: RatioResult) => share.kind === "ratio" && roundPercent(share, { decimals: 2 });
 * [percent(parts.income.points), percent(parts.costs.points), percent(total.points)] // => [-1.39, -3.38, -4.77]
 */
export function contributions<Name extends string>(
  parts: Readonly<Record<Name, { readonly current: AmountInput; readonly prior: AmountInput }>>,
): { readonly parts: Readonly<Record<Name, Contribution>>; readonly total: Contribution } {
  const issues: Issue[] = [];
  const read = requireEntries<{ readonly current: AmountInput; readonly prior: AmountInput }>(
    parts,
    [],
    issues,
  ).map(([name, part]) => ({
    name,
    current: amountAt(part?.current, [name, "current"], issues),
    prior: amountAt(part?.prior, [name, "prior"], issues),
  }));
  throwIssues(issues);
  const base = toDecimal(totalOf(read.map(({ prior }) => prior)).abs());
  const contribution = (change: Decimal): Contribution =>
    Object.freeze({ change, points: ratioOf({ numerator: change, denominator: base }) });
  const changes = read.map(
    ({ name, current, prior }) => [name, checkRange(current.minus(prior))] as const,
  );
  return Object.freeze({
    parts: Object.freeze(
      Object.fromEntries(changes.map(([name, change]) => [name, contribution(change)])),
    ) as Readonly<Record<Name, Contribution>>,
    total: contribution(totalOf(changes.map(([, change]) => change))),
  });
}

/** A change of price × quantity, taken apart. */
export interface PriceVolume {
  /** (Q₁ − Q₀) × P₀. */
  readonly volume: Decimal;
  /** (P₁ − P₀) × Q₁, or × Q₀ where the joint part stands apart. */
  readonly price: Decimal;
  /** (P₁ − P₀) × (Q₁ − Q₀); only where it stands apart. */
  readonly joint?: Decimal;
  /** P₁ × Q₁ − P₀ × Q₀, the sum of the parts. */
  readonly change: Decimal;
}

/**
 * Takes the change of an amount that is price × quantity apart.
 *
 * Rule: volume = (Q₁ − Q₀) × P₀; price = (P₁ − P₀) × Q₁; they add up to the change. With `joint: "apart"` price is (P₁ − P₀) × Q₀, and (P₁ − P₀) × (Q₁ − Q₀) a third part.
 * Units and sign: price times quantity, in result sign where the price is.
 *
 * @param price - prior and current price
 * @param quantity - prior and current quantity
 * @param options.joint - `"with-price"` (default) or `"apart"`
 * @returns the parts and the change
 * @throws AnslagError `input.choice` when the option is neither
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`, `amount.unsafe-number`, `amount.wrong-type`, `amount.out-of-range` with every bad amount
 * @example Ten places at 100 become twelve at 110
 * priceVolume({ prior: "-100", current: "-110" }, { prior: 10, current: 12 }) // => { volume: -200, price: -120, change: -320 }
 * priceVolume({ prior: "-100", current: "-110" }, { prior: 10, current: 12 }, { joint: "apart" }).joint // => -20
 */
export function priceVolume(
  price: { readonly prior: AmountInput; readonly current: AmountInput },
  quantity: { readonly prior: AmountInput; readonly current: AmountInput },
  options: { readonly joint?: "with-price" | "apart" } = {},
): PriceVolume {
  const issues: Issue[] = [];
  const [p0, p1] = [
    amountAt(price?.prior, ["price", "prior"], issues),
    amountAt(price?.current, ["price", "current"], issues),
  ];
  const [q0, q1] = [
    amountAt(quantity?.prior, ["quantity", "prior"], issues),
    amountAt(quantity?.current, ["quantity", "current"], issues),
  ];
  const joints = ["with-price", "apart"];
  if (options.joint !== undefined && !joints.includes(options.joint)) {
    const facts = {
      path: ["joint"],
      expected: oneOf(joints),
      received: describeValue(options.joint),
    };
    issues.push(makeIssue("input.choice", facts));
  }
  throwIssues(issues);
  const isApart = options.joint === "apart";
  const dearer = p1.minus(p0);
  return Object.freeze({
    volume: checkRange(q1.minus(q0).times(p0)),
    price: checkRange(dearer.times(isApart ? q0 : q1)),
    ...(isApart ? { joint: checkRange(dearer.times(q1.minus(q0))) } : {}),
    change: checkRange(p1.times(q1).minus(p0.times(q0))),
  });
}

/** Variances added up by their sign. */
export interface GrossVariances {
  /** The sum of those above 0. */
  readonly favourable: Decimal;
  /** The sum of those below 0. */
  readonly unfavourable: Decimal;
  /** The sum of all. */
  readonly net: Decimal;
}

/**
 * Adds up variances by their sign: a net variance near 0 may hide large ones.
 *
 * Units and sign: one unit, result sign.
 * Absent and zero: no variances give zeros.
 *
 * @param variances - the variances
 * @returns favourable, unfavourable and net
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`, `amount.unsafe-number`, `amount.wrong-type`, `amount.out-of-range` with every bad amount
 * @example Two that nearly cancel out
 * grossVariances(["1 200", "-1 150"]) // => { favourable: 1200, unfavourable: -1150, net: 50 }
 */
export function grossVariances(variances: readonly AmountInput[]): GrossVariances {
  const issues: Issue[] = [];
  const read = readItems(variances, [], issues).map((variance, k) =>
    amountAt(variance, [k], issues),
  );
  throwIssues(issues);
  return Object.freeze({
    favourable: totalOf(read.filter((each) => each.isPositive())),
    unfavourable: totalOf(read.filter((each) => each.isNegative())),
    net: totalOf(read),
  });
}

/** How one amount becomes another. */
export interface Bridge<Name extends string = string> {
  /** Where it begins. */
  readonly start: Decimal;
  /** The steps that were named, in order. */
  readonly steps: Readonly<Record<Name, Decimal>>;
  /** What the steps do not explain: end − start − steps. */
  readonly residual: Decimal;
  /** Where it ends. */
  readonly end: Decimal;
  /** Whether nothing is left unexplained, or no more than the tolerance. */
  readonly closes: boolean;
}

/**
 * Bridges two amounts by named steps.
 *
 * Rule: start + steps + residual = end, exactly. A residual is shown, never spread over the steps.
 * Units and sign: one unit, result sign.
 * Absent and zero: without steps the whole change is residual.
 *
 * @param input.start - where it begins
 * @param input.end - where it ends
 * @param input.steps - what happened in between, by name; names that are whole numbers would come first, and are refused
 * @param input.within - the largest residual, without sign, that printed precision explains; default 0
 * @returns the bridge with its residual
 * @throws AnslagError `statement.column-id` when a step is named by a whole number; `input.wrong-type` when the steps are no object
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`, `amount.unsafe-number`, `amount.wrong-type`, `amount.out-of-range` with every bad amount
 * @example Why the shared services are 6 821 short: 3 000 and −10 000 are said, 179 is not
 * const why = bridge({ start: 0, end: "-6 821", steps: { vacancies: "3 000", insurance: "-10 000" } });
 * [why.residual, why.closes] // => [179, false]
 */
export function bridge<Name extends string>(input: {
  readonly start: AmountInput;
  readonly end: AmountInput;
  readonly steps: Readonly<Record<Name, AmountInput>>;
  readonly within?: AmountInput;
}): Bridge<Name> {
  const issues: Issue[] = [];
  const [start, end] = [
    amountAt(input.start, ["start"], issues),
    amountAt(input.end, ["end"], issues),
  ];
  const steps = readAmounts(input.steps, ["steps"], issues);
  for (const name of steps.keys()) {
    if (!/^\d+$/.test(name)) continue;
    const facts = {
      path: ["steps", name],
      expected: 'a name such as "y2023"',
      received: describeValue(name),
    };
    issues.push(makeIssue("statement.column-id", facts));
  }
  const within = amountAt(input.within ?? 0, ["within"], issues).abs();
  throwIssues(issues);
  const residual = checkRange(end.minus(start).minus(totalOf(steps.values())));
  return Object.freeze({
    start,
    steps: Object.freeze(Object.fromEntries(steps)) as Readonly<Record<Name, Decimal>>,
    residual,
    end,
    closes: residual.abs().lte(within),
  });
}

function amountAt(input: AmountInput, path: IssuePath, issues: Issue[]): Decimal {
  return readAmount(input, path, issues) ?? ZERO;
}
