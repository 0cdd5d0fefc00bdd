export type { DecimalMark } from "./amount-text.ts";
export { addAmounts, changeAndBase, subtractAmounts, sumUnchecked } from "./arithmetic.ts";
export type { AsJson } from "./as-json.ts";
export {
  addAmountToSum,
  addToSum,
  amountOfBigDigits,
  amountOfCoefficient,
  amountOfSum,
  amountOfWhole,
  bigDigitsOf,
  checkRange,
  DECIMAL_PLACES,
  type Decimal,
  type Digits,
  digitsOf,
  digitsOfInput,
  type ExactSum,
  exactSum,
  INTEGER_DIGITS,
  isOwn,
  isSameAmount,
  MOST_DECIMALS,
  magnitudeOf,
  mergeSums,
  newDigits,
  ONE,
  rescale,
  scanDigits,
  ZERO,
} from "./kernel/index.ts";
export {
  type AmountInput,
  type AmountStyle,
  parseAmount,
  readAmount,
  readPrinted,
  toDecimal,
} from "./parse-amount.ts";
export {
  type NoRatio,
  type NoRatioReason,
  noRatio,
  type Ratio,
  type RatioResult,
  ratioBetween,
  ratioOf,
} from "./ratio.ts";
export {
  absolute,
  add,
  compare,
  costOf,
  divide,
  floorOf,
  fromDecimal,
  HALF,
  multiply,
  negate,
  type Rational,
  rational,
  signOf,
  subtract,
  toDecimalAmount,
  toRatio,
} from "./rational.ts";
export { mostDecimals, readAmounts, readRatio, sumOf } from "./read-amounts.ts";
export {
  percentDigits,
  ROUNDING_MODES,
  type RoundingMode,
  type RoundingOptions,
  roundAmount,
  roundPercent,
  roundRatio,
  wholeRounding,
  writtenRatio,
} from "./round.ts";
export { sumAmounts } from "./sum.ts";
