/** The percentage that a cell prints. */
import { expect, it } from "vitest";
import { ratioBetween, toDecimal } from "../../src/amount/index.ts";
import { printedPercent } from "../../src/print/percent.ts";

const cell = { kind: "ratio", ratio: ratioBetween(toDecimal(-1), toDecimal(8)) } as never;

it("is the exact one rounded, in the sign of its figures", () => {
  expect(printedPercent(cell, 1, 1).toFixed()).toBe("-12.5");
  expect(printedPercent(cell, 0, 1).toFixed()).toBe("-13");
  expect(printedPercent(cell, 0, -1).toFixed()).toBe("13");
});

it("is the one that a printed cell has, whatever the exact one is", () => {
  const printed = { ...(cell as object), percent: toDecimal("12") } as never;
  expect(printedPercent(printed, 0, 1).toFixed()).toBe("12");
  expect(printedPercent(printed, 0, -1).toFixed()).toBe("12");
});
