/**
 * The shape of a book that is written in code: objects, lists and texts where the checks of its
 * meaning walk into them or copy them. The compiler refuses most of this before it runs; plain
 * JavaScript does not. The schema says the same of a book as JSON.
 */
import { type IssuePath, isPlainObject } from "../input/index.ts";
import type { ShapeProblem } from "../input/schema/index.ts";
import { BOOK_FIELDS, type Field, type Fields, keyOf } from "./fields.ts";

/** The problems with the shape of a book. */
export function bookShapeProblems(input: unknown): readonly ShapeProblem[] {
  const problems: ShapeProblem[] = [];
  checkObject(input, BOOK_FIELDS, [], problems);
  return problems;
}

function checkObject(
  value: unknown,
  fields: Fields,
  path: IssuePath,
  problems: ShapeProblem[],
): void {
  if (!isPlainObject(value)) {
    problems.push(wrong(path, "object"));
    return;
  }
  for (const [written, field] of Object.entries(fields)) {
    // A value of any other form has a reader of its own.
    if (typeof field === "string" && field !== "text") continue;
    const key = keyOf(written);
    if (value[key] !== undefined || key === written)
      checkField(value[key], field, [...path, key], problems);
  }
}

/** Checks a value in a list or beside one; a single object is checked where it is read. */
function checkField(value: unknown, field: Field, path: IssuePath, problems: ShapeProblem[]): void {
  if (field === "text") {
    if (typeof value !== "string") problems.push(wrong(path, "string"));
  } else if (isList(field)) {
    const [item] = field;
    if (!Array.isArray(value)) problems.push(wrong(path, "array"));
    else if (typeof item !== "string")
      Array.from(value, (each: unknown, index) =>
        checkObject(each, item as Fields, [...path, index], problems),
      );
  } else if (typeof field !== "string" && Array.isArray(field.oneOf)) {
    const values: readonly unknown[] = field.oneOf;
    if (!values.includes(value)) problems.push({ code: "invalid_value", path: [...path], values });
  }
}

/** Whether a field is a list of items. */
export function isList(field: Field): field is readonly [Field] {
  return Array.isArray(field);
}

function wrong(path: IssuePath, expected: string): ShapeProblem {
  return { code: "invalid_type", path: [...path], expected };
}
