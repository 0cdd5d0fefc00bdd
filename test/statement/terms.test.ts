import { expect, it } from "vitest";
import { weighted } from "../../src/statement/terms.ts";

it("terms are added unless they are taken away, in their order", () => {
  expect(weighted(["b", "a"])).toEqual([
    { id: "b", weight: 1 },
    { id: "a", weight: 1 },
  ]);
  expect(weighted(["a"], -1)).toEqual([{ id: "a", weight: -1 }]);
  expect(weighted([])).toEqual([]);
});

it("nobody can change them", () => {
  const terms = weighted(["a"]);
  expect([terms, terms[0]].map((each) => Object.isFrozen(each))).toEqual([true, true]);
});
