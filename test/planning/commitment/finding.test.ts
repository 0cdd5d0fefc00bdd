/** Facts about commitments that a reader should look at. */
import type { CommitmentInput } from "anslag/planning";
import { expect, it } from "vitest";
import { findingsOf } from "../../../src/planning/commitment/finding.ts";
import { readCommitment } from "../../../src/planning/commitment/read-commitment.ts";

const found = (input: Partial<CommitmentInput>, asOf = "2023-08-31", from?: string) =>
  findingsOf(readCommitment({ reference: "A", amount: 10, ...input }, [], []), {
    asOf,
    from: from as never,
  }).map(({ kind, reference, amount }) => `${reference} ${kind} ${amount}`);

it("a commitment that is used up to its amount has no finding", () => {
  const uses = { draws: [{ amount: 8 }, { amount: -1 }], releases: [{ amount: 3 }] };
  expect(found({ decidedOn: "2023-01-01", ...uses })).toEqual([]);
});

it("more than was decided is overdrawn, from the day of the payment on", () => {
  const draws = [
    { on: "2023-02-01", amount: 8 },
    { on: "2023-03-01", amount: 5 },
  ];
  expect(found({ draws })).toEqual(["A overdrawn 3"]);
  expect(found({ draws }, "2023-02-28")).toEqual([]);
});

it("a payment before the decision says how much was paid early, in the year of the view", () => {
  const draws = [
    { on: "2022-12-31", amount: 2 },
    { on: "2023-01-02", amount: 3 },
    { on: "2023-02-01", amount: 1 },
  ];
  const late = { decidedOn: "2023-02-01", draws };
  expect(found(late)).toEqual(["A drawn-before-decision 5"]);
  expect(found(late, "2023-08-31", "2023-01-01")).toEqual(["A drawn-before-decision 3"]);
});

it("a refund of more than was ever paid is named, and one of an earlier payment is not", () => {
  expect(found({ draws: [{ amount: 4 }, { amount: -5 }] })).toEqual(["A refunded-beyond-draws 1"]);
  const draws = [
    { on: "2022-02-01", amount: 4 },
    { on: "2023-03-01", amount: -4 },
  ];
  expect(found({ decidedOn: "2022-01-01", draws }, "2023-08-31", "2023-01-01")).toEqual([]);
});
