/** From rows to columns: an ordinary row is added, any other one is left to the slow reader. */
import { describe, expect, it, vi } from "vitest";
import { toDecimal } from "../../src/amount/index.ts";
import { addFigure } from "../../src/figure/column-writer.ts";
import { figureAt } from "../../src/figure/columns.ts";
import { clearRow, newRowValues, pushMember, pushRemark } from "../../src/figure/row-values.ts";
import {
  addRow,
  addValues,
  finishRows,
  type RowReader,
  type RowRules,
  rowReader,
} from "../../src/figure/rows.ts";

const rules: RowRules = {
  line: (text) => text !== "rent",
  scenario: (text) => text !== "plan",
  member: (dimension, text) => dimension === "unit" && text !== "north",
  pair: (line, scenario) => !(line === "grant" && scenario === "actual"),
  period: (text, scenario) => {
    if (text === undefined) return scenario === "actual" ? undefined : "2023-01/2023-12";
    return text.startsWith("2023-") ? (`${text}/${text}` as never) : undefined;
  },
};
const fees = { line: "fees", scenario: "budget", amount: 5 } as const;
const figuresOf = (reader: RowReader) => {
  return finishRows(reader).flatMap((columns) =>
    Array.from({ length: columns.size }, (_, index) => {
      const { amount, members, ...rest } = figureAt(columns, index) ?? { amount: toDecimal(0) };
      return { ...rest, amount: amount.toFixed(), members: { ...members } };
    }),
  );
};

describe("an ordinary row", () => {
  it("is added with its names, its months, its amount, its members and its remarks", () => {
    const reader = rowReader(rules);
    const rows = [
      { ...fees, amount: "-12.50", members: { unit: "east" }, source: "p. 3", note: "" },
      { ...fees, scenario: "actual", period: "2023-03" },
      { ...fees, members: {}, period: undefined, source: undefined },
    ];
    expect(rows.map((row) => addRow(reader, row))).toEqual([true, true, true]);
    const year = "2023-01/2023-12";
    expect(figuresOf(reader)).toEqual([
      {
        ...fees,
        amount: "-12.5",
        period: year,
        members: { unit: "east" },
        source: "p. 3",
        note: "",
      },
      { ...fees, amount: "5", scenario: "actual", period: "2023-03/2023-03", members: {} },
      { ...fees, amount: "5", period: year, members: {} },
    ]);
  });

  it("inherits no member and no key that a host gave to all objects", () => {
    Object.assign(Object.prototype, { unit: "east" });
    try {
      const reader = rowReader(rules);
      expect(addRow(reader, { ...fees, members: {} })).toBe(false);
      const own = Object.assign(Object.create(null) as object, fees, { members: {} });
      expect(addRow(reader, own)).toBe(true);
      expect(figuresOf(reader)[0]?.members).toEqual({});
    } finally {
      delete (Object.prototype as { unit?: string }).unit;
    }
  });
});

describe("any other row", () => {
  it.each([
    null,
    5,
    "fees",
    [],
    {},
    { ...fees, line: 5 },
    { ...fees, line: "rent" },
    { ...fees, scenario: "plan" },
    { ...fees, scenario: undefined },
    { line: "grant", scenario: "actual", period: "2023-01", amount: 1 },
    { ...fees, scenario: "actual" },
    { ...fees, period: 202303 },
    { ...fees, period: null },
    { ...fees, period: "2022-03" },
    { ...fees, amount: undefined },
    { ...fees, amount: "1 234" },
    { ...fees, amount: 0.5 },
    { ...fees, amount: "1234567890123456" },
    { ...fees, ammount: 2 },
    { ...fees, source: 5 },
    { ...fees, note: null },
    { ...fees, members: null },
    { ...fees, members: "east" },
    { ...fees, members: ["east"] },
    { ...fees, members: new Map([["unit", "east"]]) },
    { ...fees, members: { unit: 5 } },
    { ...fees, members: { unit: "north" } },
    { ...fees, members: { area: "east" } },
  ])("is left to the slow reader, and adds nothing: %#", (row) => {
    const reader = rowReader(rules);
    expect(addRow(reader, fees)).toBe(true);
    expect(addRow(reader, row)).toBe(false);
    expect(addRow(reader, { ...fees, members: { unit: "east" } })).toBe(true);
    expect(figuresOf(reader).map(({ members }) => members)).toEqual([{}, { unit: "east" }]);
  });

  it("leaves no member or remark to the row after it", () => {
    const reader = rowReader(rules);
    addRow(reader, { ...fees, members: { unit: "east", area: "x" }, source: "p. 3" });
    expect(addRow(reader, fees)).toBe(true);
    expect(figuresOf(reader)).toEqual([
      { ...fees, amount: "5", period: "2023-01/2023-12", members: {} },
    ]);
  });
});

