/** A sum is split by keys to the last unit, within bounds, and always to the same parts. */
import { type Issue, toDecimal } from "anslag";
import { allocate } from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocateByWeights, allocateInto } from "../../../src/planning/allocation/allocate.ts";
import {
  absolute,
  add,
  compare,
  divide,
  fraction,
  multiply,
  negate,
  sum,
} from "../../oracle/fraction.ts";
import { codeOf, issuesOf } from "../../support/code-of.ts";
import { amount, keys } from "../../support/random-keys.ts";

const mixed = <Value>(record: Readonly<Record<string, Value>>): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).reverse());
const texts = (record: Readonly<Record<string, { toFixed(): string }>>): Record<string, string> =>
  Object.fromEntries(Object.entries(record).map(([name, each]) => [name, each.toFixed()]));

describe("laws of an allocation", () => {
  it("the parts add up to the total, exactly", () => {
    fc.assert(
      fc.property(amount, keys, (total, by) => {
        const parts = Object.values(allocate(total, { keys: by }));
        expect(
          compare(
            sum(parts.map((part) => fraction(part.toFixed()))),
            fraction(toDecimal(total).toFixed()),
          ),
        ).toBe(0);
      }),
    );
  });

  it("every part is less than one smallest unit from its quota, and a key of 0 gets 0", () => {
    fc.assert(
      fc.property(amount, keys, fc.integer({ min: 0, max: 3 }), (total, by, more) => {
        const decimals = toDecimal(total).decimalPlaces() + more;
        const unit = fraction(toDecimal(1).times(`1e-${decimals}`).toFixed());
        const all = sum(Object.values(by).map(fraction));
        const size = absolute(fraction(toDecimal(total).toFixed()));
        for (const [name, part] of Object.entries(allocate(total, { keys: by, decimals }))) {
          const quota = divide(multiply(size, fraction(by[name] ?? "0")), all);
          const away = absolute(add(absolute(fraction(part.toFixed())), negate(quota)));
          expect(compare(away, unit)).toBe(-1);
          expect(part.decimalPlaces()).toBeLessThanOrEqual(decimals);
          if (by[name] === "0") expect(part.isZero()).toBe(true);
        }
      }),
    );
  });

  it("neither the order of the receivers nor a common factor of the keys matters", () => {
    fc.assert(
      fc.property(amount, keys, fc.integer({ min: 2, max: 9 }), (total, by, factor) => {
        const parts = texts(allocate(total, { keys: by }));
        expect(texts(allocate(total, { keys: mixed(by) }))).toEqual(parts);
        const scaled = Object.fromEntries(
          Object.entries(by).map(([name, each]) => [
            name,
            toDecimal(toDecimal(each).times(factor)).toFixed(),
          ]),
        );
        expect(texts(allocate(total, { keys: scaled }))).toEqual(parts);
      }),
    );
  });

  it("a negative total is split as its mirror image, and the keys are not changed", () => {
    fc.assert(
      fc.property(amount, keys, (total, by) => {
        const before = JSON.stringify(by);
        const [one, other] = [
          allocate(total, { keys: by }),
          allocate(toDecimal(toDecimal(total).negated()), { keys: by }),
        ];
        for (const name of Object.keys(by))
          expect(one[name]?.plus(other[name] ?? 0).isZero()).toBe(true);
        expect(JSON.stringify(by)).toBe(before);
      }),
    );
  });

  it("bounds are kept, and the parts still add up; bounds without room are refused", () => {
    const percents = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 60, max: 400 }));
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        keys,
        fc.array(percents, { minLength: 10, maxLength: 10 }),
        (total, by, percent) => {
          const receivers = Object.keys(by);
          const bound = (side: 0 | 1): Record<string, number> =>
            Object.fromEntries(
              receivers.map((name, k) => [
                name,
                Math.floor((total * (percent[k]?.[side] ?? 0)) / 100 / receivers.length),
              ]),
            );
          const [least, most] = [bound(0), bound(1)];
          const sum_ = (of: Readonly<Record<string, number>>) =>
            receivers.reduce((so, name) => so + (of[name] ?? 0), 0);
          // A receiver without a key can get no more than its least amount.
          const room = receivers.map((name) => [
            name,
            (by[name] === "0" ? least : most)[name] ?? 0,
          ]);
          if (sum_(Object.fromEntries(room)) < total) {
            expect(codeOf(() => allocate(total, { keys: by, least, most }))).toBe(
              "allocation.bounds",
            );
            return;
          }
          const parts = allocate(total, { keys: by, least, most });
          const numbers = Object.fromEntries(
            Object.entries(parts).map(([name, part]) => [name, part.toNumber()]),
          );
          expect(sum_(numbers)).toBe(total);
          for (const name of receivers) {
            expect(numbers[name]).toBeGreaterThanOrEqual(least[name] ?? 0);
            expect(numbers[name]).toBeLessThanOrEqual(most[name] ?? 0);
          }
          expect(texts(allocate(total, { keys: mixed(by), least, most }))).toEqual(texts(parts));
        },
      ),
    );
  });
});

