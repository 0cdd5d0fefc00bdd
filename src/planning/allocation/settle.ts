/**
 * Shared services in the course of a year: the charges on account, the final cost,
 * and what each payer gets back or owes.
 */
import {
  type AmountInput,
  type Decimal,
  readAmount,
  readAmounts,
  toDecimal,
  ZERO,
} from "../../amount/index.ts";
import { describeValue, type Issue, oneOf, readArguments } from "../../input/index.ts";
import { nothing, readInputs, recordOf, refusePlan } from "../inputs/index.ts";
import { type Allocation, type AllocationInput, allocate, allocateInto } from "./allocate.ts";

/** What a payer was charged, owes in the end, and settles. In the sign of the charges. */
export interface Settlement {
  /** The charges on account. */
  readonly charged: Decimal;
  /** The payer's part of the final cost. */
  readonly final: Decimal;
  /** final − charged: still to be charged, or, with the other sign, to be given back. */
  readonly settled: Decimal;
}

/** Settlements by payer. */
export type Settlements<Payer extends string = string> = Readonly<Record<Payer, Settlement>>;

/**
 * Settles preliminary charges against the final cost.
 *
 * Rule: the final cost is split by the final keys ({@link allocate}); each payer settles its part
 * less what it was charged. The settlements add up to final cost − charges, exactly.
 * Units and sign: one unit; charges and final cost in the same sign, whichever it is.
 * Absent and zero: a payer that has a key and was charged nothing is charged 0 on account; one that
 * was charged and has no key is an error, because its charge would be lost.
 *
 * @param final - the final cost
 * @param input.charged - what each payer was charged on account
 * @param input.keys - the final keys
 * @param input.decimals - decimals of the smallest unit; default those of the final cost
 * @returns charged, final and settled of each payer
 * @throws AnslagError `allocation.keys` when a payer was charged that has no key, or all charges
 * have another sign than the final cost, and as in {@link allocate}; `input.wrong-type` when no
 * charges are given
 * @throws AnslagError `allocation.bounds`, `round.decimals`, `amount.missing`,
 * `amount.not-an-amount`, `amount.ambiguous`, `amount.unsafe-number`, `amount.wrong-type`,
 * `amount.out-of-range` as in {@link allocate}
 * @example Charged 300 each on account; the service cost 570, by a headcount that has changed
 * const settled = settleCharges("570", {
 *   charged: { schools: "300", care: "300" }, keys: { schools: 20, care: 18 },
 * });
 * settled.schools // => { charged: 300, final: 300, settled: 0 }
 * settled.care.settled // => -30
 */
export function settleCharges<Payer extends string>(
  final: AmountInput,
  input: AllocationInput<Payer> & {
    readonly charged: Readonly<Partial<Record<NoInfer<Payer>, AmountInput>>>;
  },
): Settlements<Payer> {
  const { payers, read, parts } = readInputs((issues) => {
    const { charged, ...allocation } = nothing(input);
    const payers = Object.keys(allocation.keys ?? {});
    const read = readAmounts(charged, ["charged"], issues, { gaps: true });
    for (const payer of read.keys()) {
      if (payers.includes(payer)) continue;
      const facts = { expected: oneOf(payers), received: describeValue(payer) };
      refusePlan("allocation.keys", ["charged", payer], facts, issues);
    }
    checkSigns(final, [...read.values()], issues);
    return { payers, read, parts: allocateInto<string>(final, allocation, issues) };
  });
  return recordOf(
    payers.map((payer) => {
      const [part, paid] = [parts[payer] ?? ZERO, read.get(payer) ?? ZERO];
      const settled = toDecimal(part.minus(paid));
      return [payer, Object.freeze({ charged: paid, final: part, settled })];
    }),
  );
}

/** Charges that all have another sign than the final cost were written in the wrong sign. */
function checkSigns(final: AmountInput, charges: readonly Decimal[], issues: Issue[]): void {
  // A final cost that is not an amount is reported where it is allocated.
  const total = readAmount(final, ["total"], []) ?? ZERO;
  const charged = charges.filter((amount) => !amount.isZero());
  if (total.isZero() || charged.length === 0) return;
  if (charged.some((amount) => amount.isNegative() === total.isNegative())) return;
  const facts = {
    expected: "charges in the sign of the final cost",
    received: "the other sign",
  };
  refusePlan("allocation.keys", ["charged"], facts, issues);
}

/**
 * Gives a surplus back to those who paid for it, in proportion to what they paid.
 *
 * Rule: {@link allocate} with the payments as keys. Malmö: a surplus of jointly financed services
 * is returned to the funding boards; a deficit is split the same way.
 * Units and sign: the surplus in any sign; payments without sign or all in one sign.
 * Absent and zero: who paid nothing gets nothing; payments of zero only, or of both signs, are an
 * error.
 *
 * @param surplus - the amount to give back, or to bill if it is a deficit
 * @param input.paid - what each payer paid
 * @param input.decimals - decimals of the smallest unit; default those of the surplus
 * @returns the part of each payer; the parts add up to the surplus exactly
 * @throws AnslagError `allocation.keys` when nobody paid, or payments have both signs
 * @throws AnslagError `round.decimals`, `amount.missing`, `amount.not-an-amount`,
 * `amount.ambiguous`, `amount.unsafe-number`, `amount.wrong-type`, `amount.out-of-range` as in
 * {@link allocate}
 * @example A surplus of 100, paid by two boards
 * returnSurplus("100", { paid: { schools: "-2000", care: "-1000" } })
 * // => { schools: 67, care: 33 }
 */
export function returnSurplus<Payer extends string>(
  surplus: AmountInput,
  input: { readonly paid: Readonly<Record<Payer, AmountInput>>; readonly decimals?: number },
): Allocation<Payer> {
  const { keys, decimals } = readInputs((issues) => {
    const given = readArguments(input, ["paid", "decimals"], [], issues, "input");
    const read = [...readAmounts(given.paid, ["paid"], issues)];
    readAmount(surplus, ["surplus"], issues);
    const paid = read.map(([, amount]) => amount).filter((amount) => !amount.isZero());
    const signs = new Set(paid.map((amount) => amount.isNegative()));
    if (issues.length === 0 && signs.size !== 1) {
      const received = signs.size === 0 ? "no payment" : "payments of both signs";
      refusePlan(
        "allocation.keys",
        ["paid"],
        { expected: "payments of one sign", received },
        issues,
      );
    }
    return {
      keys: recordOf<Payer, Decimal>(read.map(([payer, paid]) => [payer, toDecimal(paid.abs())])),
      decimals: given.decimals,
    };
  });
  return allocate(surplus, { keys, ...(decimals === undefined ? {} : { decimals }) });
}
