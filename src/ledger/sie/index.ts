export type { SieSource } from "./amounts.ts";
export { bookFromSie, type SieBookOptions } from "./book-from-sie.ts";
export { chartFromSie } from "./chart-from-sie.ts";
export type { SieAmountFinding, SieFigureFinding } from "./collect-figures.ts";
export {
  figuresFromSie,
  type SieFigureOptions,
  type SieFigures,
  type SieScenarios,
} from "./figures-from-sie.ts";
export { readSie, type SieOptions, type SieResult, safeReadSie } from "./read-sie.ts";
export { readSie5, type Sie5Options, safeReadSie5 } from "./read-sie5.ts";
export type {
  SieAccount,
  SieBalance,
  SieChange,
  SieDimension,
  SieFile,
  SieFinding,
  SieKind,
  SieObject,
  SieObjects,
  SieTransaction,
  SieType,
  SieVoucher,
  SieYear,
} from "./sie.ts";
export { type SieWriteOptions, writeSie } from "./write-sie.ts";
