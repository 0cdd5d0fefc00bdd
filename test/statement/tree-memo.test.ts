/** A tree is made once for a request, however it is asked for, and memory stays bounded. */
import { describe, expect, it } from "vitest";
import type { Request } from "../../src/statement/postings/index.ts";
import type { SubtotalTree } from "../../src/statement/tree.ts";
import { memoizeTrees } from "../../src/statement/tree-memo.ts";
import { ask } from "../support/ask.ts";

/** A memory of trees, and the requests for which a tree was made. */
function memory(entries: number) {
  const made: Request[] = [];
  const treeOf = memoizeTrees(entries, (request) => {
    made.push(request);
    return {} as SubtotalTree;
  });
  return { treeOf, made };
}

const unit = (k: number): Request => ask("all", { members: { unit: `${k}` } });

describe("the tree of a request", () => {
  it("is the same for an equal request, and another where one of its parts differs", () => {
    const { treeOf, made } = memory(10);
    const first = treeOf(ask("staff"));
    expect(treeOf(ask("staff"))).toBe(first);
    expect(treeOf(ask("another line"))).toBe(first);
    const others = [
      { set: "more" },
      { scenario: "actual" },
      { period: "2023-01" },
      { members: { library: "east" } },
    ];
    const trees = others.map((other) => treeOf(ask("staff", other)));
    expect(new Set([first, ...trees]).size).toBe(5);
    expect(made).toHaveLength(5);
  });

  it("is another also where both requests share one object of members", () => {
    const { treeOf } = memory(10);
    const members = { library: "east" };
    const requests = [{}, { set: "more" }, { scenario: "actual" }, { period: "2023-01" }];
    const trees = () => requests.map((other) => treeOf(ask("staff", { ...other, members })));
    const first = trees();
    expect(new Set(first).size).toBe(4);
    expect(trees().every((tree, k) => tree === first[k])).toBe(true);
  });

  it("is another where postings are told apart by other dimensions", () => {
    const { treeOf, made } = memory(10);
    const request = ask("staff");
    const trees = [
      treeOf(request),
      treeOf(request, "all"),
      treeOf(request, ["library"]),
      treeOf(request, ["library"]),
    ];
    expect(new Set(trees).size).toBe(3);
    expect(made).toHaveLength(3);
  });
});

describe("the trees that are kept", () => {
  it("are all kept up to 64 in a chart of any size, and dropped by the next one", () => {
    const { treeOf, made } = memory(1_000_000);
    for (let k = 0; k < 64; k += 1) treeOf(unit(k));
    for (let k = 0; k < 64; k += 1) treeOf(unit(k));
    expect(made).toHaveLength(64);
    treeOf(unit(64));
    treeOf(unit(0));
    expect(made).toHaveLength(66);
  });

  it("are more in a small chart: 200 000 subtotals, so 100 trees of 2 000 lines", () => {
    const { treeOf, made } = memory(2000);
    for (const _ of [1, 2]) for (let k = 0; k < 100; k += 1) treeOf(unit(k));
    expect(made).toHaveLength(100);
    treeOf(unit(100));
    treeOf(unit(50));
    expect(made).toHaveLength(102);
  });
});
