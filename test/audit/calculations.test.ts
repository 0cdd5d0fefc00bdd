/**
 * The interval rules of XBRL Calculations 1.1: its test table, the closed forms, and the pitfalls
 * that other programs fell into.
 */
import { toDecimal } from "anslag";
import {
  auditReport,
  type Check,
  defineReport,
  type ReportedCellInput,
  type ReportInput,
} from "anslag/audit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

type Mode = "nearest" | "truncation";
type Fact = string | ReportedCellInput;

/** One sum: the total, and its parts with weights. */
function checkOf(
  total: Fact,
  parts: readonly (readonly [Fact, (string | number)?])[],
  rounding: Mode = "nearest",
): Check {
  const figure = (id: string, fact: Fact) => ({
    id,
    unit: "tkr",
    ...(typeof fact === "string" ? { printed: fact } : fact),
  });
  const input: ReportInput = {
    title: "x",
    rounding,
    figures: [figure("total", total), ...parts.map(([fact], k) => figure(`p${k}`, fact))],
    relations: [
      {
        id: "sum",
        kind: "sum",
        total: "total",
        terms: parts.map(([, weight = 1], k) => ({ figure: `p${k}`, weight })),
      },
    ],
  };
  const { checks, joint } = auditReport(defineReport(input));
  const [check] = checks;
  if (check === undefined) throw new Error("no check");
  // One relation alone is possible if and only if it is possible together with nothing else.
  if (check.verdict !== "not-checked")
    expect(joint.verdict).toBe(check.verdict === "inconsistent" ? "contradictory" : "consistent");
  return check;
}

const ok = (check: Check): boolean => check.verdict !== "inconsistent";
const exact = (printed: string): ReportedCellInput => ({ printed, exact: true });

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
    expect(ok(check)).toBe(expected);
  });

  it("12 345 declared in thousands has digits that it cannot have, and is not checked", () => {
    const check = checkOf("12", [[{ printed: "12 345", decimals: -3 }]]);
    expect([check.verdict, check.reason]).toEqual(["not-checked", "excess-digits"]);
  });

  it("12 000 declared in thousands stands for 11 500 to 12 500", () => {
    expect(checkOf("12 500", [[{ printed: "12 000", decimals: -3 }]]).tolerance?.toFixed()).toBe(
      "500.5",
    );
    expect(ok(checkOf("12 500", [[{ printed: "12 000", decimals: -3 }]]))).toBe(true);
    expect(ok(checkOf("12 501", [[{ printed: "12 000", decimals: -3 }]]))).toBe(false);
  });
});

