/** What books, tables and reported documents have in common, as zod schemas. Built on first use. */
import * as z from "zod/mini";
import { isPlainObject } from "../read-shape.ts";

export const text = (): z.ZodMiniString => z.string();
export const maybeText = (): z.ZodMiniExactOptional<z.ZodMiniString> => z.exactOptional(z.string());
export const amount = (): z.ZodMiniUnion<readonly [z.ZodMiniString, z.ZodMiniNumber]> =>
  z.union([z.string(), z.number()]);
export const members = (): ByName<z.ZodMiniString> => byName(z.string());
export const scale = (): z.ZodMiniLiteral<"one" | "thousand" | "million" | "milliard"> =>
  z.literal(["one", "thousand", "million", "milliard"]);
export const flow = (): z.ZodMiniExactOptional<
  z.ZodMiniLiteral<"income" | "cost" | "investment" | "funding" | "net-cost" | "result">
> => z.exactOptional(z.literal(["income", "cost", "investment", "funding", "net-cost", "result"]));

type ByName<Of extends z.ZodMiniType> = z.ZodMiniObject<Record<never, never>, z.core.$catchall<Of>>;

/**
 * Values by name, of an object that is only that: other objects, such as a `Map`, would be taken
 * for empty ones.
 */
export function byName<Of extends z.ZodMiniType>(of: Of): ByName<Of> {
  const schema = z.catchall(z.object({}), of);
  const { run } = schema._zod;
  schema._zod.run = (payload, context) => {
    if (isPlainObject(payload.value)) return run(payload, context);
    payload.issues.push({ code: "invalid_type", expected: "record", input: payload.value });
    return payload;
  };
  return schema;
}
