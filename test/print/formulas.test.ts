/** The formulas of a worksheet, in its addresses and signs, where they give the printed figure. */
import { describe, expect, it } from "vitest";
import { toDecimal } from "../../src/amount/index.ts";
import { formulasOf, HEAD, type SheetFigure, SIDE } from "../../src/print/formulas.ts";
import type { Table } from "../../src/table/index.ts";
import { down, plainTable } from "../support/plain-table.ts";

type Relation = Table["relations"][number];
const plus = (value: number | string): SheetFigure => ({
  kind: "amount",
  value: toDecimal(value),
  factor: 1,
});
/** A figure that the sheet shows with the other sign. */
const turned = (value: number | string): SheetFigure => ({ ...plus(value), factor: -1 }) as never;
const share = (value: string): SheetFigure => ({ kind: "percent", value: toDecimal(value) });
const gap: SheetFigure = { kind: "nothing" };
const word: SheetFigure = { kind: "text" };

/** The formulas of a sheet by address, for figures and relations of the small table. */
function formulas(
  shown: readonly (readonly (SheetFigure | number)[])[],
  relations: readonly Relation[],
  decimals = 0,
): Readonly<Record<string, string>> {
  const figures = shown.map((row) =>
    row.map((figure) => (typeof figure === "number" ? plus(figure) : figure)),
  );
  const table = plainTable(
    shown.map((row) => row.map(() => 0)),
    { relations },
  );
  const at = formulasOf(table, figures, { decimals, percentDecimals: 1 });
  return Object.fromEntries(
    shown.flatMap((row, i) =>
      row.flatMap((_, j) => {
        const text = at(i, j);
        return text === undefined ? [] : [[`${"ABCD"[j + SIDE]}${i + HEAD + 1}`, text]];
      }),
    ),
  );
}
const across = (...weights: readonly (number | string)[]): Relation => ({
  kind: "columns",
  column: "y",
  terms: weights.map((weight) => ({ id: "x", weight: toDecimal(weight) })),
  rows: ["a", "b"],
});

describe("the formula of a sum", () => {
  it("adds up the cells of its terms, below the two lines of the heading", () => {
    expect(formulas([[1], [2], [3]], [down("x")])).toEqual({ B5: "B3+B4" });
  });

  it("is rounded where the sheet shows decimals, because spreadsheets add binary fractions", () => {
    const cells = [[plus("0.1")], [plus("0.2")], [plus("0.3")]];
    expect(formulas(cells, [down("x")], 2)).toEqual({ B5: "ROUND(B3+B4,2)" });
  });

  it("is missing where the printed figures do not add up, and where the total is no amount", () => {
    expect(formulas([[1], [2], [4]], [down("x")])).toEqual({});
    expect(formulas([[1], [2], [word]], [down("x")])).toEqual({});
    expect(formulas([[1], [2], [gap]], [down("x")])).toEqual({});
  });

  it("names an empty cell, which may be filled in later, and no text", () => {
    expect(formulas([[1], [gap], [1]], [down("x")])).toEqual({ B5: "B3+B4" });
    expect(formulas([[1], [word], [1]], [down("x")])).toEqual({ B5: "B3" });
    expect(formulas([[word], [word], [0]], [down("x")])).toEqual({});
  });

  it("takes away what the sheet shows with the other sign than the total", () => {
    expect(formulas([[10], [turned(7)], [3]], [down("x")])).toEqual({ B5: "B3-B4" });
    expect(formulas([[turned(7)], [10], [3]], [down("x")])).toEqual({ B5: "B4-B3" });
    expect(formulas([[turned(7)], [turned(2)], [turned(9)]], [down("x")])).toEqual({
      B5: "B3+B4",
    });
    expect(formulas([[turned(7)], [turned(2)], [-9]], [down("x")])).toEqual({ B5: "-B3-B4" });
  });

  it("begins with a term that is added, and writes other weights as factors", () => {
    const difference: Relation = {
      kind: "columns",
      column: "y",
      terms: [
        { id: "x", weight: -1 },
        { id: "x", weight: toDecimal("2.5") },
      ],
      rows: ["a"],
    };
    expect(
      formulas(
        [
          [2, 3],
          [0, 0],
        ],
        [difference],
      ),
    ).toEqual({ C3: "2.5*B3-B3" });
  });
});

