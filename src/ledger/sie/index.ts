export { readSie, type SieOptions, type SieResult, safeReadSie } from "./read-sie.ts";
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
