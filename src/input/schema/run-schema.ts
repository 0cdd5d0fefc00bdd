/** Runs a zod schema and returns its problems as plain data. */
import type { $ZodObject } from "zod/v4/core";
import type { Schema } from "./zod-schema.ts";

/** The parts of a schema's report that the package reads. */
export interface ShapeProblem {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly expected?: string;
  readonly keys?: readonly string[];
  /** The keys that the object may have, where it has others. */
  readonly names?: readonly string[];
  readonly values?: readonly unknown[];
  readonly errors?: readonly (readonly ShapeProblem[])[];
}

export function runSchema(schema: Schema, value: unknown): readonly ShapeProblem[] {
  // Not safeParse: that builds an error object, which fails where a host has frozen
  // Error.prototype.
  const result = schema._zod.run({ value, issues: [] }, { async: false });
  if (result instanceof Promise)
    throw new TypeError("unreachable: our schemas have no asynchronous part");
  return result.issues.map((problem) => ({
    ...(problem as Omit<ShapeProblem, "path">),
    names: namesOf(problem.inst),
    path: problem.path ?? [],
  }));
}

/** The keys of the object schema that found a problem; nothing for a schema of another kind. */
function namesOf(schema: unknown): readonly string[] {
  const { shape } = (schema as Partial<$ZodObject> | undefined)?._zod?.def ?? {};
  return shape === undefined ? [] : Object.keys(shape);
}
