import { expect, it } from "vitest";
import { addTo } from "../../src/statement/lists.ts";

it("an item starts the list of a new key and ends the list of a known one", () => {
  const lists = new Map<string, number[]>([["a", [1]]]);
  addTo(lists, "b", 2);
  addTo(lists, "a", 3);
  addTo(lists, "b", 4);
  expect([...lists]).toEqual([
    ["a", [1, 3]],
    ["b", [2, 4]],
  ]);
});
