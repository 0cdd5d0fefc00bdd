/**
 * Small documents against two oracles: every point of a grid of half units, and Fourier–Motzkin
 * elimination on fractions.
 */
import { auditReport, defineReport, type ReportInput } from "anslag/audit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canHold, type Inequality } from "../oracle/fourier-motzkin.ts";
import { add, type Fraction, fraction, multiply, negate, sign } from "../oracle/fraction.ts";
import { toFraction } from "../oracle/joint-proof.ts";

interface Small {
  /** Printed whole figures. */
  readonly figures: readonly number[];
  /** Relations: the target, and its terms with weights. */
  readonly sums: readonly (readonly [
    target: number,
    terms: readonly (readonly [figure: number, weight: number])[],
  ])[];
  /**
   * Percentages, printed whole: of which figure, and of which base. Their places follow those of
   * the figures.
   */
  readonly ratios?: readonly (readonly [
    kind: Kind,
    printed: number,
    above: number,
    below: number,
  ])[];
  readonly rounding: "nearest" | "truncation";
}

type Kind = "percent" | "change" | "growth";

const inputOf = ({ figures, sums, ratios = [], rounding }: Small): ReportInput => ({
  title: "Small",
  rounding,
  figures: [
    ...figures.map((value, k) => ({ id: `n${k}`, printed: `${value}`, unit: "kr" })),
    ...ratios.map(([kind, printed, above, below], k) => ({
      id: `n${figures.length + k}`,
      printed: `${printed}`,
      unit: "%",
      [kind]:
        kind === "percent"
          ? { numerator: `n${above}`, base: `n${below}` }
          : { current: `n${above}`, prior: `n${below}` },
    })),
  ],
  relations: sums.map(([target, terms], k) => ({
    id: `r${k}`,
    kind: "sum",
    total: `n${target}`,
    terms: terms.map(([figure, weight]) => ({ figure: `n${figure}`, weight })),
  })),
});

/**
 * Sums of a tree: each figure is in one sum at the most as a part, and is the target of one at the
 * most; weights of ±1.
 */
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
    const sums = parts.flatMap((terms, target) =>
      terms.length === 0 ? [] : [[target, terms] as const],
    );
    return { figures, sums, rounding: "nearest" };
  });

