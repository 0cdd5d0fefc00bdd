/** One contradiction: the figures that could be wrong, closely looked at up to a limit. */
import { auditReport, defineReport, type ReportInput } from "anslag/audit";
import { describe, expect, it } from "vitest";
import { rational } from "../../../src/amount/index.ts";
import { onlyProven } from "../../../src/audit/joint/contradiction.ts";
import type { Prepared } from "../../../src/audit/joint/joint-system.ts";
import { fractionOf, kr } from "../text-figures.ts";

describe("a sum of many terms that is wrong", () => {
  const terms = Array.from({ length: 60 }, (_, k) => ({
    id: `a${k}`,
    printed: `${k + 1}`,
    unit: "kr",
  }));
  const total = { id: "t", printed: "5 000", unit: "kr", sum: terms.map(({ id }) => id) };
  const [contradiction] = auditReport(defineReport({ title: "x", figures: [...terms, total] }))
    .joint.contradictions;

  it("looks at fifty figures closely, and names the others, each once", () => {
    const { repairs = [], otherRepairs = [] } = contradiction ?? {};
    const named = [...repairs.map(({ figure }) => figure), ...otherRepairs];
    expect([repairs.length, otherRepairs.length]).toEqual([50, 11]);
    expect(named.sort()).toEqual([...terms, total].map(({ id }) => id).sort());
  });

  it("names the total first: computing is where errors are made", () => {
    expect(contradiction?.repairs[0]?.figure).toBe("t");
  });
});

const contradictionsOf = (figures: NonNullable<ReportInput["figures"]>) =>
  auditReport(defineReport({ title: "x", figures })).joint.contradictions;

it("a figure is certain where it alone repairs everything", () => {
  // Each part is printed twice, so that only the total can be wrong.
  const parts = [kr("a", "10"), kr("b", "20"), kr("c", "10", { sum: ["a"] })];
  const [sure] = contradictionsOf([
    ...parts,
    kr("d", "20", { sum: ["b"] }),
    kr("t", "50", { sum: ["a", "b"] }),
  ]);
  expect([sure?.certain, sure?.repairs.map(({ figure }) => figure)]).toEqual([true, ["t"]]);
  const [open] = contradictionsOf([...parts, kr("t", "50", { sum: ["a", "b"] })]);
  expect([open?.certain, open?.repairs.map(({ figure }) => figure).sort()]).toEqual([
    false,
    ["b", "t"],
  ]);
});

it("a repair says how far the true value can be, in the unit of its figure", () => {
  const [found] = contradictionsOf([
    kr("a", "10"),
    kr("b", "20"),
    kr("t", "50", { sum: ["a", "b"] }),
  ]);
  const reach = Object.fromEntries(
    (found?.repairs ?? []).map(({ figure, least, most }) => [
      figure,
      [fractionOf(least), fractionOf(most)],
    ]),
  );
  // 9,5 + 19,5 to 10,5 + 20,5; 49,5 − 20,5 to 50,5 − 19,5; 49,5 − 10,5 to 50,5 − 9,5.
  expect(reach).toEqual({ t: ["29/1", "31/1"], a: ["29/1", "31/1"], b: ["39/1", "41/1"] });
});

it("a percentage that could be wrong is bound by its amounts", () => {
  const figures = (other: string) => [
    kr("a", "10", { exact: true }),
    kr("b", "40", { exact: true }),
    { id: "p", printed: "30", unit: "%", percent: { numerator: "a", base: "b" } },
    { id: "q", printed: other, unit: "%", sum: ["p"] },
  ];
  const repairOf = (other: string) =>
    contradictionsOf(figures(other))
      .flatMap(({ repairs }) => repairs)
      .find(({ figure }) => figure === "p");
  // 10 of 40 is 25 % exactly, and q admits 24,5 to 25,5.
  const repair = repairOf("25");
  expect([fractionOf(repair?.least), fractionOf(repair?.most)]).toEqual(["25/1", "25/1"]);
  expect(repair?.intended.map(({ printed }) => `${printed}`)).toEqual(["25"]);
});

it("bounds that are cut off are open, and change places where the print turns the sign", () => {
  const found = (signs: "natural" | "all-positive") => {
    const sign = signs === "natural" ? "-" : "";
    const cell = (text: string) => ({ c: `${sign}${text}` });
    const [contradiction] = auditReport(
      defineReport({
        title: "x",
        rounding: "truncation",
        tables: [
          {
            id: "T",
            unit: "kr",
            signs,
            columns: [{ id: "c", flow: "cost" }],
            rows: [
              { id: "a", cells: cell("10") },
              { id: "t", cells: cell("50") },
            ],
            relations: [{ kind: "rows", row: "t", terms: ["a"] }],
          },
        ],
      }),
    ).joint.contradictions;
    const repair = contradiction?.repairs.find(({ figure }) => figure === "T.t.c");
    return [
      fractionOf(repair?.least),
      fractionOf(repair?.most),
      repair?.leastOpen,
      repair?.mostOpen,
    ];
  };
  // A cost of 10 is less than 11, and it may be 10.
  expect(found("all-positive")).toEqual(["10/1", "11/1", undefined, true]);
  expect(found("natural")).toEqual(["-11/1", "-10/1", true, undefined]);
});

const witnesses = (figures: NonNullable<ReportInput["figures"]>) =>
  contradictionsOf(figures).map(({ witness }) => witness);

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
    addresses: ["a", "b", "c"],
    saysOf: [{}, { statement: "n2" }, { end: "least" }, { end: "most" }],
  } as unknown as Prepared;
  const multipliers = new Map([
    [3, rational(-1n, 2n)],
    [0, 2],
    [2, 1],
  ]);
  const { witness, proof, otherRepairs } = onlyProven(prepared, {
    multipliers,
    unknowns: new Set([2, 0]),
    widening: 0,
    isRigid: false,
  });
  expect(witness).toEqual(["r0", "p/percent"]);
  expect(otherRepairs).toEqual(["a", "c"]);
  expect(
    proof.map(({ relation, multiplier, end }) =>
      [relation, `${multiplier.numerator}/${multiplier.denominator}`, end].join(" "),
    ),
  ).toEqual(["r0 2/1 ", "p/percent 1/1 least", "p/percent -1/2 most"]);
});
