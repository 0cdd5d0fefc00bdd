/** The values of a row, filled and emptied. */
import { expect, it } from "vitest";
import { clearRow, newRowValues, pushMember, pushRemark } from "../../src/figure/row-values.ts";

it("a row has the members and remarks that were pushed, also where the row before had more", () => {
  const row = newRowValues();
  expect(row).toMatchObject({ line: "", scenario: "", period: undefined });
  pushMember(row, "unit", "east");
  pushMember(row, "area", "x");
  pushRemark(row, 1, "paid");
  row.period = "2023-01";
  clearRow(row);
  expect(row).toMatchObject({ period: undefined, memberCount: 0, remarkCount: 0 });
  pushMember(row, "area", "y");
  pushRemark(row, 0, "p. 3");
  expect([row.memberCount, row.members.slice(0, 2)]).toEqual([1, ["area", "y"]]);
  expect([row.remarkCount, row.remarks[0], row.remarkTexts[0]]).toEqual([1, 0, "p. 3"]);
});
