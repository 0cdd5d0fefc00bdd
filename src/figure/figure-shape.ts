/** The shape of a figure that comes from plain JavaScript or from a file: what must be an object, and what must be a text. */
import {
  describeValue,
  type Issue,
  type IssuePath,
  makeIssue,
  readEntries,
} from "../input/index.ts";
import type { FigureInput } from "./figure.ts";

/** A figure whose texts are texts; nothing where it is none at all. What is none is left out, with an issue. */
export function readShape(
  input: unknown,
  path: IssuePath,
  issues: Issue[],
): FigureInput | undefined {
  const refuse = (at: IssuePath, expected: string, received: unknown): void => {
    issues.push(
      makeIssue("input.wrong-type", {
        path: [...path, ...at],
        expected,
        received: describeValue(received),
      }),
    );
  };
  if (typeof input !== "object" || input === null || Array.isArray(input)) {
    refuse([], "a figure", input);
    return undefined;
  }
  const { members, source, note, ...rest } = input as Readonly<Record<string, unknown>>;
  const named = readEntries(
    members as Readonly<Record<string, unknown>>,
    [...path, "members"],
    issues,
  );
  const texts = named.filter(([dimension, member]) => {
    if (typeof member !== "string") refuse(["members", dimension], "a text", member);
    return typeof member === "string";
  });
  const remarks = Object.entries({ source, note }).filter(([key, text]) => {
    if (text !== undefined && typeof text !== "string") refuse([key], "a text", text);
    return typeof text === "string";
  });
  return {
    ...rest,
    members: Object.fromEntries(texts),
    ...Object.fromEntries(remarks),
  } as unknown as FigureInput;
}