describe("three cells and more that stand together", () => {
  const rows = (...ids: readonly string[]): Relation => ({
    kind: "rows",
    row: "total",
    terms: ids.map((id) => ({ id, weight: 1 })),
    columns: ["x"],
  });
  const table = (relation: Relation, ...figures: readonly SheetFigure[]) => {
    const ids = ["a", "b", "c", "total"];
    const base = plainTable([[0]], { relations: [relation] });
    const of = ids.map((id) => ({ ...base.rows[0], id })) as unknown as Table["rows"];
    const cells = ids.map(() => base.cells[0] ?? []);
    const shown = figures.map((figure) => [figure]);
    return formulasOf({ ...base, rows: of, cells }, shown, { decimals: 0, percentDecimals: 1 })(
      3,
      0,
    );
  };
  const [one, two, three, six] = [plus(1), plus(2), plus(3), plus(6)];

  it("are a range", () => {
    expect(table(rows("a", "b", "c"), one, two, three, six)).toBe("SUM(B3:B5)");
  });

  it("are no range in another order, with a gap, or with a sign", () => {
    expect(table(rows("b", "a", "c"), one, two, three, six)).toBe("B4+B3+B5");
    expect(table(rows("a", "c"), one, two, plus(5), six)).toBe("B3+B5");
    expect(table(rows("a", "b", "c"), one, two, turned(-3), six)).toBe("B3+B4-B5");
  });
});

describe("the formula of a percentage", () => {
  const kinds = {
    growth: { kind: "growth", column: "y", current: "x", prior: "z", rows: ["a"] },
    change: { kind: "change", column: "y", current: "x", prior: "z", rows: ["a"] },
    percent: { kind: "percent", column: "y", numerator: "x", base: "z", rows: ["a"] },
    ratio: { kind: "ratio", column: "y", numerator: "x", base: "z", rows: ["a"] },
  } as const;
  const formula = (
    kind: keyof typeof kinds,
    above: SheetFigure,
    below: SheetFigure,
    percent: SheetFigure,
  ) => {
    const base = plainTable([[0, 0]], { relations: [kinds[kind]] });
    const third = { ...base.columns[0], id: "z" } as Table["columns"][number];
    const table = { ...base, columns: [...base.columns, third] };
    const shown = [[above, percent, below]];
    return formulasOf(table, shown, { decimals: 0, percentDecimals: 1 })(0, 1);
  };

  it.each([
    // 90 of 100; in result sign −90 of −100 where both are turned.
    ["growth", plus(90), plus(100), "-0.1", "ROUND(B3/D3-1,3)"],
    ["growth", turned(90), turned(100), "-0.1", "ROUND(B3/D3-1,3)"],
    ["growth", turned(-90), plus(100), "-0.1", "ROUND(-B3/D3-1,3)"],
    ["ratio", plus(90), plus(100), "0.9", "ROUND(B3/D3,3)"],
    ["ratio", turned(90), turned(100), "0.9", "ROUND(B3/D3,3)"],
    // A share is that of the two figures that the sheet shows; so is a percentage of a variance.
    ["ratio", turned(90), plus(100), "0.9", "ROUND(B3/D3,3)"],
    ["percent", plus(90), plus(-100), "0.9", "ROUND(B3/ABS(D3),3)"],
    ["percent", turned(90), plus(100), "0.9", "ROUND(B3/ABS(D3),3)"],
    ["change", plus(90), plus(100), "-0.1", "ROUND((B3-D3)/ABS(D3),3)"],
    ["change", turned(90), turned(100), "0.1", "ROUND((-B3+D3)/ABS(D3),3)"],
    ["change", turned(90), plus(100), "-1.9", "ROUND((-B3-D3)/ABS(D3),3)"],
    ["change", plus(90), turned(100), "1.9", "ROUND((B3+D3)/ABS(D3),3)"],
  ] as const)("of %s turns the signs that the sheet turns", (kind, above, below, value, text) => {
    expect(formula(kind, above, below, share(value))).toBe(text);
  });

  it("is missing where the printed figures give another percentage, or no percentage", () => {
    expect(formula("ratio", plus(1), plus(3), share("0.333"))).toBe("ROUND(B3/D3,3)");
    expect(formula("ratio", plus(1), plus(3), share("0.334"))).toBeUndefined();
    expect(formula("ratio", plus(1), plus(0), share("0"))).toBeUndefined();
    expect(formula("ratio", gap, plus(3), share("0"))).toBeUndefined();
    expect(formula("ratio", plus(0), word, share("0"))).toBeUndefined();
    expect(formula("ratio", plus(1), plus(1), plus(1))).toBeUndefined();
  });
});

