/** What books, tables and reported documents have in common, as zod schemas. Built on first use. */
import * as z from "zod/mini";

export const text = (): z.ZodMiniString => z.string();
export const maybeText = (): z.ZodMiniExactOptional<z.ZodMiniString> => z.exactOptional(z.string());
export const amount = (): z.ZodMiniUnion<readonly [z.ZodMiniString, z.ZodMiniNumber]> =>
  z.union([z.string(), z.number()]);
/** Texts by name. What is no plain object, such as a `Map`, passes here and is refused where it is read. */
export const members = (): z.ZodMiniObject<Record<never, never>, z.core.$catchall<z.ZodMiniString>> =>
  z.catchall(z.object({}), z.string());
export const scale = (): z.ZodMiniLiteral<"one" | "thousand" | "million" | "milliard"> =>
  z.literal(["one", "thousand", "million", "milliard"]);
export const flow = (): z.ZodMiniExactOptional<
  z.ZodMiniLiteral<"income" | "cost" | "investment" | "funding" | "net-cost" | "result">
> => z.exactOptional(z.literal(["income", "cost", "investment", "funding", "net-cost", "result"]));
