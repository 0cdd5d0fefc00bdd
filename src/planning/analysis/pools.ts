/** Pools of heads that may exchange money (kommunicerande kärl): what they come to together, and what moving an amount between heads explains. */
import {
  type AmountInput,
  checkRange,
  type Decimal,
  type RatioResult,
  ratioOf,
  readAmount,
  readAmounts,
  toDecimal,
  ZERO,
} from "../../amount/index.ts";
import {
  describeValue,
  type Issue,
  type IssuePath,
  makeIssue,
  oneOf,
  readItems,
  requireEntries,
  throwIssues,
} from "../../input/index.ts";
import { type GrossVariances, grossVariances } from "./contributions.ts";

/** The variances of the heads of one pool. */
export interface PoolVariance<Head extends string = string> extends GrossVariances {
  /** The heads of the pool, in the order given. */
  readonly heads: readonly Head[];
}

/**
 * Adds up the variances of heads that share their money, gross and net.
 *
 * Rule: inside a pool a surplus may cover a deficit, so the pool is judged by its net variance; the gross ones say how much is covered by whom. A head outside every pool stands for itself.
 * Units and sign: one unit, result sign.
 * Absent and zero: a pool without heads is an error; a head with variance 0 belongs to its pool all the same.
 *
 * @param variances - by head
 * @param pools - by name: the heads of each
 * @returns each pool, and the heads that are in none
 * @throws AnslagError `analysis.head` when a pool names a head that there is not, or one that is in a pool already
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`, `amount.unsafe-number`, `amount.wrong-type`, `amount.out-of-range` with every bad amount
 * @example Malmö: the board's own activities and its project fund may cover one another
 * const { pools } = poolVariances({ own: "8 758", projects: "-7 544", grants: "1 823" }, { shared: ["own", "projects"] });
 * [pools.shared.favourable, pools.shared.unfavourable, pools.shared.net] // => [8758, -7544, 1214]
 */
export function poolVariances<Head extends string, Pool extends string>(
  variances: Readonly<Record<Head, AmountInput>>,
  pools: Readonly<Record<Pool, readonly NoInfer<Head>[]>>,
): {
  readonly pools: Readonly<Record<Pool, PoolVariance<Head>>>;
  readonly outside: PoolVariance<Head>;
} {
  const issues: Issue[] = [];
  const amounts = readHeads(variances, ["variances"], issues);
  const taken = new Set<string>();
  const entries = requireEntries<readonly Head[]>(pools, ["pools"], issues);
  for (const [pool, heads] of entries) {
    const path = ["pools", pool];
    if (!Array.isArray(heads) || heads.length === 0) {
      issues.push(
        makeIssue("analysis.head", {
          path,
          expected: "one head or more",
          received: Array.isArray(heads) ? "none" : describeValue(heads),
        }),
      );
      continue;
    }
    for (const head of heads as readonly Head[]) {
      if (!amounts.has(head)) issues.push(noHead(amounts, [...path], head));
      else if (taken.has(head))
        issues.push(
          makeIssue("analysis.head", {
            path,
            expected: "each head once",
            received: describeValue(head),
          }),
        );
      taken.add(head);
    }
  }
  throwIssues(issues);
  const poolOf = (heads: readonly Head[]): PoolVariance<Head> =>
    Object.freeze({
      heads: Object.freeze([...heads]),
      ...grossVariances(heads.map((head) => amounts.get(head) ?? ZERO)),
    });
  return Object.freeze({
    pools: Object.freeze(
      Object.fromEntries(entries.map(([pool, heads]) => [pool, poolOf(heads)])),
    ) as Readonly<Record<Pool, PoolVariance<Head>>>,
    outside: poolOf([...amounts.keys()].filter((head) => !taken.has(head)) as Head[]),
  });
}

/** An amount that was booked or budgeted at one head and belongs to another. */
export interface Reclass<Head extends string = string> {
  /** The head whose result becomes lower by the amount. */
  readonly from: Head;
  /** The head whose result becomes higher by it. */
  readonly to: Head;
  /** The amount. */
  readonly amount: AmountInput;
  /** What it is about. */
  readonly what?: string;
}

