/**
 * The fields of a book: the one list that its keys, its shape in code and its JSON Schema follow.
 *
 * The notation is that of TypeScript: a `?` ends the key of a field that may be absent, a list of
 * one item is a list of such items, and a record is an object. `book-schema.ts` holds the list
 * equal to the interface `BookInput`.
 */

/**
 * How a value is written.
 *
 * - `text`: free text; a wrong one is refused by the shape, in code as in JSON
 * - `name`: a text in JSON; in code the reader of its meaning refuses a wrong one
 * - the others: a value that has a reader of its own in code
 */
export type Form =
  | "text"
  | "name"
  | "amount"
  | "number"
  | "members"
  | "scale"
  | "year"
  | "language"
  | "locale"
  | "words"
  | "fiscalYear"
  | "chart"
  | "decisionDay"
  | "original"
  | "adjustments"
  | "figure";

/** A field: a value of a form, one of some texts, a list, or an object. */
export type Field = Form | { readonly oneOf: readonly string[] } | readonly [Field] | Fields;

/** The fields of an object, by key. */
export interface Fields {
  readonly [key: string]: Field;
}

/** The fields of a book. */
export const BOOK_FIELDS = {
  title: "text",
  "organisation?": "text",
  "language?": "language",
  "locale?": "locale",
  "words?": "words",
  unit: { currency: "name", "scale?": "scale" },
  fiscalYear: "fiscalYear",
  "years?": ["fiscalYear"],
  cutOff: "name",
  "scenarios?": [
    {
      id: "name",
      "kind?": { oneOf: ["budget", "forecast", "actual", "prior-year-actual", "other"] },
      "label?": "text",
      "gaps?": { oneOf: ["zero", "unknown"] },
      "year?": "year",
    },
  ],
  chart: "chart",
  "dimensions?": [{ id: "name", "label?": "text", members: [{ id: "name", "label?": "text" }] }],
  "appropriations?": [
    {
      id: "name",
      "label?": "text",
      line: "name",
      "scenario?": "name",
      "set?": "name",
      "members?": "members",
      original: "original",
      "adjustments?": "adjustments",
    },
  ],
  figureSets: [
    {
      id: "name",
      "label?": "text",
      "unit?": { currency: "name", "scale?": "scale" },
      figures: ["figure"],
    },
  ],
  "explanations?": [{ "line?": "name", "members?": "members", text: "text", "source?": "text" }],
} as const;

/** The key of a field, without the mark of one that may be absent. */
export function keyOf(key: string): string {
  return key.endsWith("?") ? key.slice(0, -1) : key;
}

/** Keys; the function that finds the fields lets a bundler leave out what nobody asks for. */
function keysIn(find: () => Fields): readonly string[] {
  return Object.freeze(Object.keys(find()).map(keyOf));
}

export const BOOK_KEYS: readonly string[] = /* @__PURE__ */ keysIn(() => BOOK_FIELDS);
export const UNIT_KEYS: readonly string[] = /* @__PURE__ */ keysIn(() => BOOK_FIELDS.unit);
export const SCENARIO_KEYS: readonly string[] = /* @__PURE__ */ keysIn(
  () => BOOK_FIELDS["scenarios?"][0],
);
export const DIMENSION_KEYS: readonly string[] = /* @__PURE__ */ keysIn(
  () => BOOK_FIELDS["dimensions?"][0],
);
export const MEMBER_KEYS: readonly string[] = /* @__PURE__ */ keysIn(
  () => BOOK_FIELDS["dimensions?"][0].members[0],
);
export const APPROPRIATION_KEYS: readonly string[] = /* @__PURE__ */ keysIn(
  () => BOOK_FIELDS["appropriations?"][0],
);
export const FIGURE_SET_KEYS: readonly string[] = /* @__PURE__ */ keysIn(
  () => BOOK_FIELDS.figureSets[0],
);
export const EXPLANATION_KEYS: readonly string[] = /* @__PURE__ */ keysIn(
  () => BOOK_FIELDS["explanations?"][0],
);
