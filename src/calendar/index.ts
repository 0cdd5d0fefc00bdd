export {
  elapsedMonths,
  FISCAL_YEAR_KEYS,
  type FiscalYear,
  type FiscalYearInput,
  fiscalPeriod,
  fiscalYear,
  monthsOfYear,
  type PeriodKind,
  previousYear,
  readFiscalYear,
  remainingMonths,
} from "./fiscal-year.ts";
export { type FourWeekInput, type FourWeekPeriod, fourWeekPeriods } from "./four-week-periods.ts";
export {
  type IsoDate,
  type IsoMonth,
  isIsoDate,
  lastDayOf,
  monthsBetween as monthsApart,
  readDate,
} from "./iso-date.ts";
export {
  dividesEvenly,
  monthsIn,
  type Period,
  parsePeriod,
  periodContains,
  periodMonths,
  periodsOverlap,
  readPeriod,
} from "./period.ts";
export { type PostingPeriodOptions, postingPeriod } from "./posting-period.ts";
export { yearName } from "./year-name.ts";
