/** Small documents against two oracles: every point of a grid of half units, and Fourier–Motzkin elimination on fractions. */
import { auditReport, defineReport, type ReportInput } from "anslag";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canHold, type Inequality } from "../oracle/fourier-motzkin.ts";
import { absolute, add, compare, type Fraction, fraction, multiply, negate } from "../oracle/fraction.ts";

interface Small {
  /** Printed whole figures. */
  readonly figures: readonly number[];
  /** Relations: the target, and its terms with weights. */
  readonly sums: readonly (readonly [target: number, terms: readonly (readonly [figure: number, weight: number])[]])[];
  readonly rounding: "nearest" | "truncation";
}

const inputOf = ({ figures, sums, rounding }: Small): ReportInput => ({
  title: "Small",
  rounding,
  figures: figures.map((value, k) => ({ id: `n${k}`, printed: `${value}`, unit: "kr" })),
  relations: sums.map(([target, terms], k) => ({
    id: `r${k}`,
    kind: "sum",
    total: `n${target}`,
    terms: terms.map(([figure, weight]) => ({ figure: `n${figure}`, weight })),
  })),
});

/** Sums of a tree: each figure is in one sum at the most as a part, and is the target of one at the most; weights of ±1. */
const treeDocument = fc
  .tuple(
    fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 3, maxLength: 6 }),
    fc.array(fc.tuple(fc.nat(), fc.boolean()), { minLength: 5, maxLength: 5 }),
  )
  .map(([figures, links]): Small => {
    const parts = figures.map((): [number, number][] => []);
    for (let k = 1; k < figures.length; k++) {
      const [pick, plus] = links[k - 1] ?? [0, true];
      parts[pick % k]?.push([k, plus ? 1 : -1]);
    }
    const sums = parts.flatMap((terms, target) => (terms.length === 0 ? [] : [[target, terms] as const]));
    return { figures, sums, rounding: "nearest" };
  });

const anyDocument = fc
  .record({
    figures: fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 3, maxLength: 6 }),
    picks: fc.array(
      fc.array(fc.tuple(fc.nat(), fc.constantFrom(1, 1, -1, -1, 2, -3)), { minLength: 2, maxLength: 4 }),
      { minLength: 1, maxLength: 4 },
    ),
    rounding: fc.constantFrom("nearest" as const, "truncation" as const),
  })
  .map(({ figures, picks, rounding }): Small => {
    const sums = picks.flatMap((pick) => {
      const named = new Map(pick.map(([figure, weight]) => [figure % figures.length, weight]));
      const [first, ...terms] = [...named];
      return first === undefined || terms.length === 0 ? [] : [[first[0], terms] as const];
    });
    return { figures, sums, rounding };
  });

/** Whether some choice of −½, 0 or +½ for every figure satisfies all sums. For trees no finer grid finds more: their vertices lie on it. */
function gridHolds({ figures, sums }: Small): boolean {
  for (let choice = 0; choice < 3 ** figures.length; choice++) {
    const doubled = figures.map((value, k) => 2 * value + (Math.floor(choice / 3 ** k) % 3) - 1);
    if (
      sums.every(
        ([target, terms]) =>
          terms.reduce((so, [figure, weight]) => so + weight * (doubled[figure] ?? 0), 0) === doubled[target],
      )
    )
      return true;
  }
  return false;
}

const one: Fraction = { top: 1n, bottom: 1n };
const half: Fraction = { top: 1n, bottom: 2n };

/** The conditions of a document: every sum as two inequalities, every figure within its interval, except those that are released. */
function conditions(
  { figures, sums, rounding }: Small,
  widening: Fraction = { top: 0n, bottom: 1n },
  released?: number,
): readonly Inequality[] {
  const whole = (value: number): Fraction => fraction(`${value}`);
  const equalities = sums.flatMap(([target, terms]): Inequality[] => {
    const weights = new Map<number, Fraction>([[target, negate(one)]]);
    for (const [figure, weight] of terms) weights.set(figure, whole(weight));
    const turned = new Map([...weights].map(([figure, weight]) => [figure, negate(weight)]));
    return [weights, turned].map((each) => ({ weights: each, bound: whole(0), strict: false }));
  });
  const intervals = figures.flatMap((value, k): Inequality[] => {
    if (k === released) return [];
    const sign = Math.sign(value);
    const nearest = rounding === "nearest";
    const [low, high] = nearest
      ? [add(whole(value), negate(half)), add(whole(value), half)]
      : [sign > 0 ? whole(value) : whole(value - 1), sign < 0 ? whole(value) : whole(value + 1)];
    return [
      { weights: new Map([[k, one]]), bound: add(high, widening), strict: !nearest && sign >= 0 },
      {
        weights: new Map([[k, negate(one)]]),
        bound: negate(add(low, negate(widening))),
        strict: !nearest && sign <= 0,
      },
    ];
  });
  return [...equalities, ...intervals];
}

