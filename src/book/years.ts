/** The fiscal years of a book, and those in which the figures of a scenario lie. */
import {
  type FiscalYear,
  type FiscalYearInput,
  fiscalPeriod,
  type IsoMonth,
  monthsApart,
  type Period,
  periodsOverlap,
  previousYear,
  readFiscalYear,
  yearName,
} from "../calendar/index.ts";
import {
  type Issue,
  type IssuePath,
  isPlainObject,
  makeIssue,
  unknownName,
} from "../input/index.ts";
import { type LanguageChoice, pageLanguage } from "../language/index.ts";
import type { Book, BookScenario, YearChoice } from "./book.ts";

/** The parts of a book that say which years it has. */
export type BookYears = Pick<Book, "fiscalYear" | "years"> & Pick<LanguageChoice, "language">;

/**
 * The fiscal years of a book, that of its report first, and that before it in any case, unless
 * another one has months in common with it.
 */
export function yearsOf(book: BookYears): readonly FiscalYear[] {
  const [stated, prior] = [[book.fiscalYear, ...(book.years ?? [])], priorYear(book)];
  const months = monthsOf(prior);
  const isStated = stated.some((year) => periodsOverlap(monthsOf(year), months));
  return isStated ? stated : [...stated, prior];
}

const monthsOf = (year: FiscalYear): Period => fiscalPeriod(year, "year");

/** The year that ends where that of the book begins; the twelve months before if none does. */
function priorYear({ fiscalYear, years = [] }: BookYears): FiscalYear {
  const start = monthsOf(fiscalYear).slice(0, 7) as IsoMonth;
  const endOf = (year: FiscalYear): IsoMonth => monthsOf(year).slice(8) as IsoMonth;
  return years.find((year) => monthsApart(endOf(year), start) === 1) ?? previousYear(fiscalYear);
}

/**
 * Finds a fiscal year of a book by the calendar year in which it starts, or by its name. Adds an
 * issue and returns `undefined` unless exactly one is found.
 */
export function findYear(
  book: BookYears,
  choice: YearChoice,
  path: IssuePath,
  issues: Issue[],
): FiscalYear | undefined {
  const { language } = pageLanguage(book);
  const named = yearsOf(book).map((year) => ({ year, name: yearName(year, language) }));
  const [found, other] = named.filter(({ year, name }) => year.year === choice || name === choice);
  if (found !== undefined && other === undefined) return found.year;
  const names = named.map(({ name }) => name);
  // The nearest year is another year: it is not proposed.
  const { details, ...facts } = unknownName(choice, names, path);
  issues.push(
    makeIssue("figure.unknown-year", { ...facts, details: { name: details.name, names } }),
  );
  return undefined;
}

/** What says the years of a scenario. */
type Timed = Pick<BookScenario, "kind" | "year">;

/** The years in which the figures of a scenario may lie, that of the book first. */
export type YearsOfScenario = (scenario: Timed) => readonly [Period, ...Period[]];

/** Finds the years of the scenarios of a book. */
export function scenarioYears(book: BookYears): YearsOfScenario {
  const all = [monthsOf(book.fiscalYear), ...(book.years ?? []).map(monthsOf)] as const;
  const prior = [monthsOf(priorYear(book))] as const;
  return ({ kind, year }) => {
    // An unknown year has its own issue.
    const own = year === undefined ? undefined : findYear(book, year, [], []);
    if (own !== undefined) return [monthsOf(own)];
    return kind === "prior-year-actual" ? prior : all;
  };
}

/**
 * Whether a line that is always read from one scenario is read from it where a column asks for
 * another: both are of last year, or neither, and the first may lie in every year of the other.
 */
export function readsFrom(
  periodsOf: (scenario: Timed) => readonly Period[],
  from: Timed,
  scenario: Timed,
): boolean {
  const isPrior = ({ kind }: Timed): boolean => kind === "prior-year-actual";
  const years = periodsOf(from);
  return (
    isPrior(from) === isPrior(scenario) && periodsOf(scenario).every((year) => years.includes(year))
  );
}

/** Reads the other years of a book: no two years of a book have a month in common. */
export function readYears(
  input: readonly FiscalYearInput[],
  fiscalYear: FiscalYear,
  issues: Issue[],
): readonly FiscalYear[] {
  const years = input.map((year, index) => {
    const given = isPlainObject(year) ? { startMonth: 1, ...year } : year;
    return readFiscalYear(given as FiscalYear, ["years", index], issues);
  });
  if (issues.length > 0) return years;
  const periods = [fiscalYear, ...years].map(monthsOf);
  periods.forEach((period, place) => {
    const other = periods.slice(0, place).find((each) => periodsOverlap(each, period));
    if (other === undefined) return;
    const facts = { expected: `months that are not in ${other}`, received: period };
    issues.push(makeIssue("calendar.overlap", { path: ["years", place - 1], ...facts }));
  });
  return Object.freeze(years);
}

/** Reports scenarios in a year that the book does not have. */
export function checkScenarioYears(
  scenarios: readonly Pick<BookScenario, "year">[],
  book: BookYears,
  issues: Issue[],
): void {
  scenarios.forEach(({ year }, index) => {
    if (year !== undefined) findYear(book, year, ["scenarios", index, "year"], issues);
  });
}
