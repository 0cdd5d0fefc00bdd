/** Checks a book: every name it uses is declared, every amount is exact, and nothing is counted twice. */

import {
  fiscalPeriod,
  type Period,
  previousYear,
  readDate,
  readFiscalYear,
} from "../calendar/index.ts";
import { type Chart, isUsableId, readChart } from "../chart/index.ts";
import type { FigureSet } from "../figure/index.ts";
import {
  describeValue,
  type Issue,
  makeIssue,
  requireEntries,
  throwIssues,
} from "../input/index.ts";
import { readAppropriation } from "../planning/appropriation/index.ts";
import { readUnit } from "../unit/index.ts";
import type {
  Book,
  BookAppropriation,
  BookFigureSet,
  BookInput,
  BookScenario,
  Dimension,
  Explanation,
  ScenarioInput,
  StandardScenario,
} from "./book.ts";
import {
  checkReadFrom,
  checkUnique,
  memberLabel,
  type Names,
  namesOf,
  readMembers,
  undeclared,
} from "./names.ts";
import { checkPostedOnce } from "./posted-once.ts";
import { checkReadable, type FigureFrame, readFigureSet, readFigureSets } from "./read-figures.ts";

/**
 * States a book of figures in code.
 *
 * Rule: lines, totals, scenarios, dimensions and members must be declared before figures use them; periods lie inside the fiscal
 * year of their scenario; in one set nothing is posted both on a total and on a line inside it.
 * Units and sign: every amount in the unit of the book and in result sign: income and funding +, costs −.
 * Absent and zero: a figure that is not there is absent; 0 is a figure.
 *
 * @param input - the book; a misspelt line or scenario does not compile
 * @returns the checked, frozen book
 * @throws AnslagError with every problem of the book at once; the codes are those of `unit`, `calendar`, `chart`, `figure`,
 * `appropriation`, `amount` and `input.duplicate-id`
 * @example A library, in kronor
 * const book = defineBook({
 *   title: "Library 2023",
 *   unit: { currency: "SEK" },
 *   fiscalYear: { year: 2023 },
 *   cutOff: "2023-08-31",
 *   chart: { lines: [{ id: "fees", kind: "income" }, { id: "staff", kind: "cost" }] },
 *   figureSets: [{ id: "all", figures: [{ line: "staff", scenario: "forecast", amount: "-1 250 000" }] }],
 * });
 * book.figureSets[0]?.figures.size // => 1
 * @see {@link parseBook} for a book that comes as JSON
 */
export function defineBook<
  const Line extends string,
  const Total extends string = never,
  const Own extends string = never,
>(input: BookInput<Line, Total, Own>): Book<Line | Total, Own | StandardScenario> {
  const issues: Issue[] = [];
  const book = readBook<Line | Total, Own | StandardScenario>(input, issues);
  throwIssues(issues);
  return book;
}

const STANDARD_SCENARIOS: readonly BookScenario<StandardScenario>[] = [
  { id: "budget", kind: "budget", label: "Budget" },
  { id: "forecast", kind: "forecast", label: "Forecast" },
  { id: "actual", kind: "actual", label: "Actual" },
  { id: "priorYearActual", kind: "prior-year-actual", label: "Actual, prior year" },
];

/** Checks a book; the result may be used only when no issue was added. */
export function readBook<Line extends string, Scenario extends string>(
  input: BookInput,
  issues: Issue[],
): Book<Line, Scenario> {
  const unit = readUnit({ scale: "one", ...input.unit }, ["unit"], issues);
  const fiscalYear = readFiscalYear({ startMonth: 1, ...input.fiscalYear }, ["fiscalYear"], issues);
  const cutOff = readDate(input.cutOff, ["cutOff"], issues) ?? "1900-01-01";
  const scenarios = readScenarios(input.scenarios ?? [], issues);
  const chart = readChart<Line>(input.chart, ["chart"], issues);
  const dimensions = readDimensions(input, issues);
  const names = namesOf(chart, scenarios, dimensions);
  checkReadFrom(chart, names, issues);
  // Without a sound fiscal year no period can be judged; the figures are then checked for everything else.
  const soundYear = !issues.some((issue) => issue.path[0] === "fiscalYear");
  const yearOf = (scenario: BookScenario): Period | undefined => {
    if (!soundYear) return undefined;
    return fiscalPeriod(
      scenario.kind === "prior-year-actual" ? previousYear(fiscalYear) : fiscalYear,
      "year",
    );
  };
  const { figureSets, positions } = readFigureSets(input, { unit, names, yearOf }, issues);
  const appropriations = readAppropriations(
    input,
    {
      chart,
      names,
      figureSets,
      dimensions,
    },
    issues,
  );
  const yearOfId = (id: string): Period | undefined => scenarioYear(scenarios, id, yearOf);
  checkPostedOnce({ chart, figureSets, positions, appropriations, yearOf: yearOfId }, issues);
  const explanations = readExplanations(input.explanations ?? [], names, issues);
  return Object.freeze({
    title: input.title,
    ...(input.organisation === undefined ? {} : { organisation: input.organisation }),
    unit,
    fiscalYear,
    cutOff,
    scenarios: Object.freeze(scenarios) as readonly BookScenario<Scenario>[],
    chart,
    dimensions: Object.freeze(dimensions),
    appropriations: Object.freeze(appropriations),
    figureSets: Object.freeze(figureSets),
    explanations,
  });
}

