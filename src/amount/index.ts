export { compareShort, difference, isSameAmount, plus, sumOf } from "./arithmetic.ts";
export type { AsJson } from "./as-json.ts";
export {
  checkRange,
  DECIMAL_PLACES,
  type Decimal,
  fromScaled,
  INTEGER_DIGITS,
  toScaled,
  ZERO,
} from "./exact.ts";
export {
  amountOfCoefficient,
  amountOfWhole,
  coefficientOf,
  type ExactSum,
  exactSum,
  LARGEST_COEFFICIENT,
  MOST_DECIMALS,
  ordinaryAmount,
  rescale,
  scanAmount,
  scanBytes,
  scannedDecimals,
  totalOfParts,
} from "./kernel.ts";
export {
  type AmountInput,
  type AmountStyle,
  type DecimalMark,
  isOwn,
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
export { mostWritten, readAmounts, readRatio, totalOf, writtenDecimals } from "./read-amounts.ts";
export {
  ROUNDING_MODES,
  type RoundingMode,
  type RoundingOptions,
  roundAmount,
  roundPercent,
  roundRatio,
  shortPercent,
  wholeRounding,
  writtenRatio,
} from "./round.ts";
export { sumAmounts } from "./sum.ts";
export { magnitudeOf, ONE } from "./words.ts";