/** Variances after amounts were moved to where they belong. */
export interface Reclassified<Head extends string = string> {
  /** The variance of each head as it would have been. */
  readonly heads: Readonly<Record<Head, Decimal>>;
  /** What was moved to (+) or from (−) each head. */
  readonly moved: Readonly<Record<Head, Decimal>>;
  /** (|before| − |after|) ÷ |before|: how much of a head's variance is only a matter of place; below 0 where it hid more than is seen. None where the variance was 0. */
  readonly explained: Readonly<Record<Head, RatioResult>>;
  /** Gross and net before. */
  readonly before: GrossVariances;
  /** Gross and net after; the net is the same as before, always. */
  readonly after: GrossVariances;
}

/**
 * Moves amounts between heads, to see what variances would have been had they been booked where they were budgeted.
 *
 * Rule: each move takes from one head what it gives to another, so the net variance stays: a cause that adds up to 0 explains the gross variances and nothing of the net.
 * Units and sign: one unit, result sign; a negative amount moves the other way.
 * Absent and zero: a head without moves keeps its variance.
 *
 * @param variances - by head
 * @param moves - what belongs elsewhere
 * @returns variances after the moves, what they explain, and gross and net before and after
 * @throws AnslagError `analysis.head` when a move names a head that there is not, or one and the same twice
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`, `amount.unsafe-number`, `amount.wrong-type`, `amount.out-of-range` with every bad amount
 * @example Malmö: 2 000 for Fryshuset was budgeted at one purpose and paid from another
 * const moved = reclassify({ own: "8 758", projects: "-7 544" }, [{ from: "own", to: "projects", amount: "2 000" }]);
 * moved.heads // => { own: 6758, projects: -5544 }
 * [moved.before.net, moved.after.net] // => [1214, 1214]
 */
export function reclassify<Head extends string>(
  variances: Readonly<Record<Head, AmountInput>>,
  moves: readonly Reclass<NoInfer<Head>>[],
): Reclassified<Head> {
  const issues: Issue[] = [];
  const before = readHeads(variances, ["variances"], issues);
  const moved = new Map([...before.keys()].map((head) => [head, ZERO]));
  readItems(moves, ["moves"], issues).forEach((move, k) => {
    const { from, to, amount: input } = move ?? ({} as Reclass<Head>);
    const amount = readAmount(input, ["moves", k, "amount"], issues) ?? ZERO;
    for (const [key, head] of [["from", from] as const, ["to", to] as const])
      if (!before.has(head)) issues.push(noHead(before, ["moves", k, key], head));
    if (from === to) {
      const facts = {
        path: ["moves", k],
        expected: "two different heads",
        received: describeValue(from),
      };
      issues.push(makeIssue("analysis.head", facts));
    }
    moved.set(from, toDecimal((moved.get(from) ?? ZERO).minus(amount)));
    moved.set(to, toDecimal((moved.get(to) ?? ZERO).plus(amount)));
  });
  throwIssues(issues);
  const record = <T>(of: (head: string, amount: Decimal) => T): Readonly<Record<Head, T>> =>
    Object.freeze(
      Object.fromEntries([...before].map(([head, amount]) => [head, of(head, amount)])),
    ) as Readonly<Record<Head, T>>;
  const after = record((head, amount) => checkRange(amount.plus(moved.get(head) ?? ZERO)));
  return Object.freeze({
    heads: after,
    moved: record((head) => checkRange(moved.get(head) ?? ZERO)),
    explained: record((head, amount) =>
      ratioOf({
        numerator: toDecimal(amount.abs().minus(amount.plus(moved.get(head) ?? ZERO).abs())),
        denominator: toDecimal(amount.abs()),
      }),
    ),
    before: grossVariances([...before.values()]),
    after: grossVariances(Object.values<Decimal>(after)),
  });
}

function readHeads(
  variances: Readonly<Record<string, AmountInput>>,
  path: IssuePath,
  issues: Issue[],
): Map<string, Decimal> {
  return new Map(readAmounts(variances, path, issues));
}

function noHead(heads: ReadonlyMap<string, unknown>, path: IssuePath, head: unknown): Issue {
  return makeIssue("analysis.head", {
    path,
    expected: `a head: ${oneOf([...heads.keys()])}`,
    received: describeValue(head),
  });
}
