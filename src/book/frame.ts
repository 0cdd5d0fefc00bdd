/**
 * The names, periods and years that the figures of a book may have, and the checks that a book uses
 * only these.
 */
import { type Period, periodContains, readPeriod } from "../calendar/index.ts";
import { type Chart, isUsableId } from "../chart/index.ts";
import type { Members, RowRules } from "../figure/index.ts";
import {
  checkKeys,
  describeValue,
  type Issue,
  type IssuePath,
  makeIssue,
  type NameFacts,
  readEntries,
  unknownName,
} from "../input/index.ts";
import type { Book, BookScenario, Dimension } from "./book.ts";
import { readsFrom, scenarioYears } from "./years.ts";

/** The names that a book declares. */
export interface Names {
  readonly lines: ReadonlySet<string>;
  readonly scenarios: ReadonlyMap<string, BookScenario>;
  readonly dimensions: ReadonlyMap<string, ReadonlySet<string>>;
  /** The scenario that a line is always read from. */
  readonly readFrom: ReadonlyMap<string, string>;
}

export function namesOf(
  chart: Chart,
  scenarios: readonly BookScenario[],
  dimensions: readonly Dimension[],
): Names {
  return {
    lines: new Set([...chart.lines, ...chart.totals].map((entry) => entry.id)),
    scenarios: new Map(scenarios.map((scenario) => [scenario.id, scenario])),
    dimensions: memberNames(dimensions),
    readFrom: new Map(
      chart.lines.flatMap(({ id, readFrom }) =>
        readFrom === undefined ? [] : [[id, readFrom] as const],
      ),
    ),
  };
}

/**
 * The members of each dimension. Two dimensions with one name, which is a separate issue, share
 * their members.
 */
function memberNames(dimensions: readonly Dimension[]): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  for (const { id, members } of dimensions) {
    const known = names.get(id) ?? new Set<string>();
    for (const member of members) known.add(member.id);
    names.set(id, known);
  }
  return names;
}

/** Reports lines that are always read from an unknown scenario. */
export function checkReadFrom(chart: Chart, names: Names, issues: Issue[]): void {
  chart.lines.forEach(({ readFrom }, index) => {
    if (readFrom === undefined || names.scenarios.has(readFrom)) return;
    issues.push(
      undeclared(
        "figure.unknown-scenario",
        ["chart", "lines", index, "readFrom"],
        names.scenarios,
        readFrom,
      ),
    );
  });
}

/**
 * The members that a figure or decision belongs to. An undeclared member is an issue, and so is a
 * value that names no members, such as a list or a `Map`.
 */
export function readMembers(
  input: Members | undefined,
  names: Names,
  path: IssuePath,
  issues: Issue[],
): Members {
  const members = readEntries(input, path, issues);
  for (const [dimension, member] of members) {
    const known = names.dimensions.get(dimension);
    if (known === undefined) {
      issues.push(
        undeclared("figure.unknown-dimension", [...path, dimension], names.dimensions, dimension),
      );
    } else if (!known.has(member)) {
      issues.push(undeclared("figure.unknown-member", [...path, dimension], known, member));
    }
  }
  return Object.freeze(Object.fromEntries(members));
}

/** The label of a member. */
export function memberLabel(
  dimensions: readonly Dimension[],
  dimension: string,
  member: string,
): string {
  return (
    dimensions.find(({ id }) => id === dimension)?.members.find(({ id }) => id === member)?.label ??
    member
  );
}

/** Reports the entries of a list whose id is invalid or comes twice. */
export function checkUnique(
  entries: readonly { readonly id: string }[],
  path: IssuePath,
  issues: Issue[],
): void {
  const seen = new Set<string>();
  entries.forEach(({ id }, index) => {
    if (!isUsableId(id)) {
      const facts = {
        path: [...path, index, "id"],
        expected: 'an id such as "north"',
        received: describeValue(id),
      };
      issues.push(makeIssue("input.id", facts));
    }
    if (seen.has(id)) {
      const facts = {
        path: [...path, index, "id"],
        expected: "an id of its own",
        received: describeValue(id),
        details: { id },
      };
      issues.push(makeIssue("input.duplicate-id", facts));
    }
    seen.add(id);
  });
}

