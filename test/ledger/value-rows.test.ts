/** Records, arrays, JSON and sheets are read by the mapping of a CSV file. */
import { toDecimal } from "anslag";
import {
  type FigureMapping,
  figuresFromArrays,
  type LedgerSource,
  readLedger,
  streamLedger,
} from "anslag/ledger";
import { describe, expect, it } from "vitest";
import { frame, problems, written } from "./frame.ts";

const mapping: FigureMapping = {
  line: "konto",
  scenario: { value: "actual" },
  amount: "belopp",
  members: { unit: "enhet" },
  period: { monthOf: "datum" },
  signs: "overspend-positive",
  accounts: [
    { prefix: "50", line: "staff" },
    { codes: ["3000"], line: "fees" },
  ],
};
const wanted = ['staff actual 2023-01 -5.5 {"unit":"east"}', "fees actual 2023-02 7"];

const read = (source: LedgerSource, by = mapping) => readLedger(frame, source, by).figures;

describe("records", () => {
  it("have their own keys, and values of any type", () => {
    const rows = [
      { konto: 5010, belopp: toDecimal("5.5"), enhet: "east", datum: new Date("2023-01-15") },
      { konto: "3000", belopp: -7n, enhet: null, datum: "2023-02-01", extra: {} },
    ];
    expect(written(read({ records: rows }))).toEqual(wanted);
  });

  it("may lack a key that another record has, in any order", () => {
    const rows = [
      { datum: "2023-01-15", belopp: 5, konto: "5010" },
      { konto: "5010", enhet: "väst", datum: "2023-01-16", belopp: 1 },
    ];
    expect(written(read({ records: rows }))).toEqual([
      "staff actual 2023-01 -5",
      'staff actual 2023-01 -1 {"unit":"väst"}',
    ]);
  });

  it("of which none has a key of the mapping are refused, with the nearest key", () => {
    const rows = [{ konto: "5010", belopp: 5, datum: "2023-01-15", enhett: "east" }];
    try {
      read({ records: rows });
      expect.unreachable();
    } catch (error) {
      const [issue] = (error as { issues: { path: unknown; expected: string }[] }).issues;
      expect(issue?.path).toEqual(["mapping", "members", "unit"]);
      expect(issue?.expected).toBe("a key such as enhett");
    }
    // Without a line or an amount no record is a figure: the first one says so.
    expect(problems(() => read({ records: [{ kto: 1 }] }))).toEqual([
      "figure.mapping mapping.line",
      "figure.mapping mapping.amount",
    ]);
    expect(read({ records: [] }).size).toBe(0);
  });

  it("that are no records, or have an object for a text, are reported", () => {
    const row = { konto: { id: 5010 }, belopp: 5, datum: "2023-01-15", enhet: "" };
    const plain = { ...mapping, accounts: undefined } as unknown as FigureMapping;
    expect(problems(() => read({ records: [row, null as never] }, plain))).toEqual([
      "figure.unknown-line rows.0.line",
      "input.wrong-type rows.0.konto",
      "input.wrong-type rows.1",
    ]);
  });

  it("do not inherit values", () => {
    const inherited = { ...mapping, note: "constructor" };
    const rows = [{ konto: "5010", belopp: 5, datum: "2023-01-15", enhet: "" }];
    expect(problems(() => read({ records: rows }, inherited))).toEqual([
      "figure.mapping mapping.note",
    ]);
  });
});

describe("JSON", () => {
  const records = [
    { konto: "5010", belopp: "5.50", enhet: "east", datum: "2023-01-15" },
    { konto: 3000, belopp: -7, datum: "2023-02-01" },
  ];

  it("is a list of records, or one in every line", async () => {
    const lines = records.map((each) => JSON.stringify(each)).join("\n");
    expect(written(read({ json: JSON.stringify(records) }))).toEqual(wanted);
    expect(written(read({ jsonLines: lines }))).toEqual(wanted);
    const pieces = ReadableStream.from([lines.slice(0, 20), lines.slice(20)]);
    const { figures } = await streamLedger(frame, { jsonLines: pieces }, mapping);
    expect(written(figures)).toEqual(wanted);
  });

  it("that is no list, or no JSON, is refused", () => {
    expect(problems(() => read({ json: "{}" }))).toEqual(["input.wrong-type "]);
    expect(problems(() => read({ json: "[" }))).toEqual(["input.not-json "]);
    expect(problems(() => read({ jsonLines: "[\n5" }))).toEqual([
      "input.not-json line.1",
      "input.wrong-type line.2",
    ]);
  });
});

describe("arrays", () => {
  it("have one length, and may be of numbers", () => {
    const arrays = {
      konto: Int32Array.of(5010, 3000),
      belopp: Float64Array.of(5.5, -7),
      enhet: ["east", null],
      datum: ["2023-01-15", "2023-02-01"],
    };
    expect(written(read({ arrays: arrays }))).toEqual(wanted);
    const big = { ...arrays, belopp: BigInt64Array.of(5n, -7n) };
    expect(read({ arrays: big }).size).toBe(2);
    const short = { ...arrays, belopp: [1], datum: 5 as never };
    expect(problems(() => read({ arrays: short }))).toEqual([
      "figure.arrays arrays.belopp",
      "figure.arrays arrays.datum",
    ]);
  });

  it("of numbers give amounts by the keys of figures too", () => {
    const amount = Float64Array.of(-1.5, 2);
    const set = figuresFromArrays(frame, { line: "staff", scenario: "actual", amount });
    expect(written(set)).toEqual(["staff actual 2023 -1.5", "staff actual 2023 2"]);
  });
});

describe("the cells of a sheet", () => {
  const sheet = [
    ["Ledger 2023"],
    [],
    [" konto ", "enhet", "datum", "belopp"],
    [5010, "east", "2023-01-15", 5.5],
    [3000, null, new Date("2023-02-01"), -7],
  ];
  const inSheet = { ...mapping, headings: "konto" };

  it("have their headings in some row", () => {
    expect(written(readLedger(frame, { cells: sheet }, inSheet).figures)).toEqual(wanted);
    const third = { ...mapping, headings: 3 };
    expect(written(readLedger(frame, { cells: sheet }, third).figures)).toEqual(wanted);
    const without = { ...inSheet, headings: "account" };
    expect(problems(() => readLedger(frame, { cells: sheet }, without))).toEqual([
      "figure.mapping ",
    ]);
  });

  it("have numbers as they are shown", () => {
    const cells = [
      ["konto", "enhet", "datum", "belopp"],
      [3000, "", "2023-02-01", -(0.1 + 0.2)],
    ];
    expect(written(readLedger(frame, { cells }, mapping).figures)).toEqual([
      "fees actual 2023-02 0.3",
    ]);
  });

  it("may have no headings", () => {
    const cells = [["5010", 5]];
    const numbered = {
      ...mapping,
      line: "1",
      amount: "2",
      headings: 0,
      period: undefined,
      members: {},
    } as unknown as FigureMapping;
    expect(written(readLedger(frame, { cells }, numbered).figures)).toEqual([
      "staff actual 2023 -5",
    ]);
  });

  it("are numbered from 1 in issues", () => {
    const cells = [...sheet, ["7000", "", "2023-01-01", 1], [5010, "", "soon", 1], "x" as never];
    expect(problems(() => readLedger(frame, { cells }, inSheet, { file: "a.xlsx" }))).toEqual([
      "calendar.period a.xlsx.row.7.period",
      "input.wrong-type a.xlsx.row.8",
      "figure.mapping a.xlsx.row.7000",
    ]);
  });
});
