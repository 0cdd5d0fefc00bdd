/** The cells of a printed table know their text, their decimals and how far they may be off. */
import { describe, expect, it } from "vitest";
import { ratioBetween, toDecimal } from "../../src/amount/index.ts";
import { printedCells } from "../../src/print/cells.ts";
import { empty } from "../support/cells.ts";
import { plainTable } from "../support/plain-table.ts";

const third = { kind: "ratio", ratio: ratioBetween(toDecimal(2), toDecimal(3)) } as const;
const text = { kind: "text", text: "why" } as const;
const table = plainTable([
  [12, third as never],
  [empty("absent"), text],
]);
const texts = [
  ["twelve", "66.67"],
  ["", "why"],
];
const facts = { texts, decimals: 1, percentDecimals: 2, adjusted: [] };
const cells = (more: object = {}) =>
  printedCells(table, { ...facts, mode: "half-away-from-zero", ...more });
/** How far the first amount may be from its exact figure, in units of the last place. */
const within = (more: object) => {
  const [[cell] = []] = cells(more);
  return cell?.kind === "amount" ? cell.within : undefined;
};
const adjusted = (exact: string, printed: string, place = { row: "a", column: "x" }) => ({
  adjusted: [
    { ...place, exact: toDecimal(exact), ordinary: toDecimal(12), printed: toDecimal(printed) },
  ],
});

describe("a printed cell", () => {
  it("of an amount has its text and decimals, and is off by half a unit at most", () => {
    expect(cells()[0]?.[0]).toMatchObject({ kind: "amount", text: "twelve", decimals: 1 });
    expect(within({})).toBe(0.5);
    expect(within({ mode: "half-even" })).toBe(0.5);
  });

  it("of an amount may be off by less than a whole unit where rounding goes one way", () => {
    expect(within({ mode: "away-from-zero" })).toBe(1);
    expect(within({ mode: "toward-zero" })).toBe(1);
  });

  it("of an adjusted figure is off by less than the next whole number of units", () => {
    // With one decimal a unit is 0.1: 12.06 and 12.1 are 0.4 units apart, 11.94 and 12.1 1.6.
    expect(within(adjusted("12.06", "12.1"))).toBe(1);
    expect(within(adjusted("11.94", "12.1"))).toBe(2);
    expect(within(adjusted("12.3", "12.1"))).toBe(3);
    expect(within(adjusted("11.94", "12.1", { row: "b", column: "x" }))).toBe(0.5);
  });

  it("of a ratio has the percentage as printed", () => {
    const cell = cells()[0]?.[1];
    expect(cell).toMatchObject({ kind: "ratio", text: "66.67", decimals: 2, within: 0.5 });
    expect(cell?.kind === "ratio" && cell.percent.toFixed()).toBe("66.67");
  });

  it("without a number has its text alone", () => {
    expect(cells()[1]).toEqual([{ ...empty("absent"), text: "" }, text]);
  });

  it("cannot be changed", () => {
    const all = [cells(), ...cells(), ...cells().flat().slice(0, 3)];
    expect(all.every((each) => Object.isFrozen(each))).toBe(true);
  });
});
