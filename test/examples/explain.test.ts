/**
 * Every line of the example of derivations, by its own print: a sum is the sum of the lines below
 * it, and an amount with a source stands in the line of the report that the source quotes.
 */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const at = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

/** A printed line: what it is to the line above it, its amount, and the lines below it. */
interface Step {
  readonly sign: string;
  readonly text: string;
  /** The amount as it is printed, with its minus; empty for a number that is only subtracted. */
  readonly amount: string;
  readonly below: Step[];
}

const SPACES = /[\s\u00A0\u202F]/g;

/** The derivations, each as a tree; two spaces more are one level down. */
function derivations(): readonly Step[] {
  const open: Step[] = [];
  return at("examples/04-explain/expected.txt")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .flatMap((text) => {
      const level = (text.length - text.trimStart().length) / 2;
      const [, amount = ""] = /= (−?[\d\s]+(?:,\d+ %)?)/.exec(text) ?? [];
      const sign = level === 0 ? "" : text.trimStart().slice(0, 1);
      const step = { sign, text, amount: amount.replace(SPACES, ""), below: [] };
      open[level - 1]?.below.push(step);
      open.splice(level, open.length, step);
      return level === 0 ? [step] : [];
    });
}

const numberOf = (amount: string): bigint => BigInt(amount.replace("−", "-"));
const all = (step: Step): readonly Step[] => [step, ...step.below.flatMap(all)];
const steps = derivations().flatMap(all);

describe("the example of derivations", () => {
  it("adds up at every line that has lines with + below it", () => {
    const sums = steps.filter(({ below }) => below.some(({ sign }) => sign === "+"));
    for (const { text, amount, below } of sums) {
      expect(new Set(below.map(({ sign }) => sign)), text).toEqual(new Set(["+"]));
      const sum = below.reduce((so, each) => so + numberOf(each.amount), 0n);
      expect(numberOf(amount), text).toBe(sum);
    }
    // The result, the funding, two net costs, and seven sums of income and costs.
    expect(sums).toHaveLength(11);
  });

  it("divides the year by the year before, less 1, for the growth", () => {
    const growth = derivations()[2];
    expect(growth?.below.map(({ sign }) => sign)).toEqual(["·", "÷", "−"]);
    const [year = 0n, before = 1n] =
      growth?.below.slice(0, 2).map(({ amount }) => numberOf(amount)) ?? [];
    // Tenths of a percent, ties away from zero: both net costs are negative.
    const tenths = (2000n * (before - year) - before) / (-2n * before);
    expect(growth?.amount).toBe(`${tenths / 10n},${tenths % 10n}%`);
  });

  it("quotes for each source a line of the report that has the amount", () => {
    const report = at("examples/malmo-2023/report.txt").split("\n");
    const sources = steps.filter(({ text }) => text.includes("[Källa: "));
    for (const { text, amount } of sources) {
      const [, number, quote] = /\[Källa: report\.txt:(\d+) «(.+)»\]/.exec(text) ?? [];
      expect(report[Number(number) - 1]?.replace(/\s+/g, " ").trim()).toBe(
        quote?.replace(/\s+/g, " "),
      );
      expect(quote?.replace(SPACES, "")).toContain(amount.replace("−", "-"));
    }
    expect(sources).toHaveLength(22);
  });

  it("leaves no amount without a source or lines below it", () => {
    const loose = steps.filter(
      ({ text, below, sign }) => below.length === 0 && !text.includes("[Källa: ") && sign !== "−",
    );
    expect(loose).toEqual([]);
  });
});
