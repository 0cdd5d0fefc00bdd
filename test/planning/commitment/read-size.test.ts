/** An amount without sign: 0 or more. */
import type { Issue } from "anslag";
import { expect, it } from "vitest";
import { readSize } from "../../../src/planning/commitment/read-size.ts";

function read(input: unknown) {
  const issues: Issue[] = [];
  const amount = readSize(input as never, ["frame"], issues).toFixed();
  return [amount, ...issues.map(({ code, path, received }) => `${code} ${path} ${received}`)];
}

it("an amount of 0 or more is read exactly", () => {
  expect([read("1 040.50"), read(0), read("-0")].flat()).toEqual(["1040.5", "0", "0"]);
});

it("an amount below 0 is refused by its value, and 0 stands in for it", () => {
  expect(read("-0.01")).toEqual(["0", 'commitment.amount frame "-0.01"']);
});

it("a missing amount and a text without digits keep their own codes", () => {
  expect(read(undefined)[1]).toMatch(/^amount\.missing frame/);
  expect(read("x")[1]).toMatch(/^amount\.not-an-amount frame/);
});
