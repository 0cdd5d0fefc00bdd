/** What an audit says of all relations together. */
import { expect, it } from "vitest";
import { rational, toRatio } from "../../../src/amount/index.ts";
import type { JointCheck } from "../../../src/audit/index.ts";
import { auditWriter } from "../../../src/audit/print/audit-writer.ts";
import { jointLines } from "../../../src/audit/print/joint-lines.ts";

const writer = auditWriter({ language: "en" }, { locale: "en-GB", negative: "locale" });
const half = toRatio(rational(1n, 2n));
const consistent: JointCheck = {
  verdict: "consistent",
  relations: 2,
  figures: 3,
  leftOut: [],
  allowed: half,
  wrongFigures: 0,
  contradictions: [],
  fewest: true,
  values: {},
};
const lines = (
  more: Partial<JointCheck>,
  rounding: "nearest" | "truncation" = "nearest",
): readonly string[] => jointLines({ joint: { ...consistent, ...more }, rounding }, writer);

const size = "(2 relations between 3 figures)";
const holds = `There are true values that satisfy all relations at once ${size}`;
const distance = "distance that every amount needs, in units of its last digit:";

it("a consistent document names the distance that it needs, where that is known", () => {
  expect(lines({})).toEqual([holds]);
  expect(lines({ needed: toRatio(rational(1n, 3n)) })).toEqual([
    holds,
    `${distance} 1/3, allowed 0.5`,
  ]);
  expect(lines({ needed: half, allowed: toRatio(1) }, "truncation")[1]).toBe(
    `${distance} 0.5, allowed less than 1`,
  );
});

it("an undecided document says why, and names no distance", () => {
  const verdict = "not-decided";
  expect(lines({ verdict, undecided: "work", needed: half })).toEqual([
    "It is not decided whether all relations can hold at once; " +
      `the work allowed was not enough ${size}`,
  ]);
});

const repair = (figure: string) => ({ figure, intended: [] });
const wrong = { witness: ["R1", "R2"], proof: [], repairs: [], certain: false, otherRepairs: [] };

it("a contradictory document names each contradiction by its likeliest figure", () => {
  const contradictions = [
    { ...wrong, repairs: [repair("n1"), repair("n2")] },
    { ...wrong, witness: ["R3"], otherRepairs: ["n9"] },
  ];
  const contradictory = { verdict: "contradictory", wrongFigures: 2, contradictions } as const;
  expect(lines({ ...contradictory, needed: half })).toEqual([
    `No true values satisfy all relations at once ${size}`,
    "Fewest figures that must be wrong: 2",
    "n1: contradicted by R1, R2",
    "n9: contradicted by R3",
  ]);
  expect(lines({ ...contradictory, fewest: false })[1]).toBe(
    "Figures that together explain the contradiction: 2",
  );
});

it("a distance of ten units is written, a longer one is not, and no rounding is said so", () => {
  const own = (more: object): string | undefined =>
    lines({
      verdict: "contradictory",
      contradictions: [{ ...wrong, otherRepairs: ["n1"], ...more }],
    })[2];
  const contradicted = "n1: contradicted by R1, R2";
  expect([
    own({ needed: toRatio(10) }),
    own({ needed: toRatio(rational(101n, 10n)) }),
    own({ noRounding: true }),
  ]).toEqual([
    `${contradicted}; ${distance} 10, allowed 0.5`,
    contradicted,
    `${contradicted}; no rounding is enough`,
  ]);
});
