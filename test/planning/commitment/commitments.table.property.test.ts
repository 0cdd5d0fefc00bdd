/** Commitments as a table: decisions and their total, then reservations and theirs. */
import { type CommitmentInput, commitmentTable, headroom } from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectAlwaysAddsUp, name, rowsOf, size, unit } from "../../support/table-laws.ts";

const asOf = "2023-08-31";
const tableOf = (all: readonly CommitmentInput[]) =>
  commitmentTable(headroom(100, all, { asOf, threshold: 10 }), { unit });

describe("commitmentTable", () => {
  it("adds up exactly and in print, whatever the references are", () => {
    const one = fc.tuple(name, size, fc.boolean(), size).map(
      ([reference, amount, reserved, draw]): CommitmentInput => ({
        reference,
        amount,
        ...(reserved
          ? { status: "reserved" }
          : { draws: [{ amount: draw }], releases: [{ amount }] }),
      }),
    );
    expectAlwaysAddsUp(
      fc
        .array(one, { minLength: 1, maxLength: 6 })
        .map((all) => commitmentTable(headroom(1000, all, { asOf, threshold: 3000 }), { unit })),
    );
  });

  it("lists large decisions, the number of others, and then reservations", () => {
    const table = tableOf([
      {
        reference: "A",
        title: "Ishall",
        amount: 50,
        draws: [{ amount: 20 }],
        releases: [{ amount: 5 }],
      },
      { reference: "R", amount: 10, status: "reserved" },
      { reference: "B", amount: 5 },
      { reference: "C", amount: 4, draws: [{ amount: 4 }] },
      { reference: "D", amount: 3, status: "reserved" },
    ]);
    expect(rowsOf(table)).toEqual([
      ["A", 20, 5, 25, 50],
      ["other", 4, 0, 5, 9],
      ["total", 24, 5, 30, 59],
      ["R", 0, 0, 10, 10],
      ["otherReserved", 0, 0, 3, 3],
      ["reserved", 0, 0, 13, 13],
    ]);
    expect(table.rows.map(({ label }) => label)).toEqual([
      "A Ishall",
      "Other decisions (2)",
      "Total",
      "R",
      "Other reservations (1)",
      "Reserved",
    ]);
  });

  it("has a column for what goes above a decision, so that each row still adds up", () => {
    const table = tableOf([
      { reference: "A", amount: 50, draws: [{ amount: 57 }] },
      { reference: "B", amount: 5, draws: [{ amount: 2 }, { amount: -1 }] },
    ]);
    expect(table.columns.map(({ id }) => id)).toEqual([
      "drawn",
      "released",
      "outstanding",
      "excess",
      "amount",
    ]);
    expect(rowsOf(table)).toEqual([
      ["A", 57, 0, 0, -7, 50],
      ["other", 1, 0, 4, 0, 5],
      ["total", 58, 0, 4, -7, 55],
    ]);
  });

  it("has no rows of reservations or others without any, and no sum of nothing", () => {
    expect(rowsOf(tableOf([{ reference: "total", amount: 50 }]))).toEqual([
      ["total (2)", 0, 0, 50, 50],
      ["total", 0, 0, 50, 50],
    ]);
    const empty = tableOf([]);
    expect(rowsOf(empty)).toEqual([["total", 0, 0, 0, 0]]);
    expect(empty.relations.filter(({ kind }) => kind === "rows")).toEqual([]);
  });
});
