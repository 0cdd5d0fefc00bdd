/** The rows of a query on their way back to figures, digit by digit. */
import { figureQuery, figuresFromQuery } from "anslag/ledger";
import { describe, expect, it } from "vitest";
import { frame, problems, written } from "./frame.ts";

const base = {
  dialect: "duckdb",
  from: "ledger",
  line: "line",
  scenario: "scenario",
  amount: "amount",
} as const;
const row = {
  line: "staff",
  scenario: "actual",
  period: null,
  amount: "-5.50",
  type: "DECIMAL(38,2)",
  missing: 0,
};
const read = (changes: object, more: object = {}) =>
  figuresFromQuery(frame, figureQuery({ ...base, ...more }), [{ ...row, ...changes }]);
const amountOf = (amount: unknown, more: object = {}) =>
  written(read({ amount }, more))[0]?.split(" ")[3];

describe("a sum", () => {
  it.each([
    ["-5.50", {}, "-5.5"],
    ["125050", { minorUnits: 2 }, "1250.5"],
    ["-5", { minorUnits: 2 }, "-0.05"],
    ["5.5", { minorUnits: 2 }, "0.055"],
    ["100", { minorUnits: 3 }, "0.1"],
    ["5", { negate: true }, "-5"],
    ["-5", { negate: true }, "5"],
    ["-0.05", { negate: true, minorUnits: 1 }, "0.005"],
    ["0E-18", {}, "0"],
    ["1.50E-8", {}, "0.000000015"],
    ["-2E-1", {}, "-0.2"],
    ["1.5E-3", { minorUnits: 2 }, "0.000015"],
    ["9".repeat(30), {}, "9".repeat(30)],
  ])("%s with %j is %s", (amount, more, expected) => {
    expect(amountOf(amount, more)).toBe(expected);
  });

  it.each([5, "5,5", "1e3", "1.5E+8", "1E-0", "", "NaN", ".5", "5.", undefined, null])(
    "%j is refused: only plain digits are exact",
    (amount) => {
      expect(problems(() => read({ amount }))).toEqual(["figure.sql rows.0.amount"]);
    },
  );
});

it.each(["DECIMAL(10,2)", "numeric", "BIGINT", "hugeint", "INTEGER", "int8", "smallint", "long"])(
  "a sum of the type %s is exact",
  (type) => {
    expect(read({ type }).size).toBe(1);
  },
);

it.each(["DOUBLE", "real", "double precision", "float8", "decimals", "varchar", "", null, 5])(
  "a sum of the type %s is refused",
  (type) => {
    expect(problems(() => read({ type }))).toEqual(["figure.sql rows.0.type"]);
  },
);

it("rows of the ledger without an amount are counted, and refused", () => {
  expect(problems(() => read({ missing: 3 }))).toEqual(["figure.sql rows.0.missing"]);
  expect(problems(() => read({ missing: null }))).toEqual(["figure.sql rows.0.missing"]);
  // A sum of no amount at all is NULL: one problem, and not two.
  expect(problems(() => read({ missing: "1", amount: null }))).toEqual([
    "figure.sql rows.0.missing",
  ]);
  expect(read({ missing: 0n }).size).toBe(1);
});

it("members, remarks and months come back under the names of the query", () => {
  const more = {
    period: { monthOf: "date" },
    members: { unit: "u" },
    source: "voucher",
    note: { value: "n" },
  };
  const changes = { period: "2023-02", m1: "väst", source: "V 1", note: "n", undated: 0 };
  expect(written(read(changes, more))).toEqual(['staff actual 2023-02 -5.5 {"unit":"väst"} V 1 n']);
  // NULL is no member, and NULL and an empty text are no remark.
  expect(written(read({ ...changes, m1: null, source: "", note: null }, more))).toEqual([
    "staff actual 2023-02 -5.5",
  ]);
  expect(problems(() => read({ ...changes, period: null }, more))).toEqual([
    "figure.sql rows.0.period",
  ]);
  for (const undated of [1, "2", null])
    expect(problems(() => read({ ...changes, undated }, more))).toEqual([
      "figure.sql rows.0.undated",
    ]);
});

it("a row without a column of the query is refused, and so is a row that is none", () => {
  const query = figureQuery({ ...base, members: { unit: "u" }, note: "n" });
  const { type: _, ...rest } = row;
  expect(problems(() => figuresFromQuery(frame, query, [rest]))).toEqual([
    "figure.sql rows.0.type",
    "figure.sql rows.0.m1",
    "figure.sql rows.0.note",
  ]);
  expect(problems(() => figuresFromQuery(frame, query, [null, 5] as never))).toEqual([
    "figure.sql rows.0.amount",
    "figure.sql rows.1.amount",
  ]);
  expect(problems(() => figuresFromQuery(frame, query, {} as never))).toEqual([
    "input.wrong-type rows",
  ]);
});

it("no rows give an empty set, and a name that the book does not have is refused", () => {
  expect(figuresFromQuery(frame, figureQuery(base), []).size).toBe(0);
  expect(problems(() => read({ line: "rent" }))).toEqual(["figure.unknown-line rows.0.line"]);
  expect(problems(() => read({ line: null }))).toEqual(["figure.unknown-line rows.0.line"]);
});

describe("the mapping of a query", () => {
  const accounts = [
    { prefix: "50", line: "staff" },
    { prefix: "1", line: null },
  ];

  it("gives accounts their lines, and amounts the signs of these", () => {
    const more = { accounts, signs: "costs-positive" };
    expect(written(read({ line: "5010", amount: "5.50" }, more))).toEqual([
      "staff actual 2023 -5.5",
    ]);
    expect(read({ line: "1930" }, more).size).toBe(0);
    expect(problems(() => read({ line: "7010" }, more))).toEqual(["figure.mapping rows.7010"]);
    expect(written(read({ line: "fees", amount: "-2" }, { signs: "overspend-positive" }))).toEqual([
      "fees actual 2023 2",
    ]);
  });

  it("refuses rules and signs that are wrong", () => {
    const readBy = (more: object) =>
      figuresFromQuery(frame, { ...figureQuery(base), ...more } as never, [row]);
    expect(problems(() => readBy({ accounts: [{ line: "a" }] }))).toEqual([
      "figure.accounts query.accounts.0",
    ]);
    expect(problems(() => readBy({ signs: "debit" }))).toEqual(["input.choice query.signs"]);
  });

  it("may say that rows without an amount are no figures", () => {
    const more = { missing: [""] };
    expect(read({ amount: null, missing: 2 }, more).size).toBe(0);
    expect(written(read({ missing: 2 }, more))).toEqual(["staff actual 2023 -5.5"]);
    expect(problems(() => read({ amount: null, missing: 2 }))).toContain(
      "figure.sql rows.0.missing",
    );
    expect(problems(() => read({ amount: "1e5" }, more))).toEqual(["figure.sql rows.0.amount"]);
    // A sum that was too long for the database is NULL too, though no row lacks an amount.
    expect(problems(() => read({ amount: null, missing: 0 }, more))).toEqual([
      "figure.sql rows.0.amount",
    ]);
  });

  it("needs the columns of its other codes", () => {
    const and = { function: { prefix: "2" } };
    const more = { accounts: [{ prefix: "5", and, line: "staff" }] };
    expect(problems(() => read({ line: "50" }, more))).toEqual(["figure.sql rows.0.a1"]);
    expect(read({ line: "50", a1: "21" }, more).size).toBe(1);
  });
});
