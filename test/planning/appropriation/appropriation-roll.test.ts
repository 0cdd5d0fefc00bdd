/** The steps of an appropriation add up to the revised amount, and each step is a row. */
import { amountOf, unitFromName } from "anslag";
import { relationDifferences } from "anslag/audit";
import { appropriationRoll } from "anslag/planning";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../support/code-of.ts";

const HEADING = { asOf: "2023-08-31", unit: unitFromName("tkr", "sv"), title: "Grant" } as const;
const jobs = {
  reference: "K 576",
  title: "Jobs",
  amount: "7 417",
  decidedOn: "2023-06-14",
  kind: "supplement",
} as const;
const original = { amount: "469 927", source: "budget" } as const;

describe("appropriationRoll", () => {
  it("adds the counted decisions to the original one", () => {
    const roll = appropriationRoll({ original, adjustments: [jobs] }, HEADING);
    expect(roll.rows.map(({ id }) => id)).toEqual(["original", "K 576", "revised"]);
    expect(amountOf(roll, "revised", "amount")?.toFixed()).toBe("477344");
    expect(relationDifferences(roll).map(({ difference }) => difference.toFixed())).toEqual(["0"]);
  });

  it("is the original alone when nothing was decided by the day", () => {
    const late = { ...jobs, decidedOn: "2023-09-15" } as const;
    const roll = appropriationRoll({ original, adjustments: [late] }, HEADING);
    expect(roll.rows.map(({ id }) => id)).toEqual(["original", "revised"]);
    expect(amountOf(roll, "revised", "amount")?.toFixed()).toBe("469927");
  });

  it("keeps where each amount comes from", () => {
    const source = "minutes, item 7";
    const roll = appropriationRoll({ original, adjustments: [{ ...jobs, source }] }, HEADING);
    expect(roll.rows.map((row) => row.source)).toEqual(["budget", source, undefined]);
  });

  it("has one row for each of two decisions with the same reference, and says so", () => {
    const roll = appropriationRoll({ original, adjustments: [jobs, jobs] }, HEADING);
    expect(new Set(roll.rows.map(({ id }) => id)).size).toBe(4);
    expect(roll.notes.map(({ kind }) => kind)).toContain("duplicate-reference");
  });

  it("needs a title that is text", () => {
    const { title: _title, ...untitled } = HEADING;
    const roll = (heading: object) => () => appropriationRoll({ original }, heading as never);
    expect(issuesOf(roll(untitled)).map(({ path }) => path)).toEqual([["title"]]);
    expect(issuesOf(roll({ ...HEADING, title: 5, labels: { amount: 6 } }))).toMatchObject([
      { code: "input.wrong-type", path: ["title"] },
      { code: "input.wrong-type", path: ["labels", "amount"] },
    ]);
  });
});
