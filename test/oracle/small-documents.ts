/** Small random documents: sums of trees, any sums, and percentages of whole figures. */
import type { ReportInput } from "anslag/audit";
import fc from "fast-check";

export interface Small {
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

export type Kind = "percent" | "change" | "growth";

export const inputOf = ({ figures, sums, ratios = [], rounding }: Small): ReportInput => ({
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
export const treeDocument: fc.Arbitrary<Small> = fc
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

export const anyDocument: fc.Arbitrary<Small> = fc
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
export const withRatios: fc.Arbitrary<Small> = fc
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

/** Whether a document has any relation. */
export const isAsked = ({ sums, ratios = [] }: Small): boolean => sums.length + ratios.length > 0;
/** At least so many runs. */
export const runs = (least: number): { numRuns: number } => ({
  numRuns: Math.max(least, fc.readConfigureGlobal().numRuns ?? 0),
});
