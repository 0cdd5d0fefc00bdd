/** A change of price × quantity in parts: volume, price, and the mixed part of both. */
import { type AmountInput, checkRange, type Decimal } from "../../amount/index.ts";
import { keysOf, readArguments, readChoice } from "../../input/index.ts";
import { pairAt, readInputs } from "../inputs/index.ts";

/** A change of price × quantity in parts. */
export interface PriceVolume {
  /** (Q₁ − Q₀) × P₀. */
  readonly volume: Decimal;
  /** (P₁ − P₀) × Q₁, or × Q₀ where the mixed part stands apart. */
  readonly price: Decimal;
  /** (P₁ − P₀) × (Q₁ − Q₀); only where it stands apart. */
  readonly mixed?: Decimal;
  /** P₁ × Q₁ − P₀ × Q₀, the sum of the parts. */
  readonly change: Decimal;
}

/** Two values of one quantity or price. */
export interface PriorAndCurrent {
  /** The value of the year before. */
  readonly prior: AmountInput;
  /** The value of this year. */
  readonly current: AmountInput;
}

/** Where the part stands that both price and quantity have caused. */
export interface PriceVolumeOptions {
  /** With the price part (default), or apart. */
  readonly mixed?: "with-price" | "apart";
}

const PAIR = /* @__PURE__ */ keysOf<PriorAndCurrent>({ prior: true, current: true });
const OPTIONS = /* @__PURE__ */ keysOf<PriceVolumeOptions>({ mixed: true });

/**
 * Splits the change of an amount that is price × quantity.
 *
 * Rule: volume = (Q₁ − Q₀) × P₀; price = (P₁ − P₀) × Q₁; they add up to the change. With `mixed:
 * "apart"` price is (P₁ − P₀) × Q₀, and (P₁ − P₀) × (Q₁ − Q₀) is a third part.
 * Units and sign: price times quantity, in result sign where the price is.
 *
 * @param price - prior and current price
 * @param quantity - prior and current quantity
 * @param options.mixed - `"with-price"` (default) or `"apart"`
 * @returns the parts and the change
 * @throws AnslagError `input.choice` when `mixed` is neither; `input.unknown-key`; codes of
 * amounts, see {@link toDecimal}
 * @example Ten places at 100 become twelve at 110
 * const [price, places] = [{ prior: "-100", current: "-110" }, { prior: 10, current: 12 }];
 * priceVolume(price, places) // => { volume: -200, price: -120, change: -320 }
 * priceVolume(price, places, { mixed: "apart" }).mixed // => -20
 */
export function priceVolume(
  price: PriorAndCurrent,
  quantity: PriorAndCurrent,
  options: PriceVolumeOptions = {},
): PriceVolume {
  const { p, q, mixed } = readInputs((issues) => {
    const prices = readArguments(price, PAIR, ["price"], issues);
    const quantities = readArguments(quantity, PAIR, ["quantity"], issues);
    const given = readArguments(options, OPTIONS, ["options"], issues);
    const choice = given.mixed ?? "with-price";
    return {
      p: pairAt(prices, ["prior", "current"], ["price"], issues),
      q: pairAt(quantities, ["prior", "current"], ["quantity"], issues),
      mixed: readChoice(choice, ["with-price", "apart"], ["mixed"], issues),
    };
  });
  const isApart = mixed === "apart";
  const dearer = p.current.minus(p.prior);
  const more = q.current.minus(q.prior);
  return Object.freeze({
    volume: checkRange(more.times(p.prior)),
    price: checkRange(dearer.times(isApart ? q.prior : q.current)),
    ...(isApart ? { mixed: checkRange(dearer.times(more)) } : {}),
    change: checkRange(p.current.times(q.current).minus(p.prior.times(q.prior))),
  });
}
