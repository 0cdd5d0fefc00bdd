/**
 * One sum by the interval rules of XBRL Calculations 1.1: its test table, and the pitfalls that
 * other programs fell into. One fact that is stated several times.
 */
import { auditReport, defineReport, type ReportedCellInput, type ReportInput } from "anslag/audit";
import { describe, expect, it } from "vitest";
import { toDecimal } from "../../../src/amount/index.ts";
import { checksByFigure, impliedBy, weightOf } from "../../../src/audit/check/check.ts";
import { checkIn, checksOf } from "../exact-checks.ts";
import { checkOf, exact, isPossible } from "../one-sum.ts";
import { kr } from "../text-figures.ts";

describe("the test table", () => {
  it.each([
    ["12 + 45 = 58", checkOf("58", [["12"], ["45"]]), true],
    ["12 + 45 = 59", checkOf("59", [["12"], ["45"]]), false],
    ["1 = 2: both ends of 1,5 count", checkOf("2", [["1"]]), true],
    ["truncated, 12 + 45 = 57", checkOf("57", [["12"], ["45"]], "truncation"), true],
    ["truncated, 12 + 45 = 58", checkOf("58", [["12"], ["45"]], "truncation"), true],
    ["truncated, 12 + 45 = 59", checkOf("59", [["12"], ["45"]], "truncation"), false],
    ["truncated, 12 + 45 = 56", checkOf("56", [["12"], ["45"]], "truncation"), false],
    ["truncated, −4 = −B with B = 4", checkOf("-4", [["4", -1]], "truncation"), true],
    [
      "truncated, −3 = −B with B = 4: flags change places with the ends",
      checkOf("-3", [["4", -1]], "truncation"),
      false,
    ],
    ["truncated, −5 = −B with B = 4", checkOf("-5", [["4", -1]], "truncation"), false],
    [
      "an exact 5 and a rounded 5 make a rounded 11: the ends touch",
      checkOf("11", [[exact("5")], ["5"]]),
      true,
    ],
    ["an exact 5 and a rounded 5 make no 12", checkOf("12", [[exact("5")], ["5"]]), false],
    [
      "truncated 0 may be anything below one unit to both sides",
      checkOf("0", [["0"]], "truncation"),
      true,
    ],
    ["truncated 0 is never 1", checkOf("1", [["0"]], "truncation"), false],
    ["truncated 0 and 0 make 1", checkOf("1", [["0"], ["0"]], "truncation"), true],
    ["truncated 0 and 0 make no 2", checkOf("2", [["0"], ["0"]], "truncation"), false],
  ] as const)("%s", (_, check, expected) => {
    expect(isPossible(check)).toBe(expected);
  });

  it("12 345 declared in thousands has digits that it cannot have, and is not checked", () => {
    const check = checkOf("12", [[{ printed: "12 345", decimals: -3 }]]);
    expect([check.verdict, check.reason]).toEqual(["not-checked", "excess-digits"]);
  });

  it("12 000 declared in thousands stands for 11 500 to 12 500", () => {
    expect(checkOf("12 500", [[{ printed: "12 000", decimals: -3 }]]).tolerance?.toFixed()).toBe(
      "500.5",
    );
    expect(isPossible(checkOf("12 500", [[{ printed: "12 000", decimals: -3 }]]))).toBe(true);
    expect(isPossible(checkOf("12 501", [[{ printed: "12 000", decimals: -3 }]]))).toBe(false);
  });
});

describe("what is not there", () => {
  it("terms that are not printed are passed over: no zeros, and no tolerance of theirs", () => {
    const check = checkOf("57", [["12"], [""], ["45"]]);
    expect([check.verdict, check.tolerance?.toFixed()]).toEqual(["exact", "1.5"]);
  });

  it("a total that is not printed, or terms none of which is, are not checked", () => {
    expect(checkOf("", [["12"]]).reason).toBe("absent-target");
    expect(checkOf("12", [[""], [""]]).reason).toBe("absent-terms");
  });

  it("a blank declared to be zero is zero, and was not rounded", () => {
    const check = checkOf("52", [["52"], [{ printed: "", blank: "zero" }, -1]]);
    expect([check.verdict, check.tolerance?.toFixed()]).toEqual(["exact", "1"]);
  });
});

