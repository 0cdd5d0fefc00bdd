/** The shape of a figure from plain JavaScript or from a file: an object whose texts are texts. */
import { checkKeys, type Issue, type IssuePath, readEntries, wrongType } from "../input/index.ts";
import { FIGURE_KEYS, REMARK_KEYS } from "./field-keys.ts";
import type { FigureInput } from "./figure.ts";

/**
 * Returns the figure with only its valid members and remarks, and reports the others and every
 * unknown key; `undefined` if the input is not an object.
 */
export function readShape(
  input: unknown,
  path: IssuePath,
  issues: Issue[],
): FigureInput | undefined {
  const refuse = (at: IssuePath, expected: string, received: unknown): void => {
    issues.push(wrongType([...path, ...at], expected, received));
  };
  if (typeof input !== "object" || input === null || Array.isArray(input)) {
    refuse([], "a figure", input);
    return undefined;
  }
  checkKeys({ ...input }, FIGURE_KEYS, path, issues);
  const values = input as Readonly<Record<string, unknown>>;
  const shape: Record<string, unknown> = {};
  for (const key of FIGURE_KEYS) if (values[key] !== undefined) shape[key] = values[key];
  const members = readEntries(
    values.members as Readonly<Record<string, unknown>>,
    [...path, "members"],
    issues,
  );
  const texts = members.filter(([dimension, member]) => {
    if (typeof member !== "string") refuse(["members", dimension], "a text", member);
    return typeof member === "string";
  });
  shape.members = Object.fromEntries(texts);
  for (const key of REMARK_KEYS) {
    if (shape[key] === undefined || typeof shape[key] === "string") continue;
    refuse([key], "a text", shape[key]);
    delete shape[key];
  }
  return shape as unknown as FigureInput;
}
