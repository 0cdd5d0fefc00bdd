export {
  type Digits,
  LARGEST_COEFFICIENT,
  MOST_DECIMALS,
  newDigits,
  rescale,
  scanDigits,
} from "./digits.ts";
export {
  checkRange,
  DECIMAL_PLACES,
  type Decimal,
  Exact,
  exponentOf,
  INTEGER_DIGITS,
  isInRange,
  isOwn,
  RANGE_IN_WORDS,
  seal,
  sealedCopy,
  ZERO,
} from "./exact.ts";
export {
  addAmountToSum,
  addTextToSum,
  addToSum,
  amountOfSum,
  type ExactSum,
  exactSum,
  mergeSums,
} from "./exact-sum.ts";
export {
  amountOfBigDigits,
  amountOfCoefficient,
  amountOfWhole,
  type BigDigits,
  bigDigitsOf,
  digitsOf,
  digitsOfInput,
  isSameAmount,
  magnitudeOf,
  ONE,
} from "./limbs.ts";