describe("one fact stated several times", () => {
  const stated = (
    figures: readonly (readonly [string, string])[],
    more: Partial<ReportInput> = {},
  ) =>
    auditReport(
      defineReport({
        title: "x",
        figures: figures.map(([printed, unit], k) => ({ id: `n${k}`, printed, unit })),
        relations: [
          { id: "same", kind: "same", figures: figures.map((_, k) => `n${k}`) },
          ...(more.relations ?? []),
        ],
      }),
    );

  it("486 892 tkr, 486,9 mkr and 487 mkr can be the same; 486,8 mkr cannot", () => {
    const same = stated([
      ["486 892", "tkr"],
      ["486,9", "mkr"],
      ["487", "mkr"],
    ]);
    expect(same.checks[0]?.verdict).toBe("within-rounding");
    const other = stated([
      ["486 892", "tkr"],
      ["486,9", "mkr"],
      ["486,8", "mkr"],
    ]);
    expect(other.checks[0]?.verdict).toBe("inconsistent");
    expect(other.joint.verdict).toBe("contradictory");
    expect(other.findings.map(({ figure }) => figure)).toEqual(["n2"]);
  });

  it("pairs that meet need not meet together: 0,4 and 0,6 both meet 0,5 alone", () => {
    const chain = stated([
      ["0,4", "mkr"],
      ["0,5", "mkr"],
      ["0,6", "mkr"],
    ]);
    expect(chain.checks[0]?.verdict).toBe("inconsistent");
    expect(chain.joint.verdict).toBe("contradictory");
  });

  it.each([[["5", ""]], [["", "5"]], [["5", "5", ""]], [["5", "", "5"]], [["", "5", "5"]]])(
    "a fact that is printed here and blank there cannot be compared, whichever comes first: %j",
    (printed) => {
      const { checks, joint } = stated(printed.map((text) => [text, "tkr"] as const));
      expect([checks[0]?.verdict, checks[0]?.reason]).toEqual([
        "not-checked",
        "inconsistent-duplicates",
      ]);
      expect(joint.verdict).toBe("consistent");
    },
  );
});

describe("where the difference may lie", () => {
  /** Costs that are printed as positive figures, with digits cut off. */
  const costs = (parts: readonly string[], total: ReportedCellInput) => {
    const rows = [...parts.map((printed) => ({ printed })), total].map((cell, k) => ({
      id: `r${k}`,
      cells: { c: cell },
    }));
    const terms = parts.map((_, k) => `r${k}`);
    const document = defineReport({
      title: "x",
      rounding: "truncation",
      tables: [
        {
          id: "T",
          unit: "kr",
          signs: "all-positive",
          columns: [{ id: "c", flow: "cost" }],
          rows,
          relations: [{ kind: "rows", row: `r${parts.length}`, terms }],
        },
      ],
    });
    const [check] = auditReport(document).checks;
    if (check === undefined) throw new Error("no check");
    return check;
  };

  it("is said in the sign of the print, with the ends that belong to it", () => {
    // The parts are less than 1 more each, and so is the total: −1 < printed − computed < 2.
    const { allowed, tolerance, difference } = costs(["1", "3"], { printed: "5" });
    expect([difference, tolerance, allowed?.least, allowed?.most].map(String)).toEqual([
      "1",
      "2",
      "-1",
      "2",
    ]);
    expect([allowed?.leastIncluded, allowed?.mostIncluded]).toEqual([false, false]);
    // An exact total has no error of its own: 0 ≤ printed − computed < 2.
    const exactly = costs(["1", "3"], { printed: "4", exact: true }).allowed;
    expect([exactly?.least, exactly?.most].map(String)).toEqual(["0", "2"]);
    expect([exactly?.leastIncluded, exactly?.mostIncluded]).toEqual([true, false]);
  });

  it("is not said apart where it is everything up to the tolerance", () => {
    const { allowed, tolerance } = checkOf("58", [["12"], ["45"]]);
    expect([allowed, tolerance?.toFixed()]).toEqual([undefined, "1.5"]);
  });
});

