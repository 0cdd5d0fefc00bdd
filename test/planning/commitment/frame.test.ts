/** A project is held against its frame, a year of it against its own appropriation. */
import { roundPercent } from "anslag";
import { frameStatus } from "anslag/planning";
import { describe, expect, it } from "vitest";
import { codeOf, issuesOf } from "../../support/code-of.ts";

describe("frameStatus", () => {
  it("expects a year without a forecast to spend its appropriation, or what it has", () => {
    const over = frameStatus({ approved: 100, year: { appropriation: 50, spent: 80 } });
    expect([over.atCompletion, over.variance, over.carryOver, over.yearLeft].map(Number)).toEqual([
      80, 20, -30, -30,
    ]);
    const under = frameStatus({ approved: 100, year: { appropriation: 50, spent: 20 } });
    expect([under.atCompletion, under.carryOver].map(Number)).toEqual([50, 0]);
  });

  it("states the frame, the estimate at completion and the room of the year", () => {
    const status = frameStatus({
      approved: "10 000",
      spentBefore: "4 000",
      year: { appropriation: "3 000", spent: "1 800", forecast: "2 500" },
      later: "4 000",
    });
    const { yearUsed, ...amounts } = status;
    expect(
      Object.fromEntries(Object.entries(amounts).map(([key, each]) => [key, Number(each)])),
    ).toEqual({
      approved: 10_000,
      spent: 5_800,
      left: 4_200,
      atCompletion: 10_500,
      variance: -500,
      yearLeft: 1_200,
      carryOver: 500,
    });
    expect(yearUsed.kind === "ratio" && roundPercent(yearUsed).toNumber()).toBe(60);
  });

  it("finds in the Malmö report 1 040 of 1 500 used, 460 left", () => {
    const { yearLeft, yearUsed } = frameStatus({
      approved: "1 500",
      year: { appropriation: "1 500", spent: "1 040" },
    });
    expect([
      Number(yearLeft),
      yearUsed.kind === "ratio" && roundPercent(yearUsed, { decimals: 1 }).toNumber(),
    ]).toEqual([460, 69.3]);
    expect(frameStatus({ approved: 1, year: { appropriation: 0, spent: 0 } }).yearUsed.kind).toBe(
      "none",
    );
  });

  it("refuses a forecast below what is spent, and takes one that is the same", () => {
    const forecast = (of: number) =>
      frameStatus({ approved: 100, year: { appropriation: 50, spent: 40, forecast: of } });
    expect(codeOf(() => forecast(39))).toBe("commitment.frame");
    expect(forecast(40).carryOver.toNumber()).toBe(10);
  });

  it("refuses amounts below 0, missing amounts and misspelt keys, all at once", () => {
    const issues = issuesOf(() =>
      frameStatus({
        approved: -1,
        spentBefore: -2,
        later: -3,
        year: { spent: 1, forcast: 2 },
        frame: 1,
      } as never),
    );
    expect(issues.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
      "input.unknown-key frame",
      "input.unknown-key year.forcast",
      "commitment.amount approved",
      "commitment.amount spentBefore",
      "amount.missing year.appropriation",
      "commitment.amount later",
    ]);
  });

  it("refuses no input, and a year that is no object", () => {
    expect(codeOf(() => frameStatus(undefined as never))).toBe("input.wrong-type");
    expect(codeOf(() => frameStatus({ approved: 1, year: 2023 } as never))).toBe(
      "input.wrong-type",
    );
  });

  it("gives amounts that no host can change", () => {
    const { yearUsed, ...amounts } = frameStatus({
      approved: "0.3",
      year: { appropriation: "0.2", spent: "0.1" },
    });
    for (const amount of Object.values(amounts)) expect(Object.isFrozen(amount)).toBe(true);
    expect(Object.isFrozen(yearUsed)).toBe(true);
  });

  it("refuses amounts that go beyond the range of an amount only together", () => {
    const most = `${"9".repeat(60)}`;
    const big = { approved: 0, year: { appropriation: most, spent: 0 }, later: most };
    expect(codeOf(() => frameStatus(big))).toBe("amount.out-of-range");
  });
});
