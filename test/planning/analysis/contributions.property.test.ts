/** Why a total moved: the parts add up, exactly. */
import { roundPercent, toDecimal } from "anslag";
import { bridge, contributions, grossVariances, priceVolume } from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, compare, fraction, multiply, negate, sum } from "../../oracle/fraction.ts";
import { toFraction } from "../../oracle/joint-proof.ts";
import { issuesOf } from "../../support/code-of.ts";

const amount = fc
  .integer({ min: -1e9, max: 1e9 })
  .map((each) => toDecimal(each).times("0.01").toFixed());
const read = (of: { toFixed(): string }) => fraction(of.toFixed());
const names = fc.constantFrom("income", "staff", "rent", "grants", "other");

describe("contributions", () => {
  it("add up to the growth of the total, as exact fractions", () => {
    fc.assert(
      fc.property(
        fc.dictionary(names, fc.record({ current: amount, prior: amount }), { minKeys: 1 }),
        (of) => {
          const { parts, total } = contributions(of);
          const changes = Object.values(parts).map(({ change }) => read(change));
          expect(compare(sum(changes), read(total.change))).toBe(0);
          if (total.points.kind === "none") {
            expect(Object.values(parts).every(({ points }) => points.kind === "none")).toBe(true);
            return;
          }
          const points = Object.values(parts).map(({ points: each }) =>
            each.kind === "none" ? fraction("0") : toFraction(each),
          );
          expect(compare(sum(points), toFraction(total.points))).toBe(0);
        },
      ),
    );
  });

  it("of Malmö's net cost: 1,39 points by income and 3,38 by costs are the 4,77 of the report", () => {
    const { parts, total } = contributions({
      income: { current: "239 459", prior: "245 941" },
      costs: { current: "-726 351", prior: "-710 663" },
    });
    const points = [parts.income, parts.costs, total].map(({ points: each }) =>
      each.kind === "ratio" ? roundPercent(each, { decimals: 2 }).toNumber() : undefined,
    );
    expect(points).toEqual([-1.39, -3.38, -4.77]);
  });
});

describe("price and volume", () => {
  it("add up to the change, in two parts or three", () => {
    const pair = fc.record({ prior: amount, current: amount });
    fc.assert(
      fc.property(pair, pair, (price, quantity) => {
        const [two, three] = [
          priceVolume(price, quantity),
          priceVolume(price, quantity, { mixed: "apart" }),
        ];
        const change = add(
          multiply(fraction(price.current), fraction(quantity.current)),
          negate(multiply(fraction(price.prior), fraction(quantity.prior))),
        );
        expect(compare(add(read(two.volume), read(two.price)), change)).toBe(0);
        expect(
          compare(sum([three.volume, three.price, three.mixed ?? toDecimal(0)].map(read)), change),
        ).toBe(0);
        expect([two.change.toFixed(), two.mixed]).toEqual([three.change.toFixed(), undefined]);
      }),
    );
  });
});

describe("a bridge", () => {
  it("closes with its residual, and says whether anything is left", () => {
    fc.assert(
      fc.property(amount, amount, fc.dictionary(names, amount), (start, end, steps) => {
        const { residual, closes, steps: read_ } = bridge({ start, end, steps });
        const way = sum([fraction(start), ...Object.values(read_).map(read), read(residual)]);
        expect(compare(way, fraction(end))).toBe(0);
        expect(closes).toBe(residual.isZero());
      }),
    );
  });

  it("closes within a tolerance, the tolerance itself included, and refuses steps named by whole numbers", () => {
    const of = (within: number) => bridge({ start: 0, end: 10, steps: { a: 7 }, within }).closes;
    expect([of(2), of(3), of(4)]).toEqual([false, true, true]);
    expect(
      issuesOf(() => bridge({ start: 0, end: 1, steps: { 2023: 1 } })).map(({ code }) => code),
    ).toEqual(["statement.column-id"]);
    expect(issuesOf(() => bridge({ start: 0, end: 1 } as never)).map(({ code }) => code)).toEqual([
      "input.wrong-type",
    ]);
  });

  it("by hand: ten places at 100 become twelve at 110", () => {
    const [price, quantity] = [
      { prior: "-100", current: "-110" },
      { prior: 10, current: 12 },
    ] as const;
    const two = priceVolume(price, quantity);
    const three = priceVolume(price, quantity, { mixed: "apart" });
    expect([two.volume, two.price, two.change].map(Number)).toEqual([-200, -120, -320]);
    expect([three.volume, three.price, three.mixed].map(Number)).toEqual([-200, -100, -20]);
  });

  it("there and back is no way at all", () => {
    fc.assert(
      fc.property(amount, fc.dictionary(names, amount), (start, steps) => {
        const away = Object.values(steps).reduce((so, step) => so.plus(step), toDecimal(start));
        const back = Object.fromEntries(
          Object.entries(steps).map(([name, step]) => [name, toDecimal(step).negated()]),
        );
        expect(bridge({ start, end: away, steps }).closes).toBe(true);
        expect(bridge({ start: away, end: start, steps: back }).closes).toBe(true);
      }),
    );
  });
});

it("gross variances add up to the net one: 17 134 and -13 349 of the Malmö report are 3 785", () => {
  fc.assert(
    fc.property(fc.array(amount), (all) => {
      const { favourable, unfavourable, net } = grossVariances(all);
      expect(compare(add(read(favourable), read(unfavourable)), read(net))).toBe(0);
      expect(compare(sum(all.map(fraction)), read(net))).toBe(0);
    }),
  );
  const { favourable, unfavourable, net } = grossVariances(["17 134", "-13 349"]);
  expect([favourable, unfavourable, net].map(Number)).toEqual([17_134, -13_349, 3_785]);
});

it("every bad amount is named with its place", () => {
  const places = [
    issuesOf(() => contributions({ a: { current: "x", prior: 1 }, b: { current: 1, prior: "" } })),
    issuesOf(() => bridge({ start: "x", end: 1, steps: { a: "y" } })),
    issuesOf(() => priceVolume({ prior: "x", current: 1 }, { prior: 1, current: "y" })),
    issuesOf(() => grossVariances([1, "x"])),
    issuesOf(() =>
      priceVolume({ prior: 1, current: 2 }, { prior: 1, current: 2 }, { mixed: "apar" as never }),
    ),
  ].map((issues) => issues.map(({ path }) => path.join(".")));
  expect(places).toEqual([
    ["a.current", "b.prior"],
    ["start", "steps.a"],
    ["price.prior", "quantity.current"],
    ["1"],
    ["mixed"],
  ]);
});
