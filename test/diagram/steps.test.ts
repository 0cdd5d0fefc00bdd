/** Steps down one column: from the first part of a total, part by part, to the total. */
import { printTable } from "anslag";
import { appropriationRoll } from "anslag/planning";
import { stepsDiagram } from "anslag/report";
import { describe, expect, it } from "vitest";
import { codeOf } from "../support/code-of.ts";
import { printTwoLines } from "../support/two-lines-in-print.ts";

const decision = (reference: string, amount: number) =>
  ({
    reference,
    title: "Decision",
    amount,
    decidedOn: "2023-05-02",
    kind: "supplement",
  }) as const;
const roll = printTable(
  appropriationRoll(
    { original: { amount: 100 }, adjustments: [decision("K 1", 20), decision("K 2", -5)] },
    { asOf: "2023-08-31", unit: { currency: "SEK", scale: "one" }, title: "Grant" },
  ),
);

describe("steps", () => {
  const { data, description } = stepsDiagram(roll, { total: "revised", column: "amount" });

  it("begin at the first part, and each begins where the last one ended", () => {
    expect(data.values.map(({ from, to, text }) => [from, to, text])).toEqual([
      [100, 100, "100"],
      [100, 120, "20"],
      [120, 115, "-5"],
      [115, 115, "115"],
    ]);
  });

  it("increase or decrease, because more is neither better nor worse", () => {
    expect(data.values.map(({ effect }) => effect)).toEqual([
      undefined,
      "increase",
      "decrease",
      undefined,
    ]);
  });

  it("are told from beginning and end, and said in words", () => {
    expect(data.values.map(({ part }) => part)).toEqual(["end", "step", "step", "end"]);
    expect(description).toContain("20; ");
    expect(description).toMatch(/ 115\.$/);
  });

  it("name the figures that are not their ordinary rounding, the first part too", () => {
    const amounts = { budget: { police: -0.4, debt: -0.4 }, forecast: {} };
    const { title } = stepsDiagram(printTwoLines({}, amounts), {
      total: "total",
      column: "budget",
    });
    // 0 and 0 make 1: one of the two is printed as 1, or the total as 0.
    expect(title.subtitle?.join(" ")).toContain("exact amount: Police, Budget (-0.4)");
  });

  it("of costs go down in result sign", () => {
    const { values } = stepsDiagram(printTwoLines(), { total: "total", column: "budget" }).data;
    expect(values.map(({ label, from, to }) => [label, from, to])).toEqual([
      ["Police", -100, -100],
      ["Debt", -100, -140],
      ["Total", -140, -140],
    ]);
  });
});

describe("steps are refused", () => {
  const table = printTwoLines();

  it("to a row that is the sum of nothing on the page", () => {
    expect(codeOf(() => stepsDiagram(table, { total: "police", column: "budget" }))).toBe(
      "diagram.no-parts",
    );
  });

  it("from a first part without an amount", () => {
    const gap = printTwoLines({}, { budget: { police: -1 }, forecast: { debt: -3 } });
    const options = { total: "total", column: "forecast" } as const;
    expect(codeOf(() => stepsDiagram(gap, options))).toBe("diagram.no-amount");
  });

  it("in an unknown column, or with another key", () => {
    const options = { total: "total", column: "plan" } as never;
    expect(codeOf(() => stepsDiagram(table, options))).toBe("table.unknown-column");
    const more = { total: "total", column: "budget", parts: [] } as never;
    expect(codeOf(() => stepsDiagram(table, more))).toBe("input.unknown-key");
  });
});
