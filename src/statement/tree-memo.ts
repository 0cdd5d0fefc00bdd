/**
 * Keeps the trees of a book: the cells of a column ask for the same one, and so do later tables.
 */
import type { Dimensions, Request } from "./postings/index.ts";
import type { SubtotalTree } from "./tree.ts";

type TreeOf = (request: Request, dimensions?: Dimensions) => SubtotalTree;

/** How many subtotals the trees of a book may hold together: about ten megabytes. */
const MAX_SUBTOTALS = 200_000;
/** The fewest trees that are kept, for charts of any size: the columns of a wide table. */
const MIN_TREES = 64;
/** How many trees are found by comparing requests, without a key. */
const RECENT_TREES = 16;

/**
 * Keeps the trees that `make` returns. When they may hold too much, all are dropped.
 *
 * @param entries the number of lines and totals of the chart
 */
export function memoizeTrees(entries: number, make: TreeOf): TreeOf {
  const most = Math.max(MIN_TREES, MAX_SUBTOTALS / entries);
  const trees = new Map<string, SubtotalTree>();
  const find: TreeOf = (request, dimensions) => {
    const { set, scenario, period, members } = request;
    const key = JSON.stringify([set, scenario, period, Object.entries(members), dimensions]);
    const before = trees.get(key);
    if (before !== undefined) return before;
    const tree = make(request, dimensions);
    if (trees.size >= most) trees.clear();
    trees.set(key, tree);
    return tree;
  };
  // The cells of a row ask for one tree a column, in turn.
  const recent: (readonly [Request, SubtotalTree])[] = [];
  let oldest = 0;
  return (request, dimensions) => {
    if (dimensions !== undefined) return find(request, dimensions);
    for (const [asked, tree] of recent) if (isSameRequest(asked, request)) return tree;
    const tree = find(request);
    recent[oldest] = [request, tree];
    oldest = (oldest + 1) % RECENT_TREES;
    return tree;
  };
}

/** Whether two requests are known to be the same without comparing members one by one. */
function isSameRequest(a: Request, b: Request): boolean {
  return (
    a.scenario === b.scenario && a.members === b.members && a.period === b.period && a.set === b.set
  );
}
