/** Outstanding decisions by age: each in exactly one band, and those without a day come last. */
import { type Issue, toDecimal } from "anslag";
import { describe, expect, it } from "vitest";
import { ageing, readBands } from "../../../src/planning/commitment/ageing.ts";
import type { CommitmentStatus } from "../../../src/planning/commitment/commitment-status.ts";

const open = (age: number | undefined, outstanding: number): CommitmentStatus => ({
  reference: "A",
  title: "A",
  status: "decided",
  amount: toDecimal(100),
  drawn: toDecimal(100 - outstanding),
  released: toDecimal(0),
  excess: toDecimal(0),
  earlier: toDecimal(0),
  outstanding: toDecimal(outstanding),
  ...(age === undefined ? {} : { age }),
});
const bands = (all: readonly CommitmentStatus[], of: readonly number[]) =>
  ageing(all, of).map(({ fromMonths, belowMonths, count, outstanding }) => [
    fromMonths,
    belowMonths,
    count,
    outstanding.toNumber(),
  ]);

describe("ageing", () => {
  it("puts an age at the border of two bands into the older one", () => {
    const all = [open(0, 1), open(2, 2), open(3, 4), open(11, 8), open(12, 16), open(40, 32)];
    expect(bands(all, [3, 12])).toEqual([
      [0, 3, 2, 3],
      [3, 12, 2, 12],
      [12, undefined, 2, 48],
    ]);
  });

  it("leaves out a decision with nothing outstanding", () => {
    expect(bands([open(1, 0), open(1, 5)], [3])).toEqual([
      [0, 3, 1, 5],
      [3, undefined, 0, 0],
    ]);
  });

  it("has a last band without months for decisions without a day, only where there are any", () => {
    expect(bands([open(undefined, 7), open(1, 1)], [3])).toEqual([
      [0, 3, 1, 1],
      [3, undefined, 0, 0],
      [undefined, undefined, 1, 7],
    ]);
    expect(bands([], [])).toEqual([[0, undefined, 0, 0]]);
  });
});

describe("readBands", () => {
  const read = (given: unknown) => {
    const issues: Issue[] = [];
    readBands(given as never, issues);
    return issues.map(({ code, path, received }) => `${code} ${path} ${received}`);
  };

  it.each([[[]], [[1]], [[3, 6, 12]]])("takes %j", (given) => {
    expect(read(given)).toEqual([]);
  });

  it.each([[[0, 3]], [[6, 6]], [[6, 3]], [[1.5]], [[-1]]])("refuses %j", (given) => {
    expect(read(given)).toEqual([`commitment.age-bands ageBands ${given.join(", ")}`]);
  });

  it("refuses anything but a list", () => {
    expect(read(3)[0]).toMatch(/^input\.wrong-type ageBands/);
  });
});
