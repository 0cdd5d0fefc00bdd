/** The first day on which more was decided than there is. */
import { toDecimal } from "anslag";
import type { CommitmentInput } from "anslag/planning";
import { expect, it } from "vitest";
import { firstBreach } from "../../../src/planning/commitment/first-breach.ts";
import { readCommitment } from "../../../src/planning/commitment/read-commitment.ts";

const decided = (
  amount: number,
  decidedOn?: string,
  more: Partial<CommitmentInput> = {},
): CommitmentInput => ({
  reference: "A",
  amount,
  ...(decidedOn === undefined ? {} : { decidedOn }),
  ...more,
});
const first = (total: number, ...all: readonly CommitmentInput[]) =>
  firstBreach(
    toDecimal(total),
    all.map((each) => readCommitment(each, [], [])),
    { from: undefined, asOf: "2023-08-31" },
  );

it("is the day of the decision that goes beyond the total; the total itself is no breach", () => {
  const june = decided(60, "2023-06-01");
  const may = decided(40, "2023-05-01");
  expect(first(100, june, may)).toBeUndefined();
  expect(first(99, june, may)).toBe("2023-06-01");
  expect(first(39, june, may)).toBe("2023-05-01");
});

it("is after the day of the statement for no decision, and on it for one", () => {
  expect(first(5, decided(6, "2023-09-01"))).toBeUndefined();
  expect(first(5, decided(6, "2023-08-31"))).toBe("2023-08-31");
});

it("comes later, or never, where an earlier decision was released in time", () => {
  const early = decided(60, "2023-02-01", { releases: [{ on: "2023-04-01", amount: 60 }] });
  expect(first(100, early, decided(50, "2023-03-31"))).toBe("2023-03-31");
  expect(first(100, early, decided(50, "2023-04-01"))).toBeUndefined();
});

it("counts a release without a day from the decision on, and not before it", () => {
  const later = decided(60, "2023-05-01", { releases: [{ amount: 60 }] });
  expect(first(50, later, decided(55, "2023-04-01"))).toBe("2023-04-01");
  expect(first(50, later)).toBeUndefined();
});

it("has no day where decisions without a day are too much already", () => {
  expect(first(100, decided(101), decided(1, "2023-05-01"))).toBeUndefined();
  expect(first(100, decided(100), decided(1, "2023-05-01"))).toBe("2023-05-01");
});

it("draws and reservations change nothing", () => {
  const paid = decided(100, "2023-05-01", { draws: [{ on: "2023-06-01", amount: 100 }] });
  expect(first(100, paid, decided(50, "2023-05-01", { status: "reserved" }))).toBeUndefined();
});

it("is the day of the payment that goes beyond a decision, and what was left of the total", () => {
  const draws = [
    { on: "2023-03-01", amount: 60 },
    { on: "2023-06-01", amount: 41 },
    { on: "2023-07-01", amount: -1 },
  ];
  expect(first(100, decided(100, "2023-01-01", { draws }))).toBe("2023-06-01");
  expect(first(101, decided(100, "2023-01-01", { draws }))).toBeUndefined();
});

it("is the first day of the appropriation where decisions before it are too much", () => {
  const order = readCommitment(
    decided(200, "2022-11-02", { draws: [{ on: "2022-12-15", amount: 120 }] }),
    [],
    [],
  );
  const of = (total: number) =>
    firstBreach(toDecimal(total), [order], { from: "2023-01-01", asOf: "2023-08-31" });
  expect([of(79), of(80)]).toEqual(["2023-01-01", undefined]);
});

it("adds up everything of one day before it judges the day", () => {
  const swap = decided(50, "2023-03-01", { releases: [{ on: "2023-05-01", amount: 50 }] });
  expect(first(100, decided(100, "2023-05-01"), swap)).toBeUndefined();
});
