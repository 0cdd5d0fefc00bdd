/** What a book declares besides its chart: scenarios, dimensions and explanations. */

import { checkKeys, type Issue, makeIssue } from "../input/index.ts";
import {
  type LanguageChoice,
  languageIssues,
  pageLanguage,
  type Worded,
  wordIn,
} from "../language/index.ts";
import type {
  BookInput,
  BookScenario,
  Dimension,
  Explanation,
  ScenarioInput,
  StandardScenario,
} from "./book.ts";
import {
  checkEntryKeys,
  DIMENSION_KEYS,
  EXPLANATION_KEYS,
  MEMBER_KEYS,
  SCENARIO_KEYS,
} from "./keys.ts";
import { checkUnique, type Names, readMembers, undeclared } from "./names.ts";

const STANDARD_SCENARIOS: readonly Omit<BookScenario<StandardScenario>, "label">[] = [
  { id: "budget", kind: "budget" },
  { id: "forecast", kind: "forecast" },
  { id: "actual", kind: "actual" },
  { id: "priorYearActual", kind: "prior-year-actual" },
];

/** The standard scenarios, with the labels of the book, and then the scenarios of the book. */
export function readScenarios(
  { scenarios = [], ...choice }: LanguageChoice & Pick<BookInput, "scenarios">,
  issues: Issue[],
): readonly BookScenario[] {
  checkEntryKeys(scenarios, SCENARIO_KEYS, ["scenarios"], issues);
  checkUnique(scenarios, ["scenarios"], issues);
  const page = languageIssues(choice).length > 0 ? pageLanguage() : pageLanguage(choice);
  const declared = new Map(scenarios.map((scenario) => [scenario.id, scenario]));
  const standard = STANDARD_SCENARIOS.map(({ id, kind }) => {
    const own = declared.get(id);
    return { id, kind: own?.kind ?? kind, label: own?.label ?? wordIn(id, page), ...timeOf(own) };
  });
  const others = scenarios
    .filter(({ id }) => !STANDARD_SCENARIOS.some((scenario) => scenario.id === id))
    .map((own) => {
      const { id, kind = "other", label = id } = own;
      return { id, kind, label, ...timeOf(own) };
    });
  return [...standard, ...others].map((scenario) => Object.freeze(scenario));
}

/** What a scenario says of its months and its year. */
function timeOf({ gaps, year }: Partial<ScenarioInput> = {}): Pick<BookScenario, "gaps" | "year"> {
  return { ...(gaps === undefined ? {} : { gaps }), ...(year === undefined ? {} : { year }) };
}

export function readDimensions(input: BookInput, issues: Issue[]): readonly Dimension[] {
  const dimensions = input.dimensions ?? [];
  checkEntryKeys(dimensions, DIMENSION_KEYS, ["dimensions"], issues);
  checkUnique(dimensions, ["dimensions"], issues);
  return dimensions.map(({ id, label = id, members }, index) => {
    const path = ["dimensions", index, "members"];
    checkEntryKeys(members, MEMBER_KEYS, path, issues);
    checkUnique(members, path, issues);
    const read = members.map((member) =>
      Object.freeze({ id: member.id, label: member.label ?? member.id }),
    );
    return Object.freeze({ id, label, members: Object.freeze(read) });
  });
}

export function readExplanations(
  input: readonly Explanation[],
  names: Names,
  issues: Issue[],
): readonly Explanation[] {
  const read = input.map((explanation, index) => {
    const path = ["explanations", index];
    checkKeys(explanation, EXPLANATION_KEYS, path, issues);
    const { line } = explanation;
    if (line !== undefined && !names.lines.has(line))
      issues.push(undeclared("figure.unknown-line", [...path, "line"], names.lines, line));
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

/** The label of a scenario, with its wording if the package chose it. */
export function scenarioLabel(
  book: LanguageChoice & { readonly scenarios: readonly BookScenario[] },
  id: string,
): Worded {
  const label = book.scenarios.find((scenario) => scenario.id === id)?.label ?? id;
  const standard = STANDARD_SCENARIOS.find((scenario) => scenario.id === id);
  const isOurs = standard !== undefined && wordIn(standard.id, pageLanguage(book)) === label;
  return isOurs ? { label, wording: [{ word: standard.id }] } : { label };
}
