export { checkRange, DECIMAL_PLACES, type Decimal, fromScaled, INTEGER_DIGITS, toScaled, ZERO } from "./exact.ts";
export {
  type AmountInput,
  type AmountStyle,
  type DecimalMark,
  parseAmount,
  readAmount,
  toDecimal,
} from "./parse-amount.ts";
export { type NoRatio, type NoRatioReason, noRatio, type Ratio, type RatioResult, ratioOf } from "./ratio.ts";
export {
  type RoundingMode,
  type RoundingOptions,
  roundAmount,
  roundPercent,
  roundRatio,
  wholeRounding,
} from "./round.ts";
export { sumAmounts } from "./sum.ts";
