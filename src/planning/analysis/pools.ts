/** Pools of heads that may exchange money (kommunicerande kärl): each pool by its net variance. */
import { type AmountInput, readAmounts, ZERO } from "../../amount/index.ts";
import { describeValue, requireEntries } from "../../input/index.ts";
import { readInputs, recordOf, refusePlan } from "../inputs/index.ts";
import { type GrossVariances, grossVariances } from "./gross-variances.ts";
import { refuseHead } from "./reclassify.ts";

/** The variances of the heads of one pool. */
export interface PoolVariance<Head extends string = string> extends GrossVariances {
  /** The heads of the pool, in the order given. */
  readonly heads: readonly Head[];
}

/** Each pool, and the heads outside of them. */
export interface PoolVariances<Head extends string = string, Pool extends string = string> {
  /** Each pool by name. */
  readonly pools: Readonly<Record<Pool, PoolVariance<Head>>>;
  /** The heads that are in no pool. */
  readonly outside: PoolVariance<Head>;
}

/**
 * Adds up the variances of heads that share their money, gross and net.
 *
 * Rule: inside a pool a surplus may cover a deficit, so the pool is judged by its net variance; the
 * gross ones show how much is covered. A head outside every pool stands for itself.
 * Units and sign: one unit, result sign.
 * Absent and zero: a pool without heads is an error; a head with variance 0 belongs to its pool.
 *
 * @param variances - by head
 * @param pools - by name: the heads of each
 * @returns each pool, and the heads outside every pool
 * @throws AnslagError `analysis.head` when a pool names an unknown head, or one that is in a pool
 * already
 * @throws AnslagError codes of amounts, see {@link toDecimal}
 * @example Malmö: the board's own activities and its project fund may cover one another
 * const variances = { own: "8 758", projects: "-7 544", grants: "1 823" };
 * const { pools } = poolVariances(variances, { shared: ["own", "projects"] });
 * [pools.shared.favourable, pools.shared.unfavourable, pools.shared.net] // => [8758, -7544, 1214]
 */
export function poolVariances<Head extends string, Pool extends string>(
  variances: Readonly<Record<Head, AmountInput>>,
  pools: Readonly<Record<Pool, readonly NoInfer<Head>[]>>,
): PoolVariances<Head, Pool> {
  const pooled = new Set<string>();
  const { amounts, entries } = readInputs((issues) => {
    const heads = readAmounts(variances, ["variances"], issues);
    const given = requireEntries<readonly Head[]>(pools, ["pools"], issues);
    for (const [pool, members] of given) {
      const path = ["pools", pool];
      if (!Array.isArray(members) || members.length === 0) {
        const received = Array.isArray(members) ? "none" : describeValue(members);
        refusePlan("analysis.head", path, { expected: "one head or more", received }, issues);
        continue;
      }
      for (const head of members as readonly Head[]) {
        const facts = { expected: "each head once", received: describeValue(head) };
        if (!heads.has(head)) refuseHead(heads, path, head, issues);
        else if (pooled.has(head)) refusePlan("analysis.head", path, facts, issues);
        pooled.add(head);
      }
    }
    return { amounts: heads, entries: given };
  });
  const poolOf = (heads: readonly Head[]): PoolVariance<Head> =>
    Object.freeze({
      heads: Object.freeze([...heads]),
      ...grossVariances(heads.map((head) => amounts.get(head) ?? ZERO)),
    });
  return Object.freeze({
    pools: recordOf<Pool, PoolVariance<Head>>(
      entries.map(([pool, heads]) => [pool, poolOf(heads)]),
    ),
    outside: poolOf([...amounts.keys()].filter((head) => !pooled.has(head)) as Head[]),
  });
}
