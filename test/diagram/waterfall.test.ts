/** The drawing that bridges and steps share: each bar begins where the last one ended. */
import { describe, expect, it } from "vitest";
import { toDecimal } from "../../src/amount/index.ts";
import { type Stage, waterfall } from "../../src/diagram/waterfall.ts";
import { printTwoLines } from "../support/two-lines-in-print.ts";

const stage = (label: string, amount: string): Stage => ({
  label,
  amount: toDecimal(amount),
  text: amount,
});
const draw = (from: string, steps: readonly string[], to: string, more: object = {}) => {
  const { table = printTwoLines(), ...way } = more as { table?: ReturnType<typeof printTwoLines> };
  return waterfall(
    table,
    {},
    {
      from: stage("From", from),
      to: stage("To", to),
      steps: steps.map((amount, k) => stage(`Step ${k + 1}`, amount)),
      rest: "other",
      places: { rows: [], columns: [] },
      ...way,
    },
  );
};
const brief = (...of: Parameters<typeof draw>) =>
  draw(...of).data.values.map(({ label, text, from, to }) => [label, text, from, to]);

describe("the bars of a waterfall", () => {
  it("go from the beginning to the end, step by step, without losing a digit", () => {
    expect(brief("0.1", ["0.2", "-0.6"], "-0.3")).toEqual([
      ["From", "0.1", 0.1, 0.1],
      ["Step 1", "0.2", 0.1, 0.3],
      ["Step 2", "-0.6", 0.3, -0.3],
      ["To", "-0.3", -0.3, -0.3],
    ]);
  });

  it("have a rest where the steps do not reach the end, named and signed", () => {
    expect(brief("10", ["5"], "12")[2]).toEqual(["Other", "-3", 15, 12]);
    expect(brief("10", ["5"], "16", { rest: "rounding" })[2]).toEqual(["Rounding", "1", 15, 16]);
    expect(brief("1", [], "1")).toHaveLength(2);
  });

  it("write a plus before the rest where the table writes one before variances", () => {
    const table = printTwoLines({ plus: "variances" });
    expect(brief("10", [], "16", { table })[1]?.[1]).toBe("+6");
  });

  it("say what a step does to the result, or to an amount", () => {
    const effects = (more: object) =>
      draw("0", ["1", "-1", "0"], "0", more).data.values.map(({ effect }) => effect);
    expect(effects({})).toEqual([undefined, "favourable", "unfavourable", "unchanged", undefined]);
    expect(effects({ inWords: "changes" }).slice(1, 4)).toEqual([
      "increase",
      "decrease",
      "unchanged",
    ]);
  });

  it("have their texts on the side that they point to; ends to the right", () => {
    const { values } = draw("-5", ["1", "-1"], "-5").data;
    expect(values.map(({ side, part }) => [side, part])).toEqual([
      ["right", "end"],
      ["right", "step"],
      ["left", "step"],
      ["right", "end"],
    ]);
  });
});

describe("around the bars", () => {
  it("the heading says that the axis does not begin at zero", () => {
    expect(draw("1", [], "1").title.subtitle).toEqual(["The axis does not begin at zero"]);
    expect(draw("1", [], "1", { subtitle: "Parts" }).title.subtitle).toEqual([
      "Parts · the axis does not begin at zero",
    ]);
  });

  it("the description says every stage in order, the rest too", () => {
    expect(draw("1", ["2"], "4").description).toBe(
      "Two lines (SEK). From 1; Step 1 2; Other 1; To 4.",
    );
  });

  it("steps are drawn as bars, ends as ticks, on one axis that need not begin at zero", () => {
    expect(draw("1", ["2"], "3").layer.slice(0, 2)).toMatchObject([
      {
        transform: [{ filter: { field: "part", equal: "step" } }],
        mark: { type: "bar" },
        encoding: { x: { field: "from", scale: { zero: false } }, x2: { field: "to" } },
      },
      { transform: [{ filter: { field: "part", equal: "end" } }], mark: { type: "tick" } },
    ]);
    const [text] = draw("1", ["2"], "3").layer.slice(2);
    expect(text).toMatchObject({
      mark: { type: "text", align: "left" },
      encoding: { x: { field: "to" }, y: { field: "label" }, text: { field: "text" } },
    });
  });
});
