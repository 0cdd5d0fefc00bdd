/** A transfer moves money between known heads, and its legs add up to 0. */
import { type Issue, toDecimal } from "anslag";
import { describe, expect, it } from "vitest";
import { readTransfer } from "../../../src/planning/appropriation/read-transfer.ts";

const heads = new Map([
  ["staff", toDecimal(8000)],
  ["rent", toDecimal(2000)],
]);
const good = { reference: "D1", decidedOn: "2023-05-02", legs: { staff: -5, rent: "5" } };

function read(input: unknown, levels?: readonly string[]) {
  const issues: Issue[] = [];
  const transfer = readTransfer(input as never, heads, levels, ["transfers", 0], issues);
  return {
    transfer,
    issues: issues.map(({ code, path }) => `${code} ${path.slice(2).join(".")}`.trim()),
    received: issues.map(({ received }) => received),
  };
}

describe("readTransfer", () => {
  it("gives exact legs, the day, and as size the sum of what heads get", () => {
    const { transfer, issues } = read({ ...good, legs: { staff: "-7.5", rent: "7.5" } });
    expect(issues).toEqual([]);
    expect(transfer.legs.map(([head, leg]) => [head, leg.toFixed()])).toEqual([
      ["staff", "-7.5"],
      ["rent", "7.5"],
    ]);
    expect([transfer.reference, transfer.on, transfer.size.toFixed()]).toEqual([
      "D1",
      "2023-05-02",
      "7.5",
    ]);
  });

  it("lets a leg be 0 as long as another one moves something", () => {
    const wide = new Map([...heads, ["care", toDecimal(0)] as const]);
    const issues: Issue[] = [];
    const legs = { staff: -5, rent: 5, care: 0 };
    expect(readTransfer({ ...good, legs }, wide, undefined, [], issues).size.toFixed()).toBe("5");
    expect(issues).toEqual([]);
  });

  it.each<[string, object, string]>([
    ["legs that do not add up to 0", { legs: { staff: -5, rent: 6 } }, "legs"],
    ["no legs", { legs: {} }, "legs"],
    ["legs of 0 only", { legs: { staff: 0, rent: 0 } }, "legs"],
    ["an unknown head", { legs: { staff: -5, wages: 5 } }, "legs"],
    ["an unknown level", { decidedBy: "king" }, "decidedBy"],
  ])("refuses %s", (_, more, key) => {
    const { issues } = read({ ...good, ...more }, ["board"]);
    expect(issues).toEqual([`appropriation.transfer ${key}`]);
  });

  it("says by how much the legs miss 0", () => {
    expect(read({ ...good, legs: { staff: -5, rent: 6 } }).received).toEqual(["1"]);
  });

  it("takes a known level, and any level where there are no levels", () => {
    expect(read({ ...good, decidedBy: "board" }, ["board"]).issues).toEqual([]);
    expect(read({ ...good, decidedBy: "king" }).issues).toEqual([]);
  });

  it("does not judge the sum of legs that it cannot read", () => {
    expect(read({ ...good, legs: { staff: "x", rent: 5 } }).issues).toEqual([
      "amount.not-an-amount legs.staff",
    ]);
  });

  it("refuses a missing reference, a day that does not exist, and a misspelt key", () => {
    expect(read({ ...good, reference: "" }).issues).toEqual(["input.missing-key reference"]);
    expect(read({ ...good, reference: 7 }).issues).toEqual(["input.missing-key reference"]);
    expect(read({ ...good, decidedOn: "2023-02-30" }).issues).toEqual(["calendar.date decidedOn"]);
    expect(read({ ...good, decidedby: "x" }).issues).toEqual(["input.unknown-key decidedby"]);
  });

  it("refuses a hole in the list, and goes on", () => {
    expect(read(undefined).issues[0]).toBe("input.wrong-type");
  });
});
