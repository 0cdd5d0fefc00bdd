/** Exact sums by a text, and what two amounts say of one another. */
import { expect, it } from "vitest";
import { toDecimal } from "../../../src/amount/index.ts";
import {
  addTo,
  differing,
  isWhole,
  type Sums,
  sumAt,
} from "../../../src/ledger/sie/finding-sums.ts";

it("sums are exact, and zero where nothing was added", () => {
  const sums: Sums = new Map();
  for (const each of ["0.1", "0.2", "-0.3", `1${"0".repeat(25)}`])
    addTo(sums, "a", toDecimal(each));
  expect([sumAt(sums, "a").toFixed(), sumAt(sums, "b").toFixed()]).toEqual([
    `1${"0".repeat(25)}`,
    "0",
  ]);
});

it("two amounts are a finding with their difference, unless they are equal", () => {
  const finding = { kind: "result", year: 0 } as const;
  const [found, ...rest] = differing(finding, toDecimal("1.10"), toDecimal("3"));
  expect([found?.stated, found?.expected, found?.difference].map(String)).toEqual([
    "1.1",
    "3",
    "-1.9",
  ]);
  expect([found?.kind, rest]).toEqual(["result", []]);
  expect(differing(finding, toDecimal("1.10"), toDecimal("1.1"))).toEqual([]);
});

it("an amount without objects is the whole", () => {
  expect([isWhole({}), isWhole({ 1: "A" })]).toEqual([true, false]);
});