describe("a sum that cannot be split", () => {
  it("is refused with every problem at its place", () => {
    const issues = issuesOf(() =>
      allocate("10.55", {
        keys: { a: -1, b: "x", c: null as never },
        decimals: 1,
        least: { d: 1, a: -2 } as never,
        most: { b: "y" },
      }),
    );
    expect(issues.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
      "round.decimals decimals",
      "allocation.keys keys.a",
      "amount.not-an-amount keys.b",
      "amount.missing keys.c",
      "allocation.bounds least.d",
      "allocation.bounds least.a",
      "amount.not-an-amount most.b",
    ]);
  });

  it.each<[string, () => unknown, string]>([
    ["no keys", () => allocate(10, { keys: {} }), "allocation.keys"],
    ["keys of 0 only", () => allocate(10, { keys: { a: 0 } }), "allocation.keys"],
    [
      "least amounts above the total",
      () => allocate(10, { keys: { a: 1, b: 1 }, least: { a: 6, b: 5 } }),
      "allocation.bounds",
    ],
    [
      "most amounts below the total",
      () => allocate(10, { keys: { a: 1, b: 1 }, most: { a: 4, b: 5 } }),
      "allocation.bounds",
    ],
    [
      "room only where there is no key",
      () => allocate(10, { keys: { a: 1, b: 0 }, most: { a: 4 } }),
      "allocation.bounds",
    ],
    [
      "a least amount above the most",
      () => allocate(10, { keys: { a: 1, b: 1 }, least: { a: 5 }, most: { a: 4 } }),
      "allocation.bounds",
    ],
    ["41 decimals", () => allocate(10, { keys: { a: 1 }, decimals: 41 }), "round.decimals"],
    ["half a decimal", () => allocate(10, { keys: { a: 1 }, decimals: 0.5 }), "round.decimals"],
    ["keys that are a text", () => allocate(1, { keys: "12" as never }), "input.wrong-type"],
    [
      "a misspelt option",
      () => allocate(1, { keys: { a: 1 }, Most: { a: 1 } } as never),
      "input.unknown-key",
    ],
    ["no input", () => allocate(1, undefined as never), "input.wrong-type"],
  ])("%s", (_, run, code) => {
    expect(codeOf(run)).toBe(code);
  });

  it("has no part, and adds its problems to those of the caller", () => {
    const issues: Issue[] = [];
    expect(allocateInto("x", { keys: { a: -1 } }, issues)).toEqual({});
    expect(issues.map(({ code }) => code)).toEqual(["amount.not-an-amount", "allocation.keys"]);
    expect(allocateInto(6, { keys: { a: 1 } }, issues)).toEqual({ a: toDecimal(6) });
  });
});

describe("a shared service", () => {
  it("equal remainders go to the larger key, and then to the name that comes first", () => {
    const names = allocate("-1000", { keys: { schools: 2, care: 2, culture: 2 } });
    expect(texts(names)).toEqual({ schools: "-333", care: "-334", culture: "-333" });
    expect(texts(allocate("1", { keys: { small: 1, large: 1 } }))).toEqual({
      small: "0",
      large: "1",
    });
  });

  it("a most amount is rounded down to whole units, a least amount up", () => {
    const most = allocate("10", { keys: { a: 1, b: 3, c: 4 }, most: { c: "4.9" } });
    expect(texts(most)).toEqual({ a: "1", b: "5", c: "4" });
    const least = allocate("100", { keys: { a: 0, b: 1 }, least: { a: "7.2" } });
    expect(texts(least)).toEqual({ a: "8", b: "92" });
  });

  it("bounds are without sign, also for a cost", () => {
    expect(texts(allocate("-10", { keys: { a: 1, b: 1 }, most: { a: 4 } }))).toEqual({
      a: "-4",
      b: "-6",
    });
  });

  it("parts have the decimals of the total, or those asked for", () => {
    const keys = { a: 1, b: 1, c: 1 };
    const inDimes = { a: "33.4", b: "33.4", c: "33.3" };
    expect(texts(allocate("100.10", { keys }))).toEqual(inDimes);
    expect(texts(allocate("100.1", { keys }))).toEqual(inDimes);
    expect(texts(allocate("100.10", { keys, decimals: 2 }))).toEqual({
      a: "33.37",
      b: "33.37",
      c: "33.36",
    });
    expect(texts(allocate("100", { keys, decimals: 1 }))).toEqual({
      a: "33.4",
      b: "33.3",
      c: "33.3",
    });
  });

  it("a unit may have up to 40 decimals, and as many as the total has", () => {
    const finest = `0.${"0".repeat(39)}1`;
    expect(texts(allocate(finest, { keys: { a: 1, b: 1 }, decimals: 40 }))).toEqual({
      a: finest,
      b: "0",
    });
  });

  it("a bound that is undefined does not bind, and one after it does", () => {
    const bounds = { least: { a: undefined, b: 7 }, most: { b: undefined, a: 2 } };
    const keys = { a: 1, b: 1 };
    expect(texts(allocate(10, { keys, ...(bounds as object) }))).toEqual({ a: "2", b: "8" });
    const { least } = bounds;
    expect(texts(allocate(10, { keys, least } as never))).toEqual({ a: "3", b: "7" });
  });

  it("says whether there are no keys, or only keys of 0", () => {
    const said = (keys: object) => issuesOf(() => allocate(1, { keys } as never))[0]?.received;
    expect([said({}), said({ a: 0 })]).toEqual(["none", "zeros only"]);
  });
});

describe("allocateByWeights", () => {
  const by = (total: string, weights: readonly number[], decimals = 0) =>
    Object.values(
      allocateByWeights(
        toDecimal(total),
        new Map(weights.map((weight, k) => [`${k}`, toDecimal(weight)])),
        decimals,
      ),
    ).map(Number);

  it("splits by proportions: weights that are all turned give the same parts", () => {
    expect(by("-40", [3, -1, 2])).toEqual([-30, 10, -20]);
    expect(by("-40", [-3, 1, -2])).toEqual([-30, 10, -20]);
    expect(by("0.4", [3, -1, 2], 1)).toEqual([0.3, -0.1, 0.2]);
  });

  it("refuses fewer decimals than the total has", () => {
    expect(codeOf(() => by("0.5", [1, 1]))).toBe("round.decimals");
  });
});