/** What figures may name that are read into a book. */
export function frameOf(
  book: Pick<Book, "chart" | "scenarios" | "dimensions" | "fiscalYear">,
): FigureFrame {
  const { chart, scenarios, dimensions, fiscalYear } = book;
  const [year, before] = [
    fiscalPeriod(fiscalYear, "year"),
    fiscalPeriod(previousYear(fiscalYear), "year"),
  ];
  return {
    names: namesOf(chart, scenarios, dimensions),
    yearOf: ({ kind }) => (kind === "prior-year-actual" ? before : year),
  };
}

/**
 * Puts figure sets into a book: those that have the id of one take its place, others are added.
 *
 * Rule: names and periods are checked as in {@link defineBook}, each once for all figures that have it; nothing may be posted twice. Everything else of the book stays as it is.
 * Units and sign: every set in the unit of the book, result sign.
 * Absent and zero: an empty set takes the figures of its place away. A book that was declared without sets has an empty one called `main`; it gives way to those that are put in, unless appropriations belong to it. Statements read the first set.
 *
 * @param book - the book; it stays as it is
 * @param sets - figure sets by id
 * @returns a new book
 * @throws AnslagError `unit.mismatch` when a set is in another unit
 * @throws AnslagError `figure.unknown-line`, `figure.unknown-scenario`, `figure.unknown-dimension`, `figure.unknown-member`, `figure.outside-year`, `figure.never-read` with one figure for each thing that is wrong
 * @throws AnslagError `figure.total-and-part`, `appropriation.posted-twice` when something is posted twice
 * @example Figures from a file, in a book that was declared without them
 * const frame = defineBook({
 *   title: "Library 2023", unit: { currency: "SEK" }, fiscalYear: { year: 2023 }, cutOff: "2023-08-31",
 *   chart: { lines: [{ id: "staff", kind: "cost" }] }, figureSets: [],
 * });
 * const figures = figuresFromCsv(frame, "konto;belopp\nstaff;-1250,50", { separator: ";", decimalMark: ",", line: "konto", amount: "belopp", scenario: { value: "actual" } });
 * withFigures(frame, { main: figures }).figureSets[0]?.figures.size // => 1
 */
export function withFigures<Line extends string, Scenario extends string>(
  book: Book<Line, Scenario>,
  sets: Readonly<Record<string, FigureSet>>,
): Book<Line, Scenario> {
  const issues: Issue[] = [];
  const given = requireEntries<FigureSet>(sets, ["sets"], issues);
  const made = placeFigures(book, given, issues);
  throwIssues(issues);
  return made;
}

/** As {@link withFigures}, with the sets in a list; the result may be used only when no issue was added. */
export function placeFigures<Line extends string, Scenario extends string>(
  book: Book<Line, Scenario>,
  given: readonly (readonly [id: string, set: FigureSet])[],
  issues: Issue[],
): Book<Line, Scenario> {
  const before = issues.length;
  const frame = frameOf(book);
  const replaced = new Map<string, FigureSet>();
  for (const [id, set] of given) {
    if (!isUsableId(id))
      issues.push(
        makeIssue("input.id", {
          path: ["sets"],
          expected: 'an id such as "main"',
          received: describeValue(id),
        }),
      );
    replaced.set(id, readFigureSet(set, { ...frame, unit: book.unit }, ["sets", id], issues));
  }
  if (issues.length > before) return book;
  const { chart, appropriations } = book;
  const kept = book.figureSets.flatMap((set) => {
    const figures = replaced.get(set.id);
    if (figures !== undefined) {
      replaced.delete(set.id);
      return Object.freeze({ ...set, figures });
    }
    // The empty set of a book without sets, which statements would read.
    const isAlone =
      book.figureSets.length === 1 &&
      replaced.size > 0 &&
      !appropriations.some(({ set: id }) => id === "main");
    return isAlone && set.id === "main" && set.figures.size === 0 ? [] : set;
  });
  const added = [...replaced].map(([id, figures]) => Object.freeze({ id, label: id, figures }));
  const figureSets = Object.freeze([...kept, ...added]);
  const yearOf = (id: string): Period | undefined => scenarioYear(book.scenarios, id, frame.yearOf);
  checkPostedOnce({ chart, figureSets, positions: [], appropriations, yearOf }, issues);
  return Object.freeze({ ...book, figureSets });
}

