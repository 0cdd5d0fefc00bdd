/**
 * The shape of a table as JSON, as a zod schema: what `JSON.stringify(table)` writes. Built on
 * first use.
 */
import { signStyleSchema } from "../chart/index.ts";
import {
  byName,
  flow,
  maybeText,
  runSchema,
  type ShapeProblem,
  scale,
  text,
  z,
} from "../input/schema/index.ts";
import { LANGUAGES, LOCALES } from "../language/index.ts";
import { relationSchema } from "../relation/index.ts";

const terms = () =>
  z.array(z.strictObject({ id: text(), weight: z.union([z.literal([1, -1]), text()]) }));

const selection = () =>
  z.exactOptional(
    z.strictObject({
      set: maybeText(),
      line: maybeText(),
      scenario: maybeText(),
      period: maybeText(),
      members: z.exactOptional(byName(z.union([z.string(), z.array(z.string())]))),
    }),
  );

const wording = () =>
  z.exactOptional(
    z.array(
      z.union([
        z.strictObject({ word: text() }),
        z.strictObject({ text: text() }),
        z.strictObject({ period: text() }),
        z.strictObject({ number: text() }),
      ]),
    ),
  );

const cell = () =>
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("amount"), amount: text() }),
    z.strictObject({
      kind: z.literal("ratio"),
      ratio: z.strictObject({ kind: z.literal("ratio"), numerator: text(), denominator: text() }),
    }),
    z.strictObject({ kind: z.literal("text"), text: text(), wording: wording() }),
    z.strictObject({
      kind: z.literal("empty"),
      reason: z.literal([
        "absent",
        "incomplete-period",
        "not-applicable",
        "zero-base",
        "missing-base",
        "missing-amount",
        "sign-change",
      ]),
    }),
  ]);

const keys = () => ({
  title: text(),
  wording: wording(),
  language: z.exactOptional(z.literal([...LANGUAGES])),
  locale: z.exactOptional(
    z.union([
      z.literal([...LOCALES]),
      z.strictObject({ group: z.string(), decimal: z.string(), minus: z.string() }),
    ]),
  ),
  words: z.exactOptional(byName(text())),
  fixedLanguage: z.exactOptional(z.literal(true)),
  unit: z.strictObject({ currency: text(), scale: scale() }),
  signs: signStyleSchema(),
  labelHeading: maybeText(),
  rows: z.array(
    z.strictObject({
      id: text(),
      label: text(),
      wording: wording(),
      role: z.literal(["item", "total", "of-which", "heading"]),
      level: z.number(),
      measure: z.exactOptional(z.literal("rate")),
      decimals: z.exactOptional(z.number()),
      flow: flow(),
      selection: selection(),
      source: maybeText(),
    }),
  ),
  columns: z.array(
    z.strictObject({
      id: text(),
      label: text(),
      group: maybeText(),
      wording: wording(),
      measure: z.literal(["amount", "variance", "growth", "percent", "rate", "text"]),
      decimals: z.exactOptional(z.number()),
      flow: flow(),
      selection: selection(),
    }),
  ),
  cells: z.array(z.array(cell())),
  relations: z.array(relationSchema(terms, "required")),
  notes: z.array(
    z.strictObject({
      kind: z.literal([
        "partly-shown",
        "one-sided",
        "not-by-member",
        "missing-as-zero",
        "missing-months",
        "undecidable",
        "duplicate-reference",
      ]),
      row: text(),
      column: text(),
      lines: z.exactOptional(z.array(text())),
      months: z.exactOptional(z.array(text())),
    }),
  ),
});

const table = () => z.strictObject({ ...keys(), whole: z.exactOptional(z.strictObject(keys())) });

let built: z.Schema | undefined;

/** Checks the shape of a value. No problems mean that it is a `TableJson`. */
export function checkTableShape(value: unknown): readonly ShapeProblem[] {
  built ??= table();
  return runSchema(built, value);
}
