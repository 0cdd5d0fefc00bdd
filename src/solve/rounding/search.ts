/**
 * Rounding of richer structures, where no rounding may exist and finding one is hard in general (NP-complete): exact search.
 *
 * The figures stand at their ordinary rounding. While an equality does not hold, one of its figures is moved, or forbidden to move, and
 * what follows from that is worked out at once. A branch ends when an equality cannot hold any more, or when it cannot cost less than
 * the best rounding found. Without a limit the search is complete; with one it says whether it came to its end.
 */
import type { Budget, Component, Solution } from "./problem.ts";

/** What a search came to. */
export interface SearchResult {
  readonly solution: Solution | undefined;
  /** Whether every possibility was looked at; if so and there is no solution, none exists. */
  readonly complete: boolean;
}

/** What can be taken back: the figure and the bounds it had. */
type Change = readonly [figure: number, least: number, most: number];

const LOOKED_AT = 64;
const FIRST_PATIENCE = 200;
const NONE = { figures: [], coefficients: [], goal: 0 } as const;

export function searchRounding(component: Component, budget: Budget): SearchResult {
  const { size, ordinary, constraints, costOf, cheapestMove } = component;
  const least = [...component.least];
  const most = [...component.most];
  const places = placesOf(component);
  /** Smallest and largest possible sum of each equality, and its sum where every figure stands now. */
  const low = constraints.map(({ figures, coefficients }) =>
    bound(figures, coefficients, least, most),
  );
  const high = constraints.map(({ figures, coefficients }) =>
    bound(figures, coefficients, most, least),
  );
  const weights = constraints.map(() => 1);
  const trail: Change[] = [];
  const standing = (figure: number): number =>
    Math.min(Math.max(ordinary[figure] ?? 0, least[figure] ?? 0), most[figure] ?? 0);
  const now = constraints.map(({ figures, coefficients }) =>
    figures.reduce((sum, figure, k) => sum + (coefficients[k] ?? 0) * standing(figure), 0),
  );
  const wrong = new Set<number>();
  for (const [index, { goal }] of constraints.entries()) if (now[index] !== goal) wrong.add(index);
  let cost = component.ordinary.reduce(
    (sum, _, figure) => sum + costOf(figure, standing(figure)),
    0n,
  );
  let failures = 0;
  let patience = FIRST_PATIENCE;
  let best: { readonly values: readonly number[]; readonly cost: bigint } | undefined;
  let complete = true;

  const narrow = (figure: number, from: number, to: number): void => {
    const [oldLeast, oldMost, oldStand] = [least[figure] ?? 0, most[figure] ?? 0, standing(figure)];
    trail.push([figure, oldLeast, oldMost]);
    least[figure] = from;
    most[figure] = to;
    shift(figure, from - oldLeast, to - oldMost, oldStand);
  };
  const shift = (figure: number, raised: number, lowered: number, stood: number): void => {
    const stands = standing(figure);
    if (stands !== stood) cost += costOf(figure, stands) - costOf(figure, stood);
    for (const [index, coefficient] of places[figure] ?? []) {
      const up = coefficient > 0;
      low[index] = (low[index] ?? 0) + coefficient * (up ? raised : lowered);
      high[index] = (high[index] ?? 0) + coefficient * (up ? lowered : raised);
      if (stands === stood) continue;
      now[index] = (now[index] ?? 0) + coefficient * (stands - stood);
      if (now[index] === constraints[index]?.goal) wrong.delete(index);
      else wrong.add(index);
    }
  };
  const takeBack = (length: number): void => {
    while (trail.length > length) {
      const [figure, oldLeast, oldMost] = trail.pop() ?? [0, 0, 0];
      const stood = standing(figure);
      const [from, to] = [least[figure] ?? 0, most[figure] ?? 0];
      least[figure] = oldLeast;
      most[figure] = oldMost;
      shift(figure, oldLeast - from, oldMost - to, stood);
    }
  };

  const blame = (index: number): false => {
    weights[index] = (weights[index] ?? 0) + 1;
    failures += 1;
    return false;
  };
  /** The bounds that an equality leaves to one of its figures, or nothing where they are the ones it has. */
  const boundsOf = (
    index: number,
    figure: number,
    coefficient: number,
  ): readonly [number, number] | undefined => {
    const [from, to] = [least[figure] ?? 0, most[figure] ?? 0];
    const goal = constraints[index]?.goal ?? 0;
    const step = Math.abs(coefficient);
    const mayRise = Math.floor((goal - (low[index] ?? 0)) / step);
    const mayFall = Math.floor(((high[index] ?? 0) - goal) / step);
    if (mayRise >= to - from && mayFall >= to - from) return undefined;
    return coefficient > 0
      ? [Math.max(from, to - mayFall), Math.min(to, from + mayRise)]
      : [Math.max(from, to - mayRise), Math.min(to, from + mayFall)];
  };

  /** Works out what follows for the figures of the given equalities; false when one of them cannot hold. */
  const propagate = (first: readonly number[]): boolean => {
    const waiting = [...first];
    const isWaiting = new Set(waiting);
    for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
      isWaiting.delete(index);
      const { figures, coefficients, goal } = constraints[index] ?? NONE;
      if ((low[index] ?? 0) > goal || (high[index] ?? 0) < goal) return blame(index);
      budget.left -= figures.length;
      for (const [k, figure] of figures.entries()) {
        const bounds = boundsOf(index, figure, coefficients[k] ?? 1);
        if (bounds === undefined) continue;
        if (bounds[0] > bounds[1]) return blame(index);
        narrow(figure, bounds[0], bounds[1]);
        for (const [other] of places[figure] ?? []) {
          if (isWaiting.has(other)) continue;
          isWaiting.add(other);
          waiting.push(other);
        }
      }
    }
    return true;
  };

  /** The equality to be repaired next: of the first few that do not hold, the one that has failed most often. */
  const choose = (): number => {
    let worst = -1;
    let seen = 0;
    for (const index of wrong) {
      if (worst === -1 || (weights[index] ?? 0) > (weights[worst] ?? 0)) worst = index;
      seen += 1;
      if (seen === LOOKED_AT) break;
    }
    return worst;
  };

  /** The least that all repairs must still cost: equalities that share no figure need their own moves. */
  const costAhead = (): bigint => {
    let moves = 0;
    const marked = new Set<number>();
    for (const index of wrong) {
      const { figures, coefficients, goal } = constraints[index] ?? NONE;
      budget.left -= figures.length;
      const free = figures.filter((figure) => (least[figure] ?? 0) < (most[figure] ?? 0));
      if (free.some((figure) => marked.has(figure))) continue;
      for (const figure of free) marked.add(figure);
      const step = coefficients.reduce(
        (widest, coefficient) => Math.max(widest, Math.abs(coefficient)),
        1,
      );
      moves += Math.ceil(Math.abs(goal - (now[index] ?? 0)) / step);
    }
    return BigInt(moves) * cheapestMove;
  };

  /** The figures of an equality that can move the right way, the most promising first. */
  const candidates = (index: number): readonly (readonly [figure: number, direction: 1 | -1])[] => {
    const { figures, coefficients, goal } = constraints[index] ?? NONE;
    budget.left -= figures.length;
    const upward = goal > (now[index] ?? 0);
    const found = figures.flatMap((figure, k) => {
      const direction = (coefficients[k] ?? 1) > 0 === upward ? (1 as const) : (-1 as const);
      const stands = standing(figure);
      const to = stands + direction;
      if (to < (least[figure] ?? 0) || to > (most[figure] ?? 0)) return [];
      const mended = (places[figure] ?? []).reduce((sum, [other, coefficient]) => {
        const missing = (constraints[other]?.goal ?? 0) - (now[other] ?? 0);
        return sum + Math.abs(missing) - Math.abs(missing - coefficient * direction);
      }, 0);
      return [{ figure, direction, mended, cost: costOf(figure, to) - costOf(figure, stands) }];
    });
    found.sort(
      (a, b) =>
        b.mended - a.mended || (a.cost < b.cost ? -1 : a.cost > b.cost ? 1 : a.figure - b.figure),
    );
    return found.map(({ figure, direction }) => [figure, direction] as const);
  };

  interface Branch {
    readonly trail: number;
    readonly figure: number;
    /** The bounds of the second way, taken when the first has been looked at. */
    readonly second: readonly [number, number];
  }
  const branches: Branch[] = [];
  /** Goes back to the last place where there is a second way. */
  const turnBack = (): boolean => {
    for (let branch = branches.pop(); branch !== undefined; branch = branches.pop()) {
      takeBack(branch.trail);
      narrow(branch.figure, branch.second[0], branch.second[1]);
      if (propagate((places[branch.figure] ?? []).map(([index]) => index))) return true;
    }
    return false;
  };

  let open = propagate(constraints.map((_, index) => index));
  while (open) {
    if (budget.left <= 0) {
      complete = false;
      break;
    }
    if (best !== undefined && cost + costAhead() >= best.cost) {
      open = turnBack();
      continue;
    }
    const worst = choose();
    if (worst === -1) {
      best = { values: Array.from({ length: size }, (_, figure) => standing(figure)), cost };
      open = turnBack();
      continue;
    }
    budget.left -= 1;
    if (best === undefined && failures > patience) {
      // Begin again: by now it is known which equalities are hard, and they are taken first.
      patience += failures;
      takeBack(branches[0]?.trail ?? trail.length);
      branches.length = 0;
      continue;
    }
    const [choice] = candidates(worst);
    if (choice === undefined) {
      open = turnBack();
      continue;
    }
    const [figure, direction] = choice;
    const stands = standing(figure);
    const [from, to] = [least[figure] ?? 0, most[figure] ?? 0];
    const moved: readonly [number, number] =
      direction === 1 ? [stands + 1, to] : [from, stands - 1];
    const kept: readonly [number, number] = direction === 1 ? [from, stands] : [stands, to];
    branches.push({ trail: trail.length, figure, second: kept });
    narrow(figure, moved[0], moved[1]);
    open = propagate((places[figure] ?? []).map(([index]) => index)) || turnBack();
  }
  return {
    solution: best === undefined ? undefined : { values: best.values, minimal: complete },
    complete,
  };
}

function placesOf({
  size,
  constraints,
}: Component): readonly (readonly (readonly [number, number])[])[] {
  const places: [number, number][][] = Array.from({ length: size }, () => []);
  for (const [index, { figures, coefficients }] of constraints.entries())
    for (const [k, figure] of figures.entries())
      places[figure]?.push([index, coefficients[k] ?? 0]);
  return places;
}

/** The sum at one end: figures with positive coefficients at `rising`, the others at `falling`. */
function bound(
  figures: readonly number[],
  coefficients: readonly number[],
  rising: readonly number[],
  falling: readonly number[],
): number {
  return figures.reduce((sum, figure, k) => {
    const coefficient = coefficients[k] ?? 0;
    return sum + coefficient * ((coefficient > 0 ? rising[figure] : falling[figure]) ?? 0);
  }, 0);
}
