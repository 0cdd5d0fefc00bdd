/** The steps to the next year's base as a table. */
import { rollForward, rollForwardTable } from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amount, expectAlwaysAddsUp, named, rowsOf, unit } from "../../support/table-laws.ts";

describe("rollForwardTable", () => {
  it("adds up exactly and in print", () => {
    const months = fc.integer({ min: 1, max: 12 });
    expectAlwaysAddsUp(
      fc.tuple(amount, named(amount), months).map(([revised, oneOffs, each]) =>
        rollForwardTable(
          rollForward({
            revised,
            oneOffs,
            partYear: { reform: { amount: 700, months: each } },
            indexation: { all: { weight: 100, change: "2.7" } },
          }),
          { unit },
        ),
      ),
    );
  });

  const steps = rollForward({
    revised: 100,
    oneOffs: { fair: 20 },
    partYear: { reform: { amount: 5, months: 6 } },
    transfers: { school: 15 },
    indexation: { all: { weight: 100, change: "2.5" } },
    decimals: 1,
  });

  it("shows every step, with a sum before and after indexation", () => {
    const table = rollForwardTable(steps, { unit });
    expect(rowsOf(table)).toEqual([
      ["revised", 100],
      ["oneOffs", -20],
      ["fullYear", 5],
      ["transfers", 15],
      ["beforeIndexation", 100],
      ["indexation", 2.5],
      ["base", 102.5],
    ]);
    expect(table.rows.filter(({ role }) => role === "total").map(({ id }) => id)).toEqual([
      "beforeIndexation",
      "base",
    ]);
  });

  it("shows the length of the year where it changes", () => {
    const short = rollForward({ revised: 70, months: 7 });
    expect(rowsOf(rollForwardTable(short, { unit })).slice(2, 6)).toEqual([
      ["fullYear", 0],
      ["yearLength", 50],
      ["transfers", 0],
      ["beforeIndexation", 120],
    ]);
  });

  it("prints the index beside its row, in the way of the language", () => {
    const label = (language: "en" | "sv") =>
      rollForwardTable(steps, { unit, language }).rows[5]?.label;
    expect([label("en"), label("sv")]).toEqual(["Indexation, 2.5%", "Uppräkning, 2,5 %"]);
  });
});
