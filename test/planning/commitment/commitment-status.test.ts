/** What became of a commitment by a day, and of several together. */
import { toDecimal } from "anslag";
import { expect, it } from "vitest";
import {
  isBy,
  statusOf,
  sumOfCommitments,
  usesOf,
} from "../../../src/planning/commitment/commitment-status.ts";
import { readCommitment } from "../../../src/planning/commitment/read-commitment.ts";

const hall = readCommitment(
  {
    reference: "A",
    title: "Hall",
    amount: "60.5",
    decidedOn: "2023-02-28",
    draws: [
      { on: "2023-03-01", amount: 10 },
      { on: "2023-06-01", amount: 20 },
    ],
    releases: [{ on: "2023-05-01", amount: 5 }, { amount: 1 }],
  },
  [],
  [],
);
const by = (asOf: string, from?: string) => ({ asOf, from: from as never });
const on = (day: string) => {
  const { amount, drawn, released, outstanding, age } = statusOf(hall, by(day));
  return [...[amount, drawn, released, outstanding].map((each) => each.toFixed()), age];
};

it("draws and releases count from their day on, and those without a day on every day", () => {
  expect(on("2023-02-28")).toEqual(["60.5", "0", "1", "59.5", 0]);
  expect(on("2023-03-01")).toEqual(["60.5", "10", "1", "49.5", 1]);
  expect(on("2023-05-31")).toEqual(["60.5", "10", "6", "44.5", 3]);
  expect(on("2024-01-31")).toEqual(["60.5", "30", "6", "24.5", 11]);
});

it("a commitment without a day has no age", () => {
  const status = statusOf({ ...hall, decidedOn: undefined }, by("2023-05-31"));
  expect("age" in status).toBe(false);
  expect([status.reference, status.title, status.status]).toEqual(["A", "Hall", "decided"]);
});

it("several together are how many they are, and the sum of each part", () => {
  const status = statusOf(hall, by("2023-05-31"));
  const zero = toDecimal(0);
  const other = {
    ...status,
    amount: toDecimal(7),
    drawn: toDecimal(4),
    released: toDecimal(1),
    outstanding: toDecimal(2),
    excess: toDecimal(3),
  };
  expect(sumOfCommitments([status, other])).toEqual({
    count: 2,
    amount: toDecimal("67.5"),
    drawn: toDecimal(14),
    released: toDecimal(7),
    outstanding: toDecimal("46.5"),
    excess: toDecimal(3),
  });
  expect(sumOfCommitments([])).toEqual({
    count: 0,
    amount: zero,
    drawn: zero,
    released: zero,
    outstanding: zero,
    excess: zero,
  });
});

/** Amount, drawn, released, outstanding, excess and earlier, as numbers. */
const uses = (input: object, asOf: string, from?: string) => {
  const { amount, drawn, released, outstanding, excess, earlier } = usesOf(
    readCommitment({ reference: "O", amount: 200, ...input }, [], []),
    by(asOf, from),
  );
  return [amount, drawn, released, outstanding, excess, earlier].map(Number);
};

it("nothing is outstanding of more than was decided, and the rest is the excess", () => {
  const draws = [
    { on: "2023-02-01", amount: 150 },
    { on: "2023-03-01", amount: 60 },
  ];
  expect(uses({ draws }, "2023-02-28")).toEqual([200, 150, 0, 50, 0, 0]);
  expect(uses({ draws }, "2023-03-01")).toEqual([200, 210, 0, 0, 10, 0]);
  const releases = [{ on: "2023-02-15", amount: 70 }];
  expect(uses({ draws, releases }, "2023-02-28")).toEqual([200, 150, 70, 0, 20, 0]);
});

it("a refund lowers what is drawn, and is outstanding again until it is released", () => {
  const draws = [
    { on: "2023-02-01", amount: 200 },
    { on: "2023-03-01", amount: -20 },
  ];
  expect(uses({ draws }, "2023-03-01")).toEqual([200, 180, 0, 20, 0, 0]);
  const releases = [{ on: "2023-03-02", amount: 20 }];
  expect(uses({ draws, releases }, "2023-03-02")).toEqual([200, 180, 20, 0, 0, 0]);
});

it("a decision of an earlier year counts with what was left of it", () => {
  const order = {
    decidedOn: "2022-11-02",
    draws: [
      { on: "2022-12-15", amount: 120 },
      { on: "2023-01-01", amount: 50 },
    ],
    releases: [{ on: "2022-12-31", amount: 5 }],
  };
  expect(uses(order, "2023-08-31", "2023-01-01")).toEqual([75, 50, 0, 25, 0, 125]);
  expect(uses(order, "2023-08-31")).toEqual([200, 170, 5, 25, 0, 0]);
  // More than everything was gone before the year: a payment in the year goes beyond it.
  expect(uses({ ...order, amount: 100 }, "2023-08-31", "2023-01-01")).toEqual([
    0, 50, 0, 0, 50, 125,
  ]);
});

it("a payment before the decision counts, while the amount is not decided yet", () => {
  const late = { decidedOn: "2023-05-01", draws: [{ on: "2023-04-01", amount: 30 }] };
  const read = readCommitment({ reference: "O", amount: 200, ...late }, [], []);
  expect(uses(late, "2023-04-30")).toEqual([0, 30, 0, 0, 30, 0]);
  expect(uses(late, "2023-05-01")).toEqual([200, 30, 0, 170, 0, 0]);
  expect("age" in statusOf(read, by("2023-04-30"))).toBe(false);
});

it("an unknown day is before every other", () => {
  expect([
    isBy(undefined, ""),
    isBy("2023-01-01", "2023-01-01"),
    isBy("2023-01-02", "2023-01-01"),
  ]).toEqual([true, true, false]);
});
