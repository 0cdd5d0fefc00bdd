/** Figures of all units and precisions as exact numbers of one unit, and their intervals. */
import { auditReport, defineReport, type ReportedTextFigureInput } from "anslag/audit";
import { describe, expect, it } from "vitest";
import {
  exponentOf,
  intervalAt,
  printOf,
  roundTo,
  type ScaledFigure,
  scaleDocument,
} from "../../../src/audit/check/scale.ts";
import { checksOf } from "../exact-checks.ts";

it("figures of different scales of one currency are compared exactly", () => {
  const { checks } = auditReport(
    defineReport({
      title: "x",
      figures: [
        { id: "a", printed: "51 023 000", unit: "kr" },
        { id: "b", printed: "51 023", unit: "tkr", sum: ["a"] },
        { id: "c", printed: "0,051", unit: "mdkr", sum: ["b"] },
      ],
    }),
  );
  expect(checks.map(({ verdict, difference }) => `${verdict} ${difference}`)).toEqual([
    "exact 0",
    "within-rounding -0.000023",
  ]);
});

it("figures of 30 digits are checked to the last one", () => {
  const long = (end: string): string => `${"9".repeat(29)}${end}`;
  const verdict = (total: string) =>
    auditReport(
      defineReport({
        title: "x",
        figures: [
          { id: "a", printed: long("0"), unit: "kr" },
          { id: "b", printed: "3", unit: "kr" },
          { id: "t", printed: total, unit: "kr", sum: ["a", "b"] },
        ],
      }),
    ).checks[0]?.verdict;
  expect([verdict(long("3")), verdict(long("4")), verdict(long("6"))]).toEqual([
    "exact",
    "within-rounding",
    "inconsistent",
  ]);
});

it("figures beyond sixty digits, reached by a weight, are found wrong", () => {
  const long = `1${"0".repeat(50)}`;
  const audit = auditReport(
    defineReport({
      title: "x",
      figures: [
        { id: "a", printed: long, unit: "kr" },
        { id: "t", printed: "5", unit: "kr", sum: [{ figure: "a", weight: long }] },
      ],
    }),
  );
  expect([audit.joint.verdict, audit.findings.length > 0]).toEqual(["contradictory", true]);
});

/** A figure of a document of its own, beside one that makes the common unit a twentieth of 1 kr. */
function figureOf(
  printed: string,
  more: Partial<ReportedTextFigureInput> = {},
  rounding: "nearest" | "truncation" = "nearest",
): ScaledFigure {
  const figures = [
    { id: "n", printed, unit: "kr", ...more },
    { id: "fine", printed: "0,1", unit: "kr" },
  ];
  const found = scaleDocument(defineReport({ title: "x", rounding, figures })).get("n");
  if (found === undefined) throw new Error("the figure is absent");
  return found;
}

it("the common unit is half of the last place of the finest figure, of whatever scale", () => {
  const scaled = scaleDocument(
    defineReport({
      title: "x",
      figures: [
        { id: "a", printed: "1,5", unit: "mkr" },
        { id: "b", printed: "-7", unit: "tkr" },
        { id: "c", printed: "33,3", unit: "%" },
        { id: "d", printed: "3", unit: { count: "persons" } },
        { id: "blank", printed: "", unit: "kr" },
      ],
    }),
  );
  // The finest place is 0,1 (of a percentage): half of it is 1/20 of one.
  expect([...scaled].map(([id, { value, step, shift }]) => [id, value, step, shift])).toEqual([
    ["a", 30_000_000, 2_000_000, 7],
    ["b", -140_000, 20_000, 4],
    ["c", 666, 2, 1],
    ["d", 60, 20, 1],
  ]);
});

describe("the interval of a print", () => {
  const shown = ({ interval }: ScaledFigure): string => {
    const { least, most, leastOpen, mostOpen, leastWidth, mostWidth } = interval;
    const ends = `${leastOpen ? "(" : "["}${least},${most}${mostOpen ? ")" : "]"}`;
    return `${ends} ${leastWidth} ${mostWidth}`;
  };

  it.each([
    ["nearest", "12", {}, "[230,250] 20 20"],
    ["nearest", "-12", {}, "[-250,-230] 20 20"],
    ["nearest", "12", { exact: true }, "[240,240] 0 0"],
    ["nearest", "120", { decimals: -1 }, "[2300,2500] 200 200"],
    ["truncation", "12", {}, "[240,260) 0 20"],
    ["truncation", "-12", {}, "(-260,-240] 20 0"],
    ["truncation", "0", {}, "(-20,20) 20 20"],
    ["truncation", "12", { exact: true }, "[240,240] 0 0"],
  ] as const)("%s, %s with %j is %s", (rounding, printed, more, expected) => {
    expect(shown(figureOf(printed, more, rounding))).toBe(expected);
  });

  it("reaches as far as the print says, to both sides and without the ends", () => {
    const nearest = figureOf("12");
    const within = (steps: number, figure = nearest) =>
      shown({
        ...figure,
        interval: intervalAt({ ...figure, figure: { ...figure.figure, within: steps } }, 240),
      });
    expect(within(1)).toBe("(220,260) 40 40");
    expect(within(2)).toBe("(200,280) 80 80");
    expect(within(0.5)).toBe("[230,250] 20 20");
    expect(within(1, figureOf("12", {}, "truncation"))).toBe("(220,260) 20 20");
  });
});

