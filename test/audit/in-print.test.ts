/** What an audit found, in the unit and the sign in which each figure is printed. */
import { expect, it } from "vitest";
import { HALF, rational, toRatio } from "../../src/amount/index.ts";
import { auditInPrint, checkInPrint } from "../../src/audit/in-print.ts";
import type { ExactJoint } from "../../src/audit/joint/joint-check.ts";
import { type Checks, checksOf } from "./exact-checks.ts";
import { kr } from "./text-figures.ts";

/** A sum beside a figure that makes the common unit a twentieth of a krona. */
const sum = (): Checks =>
  checksOf({
    figures: [kr("a", "12"), kr("b", "45"), kr("t", "60", { sum: ["a", "b"] }), kr("fine", "0,1")],
  });

/** The same figures, as they are in result sign where the print turns the sign. */
const turned = ({ figures, checks, at }: Checks): Checks => {
  const other = new Map(
    [...figures].map(([address, figure]) => [
      address,
      { ...figure, figure: { ...figure.figure, factor: -1 as const } },
    ]),
  );
  const get = (address: string) => other.get(address) ?? at(address);
  return {
    figures: other,
    checks: checks.map((check) => ({ ...check, target: get(check.relation.target) })),
    at: get,
  };
};

const nothing: ExactJoint = {
  verdict: "consistent",
  relations: 0,
  figures: 0,
  leftOut: [],
  allowed: toRatio(HALF),
  wrongFigures: 0,
  contradictions: [],
  fewest: true,
  values: new Map(),
};

it("an amount of the common unit is said as the print would say it", () => {
  for (const [{ checks }, given, difference] of [
    [sum(), "57", "3"],
    // The print of 60 stands as it is: only what is computed turns.
    [turned(sum()), "-57", "-3"],
  ] as const) {
    const [check] = checks.map(checkInPrint);
    expect(
      [check?.printed, check?.computed, check?.difference, check?.tolerance].map(String),
    ).toEqual(["60", given, difference, "1.5"]);
  }
});

it("a true value is said as a ratio in the unit and sign of its figure", () => {
  for (const [{ figures }, expected] of [
    // 100/3 of 1/20 kr is 5/3 kr.
    [sum(), "5/3"],
    [turned(sum()), "-5/3"],
  ] as const) {
    const joint = { ...nothing, values: new Map([["a", rational(100n, 3n)]]) };
    const { values } = auditInPrint({ figures, checks: [], joint, findings: [] }).joint;
    expect(`${values.a?.numerator}/${values.a?.denominator}`).toBe(expected);
  }
});

it("the ends of a reach change places where the print turns the sign", () => {
  const shown = ({ figures, at }: Checks) => {
    const repair = {
      figure: at("a"),
      reach: { least: 200, most: 240, leastOpen: true, mostOpen: false },
      intended: [{ print: 220, exactly: 2 }],
    };
    const contradiction = {
      witness: [],
      proof: [],
      certain: false,
      otherRepairs: [],
      repairs: [repair],
    };
    const joint = { ...nothing, contradictions: [contradiction] };
    const [found] = auditInPrint({ figures, checks: [], joint, findings: [] }).joint.contradictions;
    const { least, most, leastOpen, mostOpen, intended } = found?.repairs[0] ?? {};
    const prints = intended?.map(({ printed, exactly }) => `${printed} ${exactly}`);
    return [least?.numerator, most?.numerator, leastOpen, mostOpen, prints].map(String);
  };
  // 200 to 240 of 1/20 kr are 10 to 12 kr.
  expect(shown(sum())).toEqual(["10", "12", "true", "undefined", "11 2"]);
  expect(shown(turned(sum()))).toEqual(["-12", "-10", "undefined", "true", "-11 2"]);
});

it("a finding names the check and the contradiction that the audit lists", () => {
  const { figures, checks, at } = sum();
  const contradiction = { witness: [], proof: [], certain: false, otherRepairs: [], repairs: [] };
  const [check] = checks;
  if (check === undefined) throw new Error("no check");
  const audit = auditInPrint({
    figures,
    checks,
    joint: { ...nothing, contradictions: [contradiction] },
    findings: [
      {
        figure: "t",
        verdict: "inconsistent",
        relations: ["t/sum"],
        causes: [
          { kind: "left-out", figure: at("t"), relation: "t/sum", print: 1140, fits: "exact" },
        ],
        remedy: "look",
        expected: 1140,
        check,
        contradiction,
      },
    ],
  });
  const [finding] = audit.findings;
  expect(finding?.check).toBe(audit.checks[0]);
  expect(finding?.contradiction).toBe(audit.joint.contradictions[0]);
  // 1140 of 1/20 kr are 57 kr.
  expect([finding?.expected, finding?.difference, finding?.causes[0]?.instead].map(String)).toEqual(
    ["57", "3", "57"],
  );
});

it("an exact number that no amount can say is not reached by prints and sums", () => {
  const { checks } = sum();
  const [check] = checks;
  if (check === undefined) throw new Error("no check");
  expect(() => checkInPrint({ ...check, given: rational(1n, 3n) })).toThrow(RangeError);
});