const anyDocument = fc
  .record({
    figures: fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 3, maxLength: 6 }),
    picks: fc.array(
      fc.array(fc.tuple(fc.nat(), fc.constantFrom(1, 1, -1, -1, 2, -3)), {
        minLength: 2,
        maxLength: 4,
      }),
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

/**
 * The same, with percentages whose base is not printed as nothing, and of one sign where that
 * matters.
 */
const withRatios = fc
  .tuple(
    anyDocument,
    fc.array(
      fc.tuple(
        fc.constantFrom<Kind>("percent", "change", "growth"),
        fc.integer({ min: -30, max: 30 }),
        fc.nat(),
        fc.nat(),
      ),
      { minLength: 1, maxLength: 2 },
    ),
  )
  .map(([small, picks]): Small => {
    const ratios = picks.flatMap(([kind, by, over, under]) => {
      const [above, below] = [over % small.figures.length, under % small.figures.length];
      const [a, b] = [small.figures[above] ?? 0, small.figures[below] ?? 0];
      if (above === below || b === 0 || (kind === "growth" && a * b < 0)) return [];
      const ratio = kind === "growth" ? a / b - 1 : (kind === "change" ? a - b : a) / Math.abs(b);
      return [[kind, Math.round(100 * ratio) + by, above, below] as const];
    });
    return { ...small, figures: small.figures.map((value) => value * 3), ratios };
  });

/**
 * Whether some choice of −½, 0 or +½ for every figure satisfies all sums. For trees no finer grid
 * finds more: their vertices lie on it.
 */
function gridHolds({ figures, sums }: Small): boolean {
  for (let choice = 0; choice < 3 ** figures.length; choice++) {
    const doubled = figures.map((value, k) => 2 * value + (Math.floor(choice / 3 ** k) % 3) - 1);
    if (
      sums.every(
        ([target, terms]) =>
          terms.reduce((so, [figure, weight]) => so + weight * (doubled[figure] ?? 0), 0) ===
          doubled[target],
      )
    )
      return true;
  }
  return false;
}

const one: Fraction = { top: 1n, bottom: 1n };
const half: Fraction = { top: 1n, bottom: 2n };
const none: Fraction = { top: 0n, bottom: 1n };
const whole = (value: number): Fraction => fraction(`${value}`);

interface Range {
  readonly low: Fraction;
  readonly high: Fraction;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

/**
 * Where the true value of a printed whole figure lies; where digits are cut off, only the end away
 * from zero widens.
 */
function rangeOf(value: number, rounding: Small["rounding"], widening: Fraction): Range {
  if (rounding === "nearest") {
    const reach = add(half, widening);
    return {
      low: add(whole(value), negate(reach)),
      high: add(whole(value), reach),
      lowOpen: false,
      highOpen: false,
    };
  }
  const reach = add(one, widening);
  const [down, up] = [value <= 0, value >= 0];
  return {
    low: down ? add(whole(value), negate(reach)) : whole(value),
    high: up ? add(whole(value), reach) : whole(value),
    lowOpen: down,
    highOpen: up,
  };
}

/**
 * The conditions of a document: every sum and percentage as two inequalities, every figure within
 * its interval, except those that are released.
 */
function conditions(
  { figures, sums, ratios = [], rounding }: Small,
  {
    widening = none,
    released = [],
    turned: signs = [],
  }: {
    readonly widening?: Fraction;
    readonly released?: readonly number[];
    /** Bases with another sign than the printed one. */
    readonly turned?: readonly number[];
  } = {},
): readonly Inequality[] {
  const equalities = sums.flatMap(([target, terms]): Inequality[] => {
    const weights = new Map<number, Fraction>([[target, negate(one)]]);
    for (const [figure, weight] of terms) weights.set(figure, whole(weight));
    return [weights, turned(weights)].map((each) => ({
      weights: each,
      bound: none,
      strict: false,
    }));
  });
  // A percentage keeps the interval of its print, and a base the sign of its print unless it is
  // released.
  const percentages = ratios.flatMap(([kind, printed, above, below], k): Inequality[] => {
    if (released.includes(figures.length + k)) return [];
    const { low, high, lowOpen, highOpen } = rangeOf(printed, rounding, none);
    const base = whole(Math.sign(figures[below] ?? 0) * (signs.includes(below) ? -1 : 1));
    const [upper, size]: [Fraction, (p: Fraction) => Fraction] =
      kind === "percent"
        ? [whole(100), (p) => multiply(p, base)]
        : kind === "change"
          ? [whole(100), (p) => add(multiply(p, base), whole(100))]
          : [multiply(whole(100), base), (p) => multiply(add(p, whole(100)), base)];
    const at = (p: Fraction): Map<number, Fraction> =>
      new Map([
        [above, upper],
        [below, negate(size(p))],
      ]);
    return [
      { weights: turned(at(low)), bound: none, strict: lowOpen },
      { weights: at(high), bound: none, strict: highOpen },
    ];
  });
  const intervals = figures.flatMap((value, k): Inequality[] => {
    if (released.includes(k)) return [];
    const { low, high, lowOpen, highOpen } = rangeOf(value, rounding, widening);
    return [
      { weights: new Map([[k, one]]), bound: high, strict: highOpen },
      { weights: new Map([[k, negate(one)]]), bound: negate(low), strict: lowOpen },
    ];
  });
  return [...equalities, ...percentages, ...intervals];
}

function turned(weights: ReadonlyMap<number, Fraction>): Map<number, Fraction> {
  return new Map([...weights].map(([figure, weight]) => [figure, negate(weight)]));
}

/**
 * The signs with which everything can hold when some figures are released: the printed ones if they
 * will do.
 */
function signsFor(
  small: Small,
  released: readonly number[],
): readonly number[] | "none" | "too many" {
  const bases = [...new Set((small.ratios ?? []).map(([, , , below]) => below))].filter((each) =>
    released.includes(each),
  );
  const ways = [0, 1, 2]
    .flatMap((size) => choices(bases.length, size))
    .map((picks) => picks.map((k) => bases[k] ?? -1));
  const answers = ways.map((turned) => ({
    turned,
    holds: canHold(conditions(small, { released, turned })),
  }));
  if (answers.some(({ holds }) => holds === "too many")) return "too many";
  return answers.find(({ holds }) => holds === true)?.turned ?? "none";
}

/** Every choice of so many of the first `count` numbers. */
function choices(count: number, size: number, from = 0): readonly (readonly number[])[] {
  if (size === 0) return [[]];
  return Array.from({ length: Math.max(count - from, 0) }, (_, k) => from + k).flatMap((first) =>
    choices(count, size - 1, first + 1).map((rest) => [first, ...rest]),
  );
}

const isAsked = ({ sums, ratios = [] }: Small): boolean => sums.length + ratios.length > 0;
const runs = (least: number): { numRuns: number } => ({
  numRuns: Math.max(least, fc.readConfigureGlobal().numRuns ?? 0),
});

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
      runs(400),
    );
    expect(Math.min(seen.consistent, seen.contradictory)).toBeGreaterThan(10);
  });

  it.each([
    ["sums", anyDocument],
    ["sums and percentages", withRatios],
  ])(
    "of any %s agrees with elimination: the verdict, the fewest figures that must be wrong, which of them could be, and which must",
    (_, documents) => {
      const seen = { consistent: 0, contradictory: 0, several: 0, certain: 0, choice: 0 };
      fc.assert(
        fc.property(documents, (small) => {
          const expected = canHold(conditions(small));
          if (expected === "too many" || !isAsked(small)) return;
          const { joint } = auditReport(defineReport(inputOf(small)));
          seen[expected ? "consistent" : "contradictory"] += 1;
          expect(joint.verdict).toBe(expected ? "consistent" : "contradictory");
          if (joint.verdict !== "contradictory") return;
          // The least sets of figures whose release lets everything else be true.
          const count = small.figures.length + (small.ratios ?? []).length;
          let least: readonly (readonly number[])[] = [];
          for (let size = 1; least.length === 0 && size <= count; size++) {
            const sets = choices(count, size).map((released) => ({
              released,
              signs: signsFor(small, released),
            }));
            if (sets.some(({ signs }) => signs === "too many")) return;
            least = sets.flatMap(({ released, signs }) => (signs === "none" ? [] : [released]));
          }
          const size = least[0]?.length ?? 0;
          expect([joint.wrongFigures, joint.contradictions.length, joint.fewest]).toEqual([
            size,
            size,
            true,
          ]);
          if (size > 1) seen.several += 1;
          for (const { repairs, certain } of joint.contradictions) {
            const figures = repairs.map(({ figure }) => Number(figure.slice(1)));
            const isInAll = least.every((set) => set.includes(figures[0] ?? -1));
            if (size === 1) expect(figures.sort()).toEqual(least.flat().sort());
            if (size === 1) expect(certain).toBe(least.length === 1);
            if (certain) expect([figures.length, isInAll]).toEqual([1, true]);
            seen[certain ? "certain" : "choice"] += 1;
          }
        }),
        runs(300),
      );

      expect(Math.min(...Object.values(seen))).toBeGreaterThan(1);
    },
  );

  it("needs exactly the distance it names: with it everything can hold, with a little less it cannot", () => {
    const seen = { nearest: 0, truncation: 0, never: 0 };
    fc.assert(
      fc.property(fc.oneof(anyDocument, withRatios), (small) => {
        const { joint } = auditReport(defineReport(inputOf(small)));
        if (!isAsked(small)) return;
        const closed = (inequalities: readonly Inequality[]): readonly Inequality[] =>
          inequalities.map((each) => ({ ...each, strict: false }));
        const holdsAt = (widening: Fraction) => canHold(closed(conditions(small, { widening })));
        if (joint.noRounding === true) {
          seen.never += 1;
          expect(holdsAt(whole(1000))).not.toBe(true);
          return;
        }
        if (joint.needed === undefined) return;
        const base = small.rounding === "nearest" ? half : one;
        const needed = toFraction(joint.needed);
        const widening = add(needed, negate(base));
        const [enough, short] = [
          holdsAt(widening),
          holdsAt(add(widening, { top: -1n, bottom: 1000n })),
        ];
        if (enough === "too many" || short === "too many") return;
        seen[small.rounding] += 1;
        expect(enough).toBe(true);
        // A document whose printed figures satisfy everything needs no distance at all.
        if (sign(needed) > 0) expect(short).toBe(false);
      }),
      runs(300),
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(3);
  });

  it("says of each figure that could be wrong how far it can go, no more and no less, and offers nothing that is out of reach", () => {
    const seen = { included: 0, open: 0, prints: 0 };
    fc.assert(
      fc.property(fc.oneof(anyDocument, withRatios), (small) => {
        const { joint } = auditReport(defineReport(inputOf(small)));
        if (joint.contradictions.length !== 1) return;
        for (const { figure, least, most, leastOpen, mostOpen, intended } of joint.contradictions[0]
          ?.repairs ?? []) {
          const k = Number(figure.slice(1));
          if (k >= small.figures.length) continue;
          const turned = signsFor(small, [k]);
          if (turned === "too many") continue;
          expect(turned).not.toBe("none");
          const free = conditions(small, {
            released: [k],
            turned: turned === "none" ? [] : turned,
          });
          const within = (low: Fraction | undefined, high: Fraction | undefined, strict = false) =>
            canHold([
              ...free,
              ...(high === undefined
                ? []
                : [{ weights: new Map([[k, one]]), bound: high, strict }]),
              ...(low === undefined
                ? []
                : [{ weights: new Map([[k, negate(one)]]), bound: negate(low), strict }]),
            ]);
          for (const [end, isOpen, direction] of [
            [least, leastOpen, -1],
            [most, mostOpen, 1],
          ] as const) {
            if (end === undefined) {
              // No bound: it can go as far as one likes.
              const far = whole(direction * 1e9);
              expect(direction === 1 ? within(far, undefined) : within(undefined, far)).not.toBe(
                false,
              );
              continue;
            }
            const bound = toFraction(end);
            const [at, beyond] = [
              within(bound, bound),
              direction === 1 ? within(bound, undefined, true) : within(undefined, bound, true),
            ];
            const tiny = add(bound, { top: BigInt(-direction), bottom: 10_000n });
            const near = direction === 1 ? within(tiny, undefined) : within(undefined, tiny);
            if ([at, beyond, near].includes("too many")) continue;
            seen[isOpen ? "open" : "included"] += 1;
            expect([at, beyond, near]).toEqual([isOpen !== true, false, true]);
          }
          for (const { printed } of intended) {
            const { low, high, lowOpen, highOpen } = rangeOf(Number(printed), small.rounding, none);
            const possible = canHold([
              ...free,
              { weights: new Map([[k, one]]), bound: high, strict: highOpen },
              { weights: new Map([[k, negate(one)]]), bound: negate(low), strict: lowOpen },
            ]);
            expect(possible).not.toBe(false);
            seen.prints += 1;
          }
        }
      }),
      runs(300),
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(10);
  });

  it("names a witness from which no relation can be left out", () => {
    let seen = 0;
    fc.assert(
      fc.property(fc.oneof(anyDocument, withRatios), (small) => {
        const { joint } = auditReport(defineReport(inputOf(small)));
        if (joint.contradictions.length !== 1) return;
        const { ratios = [], figures, sums } = small;
        const witness = joint.contradictions[0]?.witness ?? [];
        const only = (kept: readonly string[]): boolean | "too many" =>
          canHold(
            conditions(
              { ...small, sums: sums.filter((_, k) => kept.includes(`r${k}`)) },
              // A percentage that is not asked for is released.
              {
                released: ratios.flatMap(([kind], k) =>
                  kept.includes(`n${figures.length + k}/${kind}`) ? [] : [figures.length + k],
                ),
              },
            ),
          );
        const all = only(witness);
        if (all === "too many") return;
        seen += 1;
        expect(all).toBe(false);
        for (const left of witness)
          expect(only(witness.filter((each) => each !== left))).not.toBe(false);
      }),
      runs(200),
    );
    expect(seen).toBeGreaterThan(20);
  });
});