it("a figure that is no multiple of its last place has excess digits, unless it is exact", () => {
  const excess = (printed: string, more: Partial<ReportedTextFigureInput>) =>
    figureOf(printed, more).excess;
  expect([
    excess("120", { decimals: -1 }),
    excess("125", { decimals: -1 }),
    excess("125", { decimals: -1, exact: true }),
    excess("12,5", { decimals: 0 }),
    excess("12,5", { decimals: 2 }),
  ]).toEqual([false, true, false, true, false]);
});

it("ties are rounded away from zero, and digits are cut off towards it", () => {
  expect([29, 30, 31, -29, -30, -31].map((amount) => roundTo(amount, 20))).toEqual([
    20, 40, 40, -20, -40, -40,
  ]);
  const cut = figureOf("1", {}, "truncation");
  expect([39, 40, -39].map((amount) => printOf(cut, amount))).toEqual([20, 40, -20]);
  expect(printOf(figureOf("1"), 30)).toBe(40);
  expect(printOf(figureOf("1", { exact: true }), 30)).toBe(30);
});

it("money counts in its scale, and nothing else does", () => {
  const unit = { currency: "SEK", scale: "million" } as const;
  expect(exponentOf({ kind: "money", unit })).toBe(6);
  expect(exponentOf({ kind: "percent" })).toBe(0);
  expect(exponentOf({ kind: "count", of: "persons" })).toBe(0);
});

describe("one fact stated several times", () => {
  /** A total that is a hundred times the first figure, beside the pairs that state one fact. */
  const hundredfold = (
    total: string,
    printed: readonly string[],
    pairs: readonly (readonly [string, string])[],
  ) => {
    const { checks } = auditReport(
      defineReport({
        title: "x",
        figures: [
          ...printed.map((text, k) => ({ id: `n${k}`, printed: text, unit: "tkr" })),
          { id: "t", printed: total, unit: "tkr" },
        ],
        relations: [
          ...pairs.map((figures) => ({ kind: "same" as const, figures })),
          { id: "sum", kind: "sum", total: "t", terms: [{ figure: "n0", weight: 100 }] },
        ],
      }),
    );
    const check = checks.find(({ relation }) => relation === "sum");
    return check?.reason ?? check?.verdict;
  };

  it("its intervals are intersected before they are used in a sum", () => {
    // 10 alone is 9,5 to 10,5, so a hundred of them are 950 to 1 050; with 10,4 they are 1 035 to 1
    // 045.
    expect(hundredfold("1 048", ["10"], [])).toBe("within-rounding");
    expect(hundredfold("1 048", ["10", "10,4"], [["n0", "n1"]])).toBe("inconsistent");
    expect(hundredfold("1 040", ["10", "10,4"], [["n0", "n1"]])).toBe("within-rounding");
    expect(hundredfold("1 000", ["10", "11,4"], [["n0", "n1"]])).toBe("inconsistent-duplicates");
  });

  it("what is stated in a chain is one fact, in whatever order its links are given", () => {
    // 10,35 is 10,345 to 10,355 and 10,4 is at least 10,35: a hundred are 1 035 to 1 035,5, which
    // never prints as 1 038.
    const links = [
      ["n0", "n1"],
      ["n1", "n2"],
    ] as const;
    for (const pairs of [links, [...links].reverse()]) {
      expect(hundredfold("1 038", ["10", "10,4", "10,35"], pairs)).toBe("inconsistent");
      expect(hundredfold("1 036", ["10", "10,4", "10,35"], pairs)).toBe("within-rounding");
    }
  });

  it("a statement with too many digits narrows no other one", () => {
    const { at } = checksOf({
      figures: [
        { id: "a", printed: "10", unit: "kr" },
        { id: "b", printed: "10,4", unit: "kr" },
        { id: "c", printed: "14", decimals: -1, unit: "kr" },
      ],
      relations: [{ kind: "same", figures: ["a", "b", "c"] }],
    });
    // Of 1/20 kr each: 10,4 kr is 207 to 209, which lies within 10 kr, 190 to 210.
    const stated = { least: 207, most: 209, leastOpen: false, mostOpen: false };
    expect(at("a").stated).toMatchObject(stated);
    expect(at("b").stated).toMatchObject(stated);
    expect(at("c").stated).toEqual(at("c").interval);
  });
});
