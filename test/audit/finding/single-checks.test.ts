/** Findings of the checks one by one, without the joint check. */
import { auditReport, defineReport, type ReportInput } from "anslag/audit";
import { describe, expect, it } from "vitest";
import { kr } from "../text-figures.ts";

describe("a relation that fails, where nothing else is asked", () => {
  const alone = (figures: NonNullable<ReportInput["figures"]>) =>
    auditReport(defineReport({ title: "x", figures }), { joint: false }).findings;

  it("is a finding of its own at its result, with the slips that explain it", () => {
    const [finding, ...others] = alone([
      kr("a", "1 200"),
      kr("b", "345"),
      kr("t", "1 554", { sum: ["a", "b"] }),
    ]);
    expect(others).toEqual([]);
    expect([finding?.figure, finding?.remedy, finding?.verdict]).toEqual([
      "t",
      "look",
      "inconsistent",
    ]);
    expect([finding?.printed, finding?.expected, finding?.difference].map(String)).toEqual([
      "1554",
      "1545",
      "9",
    ]);
    expect(finding?.causes[0]).toMatchObject({ kind: "transposed-digits", figure: "t" });
    expect([finding?.relations, finding?.check?.relation]).toEqual([["t/sum"], "t/sum"]);
    expect("contradiction" in (finding ?? {})).toBe(false);
  });

  it("says where the figure stands, and what it counts", () => {
    const tables = [
      {
        id: "T",
        unit: "tkr",
        columns: [{ id: "c", label: "Budget" }],
        rows: [
          { id: "a", cells: { c: "1" } },
          { id: "t", label: "Total", cells: { c: "9" } },
        ],
        relations: [{ kind: "rows" as const, row: "t", terms: ["a"] }],
      },
    ];
    const [finding] = auditReport(defineReport({ title: "x", language: "sv", tables }), {
      joint: false,
    }).findings;
    expect(finding).toMatchObject({
      label: "Total, Budget",
      table: "T",
      row: "t",
      column: "c",
      text: "9",
      unit: { kind: "money", unit: { currency: "SEK", scale: "thousand" } },
    });
  });

  it("expects of a percentage what its amounts give, as it would be printed", () => {
    const [finding] = alone([
      kr("a", "1"),
      kr("b", "300"),
      { id: "p", printed: "50,0", unit: "%", percent: { numerator: "a", base: "b" } },
    ]);
    expect([finding?.expected, finding?.difference].map(String)).toEqual(["0.3", "49.7"]);
  });
});
