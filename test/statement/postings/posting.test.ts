/** Keys and sums of postings, and which figures belong to the members asked for. */
import { describe, expect, it } from "vitest";
import { toDecimal } from "../../../src/amount/index.ts";
import {
  belongs,
  membersKey,
  type Posting,
  postingKey,
  sumOfPostings,
} from "../../../src/statement/postings/index.ts";

describe("a figure belongs to the members asked for", () => {
  it("where it has each of them, whatever else it has", () => {
    expect(belongs({ library: "east", branch: "x" }, { library: "east" })).toBe(true);
    expect(belongs({ library: "west" }, { library: "east" })).toBe(false);
    expect(belongs({ library: "east" }, { library: "east", branch: "x" })).toBe(false);
  });

  it("not where it is divided by no such dimension", () => {
    expect(belongs({}, { library: "east" })).toBe(false);
  });

  it("always where no member is asked for", () => {
    expect(belongs({}, {})).toBe(true);
    expect(belongs({ library: "east" }, {})).toBe(true);
  });
});

describe("the key", () => {
  it("of members is the same in any order, and another for another member or dimension", () => {
    expect(membersKey({ b: "2", a: "1" })).toBe(membersKey({ a: "1", b: "2" }));
    const keys = [{}, { a: "1" }, { a: "2" }, { b: "1" }, { a: "1", b: "2" }].map(membersKey);
    expect(new Set(keys).size).toBe(5);
  });

  it("of a posting differs in line, scenario, period and members", () => {
    const one = { line: "a", scenario: "b", period: "2023-01/2023-01", members: {} } as never;
    const others = [
      { line: "b" },
      { scenario: "a" },
      { period: "2023-02/2023-02" },
      { members: { x: "1" } },
    ].map((other) => postingKey({ ...(one as object), ...other } as never));
    expect(new Set([postingKey(one), ...others]).size).toBe(5);
  });
});

describe("the sum of postings", () => {
  const of = (...amounts: readonly string[]) =>
    sumOfPostings(amounts.map((amount) => ({ amount: toDecimal(amount) }) as Posting)).toFixed();

  it("is exact, and 0 without postings", () => {
    expect([of(), of("5"), of("0.1", "0.2"), of("1", "-3", "2")]).toEqual(["0", "5", "0.3", "0"]);
  });
});
