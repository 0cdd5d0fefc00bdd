/** The relations that prove a contradiction: none too many, each once. */
import { auditReport, defineReport, type ReportInput } from "anslag/audit";
import { expect, it } from "vitest";
import { rational } from "../../../src/amount/index.ts";
import type { Prepared } from "../../../src/audit/joint/joint-system.ts";
import { proofOf } from "../../../src/audit/joint/witness.ts";

const kr = (id: string, printed: string, more: object = {}) => ({
  id,
  printed,
  unit: "kr",
  ...more,
});
const witnesses = (figures: NonNullable<ReportInput["figures"]>) =>
  auditReport(defineReport({ title: "x", figures })).joint.contradictions.map(
    ({ witness }) => witness,
  );

it("a relation that cannot hold by itself is the whole witness", () => {
  expect(
    witnesses([
      kr("a", "10"),
      kr("b", "20"),
      kr("t", "50", { sum: ["a", "b"] }),
      kr("u", "50", { sum: ["t"] }),
      kr("v", "10", { sum: ["a"] }),
    ]),
  ).toEqual([["t/sum"]]);
});

it("sums that only together cannot hold are a witness, without the sums beside them", () => {
  // t and u are each within rounding of a chain; v has nothing to do with it.
  const chain = [kr("a", "0"), kr("b", "1", { sum: ["a"] }), kr("c", "2", { sum: ["b"] })];
  expect(witnesses([...chain, kr("d", "5"), kr("e", "5", { sum: ["d"] })])).toEqual([
    ["b/sum", "c/sum"],
  ]);
});

it("a proof names each relation once, in the order of the system, with its ends", () => {
  const prepared = {
    relationOf: ["r0", "r1", "p/percent", "p/percent"],
    saysOf: [{}, { statement: "n2" }, { end: "least" }, { end: "most" }],
  } as unknown as Prepared;
  const multipliers = new Map([
    [3, rational(-1n, 2n)],
    [0, 2],
    [2, 1],
  ]);
  const { witness, proof } = proofOf(multipliers, prepared);
  expect(witness).toEqual(["r0", "p/percent"]);
  expect(
    proof.map(({ relation, multiplier, end }) =>
      [relation, `${multiplier.numerator}/${multiplier.denominator}`, end].join(" "),
    ),
  ).toEqual(["r0 2/1 ", "p/percent 1/1 least", "p/percent -1/2 most"]);
});