describe("the rules", () => {
  it("are asked once for a name that is allowed, and again for one that is not", () => {
    const line = vi.fn(rules.line);
    const pair = vi.fn(rules.pair);
    const period = vi.fn(rules.period);
    const reader = rowReader({ ...rules, line, pair, period });
    for (let k = 0; k < 3; k += 1) {
      addRow(reader, { ...fees, period: "2023-03" });
      addRow(reader, { ...fees, period: "2023-04" });
      addRow(reader, { ...fees, line: "rent" });
    }
    const asked = (of: { mock: { calls: readonly (readonly unknown[])[] } }) =>
      of.mock.calls.map(([first]) => first);
    expect(asked(line)).toEqual(["fees", "rent", "rent", "rent"]);
    expect(asked(pair)).toEqual(["fees"]);
    expect(asked(period)).toEqual(["2023-03", "2023-04"]);
  });

  it("are asked once for a member, in whatever order rows name their dimensions", () => {
    const member = vi.fn(() => true);
    const reader = rowReader({ ...rules, member });
    for (let k = 0; k < 3; k += 1) {
      addRow(reader, { ...fees, members: { unit: "east", area: "a" } });
      addRow(reader, { ...fees, members: { area: "a", unit: "east" } });
    }
    expect(member.mock.calls).toEqual([
      ["unit", "east"],
      ["area", "a"],
    ]);
  });

  it("are asked for a period in each scenario", () => {
    const reader = rowReader(rules);
    expect(addRow(reader, fees)).toBe(true);
    expect(addRow(reader, { ...fees, scenario: "actual" })).toBe(false);
    expect(addRow(reader, fees)).toBe(true);
  });

  it("that allow no member of a dimension keep it from taking room", () => {
    const reader = rowReader({ ...rules, member: () => false }, 1_000_000);
    // A dimension that is held has a byte at least for every figure that may come.
    const before = process.memoryUsage().arrayBuffers;
    for (let k = 0; k < 100; k += 1)
      expect(addRow(reader, { ...fees, members: { [`d${k}`]: "a" } })).toBe(false);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(4_000_000);
    expect(finishRows(reader).map(({ size }) => size)).toEqual([0]);
  });
});

describe("a row value by value", () => {
  it("is added as a row is, whatever members the rows before had", () => {
    const reader = rowReader(rules);
    const row = Object.assign(newRowValues(), { line: "fees", scenario: "budget" });
    pushMember(row, "unit", "east");
    pushRemark(row, 0, "p. 3");
    Object.assign(row, { coefficient: -125, decimals: 1 });
    expect(addValues(reader, row)).toBe(true);
    Object.assign(row, { memberCount: 0, remarkCount: 0 });
    expect(addValues(reader, row)).toBe(true);
    pushMember(row, "unit", "north");
    expect(addValues(reader, row)).toBe(false);
    const plain = { ...fees, amount: "-12.5", period: "2023-01/2023-12" };
    expect(figuresOf(reader)).toEqual([
      { ...plain, members: { unit: "east" }, source: "p. 3" },
      { ...plain, members: {} },
    ]);
  });
});

