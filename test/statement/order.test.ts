/** Ids are ordered so that each stands after its terms; a cycle is reported, never computed. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Issue } from "../../src/input/index.ts";
import { orderByTerms } from "../../src/statement/order.ts";

function order(terms: Readonly<Record<string, readonly string[]>>) {
  const issues: Issue[] = [];
  const pathOf = (id: string) => ["rows", id];
  const ids = orderByTerms(new Map(Object.entries(terms)), pathOf, issues);
  return { ids, issues: issues.map(({ code, path, received }) => [code, ...path, received]) };
}

describe("ids in order", () => {
  it("stand after their terms, otherwise as they were", () => {
    const { ids, issues } = order({ total: ["b", "half"], half: ["a"], a: [], b: [] });
    expect(ids).toEqual(["a", "b", "half", "total"]);
    expect(issues).toEqual([]);
  });

  it("wait for a term that is named twice only once, and ignore terms that are no ids", () => {
    expect(order({ sum: ["a", "a", "nowhere"], a: [] }).ids).toEqual(["a", "sum"]);
  });

  it("leave out what is computed from itself, and what is computed from that", () => {
    const { ids, issues } = order({ c: [], a: ["b"], b: ["a"], self: ["self"], above: ["a"] });
    expect(ids).toEqual(["c"]);
    expect(issues).toEqual(
      ["a", "b", "self", "above"].map((id) => [
        "statement.cycle",
        "rows",
        id,
        `"${id}", which depends on itself`,
      ]),
    );
  });

  it("are all there and after their terms whenever terms only name ids before them (law)", () => {
    const earlier = fc.array(fc.array(fc.nat({ max: 19 }), { maxLength: 4 }), { maxLength: 20 });
    fc.assert(
      fc.property(earlier, fc.boolean(), (lists, reversed) => {
        const entries = lists.map((list, k) => [
          `r${k}`,
          list.filter((term) => term < k).map((term) => `r${term}`),
        ]);
        const terms = Object.fromEntries(reversed ? entries.reverse() : entries);
        const { ids, issues } = order(terms);
        expect(issues).toEqual([]);
        expect([...ids].sort()).toEqual(Object.keys(terms).sort());
        for (const id of ids)
          for (const term of terms[id]) expect(ids.indexOf(term)).toBeLessThan(ids.indexOf(id));
      }),
    );
  });
});