describe("what is not there", () => {
  it("terms that are not printed are passed over: they are not zero, and they add no tolerance", () => {
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

describe("closed forms", () => {
  const count = fc.integer({ min: 1, max: 12 });
  const whole = fc.integer({ min: -500, max: 500 });

  it("nearest: consistent if and only if |total − sum| ≤ ⌊(n + 1) / 2⌋, for weights of ±1", () => {
    fc.assert(
      fc.property(
        count,
        fc.array(fc.tuple(whole, fc.boolean()), { minLength: 12, maxLength: 12 }),
        fc.integer({ min: -8, max: 8 }),
        (n, all, off) => {
          const parts = all.slice(0, n);
          const sum = parts.reduce((so, [value, plus]) => so + (plus ? value : -value), 0);
          const check = checkOf(
            `${sum + off}`,
            parts.map(([value, plus]) => [`${value}`, plus ? 1 : -1] as const),
          );
          expect(ok(check)).toBe(Math.abs(off) <= Math.floor((n + 1) / 2));
          expect(check.difference?.toNumber()).toBe(off);
        },
      ),
    );
  });

  it("truncation of positive figures: consistent if and only if 0 ≤ total − sum ≤ n − 1", () => {
    fc.assert(
      fc.property(
        count,
        fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 12, maxLength: 12 }),
        fc.integer({ min: -3, max: 14 }),
        (n, all, off) => {
          const parts = all.slice(0, n);
          const total = parts.reduce((so, value) => so + value, 0) + off;
          if (total <= 0) return;
          expect(
            ok(
              checkOf(
                `${total}`,
                parts.map((value) => [`${value}`] as const),
                "truncation",
              ),
            ),
          ).toBe(off >= 0 && off <= n - 1);
        },
      ),
    );
  });

  it("weights of any sign and size: the tolerance is half a unit of the total and |weight| halves of each part", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(whole, fc.integer({ min: -300, max: 300 })), {
          minLength: 1,
          maxLength: 6,
        }),
        (parts) => {
          const weighted = parts.filter(([, hundredths]) => hundredths !== 0);
          if (weighted.length === 0) return;
          const check = checkOf(
            "0",
            weighted.map(
              ([value, hundredths]) =>
                [`${value}`, toDecimal(BigInt(hundredths)).times("0.01").toFixed()] as const,
            ),
          );
          const expected = weighted.reduce((so, [, hundredths]) => so + Math.abs(hundredths), 100);
          expect(check.tolerance?.times(200).toNumber()).toBe(expected);
        },
      ),
    );
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

  it("pairs that each meet need not meet together: 0,4 and 0,6 are both 0,5 somewhere, 0,45 is not", () => {
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

  it("relations that differ in their weights only keep their names in any order", () => {
    const verdicts = (terms: readonly (readonly string[])[]) =>
      auditReport(
        defineReport({
          title: "x",
          figures: [
            { id: "a", printed: "10", unit: "kr" },
            { id: "b", printed: "4", unit: "kr" },
            { id: "t", printed: "14", unit: "kr" },
          ],
          relations: terms.map((each) => ({ kind: "sum", total: "t", terms: each })),
        }),
      )
        .checks.map(({ relation, verdict }) => `${relation} ${verdict}`)
        .sort();
    const both = [
      ["a", "b"],
      ["a", "-b"],
    ];
    expect(verdicts(both)).toEqual(verdicts([...both].reverse()));
  });
});

describe("percentages", () => {
  const ratio = (
    kind: "growth" | "change" | "percent",
    printed: string,
    current: string,
    prior: string,
  ) => {
    const rule =
      kind === "percent"
        ? ({ kind, result: "p", numerator: "a", base: "b" } as const)
        : ({ kind, result: "p", current: "a", prior: "b" } as const);
    const { checks, joint } = auditReport(
      defineReport({
        title: "x",
        figures: [
          { id: "a", printed: current, unit: "tkr" },
          { id: "b", printed: prior, unit: "tkr" },
          { id: "p", printed, unit: "%" },
        ],
        relations: [{ id: "r", ...rule }],
      }),
    );
    const [check] = checks;
    if (check !== undefined && check.verdict !== "not-checked")
      expect(joint.verdict).toBe(check.verdict === "inconsistent" ? "contradictory" : "consistent");
    return check?.reason ?? check?.verdict;
  };

  it.each([
    ["growth", "2,2", "-726 351", "-710 663", "exact"],
    ["change", "-2,2", "-726 351", "-710 663", "exact"],
    ["change", "2,2", "-726 351", "-710 663", "inconsistent"],
    ["growth", "-2,2", "-726 351", "-710 663", "inconsistent"],
    ["growth", "-2,6", "239 459", "245 941", "exact"],
    // 7 and 3 stand for anything from 6,5 / 3,5 to 7,5 / 2,5, so growth is 86 to 200 %.
    ["growth", "133", "7", "3", "exact"],
    ["growth", "90", "7", "3", "within-rounding"],
    ["growth", "200", "7", "3", "within-rounding"],
    ["growth", "201", "7", "3", "inconsistent"],
    ["growth", "85", "7", "3", "inconsistent"],
    ["percent", "-22,0", "-22", "-100", "exact"],
    ["percent", "22,0", "-22", "-100", "inconsistent"],
    ["growth", "5", "10", "0", "zero-base"],
    ["percent", "5", "10", "0", "zero-base"],
    ["growth", "5", "-10", "10", "sign-change"],
    ["change", "-200", "-10", "10", "exact"],
    ["growth", "5", "", "10", "absent-terms"],
    ["growth", "", "10", "10", "absent-target"],
  ] as const)("%s printed %s of %s and %s: %s", (kind, printed, current, prior, expected) => {
    expect(ratio(kind, printed, current, prior)).toBe(expected);
  });

  it.each([
    // 12 tkr of 1 mkr: 11,5 to 12,5 of 500 to 1 500, which is 0,77 to 2,5 %.
    ["3", "within-rounding"],
    ["1", "exact"],
    ["4", "inconsistent"],
  ])("12 tkr of 1 mkr printed as %s %%: %s", (printed, expected) => {
    const { checks, joint } = auditReport(
      defineReport({
        title: "x",
        figures: [
          { id: "a", printed: "12", unit: "tkr" },
          { id: "b", printed: "1", unit: "mkr" },
          { id: "p", printed, unit: "%" },
        ],
        relations: [{ id: "r", kind: "percent", result: "p", numerator: "a", base: "b" }],
      }),
    );
    expect(checks[0]?.verdict).toBe(expected);
    expect(joint.verdict).toBe(expected === "inconsistent" ? "contradictory" : "consistent");
  });

  it("a base with more digits than its precision is reported, not failed", () => {
    const { checks } = auditReport(
      defineReport({
        title: "x",
        figures: [
          { id: "a", printed: "12", unit: "tkr" },
          { id: "b", printed: "100", decimals: -3, unit: "tkr" },
          { id: "p", printed: "5", unit: "%" },
        ],
        relations: [{ id: "r", kind: "percent", result: "p", numerator: "a", base: "b" }],
      }),
    );
    expect(checks[0]?.reason).toBe("excess-digits");
  });
});
