/** A plan as a table: a column for each year, from the appropriation before to its own. */
import { planTable, planYears } from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amount, expectAlwaysAddsUp, named, rowsOf, unit } from "../../support/table-laws.ts";

describe("planTable", () => {
  it("adds up exactly and in print", () => {
    const years = fc.array(named(amount), { minLength: 1, maxLength: 4 });
    expectAlwaysAddsUp(
      fc.tuple(amount, years).map(([revised, all]) =>
        planTable(
          planYears(
            { revised },
            all.map((oneOffs, k) => ({ year: 2024 + k, oneOffs })),
          ),
          { unit },
        ),
      ),
    );
  });

  it("shows every step of every year in its own row", () => {
    const plan = planYears({ revised: 100, oneOffs: { fair: 20 } }, [
      {
        year: 2024,
        partYear: { reform: { amount: 5, months: 6 } },
        transfers: { school: 15 },
        indexation: { all: { weight: 100, change: 10 } },
        granted: { lab: 7 },
        oneOffs: { jubilee: 3 },
      },
      { year: 2025 },
    ]);
    const table = planTable(plan, { unit });
    expect(rowsOf(table)).toEqual([
      ["opening", 100, 120],
      ["oneOffsEnded", -20, -3],
      ["fullYear", 5, 0],
      ["transfers", 15, 0],
      ["indexation", 10, 0],
      ["base", 110, 117],
      ["granted", 7, 0],
      ["oneOffs", 3, 0],
      ["appropriation", 120, 117],
    ]);
    expect(table.columns.map(({ id, label }) => [id, label])).toEqual([
      ["y2024", "2024"],
      ["y2025", "2025"],
    ]);
    expect(table.rows.filter(({ role }) => role === "total").map(({ id }) => id)).toEqual([
      "base",
      "appropriation",
    ]);
  });

  it("shows the length of the year where one has another, and still adds up", () => {
    const plan = planYears({ revised: 70, months: 7 }, [{ year: 2024 }, { year: 2025 }]);
    expect(rowsOf(planTable(plan, { unit }))[3]).toEqual(["yearLength", 50, 0]);
    const length = fc.integer({ min: 1, max: 24 });
    expectAlwaysAddsUp(
      fc
        .tuple(amount, fc.array(length, { minLength: 2, maxLength: 4 }))
        .map(([revised, [months, ...all]]) =>
          planTable(
            planYears(
              { revised, ...(months && { months }) },
              all.map((each, k) => ({ year: 2024 + k, months: each })),
            ),
            { unit },
          ),
        ),
    );
  });
});
