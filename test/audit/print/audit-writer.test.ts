/** How an audit writes numbers, fractions, ranges and lists. */
import { expect, it } from "vitest";
import { type Ratio, rational, toDecimal, toRatio } from "../../../src/amount/index.ts";
import { auditWriter } from "../../../src/audit/print/audit-writer.ts";

const english = auditWriter({ language: "en" }, { locale: "en-GB", negative: "locale" });
const swedish = auditWriter({ language: "sv" }, { locale: "sv-SE", negative: "parentheses" });
const ratio = (top: bigint, bottom = 1n): Ratio => toRatio(rational(top, bottom));

it("writes a fraction as it is where both of its parts are short and no decimal number is", () => {
  const cases = [
    [ratio(6n, 2n), "3"],
    [ratio(2n, 3n), "2/3"],
    [ratio(-2n, 3n), "-2/3"],
    [ratio(1n, 2n), "0.5"],
    [ratio(7n, 20n), "0.35"],
    [ratio(1n, 19n), "1/19"],
    [ratio(1n, 21n), "0.0476"],
    [ratio(100n, 3n), "100/3"],
    [ratio(-100n, 3n), "-100/3"],
    [ratio(101n, 3n), "33.6667"],
    [ratio(-101n, 3n), "-33.6667"],
    [ratio(123_456n, 100_000n), "1.2346"],
  ] as const;
  expect(cases.map(([each]) => english.ratio(each))).toEqual(cases.map(([, text]) => text));
  expect(english.decimal(ratio(2n, 3n))).toBe("0.6667");
});

it("follows the number style and the words of the page", () => {
  expect([english.amount(toDecimal("-1234.5")), swedish.amount(toDecimal("-1234.5"))]).toEqual([
    "-1,234.5",
    "(1\u00a0234,5)",
  ]);
  expect([english.range("1", "2"), swedish.range("1", "2")]).toEqual([
    "between 1 and 2",
    "mellan 1 och 2",
  ]);
});

it("lists ten names, and says how many more there are", () => {
  const names = Array.from({ length: 12 }, (_, k) => `R${k + 1}`);
  const ten = "R1, R2, R3, R4, R5, R6, R7, R8, R9, R10";
  expect([0, 1, 10, 11, 12].map((count) => english.shortList(names.slice(0, count)))).toEqual([
    "",
    "R1",
    ten,
    `${ten} and 1 more`,
    `${ten} and 2 more`,
  ]);
});

it("names a relation by its figure and its kind in the language of the page", () => {
  const checks = [
    { relation: "T1.sum.x/rows", target: "T1.sum.x" },
    { relation: "T1.sum.x/columns-2", target: "T1.sum.x" },
    { relation: "n1/growth", target: "n1" },
    // An index in a column, and one in a row.
    { relation: "n3/ratio", target: "n3" },
    { relation: "n4/index", target: "n4" },
    // The document gave these names itself.
    { relation: "I116", target: "n1" },
    { relation: "n2/sum", target: "n1" },
    { relation: "n1/toString", target: "n1" },
  ];
  const namesIn = (language: "sv" | "de"): readonly string[] => {
    const { nameOf } = auditWriter({ language }, { locale: "sv-SE", negative: "locale" }, checks);
    return checks.map(({ relation }) => nameOf(relation));
  };
  const own = ["I116", "n2/sum", "n1/toString"];
  expect(namesIn("sv")).toEqual([
    "T1.sum.x (summa av rader)",
    "T1.sum.x (summa av kolumner 2)",
    "n1 (tillväxt)",
    "n3 (kvot)",
    "n4 (kvot)",
    ...own,
  ]);
  expect(namesIn("de")).toEqual([
    "T1.sum.x (Summe von Zeilen)",
    "T1.sum.x (Summe von Spalten 2)",
    "n1 (Wachstum)",
    "n3 (Verhältnis)",
    "n4 (Verhältnis)",
    ...own,
  ]);
  expect(english.nameOf("n1/sum")).toBe("n1/sum");
});
