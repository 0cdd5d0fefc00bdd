/** Rows that add up other rows. */
import { expect, it } from "vitest";
import { isSumRow, SUM_ROW_KEYS } from "../../src/statement/sum-row.ts";

it("a row is a sum by its key alone", () => {
  expect(isSumRow({ id: "x", sumOf: ["a"] })).toBe(true);
  expect(isSumRow({ id: "x", line: "a" })).toBe(false);
  expect(SUM_ROW_KEYS).toContain("sumOf");
});
