/** A table as texts, the step that all renderers share: cells, signs, notes. */
import type { RenderOptions, Table } from "anslag";
import { describe, expect, it } from "vitest";
import { ratioBetween, toDecimal } from "../../src/amount/index.ts";
import { oneLine, tableTexts, textsOf } from "../../src/print/texts.ts";
import { amount, empty } from "../support/cells.ts";
import { codeOf } from "../support/code-of.ts";
import { down, plainTable } from "../support/plain-table.ts";
import { printTwoLines } from "../support/two-lines-in-print.ts";

const half = { kind: "ratio", ratio: ratioBetween(toDecimal(1), toDecimal(-2)) } as const;
const text = { kind: "text", text: "why" } as const;
const cells = (table: Table, options: RenderOptions = {}) =>
  textsOf(table, options).rows.map((row) => row.cells);

describe("the texts of cells", () => {
  it("are amounts with all their digits, percentages, explanations, and nothing for a gap", () => {
    const table = plainTable([
      ["1234.50", half as never],
      [empty("absent"), text],
    ]);
    expect(cells(table)).toEqual([
      ["1,234.5", "-50.0"],
      ["", "why"],
    ]);
    expect(cells(table, { percentDecimals: 0, absent: "-", locale: "sv-SE" })).toEqual([
      ["1\u00a0234,5", "−50"],
      ["-", "why"],
    ]);
  });

  it("are a dash where a comparison cannot be made, and a note says why", () => {
    const { rows, notes } = textsOf(plainTable([[empty("zero-base"), 1]]), {});
    expect(rows[0]?.cells).toEqual(["–", "1"]);
    expect(notes).toEqual(["– A, X: the base is zero"]);
  });

  it("have the signs of the table, or those asked for", () => {
    const base = plainTable([[-5, 5]]);
    const [x, y] = base.columns;
    const table = {
      ...base,
      rows: base.rows.map((row) => ({ ...row, flow: "cost" as const })),
      columns: [x, { ...y, measure: "variance" }] as Table["columns"],
    };
    expect(cells(table)).toEqual([["-5", "5"]]);
    expect(cells(table, { signs: "costs-positive" })).toEqual([["5", "5"]]);
    expect(cells({ ...table, signs: "costs-positive" })).toEqual([["5", "5"]]);
    expect(cells({ ...table, signs: "costs-positive" }, { signs: "natural" })).toEqual([
      ["-5", "5"],
    ]);
  });

  it("have a plus before variances, or before everything", () => {
    const base = plainTable([[5, 5, half as never]]);
    const [x, y] = base.columns;
    const percent = { ...x, id: "z", measure: "percent" };
    const columns = [x, { ...y, measure: "variance" }, percent] as Table["columns"];
    const positive = { ...half, ratio: ratioBetween(toDecimal(1), toDecimal(2)) };
    const table = { ...base, columns, cells: [[amount(5), amount(5), positive]] } as Table;
    expect(cells(table)).toEqual([["5", "5", "50.0"]]);
    expect(cells(table, { plus: "variances" })).toEqual([["5", "+5", "50.0"]]);
    expect(cells(table, { plus: "always" })).toEqual([["+5", "+5", "+50.0"]]);
  });

  it("write a zero as it is asked for, in amounts but not in percentages", () => {
    const zero = { kind: "ratio", ratio: ratioBetween(toDecimal(0), toDecimal(2)) } as const;
    expect(cells(plainTable([[0, zero as never]]), { zero: "-" })).toEqual([["-", "0.0"]]);
  });
});

describe("around the cells", () => {
  it("the caption names the unit, and columns of texts are not numeric", () => {
    const base = plainTable([[1, text as never]]);
    const [x, y] = base.columns;
    const columns = [x, { ...y, measure: "text" }] as Table["columns"];
    const unit = { currency: "SEK", scale: "thousand" } as const;
    const texts = textsOf({ ...base, columns, unit }, {});
    expect(texts.caption).toBe("Plain (SEK thousand)");
    expect(textsOf({ ...base, unit }, { language: "sv" }).caption).toBe("Plain (tkr)");
    expect(texts.columns).toEqual([
      { label: "X", numeric: true },
      { label: "Y", numeric: false },
    ]);
  });

  it("the notes of the table name row and column, and the lines they are about", () => {
    const notes = [
      { kind: "one-sided", row: "a", column: "x", lines: ["Fees", "Rent"] },
      { kind: "missing-as-zero", row: "a", column: "elsewhere" },
    ] as const;
    expect(textsOf(plainTable([[1]], { notes }), {}).notes).toEqual([
      "A, X: the difference includes lines with an amount on one side only: Fees, Rent",
      "A, elsewhere: an amount is missing and counts as zero",
    ]);
  });
});

