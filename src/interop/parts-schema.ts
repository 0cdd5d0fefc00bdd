/** What books, tables and reported documents have in common, as zod schemas. Built on first use. */
import * as z from "zod/mini";

type Names<Name extends string> = { readonly [Key in Name]: Key };

export const text = (): z.ZodMiniString => z.string();
export const maybeText = (): z.ZodMiniExactOptional<z.ZodMiniString> => z.exactOptional(z.string());
export const amount = (): z.ZodMiniUnion<readonly [z.ZodMiniString, z.ZodMiniNumber]> =>
  z.union([z.string(), z.number()]);
export const members = (): z.ZodMiniRecord<z.ZodMiniString, z.ZodMiniString> => z.record(z.string(), z.string());
export const scale = (): z.ZodMiniEnum<Names<"one" | "thousand" | "million" | "milliard">> =>
  z.enum(["one", "thousand", "million", "milliard"]);
export const flow = (): z.ZodMiniExactOptional<
  z.ZodMiniEnum<Names<"income" | "cost" | "investment" | "funding" | "net-cost" | "result">>
> => z.exactOptional(z.enum(["income", "cost", "investment", "funding", "net-cost", "result"]));
