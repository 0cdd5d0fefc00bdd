/** The counts of rows that come through a mapping. */
import { describe, expect, it } from "vitest";
import { openDoor } from "../../src/ledger/door.ts";
import { bindColumns, hasCostsOfIncome, passOver, rowMapper } from "../../src/ledger/row-mapper.ts";
import { frame, problems } from "./frame.ts";

const mapping = { line: "line", scenario: { value: "actual" }, amount: "amount" };
const mapperOf = (more: object = {}) =>
  rowMapper(frame, openDoor(frame, {}), { ...mapping, ...more } as never, "figure.mapping", [
    "rows",
  ]);

describe("a mapper", () => {
  it("knows the lines that a file writes with the other sign", () => {
    expect([...mapperOf({ signs: "overspend-positive" }).opposite]).toEqual([
      "fees",
      "staff",
      "räntor",
    ]);
    expect([...mapperOf({ signs: "all-positive" }).opposite]).toEqual(["staff", "räntor"]);
    expect(mapperOf().opposite.size).toBe(0);
  });

  it("watches the signs of costs only where the mapping does not state them", () => {
    expect(mapperOf().costs).toEqual(new Set(["staff", "räntor"]));
    expect(mapperOf({ signs: "natural" }).costs).toBeUndefined();
  });

  it("reads no digits quickly that may mean a missing amount", () => {
    expect(mapperOf({ missing: ["", "-"] }).isQuick).toBe(true);
    expect(mapperOf({ missing: ["0"] }).isQuick).toBe(false);
    expect(mapperOf({ zero: ["999"] }).isQuick).toBe(false);
    expect(mapperOf({ missing: ["0,00"], decimalMark: "," }).isQuick).toBe(false);
  });

  it("throws every heading that is missing", () => {
    expect(problems(() => bindColumns(mapperOf({ note: "n" }), ["line"]))).toEqual([
      "figure.mapping mapping.note",
      "figure.mapping mapping.amount",
    ]);
  });

  it("counts rows by the rule that passes over them", () => {
    const mapper = mapperOf();
    for (const rule of ["blank", "totals", "blank"]) passOver(mapper, rule);
    expect([...mapper.tally.passedOver]).toEqual([
      ["blank", 2],
      ["totals", 1],
    ]);
  });
});

it("nearly all costs raise the result where nineteen of twenty do", () => {
  const { tally } = mapperOf();
  const of = (positiveCosts: number, negativeCosts: number) =>
    hasCostsOfIncome({ ...tally, positiveCosts, negativeCosts });
  expect([of(0, 0), of(1, 0), of(19, 1), of(18, 1), of(0, 5)]).toEqual([
    false,
    true,
    true,
    false,
    false,
  ]);
});
