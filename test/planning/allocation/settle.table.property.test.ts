/** A settlement as a table: charged + settled = final, for every payer and in the total. */
import { toDecimal } from "anslag";
import { settleCharges, settlementTable } from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amount, expectAlwaysAddsUp, named, rowsOf, size, unit } from "../../support/table-laws.ts";

describe("settlementTable", () => {
  it("adds up exactly and in print, whatever the payers are called", () => {
    expectAlwaysAddsUp(
      fc.tuple(amount, named(size), amount).map(([final, payers, charge]) => {
        const sign = toDecimal(final).isNegative() ? -1 : 1;
        const charged = toDecimal(toDecimal(charge).abs().times(sign));
        const all = Object.keys(payers);
        const keys = Object.fromEntries(all.map((payer, k) => [payer, k + 1]));
        const charges = Object.fromEntries(all.map((payer) => [payer, charged]));
        return settlementTable(settleCharges(final, { keys, charged: charges }), { unit });
      }),
    );
  });

  it("shows the charge, the settlement and the final part of each payer", () => {
    const settled = settleCharges(570, {
      keys: { schools: 20, total: 18 },
      charged: { schools: 310, total: 300 },
    });
    expect(rowsOf(settlementTable(settled, { unit }))).toEqual([
      ["schools", 310, -10, 300],
      ["total (2)", 300, -30, 270],
      ["total", 610, -40, 570],
    ]);
  });
});
