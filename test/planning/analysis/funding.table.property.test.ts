/** Results by funding as a table: parts and their net, deficits and who carries them. */
import { crossSubsidy, fundingTable } from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amount, expectAlwaysAddsUp, named, rowsOf, unit } from "../../support/table-laws.ts";

describe("fundingTable", () => {
  it("adds up exactly and in print, whatever its parts are called", () => {
    const funding = fc.constantFrom("appropriation" as const, "fee" as const);
    expectAlwaysAddsUp(
      named(fc.record({ funding, result: amount })).map((parts) =>
        fundingTable(crossSubsidy(parts), { unit }),
      ),
    );
  });

  it("shows each part, the net, and the deficits as they are carried", () => {
    const of = crossSubsidy({
      net: { funding: "appropriation", result: 40 },
      kitchen: { funding: "shared-service", result: -100 },
      pool: { funding: "fee", result: 30 },
    });
    expect(rowsOf(fundingTable(of, { unit }))).toEqual([
      ["net (2)", 40],
      ["kitchen", -100],
      ["pool", 30],
      ["net", -30],
      ["carried", 40],
      ["carriedByPayers", 30],
      ["uncovered", 30],
      ["deficits", 100],
    ]);
  });
});
