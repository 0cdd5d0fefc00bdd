/** Pages that are rounded together. */
import { expect, it } from "vitest";
import { printPages } from "../../src/print/page.ts";
import { down, plainTable } from "../support/plain-table.ts";

const source = plainTable([["0.4"], ["0.4"], ["0.8"]], { relations: [down("x")] });

it("no table gives no page", () => {
  expect(printPages([], {})).toEqual([]);
});

it("a page is footed, or each figure is rounded for itself", () => {
  const [footed] = printPages([source], {});
  expect([footed?.texts.flat(), footed?.tier]).toEqual([["1", "0", "1"], 1]);
  const [ordinary] = printPages([source], { rounding: "ordinary" });
  expect([ordinary?.texts.flat(), ordinary?.tier]).toEqual([["0", "0", "1"], 3]);
});

it("what is kept stays on a page whose figures are rounded for themselves", () => {
  const kept = new Map([[0, 1n]]);
  const [page] = printPages([source], { rounding: "ordinary" }, () => ({
    kept: [kept],
    prepare: () => undefined,
    changesOf: () => [],
  }));
  expect(page?.texts.flat()).toEqual(["1", "0", "1"]);
});
