/** The values of one row, in an object that is filled anew for every row. */
import { describe, expect, it } from "vitest";
import { clearRow, newRowValues, pushMember, pushRemark } from "../../src/figure/row-values.ts";

describe("the values of a row", () => {
  it("begin empty, and without an amount", () => {
    const row = newRowValues();
    expect([row.period, row.memberCount, row.remarkCount, row.coefficient]).toEqual([
      undefined,
      0,
      0,
      Number.NaN,
    ]);
    expect(newRowValues().members).not.toBe(row.members);
  });

  it("hold dimension and member in turn, and remarks by the number of their key", () => {
    const row = newRowValues();
    pushMember(row, "unit", "east");
    pushMember(row, "area", "a");
    pushRemark(row, 1, "note");
    pushRemark(row, 0, "source");
    expect(row.members).toEqual(["unit", "east", "area", "a"]);
    expect([row.remarks, row.remarkTexts]).toEqual([
      [1, 0],
      ["note", "source"],
    ]);
    expect([row.memberCount, row.remarkCount]).toEqual([2, 2]);
  });

  it("of the row before are out of sight once the row is cleared", () => {
    const row = newRowValues();
    Object.assign(row, { line: "fees", period: "2023-01", coefficient: 5 });
    pushMember(row, "unit", "east");
    pushMember(row, "area", "a");
    pushRemark(row, 0, "source");
    clearRow(row);
    expect([row.period, row.memberCount, row.remarkCount]).toEqual([undefined, 0, 0]);
    pushMember(row, "unit", "west");
    expect([row.memberCount, row.members.slice(0, 2)]).toEqual([1, ["unit", "west"]]);
  });
});
