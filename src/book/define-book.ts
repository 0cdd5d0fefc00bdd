/** Checks a book: every name is declared, every amount is exact, nothing is counted twice. */

import { readDate, readFiscalYear } from "../calendar/index.ts";
import { readChart } from "../chart/index.ts";
import {
  checkKeys,
  echoesOf,
  failType,
  type Issue,
  isPlainObject,
  repairBook,
  shapeIssues,
  throwIssues,
} from "../input/index.ts";
import type { ShapeProblem } from "../input/schema/index.ts";
import { keptLanguage, languageIssues } from "../language/index.ts";
import { readUnit } from "../unit/index.ts";
import type { Book, BookInput, BookScenario, StandardScenario } from "./book.ts";
import { bookShapeProblems } from "./book-shape.ts";
import { checkPostedOnce } from "./double-posting.ts";
import { BOOK_KEYS, UNIT_KEYS } from "./fields.ts";
import { checkReadFrom, type FigureFrame, frameOf, namesOf, yearOfId } from "./frame.ts";
import {
  readAppropriations,
  readDimensions,
  readExplanations,
  readFigureSets,
  readScenarios,
} from "./parts.ts";
import { type BookYears, checkScenarioYears, readYears } from "./years.ts";

/**
 * States a book of figures in code.
 *
 * Rule: the book declares its lines, totals, scenarios, dimensions and members, and figures name
 * only these. Every period lies inside the fiscal year of its scenario, or one of the `years` of
 * the book. In one set nothing is posted both on a total and on a line inside it. An unknown key is
 * an error at every level.
 * Units and sign: every amount in the unit of the book and in result sign: income and funding +,
 * costs −.
 * Absent and zero: a missing figure is absent; 0 is a figure.
 *
 * @param input - the book; a misspelt line or scenario does not compile
 * @returns the checked, frozen book
 * @throws AnslagError once, with every problem of the book: the codes of `unit`, `calendar`,
 * `chart`, `figure`, `appropriation` and `amount`, `input.duplicate-id`, `input.unknown-key`,
 * `input.missing-key`, `input.wrong-type`
 * @example A library, in kronor
 * const book = defineBook({
 *   title: "Library 2023",
 *   unit: { currency: "SEK" },
 *   fiscalYear: { year: 2023 },
 *   cutOff: "2023-08-31",
 *   chart: { lines: [{ id: "fees", kind: "income" }, { id: "staff", kind: "cost" }] },
 *   figureSets: [{
 *     id: "all", figures: [{ line: "staff", scenario: "forecast", amount: "-1 250 000" }],
 *   }],
 * });
 * book.figureSets[0]?.figures.size // => 1
 * @see {@link parseBook} for a book that comes as JSON
 */
export function defineBook<
  const Line extends string,
  const Total extends string = never,
  const Own extends string = never,
>(input: BookInput<Line, Total, Own>): Book<Line | Total, Own | StandardScenario> {
  if (!isPlainObject(input)) failType(["input"], "a book", input);
  const issues: Issue[] = [];
  const problems = bookShapeProblems(input);
  const book = readShapedBook<Line | Total, Own | StandardScenario>(input, problems, issues);
  throwIssues(issues);
  return book;
}

/**
 * Checks a book with the known problems of its shape. Its sound parts are checked all the same.
 * The result is valid only if no issue was added.
 */
export function readShapedBook<Line extends string, Scenario extends string>(
  input: unknown,
  problems: readonly ShapeProblem[],
  issues: Issue[],
): Book<Line, Scenario> {
  if (problems.length === 0) return readBook(input as BookInput, issues);
  for (const issue of shapeIssues(problems, input)) issues.push(issue);
  const more: Issue[] = [];
  const book = readBook<Line, Scenario>(repairBook(input, problems) as BookInput, more);
  const isEcho = echoesOf(problems);
  for (const issue of more) if (!isEcho(issue)) issues.push(issue);
  return book;
}

/** Checks a book of a sound shape. The result is valid only if no issue was added. */
function readBook<Line extends string, Scenario extends string>(
  input: BookInput,
  issues: Issue[],
): Book<Line, Scenario> {
  checkKeys(input, BOOK_KEYS, [], issues);
  if (input.unit !== undefined) checkKeys(input.unit, UNIT_KEYS, ["unit"], issues);
  const { currency, scale = "one" } = { ...input.unit };
  const unit = readUnit({ currency, scale }, ["unit"], issues);
  const { time, isSound } = readTime(input, issues);
  const cutOff = readDate(input.cutOff, ["cutOff"], issues) ?? "1900-01-01";
  issues.push(...languageIssues(input));
  const scenarios = readScenarios(input, issues);
  const chart = readChart<Line>(input.chart, ["chart"], issues);
  const dimensions = readDimensions(input, issues);
  // With an invalid year the checks of periods are skipped; all other checks of figures remain.
  const frame: FigureFrame = isSound
    ? frameOf({ chart, scenarios, dimensions, ...time })
    : { names: namesOf(chart, scenarios, dimensions), yearsOf: () => [] };
  checkReadFrom(chart, frame.names, issues);
  const { figureSets, positions } = readFigureSets(input.figureSets, unit, frame, issues);
  const places = { ...frame, chart, figureSets, dimensions };
  const appropriations = readAppropriations(input.appropriations ?? [], places, issues);
  const yearOf = (id: string): ReturnType<typeof yearOfId> => yearOfId(frame, id);
  checkPostedOnce({ chart, figureSets, positions, appropriations, yearOf }, issues);
  const explanations = readExplanations(input.explanations ?? [], frame.names, issues);
  return Object.freeze({
    title: input.title,
    ...(input.organisation === undefined ? {} : { organisation: input.organisation }),
    ...keptLanguage(input),
    unit,
    fiscalYear: time.fiscalYear,
    ...(time.years === undefined ? {} : { years: time.years }),
    cutOff,
    scenarios: Object.freeze(scenarios) as readonly BookScenario<Scenario>[],
    chart,
    dimensions: Object.freeze(dimensions),
    appropriations: Object.freeze(appropriations),
    figureSets: Object.freeze(figureSets),
    explanations,
  });
}

/** The fiscal years of a book, the language of their names, and whether they are valid. */
function readTime(
  { fiscalYear, years, scenarios = [], language }: BookInput,
  issues: Issue[],
): { readonly time: BookYears; readonly isSound: boolean } {
  const found: Issue[] = [];
  const { startMonth = 1 } = { ...fiscalYear };
  const read = readFiscalYear({ ...fiscalYear, startMonth }, ["fiscalYear"], found);
  const isNamed = language !== undefined && languageIssues({ language }).length === 0;
  const time = {
    fiscalYear: read,
    ...(years === undefined ? {} : { years: readYears(years, read, found) }),
    ...(isNamed ? { language } : {}),
  };
  if (found.length === 0) checkScenarioYears(scenarios, time, found);
  issues.push(...found);
  return { time, isSound: found.length === 0 };
}
