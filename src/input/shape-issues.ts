/**
 * Turns what the schema found into issues of this package, and a mis-shaped book into one whose
 * sound parts can still be checked.
 */

import type { CommonErrorCode } from "./catalogue.ts";
import {
  describeValue,
  type Issue,
  type IssueFacts,
  type IssuePath,
  makeIssue,
  oneOf,
  unknownName,
} from "./issue.ts";
import { isPlainObject } from "./read-shape.ts";
import type { ShapeProblem } from "./schema/run-schema.ts";

/** Keys whose values have a code of their own. */
const codesByKey: Readonly<Record<string, CommonErrorCode>> = {
  amount: "amount.wrong-type",
  currency: "unit.currency",
  scale: "input.choice",
  role: "input.choice",
  recurrence: "appropriation.kind",
  decidedOn: "appropriation.undated",
};

/** Makes an issue of a format that has a catalogue of its own. */
type IssueMaker = (facts: IssueFacts<"input.value">) => Issue;

/** @param codeFor the code of a problem in a format that has codes of its own, or its maker */
export function shapeIssues(
  problems: readonly ShapeProblem[],
  input: unknown,
  codeFor: (
    problem: ShapeProblem,
    path: IssuePath,
  ) => CommonErrorCode | IssueMaker | undefined = () => undefined,
): readonly Issue[] {
  return problems.flatMap((problem) => {
    const path = plainPath(problem.path);
    if (problem.code === "unrecognized_keys") {
      return (problem.keys ?? []).map((key) =>
        makeIssue("input.unknown-key", unknownName(key, problem.names ?? [], [...path, key])),
      );
    }
    const received = valueAt(input, path);
    const code =
      received === undefined ? missingCode(path) : (codeFor(problem, path) ?? wrongCode(path));
    if (code === "input.choice" && problem.values !== undefined)
      return [makeIssue(code, unknownName(received, problem.values.map(String), path))];
    const facts = { path, expected: expectedOf(problem), received: describeValue(received) };
    return [typeof code === "function" ? code(facts) : makeIssue(code, facts)];
  });
}

function missingCode(path: IssuePath): CommonErrorCode {
  const key = path.at(-1);
  if (key === "amount" || key === "printed") return "amount.missing";
  return key === "decidedOn" ? "appropriation.undated" : "input.missing-key";
}

function wrongCode(path: IssuePath): CommonErrorCode {
  const key = path.at(-1);
  if (key === "kind" && path[0] === "chart") return "input.choice";
  if (key === "kind" && path[0] === "appropriations") return "appropriation.kind";
  return (
    (typeof key === "string" && Object.hasOwn(codesByKey, key) ? codesByKey[key] : undefined) ??
    "input.wrong-type"
  );
}

const typeNames: Readonly<Record<string, string>> = {
  array: "a list",
  object: "an object",
  string: "a text",
  number: "a number",
  record: "an object of texts",
};

function expectedOf(problem: ShapeProblem): string {
  if (problem.values !== undefined) return oneOf(problem.values.map((value) => `${value}`));
  if (problem.errors !== undefined && problem.errors.length > 0)
    return problem.errors
      .map(([first]) => (first === undefined ? "" : expectedOf(first)))
      .join(" or ");
  return typeNames[problem.expected ?? ""] ?? problem.expected ?? "one of the named kinds";
}

function valueAt(input: unknown, path: IssuePath): unknown {
  let value = input;
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Readonly<Record<PropertyKey, unknown>>)[key];
  }
  return value;
}

/**
 * The value in the place of a mis-shaped part, so that everything else can be checked in the same
 * run.
 */
const EMPTY_LISTS = [
  "lines",
  "totals",
  "of",
  "members",
  "scenarios",
  "dimensions",
  "figureSets",
  "figures",
  "appropriations",
  "adjustments",
  "explanations",
];
/** Stands for an entry of any list that is invalid as a whole. */
const EMPTY_ENTRY = { of: [], members: [], figures: [], original: {} };
const EMPTY_OBJECTS = ["unit", "fiscalYear", "chart", "original"];

/**
 * A copy of a mis-shaped book in which each bad part is left out or replaced by an empty one.
 * Positions stay as they are. Issues at or inside a bad part are known already and must be dropped;
 * see {@link followsFrom}.
 */