describe("a sheet", () => {
  it("has one formula a cell, that of the columns before that of the rows", () => {
    const columns: Relation = { ...across(2), rows: ["total"] } as Relation;
    const cells = [
      [1, 2],
      [2, 4],
      [3, 6],
    ];
    expect(formulas(cells, [down("x", "y"), columns])).toEqual({ B5: "B3+B4", C5: "2*B5" });
  });

  it("never computes in a circle, nor anything from one", () => {
    const equal = (column: string, term: string): Relation =>
      ({ ...across(), column, terms: [{ id: term, weight: 1 }], rows: ["a"] }) as Relation;
    const circle = [equal("x", "y"), equal("y", "x")];
    expect(
      formulas(
        [
          [1, 1],
          [2, 2],
          [3, 3],
        ],
        [...circle, down("x")],
      ),
    ).toEqual({});
    // The total reads B3, which is in the circle, and B4, which is not.
    const sound = { ...equal("x", "y"), rows: ["b"] } as Relation;
    const both = { ...equal("x", "y"), rows: ["a", "b"] } as Relation;
    const cells = [
      [1, 1],
      [2, 2],
      [3, 3],
    ];
    expect(formulas(cells, [...circle, sound, down("x")])).toEqual({ B4: "C4" });
    expect(formulas(cells, [both, down("x")])).toEqual({ B3: "C3", B4: "C4", B5: "B3+B4" });
    expect(
      formulas(
        [
          [1, 1],
          [2, 2],
          [3, 3],
        ],
        [equal("y", "x"), down("y")],
      ),
    ).toEqual({
      C3: "B3",
      C5: "C3+C4",
    });
  });

  it("has no formula for cells that state one amount", () => {
    const same: Relation = { kind: "same", rows: ["a"], columns: ["x", "y"] };
    expect(formulas([[1, 1]], [same])).toEqual({});
  });

  it("has no formula longer than 8 000 characters", () => {
    // "2*B3" and then "+2*B3" a term: 1 600 terms are 7 999 characters, one more is 8 004.
    const sum = (terms: number) =>
      formulas([[1, 2 * terms]], [across(...Array.from({ length: terms }, () => 2))]);
    expect(sum(1600).C3).toHaveLength(7999);
    expect(sum(1601)).toEqual({});
  });

  it("has columns beyond Z", () => {
    const ids = Array.from({ length: 60 }, (_, k) => `c${k}`);
    const base = plainTable([[0]]);
    const relation: Relation = {
      kind: "columns",
      column: "c59",
      terms: ["c24", "c25", "c51", "c52"].map((id) => ({ id, weight: 1 })),
      rows: ["a"],
    };
    const table = {
      ...base,
      columns: ids.map((id) => ({ ...base.columns[0], id }) as Table["columns"][number]),
      relations: [relation],
    };
    const at = formulasOf(table, [ids.map(() => plus(0))], { decimals: 0, percentDecimals: 1 });
    // c0 stands in B, so c24 in Z, c25 in AA, c51 in BA and c52 in BB.
    expect(at(0, 59)).toBe("Z3+AA3+BA3+BB3");
  });
});
