/** One sum between figures of running text, checked alone and together with nothing else. */
import {
  auditReport,
  type Check,
  defineReport,
  type ReportedCellInput,
  type ReportInput,
} from "anslag/audit";
import { expect } from "vitest";

export type Mode = "nearest" | "truncation";
export type Fact = string | ReportedCellInput;

/** The check of one sum: the total, and its parts with weights. */
export function checkOf(
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

export const isPossible = (check: Check): boolean => check.verdict !== "inconsistent";
export const exact = (printed: string): ReportedCellInput => ({ printed, exact: true });
