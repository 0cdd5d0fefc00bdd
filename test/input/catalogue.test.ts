/**
 * Every error of the package: the input that raises it, and its exact message in
 * `catalogue.golden.md`.
 */
import { type ErrorCode, errorCatalogue } from "anslag";
import { describe, expect, it } from "vitest";
import type { DetailedCode } from "../../src/input/details.ts";
import { issuesOf } from "../support/code-of.ts";
import { bookCases } from "./book-cases.ts";
import { planningCases } from "./planning-cases.ts";

/** One way to raise each code. */
const cases: Readonly<Record<ErrorCode, () => unknown>> = { ...bookCases, ...planningCases };

/** The codes that have fields; the type requires every one of them. */
const detailed: Readonly<Record<DetailedCode, true>> = {
  "input.unknown-key": true,
  "input.choice": true,
  "input.duplicate-id": true,
  "chart.unknown-line": true,
  "chart.unknown-part": true,
  "figure.unknown-line": true,
  "figure.unknown-scenario": true,
  "figure.unknown-dimension": true,
  "figure.unknown-member": true,
  "figure.unknown-set": true,
  "figure.unknown-year": true,
  "table.unknown-row": true,
  "table.unknown-column": true,
  "report.duplicate-id": true,
  "report.unknown-figure": true,
};

describe("the error catalogue", () => {
  it.each(Object.keys(cases) as ErrorCode[])(
    "%s can happen, and its message says what, where, expected, received and remedy",
    (code) => {
      const [issue] = issuesOf(cases[code]);
      expect(issue?.code).toBe(code);
      const { problem, remedy } = errorCatalogue[code];
      const place =
        issue === undefined || issue.path.length === 0
          ? []
          : [expect.stringMatching(/^at /) as unknown];
      expect(issue?.message.split(" · ")).toEqual([
        problem,
        ...place,
        `expected ${issue?.expected}`,
        `received ${issue?.received}`,
        remedy,
      ]);
    },
  );

  it("a code has fields, or has none, wherever it is raised", () => {
    for (const run of Object.values(cases))
      for (const { code, details } of issuesOf(run))
        expect([code, details !== undefined]).toEqual([code, Object.hasOwn(detailed, code)]);
  });

  it("every code has a case", () => {
    expect(Object.keys(cases).sort()).toEqual(Object.keys(errorCatalogue).sort());
  });

  it("the exact messages", async () => {
    const lines = Object.entries(cases).map(
      ([code, run]) => `\`${code}\`  \n${issuesOf(run)[0]?.message}\n`,
    );
    await expect(`# Every error, as it reads\n\n${lines.join("\n")}`).toMatchFileSnapshot(
      "./catalogue.golden.md",
    );
  });
});
