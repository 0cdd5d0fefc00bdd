/** Variances to both sides of zero, before the band in which none must be explained. */
import type { PrintedTable } from "anslag";
import type { MaterialityRule } from "anslag/planning";
import { varianceDiagram } from "anslag/report";
import { describe, expect, it } from "vitest";
import { codeOf, issuesOf } from "../support/code-of.ts";
import { printTwoLines } from "../support/two-lines-in-print.ts";

const table = printTwoLines();
const draw = (options: object = {}, of: PrintedTable = table) =>
  varianceDiagram(of, { variance: "variance", ...options } as never);
const bands = (rule: MaterialityRule, more: object = {}, of: PrintedTable = table) =>
  draw({ rule, ...more }, of).data.values.map(({ low, high }) => [low, high]);

describe("the bars of variances", () => {
  it("are those of the rows that are no total, + to the right", () => {
    expect(draw().data.values).toEqual([
      { label: "Police", text: "3", effect: "favourable", amount: 3, side: "right" },
      { label: "Debt", text: "-5", effect: "unfavourable", amount: -5, side: "left" },
    ]);
    expect(draw({ rows: ["total"] }).data.values).toMatchObject([{ label: "Total", amount: -2 }]);
  });

  it("are missing in rows without a variance", () => {
    const gap = printTwoLines({}, { budget: { police: -1, debt: -2 }, forecast: { police: -1 } });
    expect(draw({}, gap).data.values).toMatchObject([{ label: "Police", effect: "unchanged" }]);
  });

  it("are as long as the exact variance in the printed unit, beside the printed one", () => {
    const amounts = { budget: { police: -1000, debt: -2000 }, forecast: { police: -1, debt: -2 } };
    const tkr = printTwoLines({ scale: "thousand", decimals: 0 }, amounts);
    expect(draw({}, tkr).data.values.map(({ amount, text }) => [amount, text])).toEqual([
      [0.999, "1"],
      [1.998, "2"],
    ]);
    expect(bands({ absolute: 500 }, {}, tkr)).toEqual([
      [-0.5, 0.5],
      [-0.5, 0.5],
    ]);
  });

  it("begin at zero, and stand before the band only where there is a rule", () => {
    const layers = (options: object) =>
      draw(options).layer.map(({ mark }) => (mark as { readonly type: string }).type);
    expect(layers({})).toEqual(["bar", "rule", "text", "text"]);
    expect(layers({ rule: { absolute: 1 } })).toEqual(["bar", "bar", "rule", "text", "text"]);
    expect(draw().layer[0]).toMatchObject({ encoding: { x: { scale: { zero: true } } } });
    expect(Object.keys(draw().data.values[0] ?? {})).not.toContain("low");
  });

  it("are said in words with their effects", () => {
    expect(draw().description).toContain("Police 3 (favourable); Debt -5 (unfavourable).");
  });
});

describe("the band", () => {
  it("reaches as far as a variance may go without an explanation, row by row", () => {
    expect(bands({ absolute: 4 })).toEqual([
      [-4, 4],
      [-4, 4],
    ]);
    // 10 % of 100 and of 40.
    expect(bands({ percent: 10 }, { reference: "budget" })).toEqual([
      [-10, 10],
      [-4, 4],
    ]);
  });

  it("has no end on the favourable side where only unfavourable variances are explained", () => {
    expect(bands({ absolute: 1, side: "unfavourable" })).toEqual([
      [-1, 3],
      [-1, 3],
    ]);
    expect(bands({ percent: 10, side: "unfavourable" }, { reference: "budget" })).toEqual([
      [-10, 10],
      [-4, 10],
    ]);
  });

  it("is explained in the heading, with its limits in the unit of the exact table", () => {
    const subtitle = (rule: MaterialityRule) => draw({ rule }).title.subtitle?.join(" ");
    expect(subtitle({ absolute: 500 })).toBe(
      "Grey: variances that need no explanation (up to 500 SEK)",
    );
    expect(subtitle({ absolute: 500, percent: 5, when: "any" })).toContain(
      "(up to 500 SEK and up to 5 %)",
    );
    expect(subtitle({ absolute: 500, percent: 5, when: "all" })).toContain(
      "(up to 500 SEK or up to 5 %)",
    );
    expect(draw().title.subtitle).toBeUndefined();
  });
});

describe("variances are refused", () => {
  it("without one in any row", () => {
    const empty = printTwoLines({}, { budget: { police: -1 }, forecast: {} });
    const [issue] = issuesOf(() => draw({}, empty));
    expect([issue?.code, issue?.path]).toEqual(["diagram.no-amount", ["rows"]]);
  });

  it("with a rule that is not usable, an unknown column, or another key", () => {
    expect(codeOf(() => draw({ rule: { absolute: -1 } }))).toBe("materiality.rule");
    expect(codeOf(() => draw({ reference: "plan" }))).toBe("table.unknown-column");
    expect(codeOf(() => draw({ rules: {} }))).toBe("input.unknown-key");
  });

  it("of a table that is not printed", () => {
    expect(codeOf(() => draw({}, table.source as never))).toBe("table.malformed");
  });
});
