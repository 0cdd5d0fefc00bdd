/** One contradiction: the figures that could be wrong, closely looked at up to a limit. */
import { auditReport, defineReport } from "anslag/audit";
import { describe, expect, it } from "vitest";

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
