/** Which of many ranges have a code. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Issue } from "../../src/input/index.ts";
import { rangeIndex, readRange } from "../../src/ledger/account-range.ts";
import type { AccountRange } from "../../src/ledger/account-rule.ts";

const read = (range: AccountRange) => {
  const issues: Issue[] = [];
  const has = readRange(range, [], issues);
  expect(issues).toEqual([]);
  return { range, has };
};

describe("a range of accounts", () => {
  it("by a beginning and a separator has whole parts only", () => {
    const { has } = read({ prefix: "4.1", separator: "." });
    expect(["4.1", "4.1.3", "4.10", "4.1x", "4", "14.1"].map(has)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it.each([
    { prefix: "4", separator: "" },
    { prefix: "4", separator: 5 },
    { separator: "." },
    { codes: ["4"], separator: "." },
    { from: "4", to: "5", separator: "." },
  ])("%j is refused", (range) => {
    const issues: Issue[] = [];
    readRange(range as never, ["rules", 0], issues);
    expect(issues.map(({ code, path }) => [code, ...path])).toEqual([
      ["figure.accounts", "rules", 0],
    ]);
  });

  it("is found among many as if each were asked", () => {
    const code = fc.string({ unit: fc.constantFrom("1", "2", "."), minLength: 1, maxLength: 4 });
    const range: fc.Arbitrary<AccountRange> = fc.oneof(
      fc.record({ prefix: code }),
      fc.record({ prefix: code, separator: fc.constant(".") }),
      fc.record({ codes: fc.array(code, { maxLength: 4 }) }),
      fc.tuple(code, code).map(([one, other]) => {
        const [from, to] = [one, other.padEnd(one.length, "2").slice(0, one.length)].sort();
        return { from: from ?? "", to: to ?? "" };
      }),
    );
    fc.assert(
      fc.property(fc.array(range, { maxLength: 12 }), fc.array(code), (ranges, codes) => {
        const all = ranges.map(read);
        const positionsOf = rangeIndex(all);
        for (const each of codes)
          expect(positionsOf(each)).toEqual(all.flatMap(({ has }, k) => (has(each) ? [k] : [])));
      }),
    );
  });

  it("is found among 100,000 for 100,000 codes", () => {
    const codes = Array.from({ length: 100_000 }, (_, k) => `${100_000 + k}`);
    const positionsOf = rangeIndex(codes.map((prefix) => read({ prefix })));
    expect(codes.every((each, k) => positionsOf(`${each}x`)[0] === k)).toBe(true);
  });
});
