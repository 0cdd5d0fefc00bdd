/** What became of a commitment by a day, and of several together. */
import { toDecimal } from "anslag";
import { expect, it } from "vitest";
import { statusOf, sumOfCommitments } from "../../../src/planning/commitment/commitment-status.ts";
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
const on = (day: string) => {
  const { amount, drawn, released, outstanding, age } = statusOf(hall, day as never);
  return [...[amount, drawn, released, outstanding].map((each) => each.toFixed()), age];
};

it("draws and releases count from their day on, and those without a day on every day", () => {
  expect(on("2023-02-28")).toEqual(["60.5", "0", "1", "59.5", 0]);
  expect(on("2023-03-01")).toEqual(["60.5", "10", "1", "49.5", 1]);
  expect(on("2023-05-31")).toEqual(["60.5", "10", "6", "44.5", 3]);
  expect(on("2024-01-31")).toEqual(["60.5", "30", "6", "24.5", 11]);
});

it("a commitment without a day has no age", () => {
  const status = statusOf({ ...hall, decidedOn: undefined }, "2023-05-31" as never);
  expect("age" in status).toBe(false);
  expect([status.reference, status.title, status.status]).toEqual(["A", "Hall", "decided"]);
});

it("several together are how many they are, and the sum of each part", () => {
  const status = statusOf(hall, "2023-05-31" as never);
  const zero = toDecimal(0);
  const other = {
    ...status,
    amount: toDecimal(7),
    drawn: toDecimal(4),
    released: toDecimal(1),
    outstanding: toDecimal(2),
  };
  expect(sumOfCommitments([status, other])).toEqual({
    count: 2,
    amount: toDecimal("67.5"),
    drawn: toDecimal(14),
    released: toDecimal(7),
    outstanding: toDecimal("46.5"),
  });
  expect(sumOfCommitments([])).toEqual({
    count: 0,
    amount: zero,
    drawn: zero,
    released: zero,
    outstanding: zero,
  });
});
