/** A printed line of figures, read in every way in which it can be read. */
import { splitPrintedRow } from "anslag/audit";
import { describe, expect, it } from "vitest";
import { codeOf } from "../../support/code-of.ts";
import { malmo } from "../reports.ts";

describe("a printed line of figures", () => {
  const areas =
    (malmo().tables ?? []).find(({ id }) => id === "T10")?.rows.filter(({ id }) => id !== "sum") ??
    [];
  const relation = { total: 2, plus: [1], minus: [0] };

  it.each(areas.map((row) => [row.label ?? "", row.cells] as const))(
    "%s is split as the report means it",
    (label, cells) => {
      const { kb, fc: forecast, dev } = cells;
      const line = `${label} ${kb} ${forecast} ${dev}`;
      const { readings, admitted } = splitPrintedRow(line, { columns: 3, relation });
      expect(admitted?.figures).toEqual([kb, forecast, dev]);
      expect(admitted?.label).toBe(label);
      expect(readings).toContainEqual(admitted);
    },
  );

  it("seven of eighteen have several readings without a relation: six three, and one two", () => {
    const ways = areas.map(({ cells }) =>
      splitPrintedRow(`${cells.kb} ${cells.fc} ${cells.dev}`, { columns: 3 }),
    );
    expect(ways.filter(({ readings }) => readings.length > 1)).toHaveLength(7);
    expect(ways.filter(({ readings }) => readings.length === 3)).toHaveLength(6);
    expect(
      ways
        .filter(({ readings }) => readings.length === 1)
        .every(({ admitted }) => admitted !== undefined),
    ).toBe(true);
    expect(
      ways
        .filter(({ readings }) => readings.length > 1)
        .every(({ admitted }) => admitted === undefined),
    ).toBe(true);
  });

  it("a heading that ends in digits is one of the readings, and never guessed", () => {
    const { readings, admitted } = splitPrintedRow("VM i handboll 2023 2 100", { columns: 1 });
    expect(readings.map(({ label, figures }) => `${label} | ${figures.join()}`)).toEqual([
      "VM i handboll 2023 | 2 100",
      "VM i handboll 2023 2 | 100",
    ]);
    expect(admitted).toBeUndefined();
  });

  it.each([
    ["", { columns: 3 }],
    ["1 2 3", { columns: 4 }],
    ["1 2 3", { columns: 0 }],
    ["1 2 3", { columns: 3, relation: { total: 3, plus: [0] } }],
    ["1 ".repeat(2000), { columns: 3 }],
    [null as never, { columns: 3 }],
  ])("%j with %j is refused", (line, options) => {
    expect(codeOf(() => splitPrintedRow(line, options))).toBe("report.line");
  });

  it("with too many readings is refused, and soon", () => {
    expect(codeOf(() => splitPrintedRow("123 ".repeat(60), { columns: 30 }))).toBe("report.line");
  });

  it("a long line that has no reading ends in an error, and does not try every way", () => {
    for (const count of [24, 400]) {
      const line = `1 ${"111 ".repeat(count)}x`;
      expect(codeOf(() => splitPrintedRow(line, { columns: Math.min(100, count / 2) }))).toBe(
        "report.line",
      );
    }
  });
});

describe("the words of a line", () => {
  const figures = (line: string, columns: number, more: object = {}) =>
    splitPrintedRow(line, { columns, ...more }).admitted?.figures;

  it("may have space around them, and a tab or two spaces between figures", () => {
    expect(figures("  Rent 10 20 \n", 2)).toEqual(["10", "20"]);
    expect(figures("Rent 10\t200", 2)).toEqual(["10", "200"]);
    expect(figures("Rent 10  200", 2)).toEqual(["10", "200"]);
    expect(splitPrintedRow("Rent 10 200", { columns: 1 }).admitted).toBe(undefined);
  });

  it("join a sign to the figure behind it, and drop a percent sign", () => {
    expect(figures("Rent - 10 + 20 33,3 % 5%", 4)).toEqual(["-10", "+20", "33,3", "5"]);
  });

  it("are read with the decimal mark that is given", () => {
    expect(figures("Rent 1.5 2.5", 2, { decimalMark: "." })).toEqual(["1.5", "2.5"]);
  });
});

it("a word that is no amount, and one with a zero in front, is no figure", () => {
  for (const word of ["1,2,3", "012", "000", "x5"])
    expect(codeOf(() => splitPrintedRow(`Rent ${word} 5`, { columns: 2 }))).toBe("report.line");
});

it("a relation admits what it allows within the rounding of the figures, and no more", () => {
  const relation = { total: 2, plus: [0, 1] };
  const admitted = (line: string) =>
    splitPrintedRow(line, { columns: 3, relation }).admitted?.figures.join("|");
  expect([admitted("10 20 30"), admitted("10 20 31"), admitted("10 20 32")]).toEqual([
    "10|20|30",
    "10|20|31",
    undefined,
  ]);
  // With one decimal each the three may be 0,15 off together.
  expect([admitted("1,0 2,0 3,1"), admitted("1,0 2,0 3,2")]).toEqual(["1,0|2,0|3,1", undefined]);
  expect(
    splitPrintedRow("30 10 20", { columns: 3, relation: { total: 2, plus: [0], minus: [1] } })
      .admitted?.label,
  ).toBe("");
});

it("a heading with a digit is not admitted without a relation, and one with a sign is none", () => {
  expect(splitPrintedRow("Agenda 2030 Costs 5", { columns: 1 }).admitted).toBe(undefined);
  const relation = { total: 1, plus: [0] };
  expect(splitPrintedRow("Agenda 2030 Costs 5 5", { columns: 2, relation }).admitted?.label).toBe(
    "Agenda 2030 Costs",
  );
  // -3 is a figure, so the line has two of them.
  expect(codeOf(() => splitPrintedRow("Costs -3 5", { columns: 1 }))).toBe("report.line");
});

it.each([
  [{ columns: 101 }, "report.line"],
  [{ columns: 1.5 }, "report.line"],
  [{ columns: 2, decimalMark: ";" }, "report.line"],
  [{ columns: 2, relation: { total: 0, plus: [] } }, "report.line"],
  [{ columns: 2, relation: { total: 0, plus: [0] } }, "report.line"],
  [{ columns: 2, relation: { total: 0, plus: [-1] } }, "report.line"],
  [{ columns: 2, relation: { total: 0, plus: [0.5] } }, "report.line"],
  [{ colums: 2 }, "input.unknown-key"],
  [{ columns: 2, relation: { total: 0, plus: [1], less: [1] } }, "input.unknown-key"],
])("options %j are refused", (options, code) => {
  expect(codeOf(() => splitPrintedRow("Rent 1 2", options as never))).toBe(code);
});