/** The issue of a name that a book does not declare. */
export function undeclared(
  code:
    | "figure.unknown-line"
    | "figure.unknown-scenario"
    | "figure.unknown-dimension"
    | "figure.unknown-member"
    | "figure.unknown-set",
  path: IssuePath,
  known: ReadonlySet<string> | ReadonlyMap<string, unknown>,
  received: unknown,
): Issue {
  return makeIssue(code, { ...factsOf(known, received), path });
}

/** The facts of unknown names among known ones: thousands of figures may have the same one. */
const factsByName = /* @__PURE__ */ new WeakMap<object, Map<unknown, NameFacts>>();

/** Further unknown names are not compared with the known ones: each comparison takes its time. */
const MOST_COMPARED = 1000;

function factsOf(
  known: ReadonlySet<string> | ReadonlyMap<string, unknown>,
  received: unknown,
): NameFacts {
  const facts = factsByName.get(known) ?? new Map<unknown, NameFacts>();
  factsByName.set(known, facts);
  const before = facts.get(received);
  if (before !== undefined) return before;
  const first: NameFacts | undefined = facts.values().next().value;
  // A repaired book may hold entries without a name.
  const names = first?.details.names ?? Object.freeze([...known.keys()].filter(isText));
  if (first !== undefined && facts.size >= MOST_COMPARED) {
    const shown = describeValue(received);
    const name = typeof received === "string" ? received : shown;
    return { ...first, received: shown, details: { name, names } };
  }
  const found = unknownName(received, names);
  facts.set(received, found);
  return found;
}

function isText(name: unknown): name is string {
  return typeof name === "string";
}

/** Reports the unknown keys of each entry of a list. */
export function checkEntryKeys(
  entries: readonly object[],
  keys: readonly string[],
  path: IssuePath,
  issues: Issue[],
): void {
  entries.forEach((entry, index) => {
    checkKeys(entry, keys, [...path, index], issues);
  });
}

/** Everything that a figure of a book may name. */
export interface FigureFrame {
  readonly names: Names;
  /**
   * The fiscal years in which figures of a scenario may lie, that of the book first; empty if the
   * years of the book are invalid.
   */
  readonly yearsOf: (scenario: Pick<BookScenario, "kind" | "year">) => readonly Period[];
}

/** The frame of a book. */
export function frameOf(
  book: Pick<Book, "chart" | "scenarios" | "dimensions" | "fiscalYear" | "years" | "language">,
): FigureFrame {
  const { chart, scenarios, dimensions } = book;
  return { names: namesOf(chart, scenarios, dimensions), yearsOf: scenarioYears(book) };
}

/**
 * The fiscal year of a scenario by its id: its own, or that of the book. `undefined` for an unknown
 * scenario.
 */
export function yearOfId({ names, yearsOf }: FigureFrame, id: string): Period | undefined {
  const scenario = names.scenarios.get(id);
  return scenario === undefined ? undefined : yearsOf(scenario)[0];
}

/** The rules of a frame for a row reader: `readFigure` accepts every row that they allow. */
export function rulesOf(frame: FigureFrame): RowRules {
  const { names } = frame;
  return {
    line: (text) => names.lines.has(text),
    scenario: (text) => names.scenarios.has(text),
    member: (dimension, text) => names.dimensions.get(dimension)?.has(text) === true,
    pair: (line, id) => isReadable(frame, line, names.scenarios.get(id)),
    period: (text, id) => {
      const scenario = names.scenarios.get(id);
      const years = scenario === undefined ? [] : frame.yearsOf(scenario);
      if (text === undefined) return years.length === 1 ? years[0] : undefined;
      const period = readPeriod(text, [], []);
      if (period === undefined || years.length === 0) return period;
      return years.some((year) => periodContains(year, period)) ? period : undefined;
    },
  };
}

/**
 * Whether a statement reads figures of a scenario on a line. A line that is always read from one
 * scenario hides the figures of all others in the same years, except those of last year.
 */
export function isReadable(
  { names, yearsOf }: FigureFrame,
  line: string,
  scenario: BookScenario | undefined,
): boolean {
  const readFrom = names.readFrom.get(line);
  if (readFrom === undefined || scenario === undefined || scenario.id === readFrom) return true;
  const from = names.scenarios.get(readFrom);
  return (
    scenario.kind === "prior-year-actual" ||
    (from !== undefined && !readsFrom(yearsOf, from, scenario))
  );
}