describe("the joint check", () => {
  it("of trees agrees with every point of the grid of half units, and so does each sum alone", () => {
    const seen = { consistent: 0, contradictory: 0 };
    fc.assert(
      fc.property(treeDocument, (small) => {
        const { joint, checks } = auditReport(defineReport(inputOf(small)));
        const holds = gridHolds(small);
        seen[holds ? "consistent" : "contradictory"] += 1;
        expect(joint.verdict).toBe(holds ? "consistent" : "contradictory");
        small.sums.forEach((sum, k) => {
          const alone = gridHolds({ ...small, sums: [sum] });
          expect(checks[k]?.verdict === "inconsistent").toBe(!alone);
        });
      }),
      { numRuns: Math.max(400, fc.readConfigureGlobal().numRuns ?? 0) },
    );
    expect(Math.min(seen.consistent, seen.contradictory)).toBeGreaterThan(10);
  });

  it("of any document agrees with elimination: the verdict, the figures that repair it, and the distance needed", () => {
    const seen = { consistent: 0, contradictory: 0, repaired: 0 };
    fc.assert(
      fc.property(anyDocument, (small) => {
        const expected = canHold(conditions(small));
        if (expected === "too many" || small.sums.length === 0) return;
        const { joint } = auditReport(defineReport(inputOf(small)));
        seen[expected ? "consistent" : "contradictory"] += 1;
        expect(joint.verdict).toBe(expected ? "consistent" : "contradictory");
        if (joint.verdict !== "contradictory") return;
        // Released alone, exactly these figures let everything else be true.
        const alone = small.figures.flatMap((_, k) =>
          canHold(conditions(small, undefined, k)) === true ? [`n${k}`] : [],
        );
        if (alone.length > 0) {
          seen.repaired += 1;
          expect(joint.contradictions).toHaveLength(1);
          expect(joint.contradictions[0]?.repairs.map(({ figure }) => figure).sort()).toEqual(alone.sort());
        } else expect(joint.contradictions.length).toBeGreaterThan(1);
      }),
      { numRuns: Math.max(300, fc.readConfigureGlobal().numRuns ?? 0) },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(10);
  });

  it("needs exactly the distance it names: with it everything can hold, with a little less it cannot", () => {
    let seen = 0;
    fc.assert(
      fc.property(anyDocument, (small) => {
        const { joint } = auditReport(defineReport(inputOf({ ...small, rounding: "nearest" })));
        if (joint.needed === undefined || small.sums.length === 0) return;
        const needed = add(
          { top: BigInt(joint.needed.numerator.toFixed()), bottom: BigInt(joint.needed.denominator.toFixed()) },
          negate(half),
        );
        const nearest = { ...small, rounding: "nearest" as const };
        const [with_, without] = [needed, add(needed, negate({ top: 1n, bottom: 1000n }))].map((widening) =>
          canHold(conditions(nearest, widening)),
        );
        if (with_ === "too many" || without === "too many") return;
        seen += 1;
        expect(with_).toBe(true);
        // A document whose printed figures satisfy everything needs no distance at all.
        if (compare(add(needed, half), fraction("0")) > 0) expect(without).toBe(false);
      }),
      { numRuns: Math.max(200, fc.readConfigureGlobal().numRuns ?? 0) },
    );
    expect(seen).toBeGreaterThan(50);
  });

  it("says of each figure that could be wrong how far it can go, no more and no less", () => {
    let seen = 0;
    fc.assert(
      fc.property(anyDocument, (document) => {
        const small = { ...document, rounding: "nearest" as const };
        const { joint } = auditReport(defineReport(inputOf(small)));
        if (joint.contradictions.length !== 1) return;
        for (const { figure, least, most } of joint.contradictions[0]?.repairs ?? []) {
          const k = Number(figure.slice(1));
          for (const [end, direction] of [
            [least, -1],
            [most, 1],
          ] as const) {
            if (end === undefined) continue;
            const bound: Fraction = { top: BigInt(end.numerator.toFixed()), bottom: BigInt(end.denominator.toFixed()) };
            const tiny = multiply({ top: BigInt(direction), bottom: 1000n }, absolute(one));
            const at = (value: Fraction): boolean | "too many" =>
              canHold([
                ...conditions(small, undefined, k),
                { weights: new Map([[k, one]]), bound: value, strict: false },
                { weights: new Map([[k, negate(one)]]), bound: negate(value), strict: false },
              ]);
            const [inside, beyond] = [at(bound), at(add(bound, tiny))];
            if (inside === "too many" || beyond === "too many") continue;
            seen += 1;
            expect([inside, beyond]).toEqual([true, false]);
          }
        }
      }),
      { numRuns: Math.max(200, fc.readConfigureGlobal().numRuns ?? 0) },
    );
    expect(seen).toBeGreaterThan(50);
  });

  it("names a witness from which no relation can be left out", () => {
    let seen = 0;
    fc.assert(
      fc.property(anyDocument, (small) => {
        const { joint } = auditReport(defineReport(inputOf(small)));
        if (joint.contradictions.length !== 1) return;
        const witness = (joint.contradictions[0]?.witness ?? []).map((id) => Number(id.slice(1)));
        const only = (kept: readonly number[]): Small => ({
          ...small,
          sums: small.sums.filter((_, k) => kept.includes(k)),
        });
        const whole = canHold(conditions(only(witness)));
        if (whole === "too many") return;
        seen += 1;
        expect(whole).toBe(false);
        for (const left of witness)
          expect(canHold(conditions(only(witness.filter((k) => k !== left))))).not.toBe(false);
      }),
      { numRuns: Math.max(200, fc.readConfigureGlobal().numRuns ?? 0) },
    );
    expect(seen).toBeGreaterThan(20);
  });
});
