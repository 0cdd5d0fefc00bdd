/**
 * How numbers are written in Swedish (sv-SE): a no-break space between groups, a decimal comma, the minus sign U+2212.
 *
 * The marks are written down here and not asked of `Intl`, whose data differ between runtimes.
 */
import { type Decimal, type Ratio, roundPercent, toDecimal } from "../decimal/index.ts";

const GROUP = "\u00a0";
const MINUS = "\u2212";

/**
 * Writes an amount with all its digits.
 *
 * Rule: groups of three, decimal comma, U+2212 for minus; nothing is rounded, and {@link parseAmount} reads it back to the same amount.
 * Units and sign: as given; 0 has no sign.
 *
 * @param amount - the amount
 * @returns the text
 * @example A net cost
 * formatAmount(toDecimal("-486892")) // => "−486 892"
 */
export function formatAmount(amount: Decimal): string {
  const text = toDecimal(amount).abs().toFixed();
  const [whole = "0", decimals] = text.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, GROUP);
  const sign = amount.isNegative() && !amount.isZero() ? MINUS : "";
  return `${sign}${grouped}${decimals === undefined ? "" : `,${decimals}`}`;
}

/**
 * Prints an exact ratio as a percentage.
 *
 * Rule: rounded once, from the exact fraction, ties away from zero; the decimals asked for are always printed.
 * Units and sign: percent; the sign of the ratio. A percentage that rounds to 0 has no sign.
 *
 * @param ratio - the exact ratio
 * @param options.decimals - decimals printed; default 1
 * @returns the text, without a percent sign
 * @throws AnslagError `round.decimals` when decimals is not a whole number from 0 to 40
 * @example Growth of 2023
 * const { growth } = yearOverYear({ current: "-486 892", prior: "-464 722" });
 * growth.kind === "ratio" && printPercent(growth) // => "4,8"
 */
export function printPercent(ratio: Ratio, options: { readonly decimals?: number } = {}): string {
  const { decimals = 1 } = options;
  const rounded = roundPercent(ratio, { decimals });
  const [whole = "0", digits = ""] = formatAmount(rounded).split(",");
  return decimals === 0 ? whole : `${whole},${digits.padEnd(decimals, "0")}`;
}
