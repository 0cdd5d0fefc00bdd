/** What an audit says of explanations. */
import { expect, it } from "vitest";
import { toDecimal } from "../../../src/amount/index.ts";
import { auditWriter } from "../../../src/audit/print/audit-writer.ts";
import { explanationLines } from "../../../src/audit/print/explanation-lines.ts";

const writer = auditWriter({ language: "en" }, { locale: "en-GB", negative: "locale" });

it("names the rows that lack an explanation, and those that need none", () => {
  const rows = { required: ["a", "b"], missing: ["b"], superfluous: [], notJudged: [] };
  const explanations = [
    { table: "T1", ...rows },
    { table: "T2", ...rows, missing: [], superfluous: ["c", "d"], notJudged: ["e"] },
  ];
  expect(explanationLines({ explanations, explained: [] }, writer)).toEqual([
    "T1: required 2, missing 1 (b), not required 0",
    "T2: required 2, missing 0, not required 2 (c, d), without a variance 1 (e)",
  ]);
});

it("writes what is explained of an amount and what is left, as far as it is known", () => {
  const amounts = {
    printed: toDecimal(-10),
    explained: toDecimal(-7),
    residual: toDecimal(-3),
    tolerance: toDecimal("1.5"),
  };
  const explained = [
    { of: "n1", ...amounts, verdict: "residual" },
    { of: "n2", verdict: "not-checked" },
    { of: "n3", printed: toDecimal(5), verdict: "exact" },
  ] as const;
  expect(explanationLines({ explanations: [], explained }, writer)).toEqual([
    "n1: printed -10, explained -7, left -3, allowed ±1.5: not wholly explained",
    "n2: not checked",
    "n3: printed 5: wholly explained",
  ]);
});
