/** An appropriation as it is written down: amounts, days and kinds, and corrections that hold. */
import type { Issue } from "anslag";
import type { AdjustmentInput } from "anslag/planning";
import { describe, expect, it } from "vitest";
import { readAppropriation } from "../../../src/planning/appropriation/read-appropriation.ts";

const decision = (more: Partial<AdjustmentInput>): AdjustmentInput => ({
  reference: "A",
  title: "a",
  amount: 10,
  decidedOn: "2023-03-15",
  kind: "supplement",
  ...more,
});

function read(input: unknown) {
  const issues: Issue[] = [];
  const appropriation = readAppropriation(input as never, [], issues);
  return { appropriation, issues: issues.map(({ code, path }) => `${code} ${path.join(".")}`) };
}
const refused = (...adjustments: readonly unknown[]) =>
  read({ original: { amount: 1 }, adjustments }).issues;

describe("readAppropriation", () => {
  it("gives exact amounts, and not-stated for a missing recurrence", () => {
    const { appropriation, issues } = read({
      original: { amount: "1 000.50", title: "Budget" },
      adjustments: [decision({ amount: "0.30", recurrence: "one-off" }), decision({})],
    });
    expect(issues).toEqual([]);
    expect([appropriation?.original.amount.toFixed(), appropriation?.original.title]).toEqual([
      "1000.5",
      "Budget",
    ]);
    expect(
      appropriation?.adjustments.map(({ amount, recurrence }) => [amount.toFixed(), recurrence]),
    ).toEqual([
      ["0.3", "one-off"],
      ["10", "not-stated"],
    ]);
  });

  it("needs no adjustments, and may have the other keys of an appropriation of a book", () => {
    const { appropriation, issues } = read({ original: { amount: 1 }, line: "grant" });
    expect([issues, appropriation?.adjustments]).toEqual([[], []]);
  });

  it("says of a missing original decision that its amount is missing", () => {
    expect(read({}).issues).toEqual(["amount.missing original.amount"]);
    expect(read(undefined).issues).toEqual(["amount.missing original.amount"]);
  });

  it("refuses a misspelt key and a bad day of the original decision", () => {
    const original = { amount: 1, titel: "x", decidedOn: "2023-02-30" };
    expect(read({ original }).issues).toEqual([
      "input.unknown-key original.titel",
      "calendar.date original.decidedOn",
    ]);
  });

  it.each<[string, object, string]>([
    ["an empty reference", { reference: " " }, "input.missing-key adjustments.0.reference"],
    ["a reference that is a number", { reference: 5 }, "input.missing-key adjustments.0.reference"],
    ["a missing title", { title: undefined }, "input.wrong-type adjustments.0.title"],
    ["no day", { decidedOn: undefined }, "appropriation.undated adjustments.0.decidedOn"],
    ["a bad day of effect", { effectiveOn: "May" }, "calendar.date adjustments.0.effectiveOn"],
    ["a bad day of revocation", { revokedOn: "" }, "calendar.date adjustments.0.revokedOn"],
    ["a bad month", { bookedIn: "2023-05-01" }, "calendar.period adjustments.0.bookedIn"],
    ["another kind", { kind: "gift" }, "appropriation.kind adjustments.0.kind"],
    ["another recurrence", { recurrence: "x" }, "appropriation.kind adjustments.0.recurrence"],
    ["a bad amount", { amount: "x" }, "amount.not-an-amount adjustments.0.amount"],
    ["a misspelt key", { revokdOn: "2023-05-01" }, "input.unknown-key adjustments.0.revokdOn"],
  ])("refuses %s", (_, more, expected) => {
    expect(refused({ ...decision({}), ...more })).toEqual([expected]);
  });

  it("refuses adjustments that are no list, and a hole in it", () => {
    expect(read({ original: { amount: 1 }, adjustments: {} }).issues).toEqual([
      "input.wrong-type adjustments",
    ]);
    expect(refused(null)[0]).toBe("input.wrong-type adjustments.0");
  });
});

describe("a correction", () => {
  const wrong = decision({});
  const right = decision({ reference: "B", amount: 7, decidedOn: "2023-06-01", corrects: "A" });

  it("may replace a decision of the same day or an earlier one, and be corrected itself", () => {
    const again = decision({ reference: "C", decidedOn: "2023-07-01", corrects: "B" });
    expect(refused(wrong, right, again)).toEqual([]);
    expect(refused({ ...wrong, decidedOn: "2023-06-01" }, right)).toEqual([]);
    expect(refused(right, wrong)).toEqual([]);
  });

  it.each<[string, readonly AdjustmentInput[]]>([
    ["an unknown decision", [right]],
    ["one of two with the same reference", [wrong, wrong, right]],
    ["a later decision", [{ ...wrong, decidedOn: "2023-06-02" }, right]],
    ["a decision that another corrects", [wrong, right, { ...right, reference: "C" }]],
    ["a decision, and is revoked itself", [wrong, { ...right, revokedOn: "2023-07-01" }]],
    [
      "the decision that corrects it",
      [{ ...wrong, decidedOn: "2023-06-01", corrects: "B" }, right],
    ],
    ["itself", [{ ...right, corrects: "B" }]],
  ])("may not replace %s", (_, adjustments) => {
    const issues = refused(...adjustments);
    expect(issues.length).toBeGreaterThan(0);
    for (const issue of issues)
      expect(issue).toMatch(/^appropriation\.correction adjustments\.\d\.corrects$/);
  });
});
