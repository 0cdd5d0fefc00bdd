/** The keys of a book at every level follow from its fields. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  APPROPRIATION_KEYS,
  BOOK_KEYS,
  DIMENSION_KEYS,
  EXPLANATION_KEYS,
  FIGURE_SET_KEYS,
  MEMBER_KEYS,
  SCENARIO_KEYS,
  UNIT_KEYS,
} from "../../src/book/fields.ts";
import { FISCAL_YEAR_KEYS } from "../../src/calendar/index.ts";

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}
const file = new URL("../../src/input/json-schema/book.schema.json", import.meta.url);
const schema = JSON.parse(readFileSync(file, "utf8")) as Schema;
const keysIn = (of: Schema | undefined): readonly string[] => Object.keys(of?.properties ?? {});

describe("the keys of a book", () => {
  const at = schema.properties ?? {};

  it.each([
    ["the book", BOOK_KEYS, schema],
    ["its unit", UNIT_KEYS, at.unit],
    ["its fiscal year", FISCAL_YEAR_KEYS, at.fiscalYear],
    ["a scenario", SCENARIO_KEYS, at.scenarios?.items],
    ["a dimension", DIMENSION_KEYS, at.dimensions?.items],
    ["a member", MEMBER_KEYS, at.dimensions?.items?.properties?.members?.items],
    ["an appropriation", APPROPRIATION_KEYS, at.appropriations?.items],
    ["a figure set", FIGURE_SET_KEYS, at.figureSets?.items],
    ["an explanation", EXPLANATION_KEYS, at.explanations?.items],
  ])("are those of the published JSON Schema: %s", (_, keys, level) => {
    expect(keys).toEqual(keysIn(level));
    expect(keys.length).toBeGreaterThan(1);
    expect(Object.isFrozen(keys)).toBe(true);
  });
});
