/** The kinds of schema beside those of `zod/mini`, which say the same by another way. */
import { describe, expect, it } from "vitest";
import * as mini from "zod/mini";
import { runSchema } from "../../../src/input/schema/run-schema.ts";
import * as z from "../../../src/input/schema/zod-schema.ts";

const kinds = { a: "a", b: 1 } as const;

const pairs: Readonly<Record<string, readonly [z.Schema, mini.core.$ZodType]>> = {
  string: [z.string(), mini.string()],
  number: [z.number(), mini.number()],
  boolean: [z.boolean(), mini.boolean()],
  "one value": [z.literal("a"), mini.literal("a")],
  "a list of values": [z.literal(["a", 1]), mini.literal(["a", 1])],
  array: [z.array(z.string()), mini.array(mini.string())],
  union: [z.union([z.string(), z.number()]), mini.union([mini.string(), mini.number()])],
  "an object": [
    z.strictObject({ kind: z.literal("a"), size: z.exactOptional(z.number()) }),
    mini.strictObject({ kind: mini.literal("a"), size: mini.exactOptional(mini.number()) }),
  ],
  "objects told apart": [
    z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal(kinds.a), size: z.number() }),
      z.strictObject({ kind: z.literal(kinds.b), name: z.string() }),
    ]),
    mini.discriminatedUnion("kind", [
      mini.strictObject({ kind: mini.literal(kinds.a), size: mini.number() }),
      mini.strictObject({ kind: mini.literal(kinds.b), name: mini.string() }),
    ]),
  ],
  record: [z.record(z.string()), mini.catchall(mini.object({}), mini.string())],
};

const values: readonly unknown[] = [
  ...["", "a", 0, 1, Number.NaN, true, null, undefined, [], ["a"], ["a", 1], {}, new Date(0)],
  { kind: "a" },
  { kind: "a", size: 3 },
  { kind: "a", size: undefined },
  { kind: "a", size: "3", extra: 1 },
  { kind: 1, name: "n" },
  { kind: 1, name: 2 },
  { kind: "c" },
  { any: "text", other: 4 },
];

describe("a schema", () => {
  it.each(Object.entries(pairs))("of kind %s finds what that of zod/mini finds", (_, pair) => {
    const [own, theirs] = pair.map((schema) => values.map((value) => runSchema(schema, value)));
    const seen = (problems: unknown): unknown =>
      JSON.parse(
        JSON.stringify(problems, (key, value: unknown) => (key === "inst" ? undefined : value)),
      );
    expect(seen(own)).toEqual(seen(theirs));
    // Some values fit and some do not, so the comparison says something.
    const fitting = own?.filter((problems) => problems.length === 0).length ?? 0;
    expect(fitting).toBeGreaterThan(0);
    expect(fitting).toBeLessThan(values.length);
  });
});