describe("the notes of a rounded table", () => {
  const place = { row: "a", column: "x" };
  const off = { relation: down("x"), ...place, difference: toDecimal("-1") };
  const wrong = { ...off, row: "b" };
  const rounded = {
    decimals: 1,
    adjusted: [{ ...place, exact: toDecimal("0.26"), printed: toDecimal("0.2") }],
    differences: [off, wrong],
    isWrong: (entry: object) => entry === wrong,
    isExactZero: () => false,
  };
  const notes = (how?: "each" | "count" | "none", more: object = {}) =>
    textsOf(plainTable([["0.2"], ["0"]]), how === undefined ? {} : { roundingNotes: how }, {
      ...rounded,
      ...more,
    }).notes;

  it("name each adjusted figure, and each sum that is off, through rounding or before", () => {
    const each = [
      "adjusted so that the table adds up: A, X 0.2 (exactly 0.26)",
      "does not add up, because of rounding: A, X: difference -1.0",
      "does not add up, nor did it before rounding: B, X: difference -1.0",
    ];
    expect(notes("each")).toEqual(each);
    expect(notes()).toEqual(each);
  });

  it("write a figure that was adjusted to 0 as 0, because it is not exactly 0", () => {
    const adjusted = [{ ...place, exact: toDecimal("0.04"), printed: toDecimal(0) }];
    const table = plainTable([[0], [0]]);
    const more = { ...rounded, adjusted, differences: [] };
    expect(textsOf(table, { zero: "blank" }, more).notes).toEqual([
      "adjusted so that the table adds up: A, X 0.0 (exactly 0.04)",
    ]);
  });

  it("count them, each kind by itself, or say nothing", () => {
    expect(notes("count")).toEqual([
      "1 figure is adjusted so that the table adds up",
      "1 sum does not add up, because of rounding",
      "1 sum did not add up before rounding either",
    ]);
    expect(notes("count", { differences: [wrong, wrong], isWrong: () => true })).toEqual([
      "1 figure is adjusted so that the table adds up",
      "2 sums did not add up before rounding either",
    ]);
    expect(notes("count", { adjusted: [], differences: [off] })).toEqual([
      "1 sum does not add up, because of rounding",
    ]);
    expect(notes("none")).toEqual([]);
  });

  it("write a figure that is rounded to 0 as 0, and an exact zero as it is asked for", () => {
    const texts = (isExactZero: boolean) =>
      textsOf(
        plainTable([[0]]),
        { zero: "blank" },
        { ...rounded, adjusted: [], differences: [], isExactZero: () => isExactZero },
      ).rows[0]?.cells;
    expect([texts(false), texts(true)]).toEqual([["0.0"], [""]]);
  });
});

describe("the texts of a printed table", () => {
  const table = printTwoLines({ signs: "costs-positive", decimals: 1 });

  it("are those it was printed with, whatever the options are", () => {
    const texts = tableTexts(table, { locale: "sv-SE", signs: "natural" });
    expect(texts.rows.map((row) => row.cells)).toEqual(table.texts);
    expect([texts.caption, texts.notes]).toEqual([table.caption, table.footnotes]);
    expect(tableTexts(table.source, { locale: "sv-SE" }).rows[0]?.cells[0]).toBe("−97");
  });

  it("are not written where the table or an option is not valid", () => {
    expect(codeOf(() => tableTexts({} as Table, {}))).toBe("table.malformed");
    expect(codeOf(() => tableTexts(table, { sign: "natural" } as never))).toBe("input.unknown-key");
  });
});

it("a line holds no breaks, other controls, or marks that turn the direction of writing", () => {
  expect(oneLine(" a\r\n\tb\u2028c\u202ed\u2066e\u0007 ")).toBe("a b c d e");
  expect(oneLine("ä · 1\u00a0000 – x")).toBe("ä · 1\u00a0000 – x");
});
