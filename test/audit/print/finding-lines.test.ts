/** The lines of one finding, each of them only where there is something to say. */
import { expect, it } from "vitest";
import { rational, toDecimal, toRatio } from "../../../src/amount/index.ts";
import type { Check, Finding, JointContradiction } from "../../../src/audit/index.ts";
import { auditWriter } from "../../../src/audit/print/audit-writer.ts";
import { findingLines } from "../../../src/audit/print/finding-lines.ts";

const writer = auditWriter({ language: "en" }, { locale: "en-GB", negative: "locale" });

const bare: Finding = {
  verdict: "inconsistent",
  figure: "n1",
  label: "n1",
  unit: { kind: "money", unit: { currency: "SEK", scale: "thousand" } },
  text: "60",
  printed: toDecimal(60),
  relations: [],
  causes: [],
  remedy: "look",
};
const look = "remedy: look at the figures of the relation; it is not known which is wrong";
const lines = (more: Partial<Finding>): readonly string[] =>
  findingLines({ ...bare, ...more }, writer);

it("says where the figure stands, what is printed, and what to do", () => {
  expect(lines({})).toEqual(["in running text: inconsistent", "printed “60” SEK thousand", look]);
  const place = { table: "T1", row: "sum", column: "budget", verdict: "contradictory" } as const;
  expect(lines(place)[0]).toBe(
    "table T1, row sum, column budget: contradicted by several relations together",
  );
});

it("writes the unit once, and the amount where no text was printed", () => {
  const printed = (more: Partial<Finding>): string | undefined => lines(more)[1];
  const percent = { unit: { kind: "percent" } } as const;
  expect([
    printed({ ...percent, text: "60 %" }),
    printed({ ...percent, text: "60" }),
    printed({ unit: { kind: "count", of: "persons" } }),
    printed({ text: "" }),
    lines({ expected: toDecimal(57), difference: toDecimal(3) })[1],
  ]).toEqual([
    "printed “60 %”",
    "printed “60” %",
    "printed “60” persons",
    "printed 60 SEK thousand",
    "printed “60” SEK thousand, most likely meant 57, difference 3",
  ]);
});

const sum: Check = {
  relation: "R1",
  kind: "sum",
  title: "",
  scope: "tables",
  target: "n1",
  verdict: "inconsistent",
  printed: toDecimal(60),
  computed: toDecimal(57),
  difference: toDecimal(3),
  tolerance: toDecimal("1.5"),
};

it("shows the relation with what the figures give and what rounding allows", () => {
  const shown = (check: Check): string | undefined => lines({ check, relations: ["R1"] })[2];
  expect(shown(sum)).toBe(
    "shown by R1: n1 printed 60, the figures give 57, difference 3, allowed ±1.5",
  );
  const ends = { least: toDecimal(0), most: toDecimal(2) };
  const allowed = { ...ends, leastIncluded: true, mostIncluded: false };
  expect(shown({ ...sum, title: "Total", allowed })).toBe(
    "shown by R1 (Total): n1 printed 60, the figures give 57, difference 3, " +
      "allowed between 0 and 2",
  );
  const { computed, difference, tolerance, ...head } = sum;
  const third = toRatio(rational(100n, 3n));
  const range = { least: toRatio(32), most: toRatio(34) };
  expect(shown({ ...head, kind: "percent", ratio: third, range })).toBe(
    "shown by R1: n1 printed 60, the figures give 33.3333 %, between 32 and 34 %",
  );
  expect(shown({ ...head, verdict: "not-checked", reason: "zero-base" })).toBe(
    "shown by R1: the base is zero",
  );
});

it("names other relations that fail, and not the shown one again", () => {
  expect(lines({ check: sum, relations: ["R1"] })).not.toContainEqual(
    expect.stringContaining("same error"),
  );
  expect(lines({ check: sum, relations: ["R1", "R2", "R3"] })[3]).toBe(
    "the same error shows in R2, R3",
  );
});

const contradiction: JointContradiction = {
  witness: ["R1", "R2"],
  proof: [],
  repairs: [],
  certain: false,
  otherRepairs: [],
};

it("names the relations of a contradiction where no single one fails", () => {
  expect(lines({ contradiction })[2]).toBe("shown by these relations together: R1, R2");
  expect(lines({ contradiction, check: sum, relations: ["R1"] })).toHaveLength(4);
});

it("says what everything else lets the figure be, and which other figures could be wrong", () => {
  const intended = [3, 0, 1].map((exactly, k) => ({ printed: toDecimal(57 + k), exactly }));
  const own = { figure: "n1", least: toRatio(56), most: toRatio(58), intended };
  const other = { figure: "n2", intended: [] };
  const with_ = (more: Partial<JointContradiction>): readonly string[] =>
    lines({ contradiction: { ...contradiction, ...more } }).slice(3, -1);
  expect(with_({ repairs: [other, own], otherRepairs: ["n3"] })).toEqual([
    "everything else gives a true value between 56 and 58; " +
      "possible print: 57 (3 relations exact), 59 (1 relation exact)",
    "the error may instead be in n2, n3",
  ]);
  expect(with_({ repairs: [{ figure: "n1", least: toRatio(56), intended: [] }] })).toEqual([
    "everything else sets no bound",
  ]);
});

it("the likeliest print is written even where no relation holds exactly with it", () => {
  const intended = [0, 0].map((exactly, k) => ({ printed: toDecimal(57 + k), exactly }));
  const repairs = [{ figure: "n1", most: toRatio(58), intended }];
  expect(lines({ contradiction: { ...contradiction, repairs } })[3]).toBe(
    "everything else sets no bound; possible print: 57 (0 relations exact)",
  );
});

it("writes three causes at the most, with the part and what would have stood instead", () => {
  const cause = { figure: "n1", relation: "R1", fits: "exact" } as const;
  const causes = [
    { ...cause, kind: "left-out", part: "n2", instead: toDecimal(57) },
    { ...cause, kind: "wrong-base", part: "n3" },
    { ...cause, kind: "sign-slip" },
    { ...cause, kind: "digit-misprint" },
  ] as const;
  expect(lines({ causes }).slice(2)).toEqual([
    "possible cause: a part is left out (n1, n2, instead of 57)",
    "possible cause: computed on another amount (n1, n3)",
    "possible cause: wrong sign (n1)",
    look,
  ]);
});
