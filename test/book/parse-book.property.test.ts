/**
 * Books that somebody has broken at random: always a list of issues or a book, never a crash and
 * never half a book.
 */
import { readFileSync } from "node:fs";
import { type BookJson, errorCatalogue, parseBook, safeParseBook, toBookJson } from "anslag";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readJson } from "../../src/input/read-json.ts";

const malmo = readFileSync(new URL("../../examples/malmo-2023/book.json", import.meta.url), "utf8");
type Holder = Record<string, unknown>;

const strange: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    true,
    [],
    {},
    Number.NaN,
    10n,
    Symbol("s"),
    "",
    "x",
    "1,5",
    "2023-13",
    "__proto__",
    () => 1,
  ),
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withSparseArray: true,
  }),
);
/** Where to break (a walk of choices from the root) and how: remove, replace, add. */
const breakage = fc.record({
  walk: fc.array(fc.nat(), { minLength: 1, maxLength: 7 }),
  how: fc.constantFrom("remove", "replace", "replace", "add"),
  value: strange,
});
type Breakage = typeof breakage extends fc.Arbitrary<infer Value> ? Value : never;

function breakAt(book: Holder, { walk, how, value }: Breakage): void {
  let holder = book;
  let key = "";
  for (const step of walk) {
    const keys = Object.keys(holder);
    key = keys[step % Math.max(1, keys.length)] ?? "title";
    const next = holder[key];
    if (typeof next !== "object" || next === null || Object.keys(next).length === 0) break;
    if (step !== walk.at(-1)) holder = next as Holder;
  }
  if (how === "remove") delete holder[key];
  else if (how === "replace") holder[key] = value;
  else holder[`more${walk.length}`] = value;
}

describe("laws of the door", () => {
  it("a broken book gives issues with codes and paths, a sound one is a whole book", () => {
    fc.assert(
      fc.property(fc.array(breakage, { minLength: 1, maxLength: 4 }), (breakages) => {
        const json = JSON.parse(malmo) as Holder;
        for (const one of breakages) breakAt(json, one);
        const result = safeParseBook(json);
        if (result.ok) {
          const written = JSON.stringify(toBookJson(result.book));
          expect(JSON.stringify(toBookJson(parseBook(written)))).toBe(written);
        } else {
          expect(result.issues.length).toBeGreaterThan(0);
          for (const { code, path } of result.issues) {
            expect(Object.keys(errorCatalogue)).toContain(code);
            expect(Array.isArray(path)).toBe(true);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it("an amount that is changed to another is read as the other, to the last digit", () => {
    const digits = fc.stringMatching(/^-?[1-9][0-9]{0,24}(\.[0-9]{0,11}[1-9])?$/);
    fc.assert(
      fc.property(fc.nat(), digits, (pick, amount) => {
        const json = JSON.parse(malmo) as BookJson;
        const figures = json.figureSets[0]?.figures ?? [];
        const at = pick % figures.length;
        Object.assign(figures[at] ?? {}, { amount: "«here»" });
        // As a number in JSON text, which JSON.parse alone would round.
        const book = parseBook(JSON.stringify(json).replace('"«here»"', amount));
        expect([...(book.figureSets[0]?.figures ?? [])][at]?.amount.toFixed()).toBe(amount);
      }),
    );
  });

  it("JSON text without long numbers is read as JSON.parse reads it", () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const text = JSON.stringify(value, (_key, item: unknown) =>
          typeof item === "number" ? Math.trunc(item % 1e9) : item,
        );
        expect(readJson(text, [])).toEqual(JSON.parse(text));
      }),
      { numRuns: 500 },
    );
  });
});
