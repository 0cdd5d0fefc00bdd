/** Headroom as a table: from the appropriation to the part that is free of it. */
import { headroom, headroomTable } from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeOf } from "../../support/code-of.ts";
import { expectAlwaysAddsUp, rowsOf, size, unit } from "../../support/table-laws.ts";

const asOf = "2023-08-31";
const fund = headroom(
  100,
  [
    { reference: "A", amount: 50, draws: [{ amount: 20 }], releases: [{ amount: 5 }] },
    { reference: "B", amount: 8, status: "reserved" },
  ],
  { asOf },
);

describe("headroomTable", () => {
  it("adds up exactly and in print", () => {
    expectAlwaysAddsUp(
      fc.tuple(size, size, size).map(([all, one, two]) =>
        headroomTable(
          headroom(
            all,
            [
              { reference: "A", amount: one },
              { reference: "B", amount: two, status: "reserved" },
            ],
            { asOf },
          ),
          { unit },
        ),
      ),
    );
  });

  it("shows every use of the appropriation with a minus", () => {
    const table = headroomTable(fund, { unit });
    expect(rowsOf(table)).toEqual([
      ["appropriation", 100],
      ["drawn", -20],
      ["outstanding", -25],
      ["headroom", 55],
      ["reserved", -8],
      ["afterReservations", 47],
    ]);
    expect(table.rows.filter(({ role }) => role === "total").map(({ id }) => id)).toEqual([
      "headroom",
      "afterReservations",
    ]);
  });

  it("speaks Swedish when asked to, and refuses labels of unknown rows", () => {
    expect(headroomTable(fund, { unit, language: "sv" }).rows.map(({ label }) => label)).toEqual([
      "Anslag",
      "Utbetalat",
      "Beslutat, ej utbetalat",
      "Kvar att besluta om",
      "Reserverat",
      "Kvar efter reservationer",
    ]);
    expect(codeOf(() => headroomTable(fund, { unit, labels: { headrom: "Kvar" } }))).toBe(
      "input.unknown-key",
    );
  });
});
