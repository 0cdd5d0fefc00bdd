/** A commitment: no release before its decision, and no draw of a reservation. */
import { type Issue, toDecimal } from "anslag";
import { describe, expect, it } from "vitest";
import { readCommitment, sumOfDated } from "../../../src/planning/commitment/read-commitment.ts";

function read(input: unknown) {
  const issues: Issue[] = [];
  const commitment = readCommitment(input as never, [], issues);
  return { commitment, issues: issues.map(({ code, path }) => `${code} ${path.join(".")}`) };
}

describe("readCommitment", () => {
  it("takes the reference for a missing title, and decided for a missing status", () => {
    const { commitment, issues } = read({ reference: "A", amount: "5.50" });
    expect(issues).toEqual([]);
    expect(commitment).toEqual({
      reference: "A",
      title: "A",
      status: "decided",
      amount: toDecimal("5.5"),
      decidedOn: undefined,
      draws: [],
      releases: [],
    });
  });

  it("reads draws and releases with their days; one without is of the day of the decision", () => {
    const { commitment, issues } = read({
      reference: "A",
      title: "Hall",
      amount: 10,
      decidedOn: "2023-02-01",
      draws: [{ on: "2023-02-01", amount: 4 }, { amount: 1 }],
      releases: [{ on: "2023-03-01", amount: 5 }],
    });
    expect(issues).toEqual([]);
    expect(commitment.title).toBe("Hall");
    expect(commitment.draws.map(({ on, amount }) => [on, Number(amount)])).toEqual([
      ["2023-02-01", 4],
      ["2023-02-01", 1],
    ]);
    expect(commitment.releases.map(({ on, amount }) => [on, Number(amount)])).toEqual([
      ["2023-03-01", 5],
    ]);
  });

  it.each<[string, object, readonly string[]]>([
    ["a draw of a reservation", { status: "reserved", draws: [{ amount: 1 }] }, ["draws"]],
    [
      "a release before the decision",
      { decidedOn: "2023-02-02", releases: [{ on: "2023-02-01", amount: 1 }] },
      ["releases"],
    ],
  ])("refuses %s", (_, more, keys) => {
    const { issues } = read({ reference: "A", amount: 10, ...more });
    expect(issues).toEqual(keys.map((key) => `commitment.draw ${key}`));
  });

  it("takes facts about the money: a refund, more than was decided, a draw before that", () => {
    const draws = [
      { on: "2023-02-01", amount: 11 },
      { on: "2023-03-01", amount: -4 },
    ];
    const { commitment, issues } = read({
      reference: "A",
      amount: 10,
      decidedOn: "2023-02-02",
      draws,
      releases: [{ amount: 9 }],
    });
    expect(issues).toEqual([]);
    expect(commitment.draws.map(({ amount }) => Number(amount))).toEqual([11, -4]);
  });

  it("needs the days of an earlier decision where the uses of earlier years stand apart", () => {
    const uses = { draws: [{ amount: 1 }], releases: [{ amount: 1 }] };
    const keysOf = (input: object) => {
      const issues: Issue[] = [];
      const commitment = { reference: "A", amount: 5, ...uses, ...input };
      readCommitment(commitment, [], issues, "2023-01-01" as never);
      return issues.map(({ code, path }) => `${code} ${path.join(".")}`);
    };
    const both = ["commitment.draw draws", "commitment.draw releases"];
    expect(keysOf({})).toEqual(both);
    expect(keysOf({ decidedOn: "2022-12-31" })).toEqual(both);
    expect(keysOf({ decidedOn: "2023-01-01" })).toEqual([]);
  });

  it("takes a use of everything, and a release of a reservation", () => {
    expect(read({ reference: "A", amount: 10, draws: [{ amount: 10 }] }).issues).toEqual([]);
    const reserved = { status: "reserved", releases: [{ amount: 10 }] };
    expect(read({ reference: "A", amount: 10, ...reserved }).issues).toEqual([]);
  });

  it("refuses another status, a missing reference, and a misspelt key", () => {
    expect(read({ reference: "A", amount: 1, status: "open" }).issues).toEqual([
      "commitment.status status",
    ]);
    expect(read({ reference: "", amount: 1 }).issues).toEqual(["input.missing-key reference"]);
    expect(read({ reference: "A", amount: 1, draw: [] }).issues).toEqual([
      "input.unknown-key draw",
    ]);
    expect(read({ reference: "A", amount: 1, draws: [{ amount: 1, day: "x" }] }).issues).toEqual([
      "input.unknown-key draws.0.day",
    ]);
  });

  it("names every bad day and amount by its place, and goes on after a hole", () => {
    const bad = {
      reference: "A",
      amount: "x",
      decidedOn: "2023-02-30",
      draws: [null, { on: "soon", amount: -1 }],
      releases: "all",
    };
    expect(read(bad).issues).toEqual([
      "amount.not-an-amount amount",
      "calendar.date decidedOn",
      "input.wrong-type draws.0",
      "amount.missing draws.0.amount",
      "calendar.date draws.1.on",
      "input.wrong-type releases",
    ]);
    expect(read(null).issues[0]).toBe("input.wrong-type ");
  });
});

it("sumOfDated adds up amounts of any days exactly, and nothing is 0", () => {
  const dated = (...amounts: readonly string[]) =>
    amounts.map((amount) => ({ on: undefined, amount: toDecimal(amount) }));
  expect(sumOfDated(dated("0.1", "0.2", "3")).toFixed()).toBe("3.3");
  expect(sumOfDated([]).toFixed()).toBe("0");
});
