/** What books, tables and reported documents have in common, as zod schemas. Built on first use. */
import { isPlainObject } from "../read-shape.ts";
import * as z from "./zod-schema.ts";

type Text = ReturnType<typeof z.string>;

export const text = (): Text => z.string();
export const maybeText = (): z.Optional<Text> => z.exactOptional(text());
export const amount = (): z.Schema<string | number> => z.union([z.string(), z.number()]);
export const members = (): z.ByName<Text> => byName(text());
export const scale = (): z.Schema<"one" | "thousand" | "million" | "milliard"> =>
  z.literal(["one", "thousand", "million", "milliard"]);
export const flow = (): z.Optional<
  z.Schema<"income" | "cost" | "investment" | "funding" | "net-cost" | "result">
> => z.exactOptional(z.literal(["income", "cost", "investment", "funding", "net-cost", "result"]));

/**
 * Values by name, of an object that is only that: other objects, such as a `Map`, would be taken
 * for empty ones.
 */
export function byName<Of extends z.Schema>(of: Of): z.ByName<Of> {
  const schema = z.record(of);
  const { run } = schema._zod;
  schema._zod.run = (payload, context) => {
    if (isPlainObject(payload.value)) return run(payload, context);
    payload.issues.push({ code: "invalid_type", expected: "record", input: payload.value });
    return payload;
  };
  return schema;
}
