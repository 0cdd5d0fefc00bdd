/** Rules that give accounts a line, and what they miss. */
import { type AccountRule, mapAccounts } from "anslag/ledger";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../support/code-of.ts";

const linesOf = (rules: readonly AccountRule[], ...accounts: readonly string[]): unknown =>
  mapAccounts(
    rules,
    accounts.map((account) => ({ account })),
  ).lines;

describe("rules for accounts", () => {
  it("name accounts from one code to another, both included, of one length", () => {
    const span = [{ from: "5000", to: "5999", line: "premises" }];
    expect(linesOf(span, "4999", "5000", "5010", "5999", "6000")).toEqual([
      undefined,
      "premises",
      "premises",
      "premises",
      undefined,
    ]);
    // A sub-account is another account: nothing is guessed.
    expect(linesOf(span, "50101", "59", "500")).toEqual([undefined, undefined, undefined]);
  });

  it("name accounts one by one, by their beginning, or leave them out", () => {
    const rules = [
      { codes: ["3010", "3X"], line: "sales" },
      { prefix: "1", line: null },
    ];
    expect(linesOf(rules, "3010", "3X", "3011", "1", "1930", "21")).toEqual([
      "sales",
      "sales",
      undefined,
      null,
      null,
      undefined,
    ]);
  });

  it("may ask for other codes of the same row", () => {
    const rules: readonly AccountRule[] = [
      { from: "010", to: "290", and: { function: { prefix: "20" } }, line: "schools" },
      { from: "010", to: "290", and: { function: { codes: ["301"] } }, line: "plans" },
    ];
    const { lines, findings } = mapAccounts(rules, [
      { account: "010", and: { function: "202", area: "north" }, amount: 5 },
      { account: "120", and: { function: "301" } },
      { account: "120", and: { function: "202" } },
      { account: "120", and: { function: "999" }, amount: "1.5" },
      { account: "120", amount: "2" },
      { account: "120", and: { function: "999", area: "south" }, amount: "0.25" },
    ]);
    expect(lines).toEqual(["schools", "plans", "schools", undefined, undefined, undefined]);
    expect(JSON.parse(JSON.stringify(findings))).toEqual([
      // The area is no matter of the rules, so that its rows are one finding.
      { kind: "unmapped", account: "120", and: { function: "999" }, count: 2, amount: "1.75" },
      { kind: "unmapped", account: "120", count: 1, amount: "2" },
    ]);
  });

  it("are plain data that is the same after a way through JSON", () => {
    const rules: readonly AccountRule[] = [
      { prefix: "50", line: "premises" },
      { codes: ["1"], line: null },
    ];
    const again = JSON.parse(JSON.stringify(rules)) as readonly AccountRule[];
    expect(linesOf(again, "501", "1")).toEqual(["premises", null]);
  });
});

describe("the findings of rules", () => {
  it("add up what has no rule and what has several, and list unused rules", () => {
    const { findings, lines } = mapAccounts(
      [
        { prefix: "5", line: "premises" },
        { codes: ["5010"], line: "rent" },
        { codes: ["5020"], line: "premises" },
        { codes: ["7010"], line: "staff" },
      ],
      [
        { account: "5010", amount: "100.10" },
        { account: "5010", amount: "0.25" },
        { account: "5020", amount: 7 },
        { account: "9999", amount: -3 },
      ],
    );
    // The first rule holds; two rules with one line agree.
    expect(lines).toEqual(["premises", "premises", "premises", undefined]);
    expect(JSON.parse(JSON.stringify(findings))).toEqual([
      {
        kind: "mapped-twice",
        account: "5010",
        lines: ["premises", "rent"],
        count: 2,
        amount: "100.35",
      },
      { kind: "unmapped", account: "9999", count: 1, amount: "-3" },
      { kind: "never-used", rule: 3, line: "staff" },
    ]);
    expect(Object.isFrozen(findings) && findings.every(Object.isFrozen)).toBe(true);
  });

  it("lose no money: lines and findings add up to all that was given", () => {
    const digits = fc.integer({ min: 10, max: 39 }).map(String);
    const rule = fc.oneof(
      fc.record({ prefix: fc.constantFrom("1", "2", "31"), line: fc.constantFrom("a", "b", null) }),
      fc.record({ codes: fc.array(digits, { maxLength: 3 }), line: fc.constantFrom("a", "b") }),
      fc.tuple(digits, digits).map(([one, two]) => ({
        from: one < two ? one : two,
        to: one < two ? two : one,
        line: "c",
      })),
    );
    fc.assert(
      fc.property(
        fc.array(rule, { maxLength: 6 }),
        fc.array(fc.record({ account: digits, amount: fc.integer() }), { maxLength: 30 }),
        (rules, accounts) => {
          const { lines, findings } = mapAccounts(rules as readonly AccountRule[], accounts);
          const unmapped = findings.flatMap((each) => (each.kind === "unmapped" ? [each] : []));
          const lost = accounts.filter((_, k) => lines[k] === undefined);
          expect(unmapped.reduce((sum, { count }) => sum + count, 0)).toBe(lost.length);
          const money = lost.reduce((sum, { amount }) => sum + BigInt(amount), 0n);
          const found = unmapped.reduce((sum, { amount }) => sum + BigInt(amount.toFixed()), 0n);
          expect(found).toBe(money);
        },
      ),
    );
  });
});

describe("invalid rules", () => {
  it.each([
    [{ from: "5000", to: "599", line: "a" }, '"5000" to "599"'],
    [{ from: "5999", to: "5000", line: "a" }, '"5999" to "5000"'],
    [{ from: "", to: "", line: "a" }, '"" to ""'],
    [{ to: "5000", line: "a" }, '"5000"'],
    [{ prefix: "", line: "a" }, '""'],
    [{ prefix: "5", codes: ["5"], line: "a" }, "more than one of them"],
    [{ codes: [5], line: "a" }, "a list"],
    [{ line: "a" }, "nothing"],
  ])("%j is refused", (rule, received) => {
    const [issue] = issuesOf(() => mapAccounts([rule as never], []));
    expect(issue).toMatchObject({ code: "figure.accounts", path: ["rules", 0], received });
  });

  it("are refused all at once, with the place of each", () => {
    const issues = issuesOf(() =>
      mapAccounts(
        [{ prefix: "5" }, { prefix: "6", line: "a", and: { x: { prefix: 1 } } }] as never,
        [{ account: 5 }, { account: "5", amount: "1,2", and: { x: 1 } }] as never,
      ),
    );
    expect(issues.map(({ code, path }) => [code, path.join(".")])).toEqual([
      ["input.wrong-type", "rules.0.line"],
      ["figure.accounts", "rules.1.and.x"],
      ["input.wrong-type", "accounts.0.account"],
      ["input.wrong-type", "accounts.1.and.x"],
      ["amount.ambiguous", "accounts.1.amount"],
    ]);
  });
});