function scenarioYear(
  scenarios: readonly BookScenario[],
  id: string,
  yearOf: (scenario: BookScenario) => Period | undefined,
): Period | undefined {
  const scenario = scenarios.find((known) => known.id === id);
  return scenario === undefined ? undefined : yearOf(scenario);
}

function readScenarios(own: readonly ScenarioInput[], issues: Issue[]): BookScenario[] {
  checkUnique(own, ["scenarios"], issues);
  const declared = new Map(own.map((scenario) => [scenario.id, scenario]));
  const standard = STANDARD_SCENARIOS.map((scenario) => ({
    ...scenario,
    ...declared.get(scenario.id),
  }));
  const rest = own.filter(({ id }) => !STANDARD_SCENARIOS.some((scenario) => scenario.id === id));
  return [
    ...standard,
    ...rest.map(({ id, kind = "other", label = id }) => ({ id, kind, label })),
  ].map((scenario) => Object.freeze(scenario));
}

function readDimensions(input: BookInput, issues: Issue[]): Dimension[] {
  const dimensions = input.dimensions ?? [];
  checkUnique(dimensions, ["dimensions"], issues);
  return dimensions.map(({ id, label = id, members }, index) => {
    checkUnique(members, ["dimensions", index, "members"], issues);
    const read = members.map((member) =>
      Object.freeze({ id: member.id, label: member.label ?? member.id }),
    );
    return Object.freeze({ id, label, members: Object.freeze(read) });
  });
}

function readAppropriations(
  input: BookInput,
  book: {
    readonly chart: Chart;
    readonly names: Names;
    readonly figureSets: readonly BookFigureSet[];
    readonly dimensions: readonly Dimension[];
  },
  issues: Issue[],
): BookAppropriation[] {
  const appropriations = input.appropriations ?? [];
  const sets = new Set(book.figureSets.map((set) => set.id));
  checkUnique(appropriations, ["appropriations"], issues);
  const read = appropriations.map((appropriation, index): BookAppropriation | undefined => {
    const path = ["appropriations", index];
    const { id, line, scenario = "budget", set = book.figureSets[0]?.id ?? "" } = appropriation;
    checkReadable({ line }, book.names, book.names.scenarios.get(scenario), path, issues);
    const members = readMembers(appropriation.members, book.names, [...path, "members"], issues);
    if (!book.names.lines.has(line)) {
      issues.push(undeclared("figure.unknown-line", [...path, "line"], book.names.lines, line));
    }
    if (!book.names.scenarios.has(scenario)) {
      issues.push(
        undeclared(
          "figure.unknown-scenario",
          [...path, "scenario"],
          book.names.scenarios,
          scenario,
        ),
      );
    }
    if (!sets.has(set)) issues.push(undeclared("figure.unknown-set", [...path, "set"], sets, set));
    const checked = readAppropriation(appropriation, path, issues);
    const ofLine = book.chart.lines.find((known) => known.id === line)?.label ?? line;
    const named = Object.entries(members).map(([dimension, member]) =>
      memberLabel(book.dimensions, dimension, member),
    );
    const label = appropriation.label ?? [ofLine, ...named].join(", ");
    return checked === undefined
      ? undefined
      : Object.freeze({ ...checked, id, label, line, scenario, set, members });
  });
  return read.filter((appropriation) => appropriation !== undefined);
}

function readExplanations(
  input: readonly Explanation[],
  names: Names,
  issues: Issue[],
): readonly Explanation[] {
  const read = input.map((explanation, index) => {
    const path = ["explanations", index];
    const { line } = explanation;
    if (line !== undefined && !names.lines.has(line)) {
      issues.push(undeclared("figure.unknown-line", [...path, "line"], names.lines, line));
    }
    const before = issues.length;
    const members = readMembers(explanation.members, names, [...path, "members"], issues);
    if (line === undefined && Object.keys(members).length === 0 && issues.length === before) {
      const facts = { path, expected: "a line or members that it is about", received: "neither" };
      issues.push(makeIssue("input.missing-key", facts));
    }
    return Object.freeze({ ...explanation, members });
  });
  return Object.freeze(read);
}