export function repairBook(input: unknown, problems: readonly ShapeProblem[]): unknown {
  const bad = new Set(
    problems.flatMap((problem) => badPaths(problem)).map((path) => JSON.stringify(path)),
  );
  const copy = (value: unknown, path: IssuePath): unknown => {
    if (Array.isArray(value)) {
      // Array.from: a list with holes is walked as if they were filled with nothing.
      return Array.from(value, (item: unknown, index) =>
        bad.has(JSON.stringify([...path, index])) ? EMPTY_ENTRY : withParts(item, [...path, index]),
      );
    }
    // An amount, or any other object that is not only values by name, stays as it is.
    if (!isPlainObject(value)) return value;
    const entries = Object.entries(value).filter(
      ([key]) => !bad.has(JSON.stringify([...path, key])),
    );
    return Object.fromEntries(entries.map(([key, item]) => [key, copy(item, [...path, key])]));
  };
  /** Parts that are missing or bad and that the checks walk into. */
  const withParts = (value: unknown, path: IssuePath): unknown => {
    const plain = copy(value, path);
    if (typeof plain !== "object" || plain === null || Array.isArray(plain)) return plain;
    const parts: Record<string, unknown> = {};
    for (const key of EMPTY_LISTS) if (bad.has(JSON.stringify([...path, key]))) parts[key] = [];
    for (const key of EMPTY_OBJECTS)
      if (bad.has(JSON.stringify([...path, key])))
        parts[key] = key === "chart" ? { lines: [] } : {};
    return { ...plain, ...parts };
  };
  const root = withParts(input, []) as Record<string, unknown>;
  return { ...root, chart: withParts(root.chart, ["chart"]) };
}

function badPaths(problem: ShapeProblem): readonly IssuePath[] {
  const path = plainPath(problem.path);
  return problem.code === "unrecognized_keys"
    ? (problem.keys ?? []).map((key) => [...path, key])
    : [path];
}

/** Codes of names that cannot be known when the part that declares them is bad as a whole. */
const consequences: readonly {
  readonly part: RegExp;
  readonly codes: readonly CommonErrorCode[];
}[] = [
  {
    part: /^chart(\.(lines|totals)(\.\d+(\.id)?)?)?$/,
    codes: ["figure.unknown-line", "chart.unknown-part", "chart.of-which"],
  },
  { part: /^chart\.lines\.\d+\.kind$/, codes: ["chart.of-which", "chart.role"] },
  {
    part: /^dimensions(\.\d+(\.id|\.members(\.\d+(\.id)?)?)?)?$/,
    codes: ["figure.unknown-dimension", "figure.unknown-member"],
  },
  { part: /^scenarios(\.\d+(\.id)?)?$/, codes: ["figure.unknown-scenario"] },
  { part: /^scenarios\.\d+\.kind$/, codes: ["figure.outside-year", "figure.never-read"] },
  { part: /^figureSets(\.\d+(\.id)?)?$/, codes: ["figure.unknown-set"] },
  { part: /^unit/, codes: ["unit.mismatch"] },
  {
    part: /^(fiscalYear|years|scenarios\.\d+\.year)/,
    codes: ["figure.outside-year", "figure.unknown-year", "figure.missing-period"],
  },
];

/** Whether an issue of a repaired book is only an echo of a problem of its shape. */
export function echoesOf(problems: readonly ShapeProblem[]): (issue: Issue) => boolean {
  const paths = problems
    .filter(({ code }) => code !== "unrecognized_keys")
    .map(({ path }) => plainPath(path));
  const bad = new Set(paths.map((path) => JSON.stringify(path)));
  const codes = new Set<string>();
  for (const path of paths) {
    // The contents of a figure have no consequences elsewhere.
    if (path.length > 3 && path[0] === "figureSets") continue;
    const place = path.join(".");
    for (const consequence of consequences)
      if (consequence.part.test(place)) for (const code of consequence.codes) codes.add(code);
  }
  return ({ code, path }) =>
    codes.has(code) ||
    Array.from({ length: path.length + 1 }, (_, k) => path.slice(0, k)).some((part) =>
      bad.has(JSON.stringify(part)),
    );
}

function plainPath(path: readonly PropertyKey[]): IssuePath {
  return path.map((key) => (typeof key === "number" ? key : String(key)));
}
