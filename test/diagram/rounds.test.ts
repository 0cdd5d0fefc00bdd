/** One row over time: a point a round, and the reference as a broken line. */
import { roundsDiagram } from "anslag/report";
import { describe, expect, it } from "vitest";
import { codeOf, issuesOf } from "../support/code-of.ts";
import { printTwoLines } from "../support/two-lines-in-print.ts";

const table = printTwoLines();
const draw = (options: object = {}, of = table) =>
  roundsDiagram(of, { row: "total", rounds: ["budget", "forecast"], ...options });
const kinds = (options: object = {}, of = table) =>
  draw(options, of).layer.map(({ mark }) => (mark as { readonly type: string }).type);

describe("the points of rounds", () => {
  it("stand in the order of time, with the printed amounts of the row", () => {
    expect(draw().data.values).toEqual([
      { label: "Budget", text: "-140", amount: -140 },
      { label: "Forecast", text: "-142", amount: -142 },
    ]);
    expect(draw({ rounds: ["forecast"], row: "debt" }).data.values).toEqual([
      { label: "Forecast", text: "-45", amount: -45 },
    ]);
  });

  it("are missing where a round has no amount", () => {
    const gap = printTwoLines({}, { budget: { police: -1 }, forecast: { debt: -3 } });
    expect(draw({ row: "debt" }, gap).data.values.map(({ label }) => label)).toEqual(["Forecast"]);
  });

  it("are joined by a line whose axis does not begin at zero, which is said", () => {
    const diagram = draw();
    expect(kinds()).toEqual(["line", "point", "text"]);
    expect(diagram.layer[0]).toMatchObject({ encoding: { y: { scale: { zero: false } } } });
    expect(diagram.title.subtitle).toEqual(["Total · the axis does not begin at zero"]);
    expect(diagram.description).toBe("Two lines (SEK). Budget -140; Forecast -142.");
  });
});

describe("the reference", () => {
  it("is a broken line at its amount, with its name and text", () => {
    const diagram = draw({ rounds: ["forecast"], reference: "budget" });
    expect(kinds({ reference: "budget" })).toEqual(["rule", "text", "line", "point", "text"]);
    expect(diagram.layer.slice(0, 2)).toMatchObject([
      { mark: { strokeDash: [6, 4] }, encoding: { y: { datum: -140 } } },
      { mark: { text: "Budget -140" }, encoding: { y: { datum: -140 } } },
    ]);
    expect(diagram.description).toBe("Two lines (SEK). Forecast -142; Budget -140.");
  });

  it("is left out where it has no amount", () => {
    const gap = printTwoLines({}, { budget: {}, forecast: { police: -3 } });
    const options = { rounds: ["forecast"], reference: "budget" };
    expect(kinds(options, gap)).toEqual(["line", "point", "text"]);
    expect(draw(options, gap).description).toBe("Two lines (SEK). Forecast -3.");
  });
});

describe("rounds are refused", () => {
  it("without an amount in any of them", () => {
    const empty = printTwoLines({}, { budget: { police: -1 }, forecast: {} });
    const [issue] = issuesOf(() => draw({ rounds: ["forecast"] }, empty));
    expect([issue?.code, issue?.path]).toEqual(["diagram.no-amount", ["rounds"]]);
  });

  it("of an unknown row, round or reference", () => {
    expect(codeOf(() => draw({ row: "fire" }))).toBe("table.unknown-row");
    expect(codeOf(() => draw({ rounds: ["plan"] }))).toBe("table.unknown-column");
    expect(codeOf(() => draw({ reference: "plan" }))).toBe("table.unknown-column");
    expect(codeOf(() => draw({ round: "budget" }))).toBe("input.unknown-key");
  });
});
