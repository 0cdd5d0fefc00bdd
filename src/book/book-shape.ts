/**
 * The shape of a book that is written in code: objects, lists and texts where the checks of its
 * meaning walk into them or copy them. The compiler refuses most of this before it runs; plain
 * JavaScript does not. The schema says the same of a book as JSON.
 */
import { type IssuePath, isPlainObject } from "../input/index.ts";
import type { ShapeProblem } from "../input/schema/index.ts";

/** Reports what is wrong with the shape of a value. */
type Form = (value: unknown, path: IssuePath, problems: ShapeProblem[]) => void;

function problem(path: IssuePath, expected: string): ShapeProblem {
  return { code: "invalid_type", path: [...path], expected };
}

const text: Form = (value, path, problems) => {
  if (typeof value !== "string") problems.push(problem(path, "string"));
};

/** A value that may be absent. */
function optional(form: Form): Form {
  return (value, path, problems) => {
    if (value !== undefined) form(value, path, problems);
  };
}

/** A list, each of whose items has a form where one is given. */
function listOf(form?: Form): Form {
  return (value, path, problems) => {
    if (!Array.isArray(value)) problems.push(problem(path, "array"));
    else if (form !== undefined)
      Array.from(value, (item: unknown, index) => form(item, [...path, index], problems));
  };
}

/** An object; its other keys are checked where they are read. */
function objectWith(forms: Readonly<Record<string, Form>>): Form {
  return (value, path, problems) => {
    if (!isPlainObject(value)) problems.push(problem(path, "object"));
    else
      for (const [key, form] of Object.entries(forms)) form(value[key], [...path, key], problems);
  };
}

/** The kinds of a scenario; the schema of a book in JSON names the same ones. */
export const SCENARIO_KINDS = [
  "budget",
  "forecast",
  "actual",
  "prior-year-actual",
  "other",
] as const;

/** What a month without a figure can mean, for the schema too. */
export const GAPS = ["zero", "unknown"] as const;

/** One of some texts. */
function oneOf(values: readonly string[]): Form {
  return (value, path, problems) => {
    if (!values.includes(value as string))
      problems.push({ code: "invalid_value", path: [...path], values });
  };
}

/** The form of a book, made where it is asked for, so that the import does no work. */
function bookForm(): Form {
  const label = optional(text);
  return objectWith({
    title: text,
    organisation: optional(text),
    years: optional(listOf()),
    scenarios: optional(
      listOf(
        objectWith({ kind: optional(oneOf(SCENARIO_KINDS)), label, gaps: optional(oneOf(GAPS)) }),
      ),
    ),
    dimensions: optional(listOf(objectWith({ label, members: listOf(objectWith({ label })) }))),
    appropriations: optional(listOf(objectWith({ label }))),
    // A figure is checked where it is read.
    figureSets: listOf(objectWith({ label, figures: listOf() })),
    explanations: optional(listOf(objectWith({ text, source: optional(text) }))),
  });
}

/** The problems with the shape of a book. */
export function bookShapeProblems(input: unknown): readonly ShapeProblem[] {
  const problems: ShapeProblem[] = [];
  bookForm()(input, [], problems);
  return problems;
}