it("a sum that holds without its blank terms says which they are", () => {
  expect(checkOf("57", [["12"], [""], ["45"], [""]]).blank).toEqual(["p1", "p3"]);
  const open = checkOf("60", [["12"], [""], ["45"]]);
  expect([open.verdict, open.reason, open.blank]).toEqual(["not-checked", "blank-terms", ["p1"]]);
});

it("statements of one fact differ by as much as the furthest does from the first", () => {
  const { target, given, verdict } = checkIn({
    figures: ["5", "5", "7", "4"].map((printed, k) => kr(`n${k}`, printed)),
    relations: [{ kind: "same", figures: ["n0", "n1", "n2", "n3"] }],
  });
  // In halves of a krona.
  expect([target?.figure.address, given, verdict]).toEqual(["n0", 14, "inconsistent"]);
});

it("a check says what the others give and where the difference may lie, in the common unit", () => {
  const { given, allowed } = checkIn({
    figures: [kr("a", "12"), kr("b", "4,5"), kr("t", "20", { sum: ["a", "-b"] })],
  });
  // 12 − 4,5 = 7,5 kr, of 1/20 kr each; allowed are 0,5 + 0,5 + 0,05 kr to both sides.
  expect(given).toBe(150);
  expect(allowed).toEqual({ least: -21, most: 21, leastOpen: false, mostOpen: false });
});

it("a weight of one is a number, and any other an exact fraction", () => {
  expect([weightOf(1), weightOf(-1), weightOf(toDecimal(3))]).toEqual([1, -1, 3]);
  expect(weightOf(toDecimal("0.5"))).toEqual({ top: 1n, bottom: 2n });
});

describe("the relations of a document", () => {
  const { checks } = checksOf({
    figures: [
      kr("a", "1"),
      kr("b", "3"),
      kr("n", "4", { sum: ["a", "b"] }),
      { id: "p", printed: "33", unit: "%", ratio: { numerator: "a", base: "b" } },
      kr("m", "4"),
    ],
    relations: [{ kind: "same", figures: ["n", "m"] }],
  });

  it("have one check each, of their own kind, in the order of the document", () => {
    expect(checks.map(({ relation: { id, kind }, verdict }) => `${id} ${kind} ${verdict}`)).toEqual(
      ["n/sum sum exact", "p/ratio ratio exact", "n/same same exact"],
    );
  });

  it("are those of a figure that name it, as a term or as the result", () => {
    const about = checksByFigure(checks);
    const namesOf = (address: string) => about.get(address)?.map(({ relation }) => relation.id);
    expect(["a", "n", "m", "unknown"].map(namesOf)).toEqual([
      ["n/sum", "p/ratio"],
      ["n/sum", "n/same"],
      ["n/same"],
      undefined,
    ]);
  });
});

describe("a relation gives for one of its figures", () => {
  const { checks, figures, at } = checksOf({
    figures: [
      kr("a", "10"),
      kr("b", "4"),
      kr("blank", ""),
      kr("t", "20", { sum: ["a", { figure: "b", weight: -2 }, "blank"] }),
      { id: "p", printed: "5", unit: "%", percent: { numerator: "b", base: "a" } },
    ],
    relations: [{ kind: "same", figures: ["a", "b", "t"] }],
  });
  const [sum, percent, same] = checks;
  const given = (check: (typeof checks)[number] | undefined, address: string) =>
    check === undefined ? "no relation" : impliedBy(check, at(address), figures);

  it("the sum for its total, and what the others leave for a term", () => {
    // 10 − 2 × 4 = 2; 20 + 8 = 28; (10 − 20) ÷ 2 = −5. In halves of a krona.
    expect([given(sum, "t"), given(sum, "a"), given(sum, "b")]).toEqual([[4], [56], [-10]]);
    expect(given(sum, "p")).toEqual([]);
  });

  it("the ratio as it would be printed, for the percentage alone", () => {
    expect([given(percent, "p"), given(percent, "a")]).toEqual([[80], []]);
  });

  it("every other statement of a fact", () => {
    expect([given(same, "a"), given(same, "p")]).toEqual([[8, 40], []]);
  });
});