describe("a figure that was checked", () => {
  it("is added without a question, however long its amount is", () => {
    const reader = rowReader(rules);
    const amount = toDecimal("9".repeat(30));
    const figure = { line: "rent", scenario: "plan", period: "2021-01/2021-01", amount } as const;
    addFigure(reader, { ...figure, members: { area: "x", unit: "y" }, note: "n" });
    addFigure(reader, { ...figure, amount: toDecimal(1), members: {} });
    expect(figuresOf(reader)).toEqual([
      { ...figure, amount: "9".repeat(30), members: { area: "x", unit: "y" }, note: "n" },
      { ...figure, amount: "1", members: {} },
    ]);
  });
});

describe("the values of a row", () => {
  it("begin empty, and without an amount", () => {
    const row = newRowValues();
    expect([row.period, row.memberCount, row.remarkCount, row.coefficient]).toEqual([
      undefined,
      0,
      0,
      Number.NaN,
    ]);
    expect(newRowValues().members).not.toBe(row.members);
  });

  it("hold dimension and member in turn, and remarks by the number of their key", () => {
    const row = newRowValues();
    pushMember(row, "unit", "east");
    pushMember(row, "area", "a");
    pushRemark(row, 1, "note");
    pushRemark(row, 0, "source");
    expect(row.members).toEqual(["unit", "east", "area", "a"]);
    expect([row.remarks, row.remarkTexts]).toEqual([
      [1, 0],
      ["note", "source"],
    ]);
    expect([row.memberCount, row.remarkCount]).toEqual([2, 2]);
  });

  it("of the row before are out of sight once the row is cleared", () => {
    const row = newRowValues();
    Object.assign(row, { line: "fees", period: "2023-01", coefficient: 5 });
    pushMember(row, "unit", "east");
    pushMember(row, "area", "a");
    pushRemark(row, 0, "source");
    clearRow(row);
    expect([row.period, row.memberCount, row.remarkCount]).toEqual([undefined, 0, 0]);
    pushMember(row, "unit", "west");
    expect([row.memberCount, row.members.slice(0, 2)]).toEqual([1, ["unit", "west"]]);
  });
});

describe("more rows than columns take", () => {
  const row = (k: number): { readonly members: object } & Readonly<Record<string, unknown>> => ({
    line: k % 3 === 0 ? "fees" : "grant",
    scenario: "budget",
    period: `2023-0${1 + (k % 9)}`,
    amount: `${k / 4}`,
    members: k % 2 === 0 ? { unit: "east" } : { area: "west", unit: "south" },
  });

  it("are the same figures in the same order, and later columns have codes of their own", () => {
    const reader = rowReader({ ...rules, member: () => true });
    const [small, large] = [50, 5];
    reader.room = small;
    const wanted: unknown[] = [];
    for (let k = 0; k < small + large; k += 1) {
      expect(addRow(reader, row(k))).toBe(true);
      const { line, scenario, period, amount, members } = row(k);
      const full = `${period as string}/${period as string}`;
      wanted.push({ line, scenario, period: full, amount, members });
    }
    expect(reader.full.map(({ size }) => size)).toEqual([small]);
    expect(figuresOf(reader)).toEqual(wanted);
    expect(addRow(reader, { ...fees, line: "rent" })).toBe(false);
  });

  it("begin new columns before a row whose values are looked up one by one", () => {
    const reader = rowReader(rules);
    reader.room = 1;
    const values = Object.assign(newRowValues(), { line: "fees", scenario: "budget" });
    pushMember(values, "unit", "east");
    for (const coefficient of [1, 2, 3]) {
      Object.assign(values, { coefficient, decimals: 0 });
      reader.room = 1;
      expect(addValues(reader, values)).toBe(true);
    }
    expect(figuresOf(reader).map(({ amount, members }) => [amount, members])).toEqual(
      ["1", "2", "3"].map((amount) => [amount, { unit: "east" }]),
    );
    expect(reader.full.map(({ size }) => size)).toEqual([1, 1]);
  });

  it("never fill columns whose number of rows the caller knows", () => {
    const reader = rowReader(rules, 2);
    expect(reader.room).toBe(Number.POSITIVE_INFINITY);
  });
});
