export {
  elapsedMonths,
  type FiscalYear,
  fiscalPeriod,
  fiscalYear,
  type PeriodKind,
  previousYear,
  readFiscalYear,
  remainingMonths,
} from "./fiscal-year.ts";
export {
  type IsoDate,
  type IsoMonth,
  isIsoDate,
  lastDayOf,
  monthsBetween as monthsApart,
  readDate,
} from "./iso-date.ts";
export {
  monthsIn,
  type Period,
  parsePeriod,
  periodContains,
  periodMonths,
  periodsOverlap,
  readPeriod,
} from "./period.ts";
