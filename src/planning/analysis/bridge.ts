/** A bridge between two amounts: it closes, or it shows the residual. */
import {
  type AmountInput,
  checkRange,
  type Decimal,
  readAmounts,
  sumOf,
} from "../../amount/index.ts";
import { describeValue, keysOf, readArguments } from "../../input/index.ts";
import { amountAt, readInputs, recordOf, refuse } from "../inputs/index.ts";

/** How one amount becomes another. */
export interface Bridge<Name extends string = string> {
  /** Where it begins. */
  readonly start: Decimal;
  /** The steps that were named, in order. */
  readonly steps: Readonly<Record<Name, Decimal>>;
  /** The part without an explanation: end − start − steps. */
  readonly residual: Decimal;
  /** Where it ends. */
  readonly end: Decimal;
  /** Whether the residual is 0, or within the tolerance. */
  readonly closes: boolean;
}

/** Two amounts, and the steps between them. */
export interface BridgeInput<Name extends string = string> {
  /** The first amount. */
  readonly start: AmountInput;
  /** The second amount. */
  readonly end: AmountInput;
  /** The steps by name, in order. A whole number as a name would lose its place, and is refused. */
  readonly steps: Readonly<Record<Name, AmountInput>>;
  /** The largest residual, without sign, that printed precision explains; default 0. */
  readonly within?: AmountInput;
}

const KEYS = /* @__PURE__ */ keysOf<BridgeInput>({
  start: true,
  end: true,
  steps: true,
  within: true,
});

/**
 * Bridges two amounts by named steps.
 *
 * Rule: start + steps + residual = end, exactly. A residual is shown, never spread over the steps.
 * Units and sign: one unit, result sign.
 * Absent and zero: without steps the whole change is residual.
 *
 * @param input - the two amounts, the steps, and the residual that counts as rounding
 * @returns the bridge with its residual
 * @throws AnslagError `statement.column-id` when the name of a step is a whole number
 * @throws AnslagError `input.wrong-type` when the steps are not an object; `input.unknown-key`;
 * codes of amounts, see {@link toDecimal}
 * @example Why the shared services are 6 821 short: 179 has no explanation
 * const steps = { vacancies: "3 000", insurance: "-10 000" };
 * const why = bridge({ start: 0, end: "-6 821", steps });
 * [why.residual, why.closes] // => [179, false]
 */
export function bridge<Name extends string>(input: BridgeInput<Name>): Bridge<Name> {
  const { start, end, steps, within } = readInputs((issues) => {
    const given = readArguments(input, KEYS, [], issues);
    const ends = {
      start: amountAt(given.start, ["start"], issues),
      end: amountAt(given.end, ["end"], issues),
    };
    const amounts = readAmounts(given.steps, ["steps"], issues);
    for (const name of amounts.keys()) {
      if (!/^\d+$/.test(name)) continue;
      const facts = { expected: 'a name such as "y2023"', received: describeValue(name) };
      refuse("statement.column-id", ["steps", name], facts, issues);
    }
    return {
      ...ends,
      steps: amounts,
      within: amountAt(given.within ?? 0, ["within"], issues).abs(),
    };
  });
  const residual = checkRange(end.minus(start).minus(sumOf(steps.values())));
  const closes = residual.abs().lte(within);
  return Object.freeze({ start, steps: recordOf<Name, Decimal>(steps), residual, end, closes });
}
