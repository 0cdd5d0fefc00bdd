/** Each label of SIE, on lines by hand. */
import { readSie, type SieFile } from "anslag/ledger";
import { describe, expect, it } from "vitest";
import { HEAD } from "./files.ts";

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const read = (...lines: readonly string[]): SieFile => readSie(`${HEAD}${lines.join("\n")}\n`);

describe("the labels of SIE", () => {
  it("about the file", () => {
    const file = read(
      '#PROGRAM "Bok & Co" 5.1',
      "#GEN 20130102 LL",
      '#FNAMN "Älvby kommun"',
      "#ORGNR 212000-0000 1",
      "#VALUTA EUR",
      "#KPTYP BAS2008",
      "#OMFATTN 20120831",
      "#KSUMMA 12345",
    );
    expect(plain({ ...file, accounts: [], years: [] })).toEqual({
      type: "4",
      program: "Bok & Co 5.1",
      generated: "2013-01-02",
      company: "Älvby kommun",
      companyNumber: "212000-0000",
      currency: "EUR",
      chartType: "BAS2008",
      coversTo: "2012-08-31",
      years: [],
      accounts: [],
      dimensions: [],
      objects: [],
      balances: [],
      changes: [],
      vouchers: [],
      passedOver: {},
      checksum: "12345",
      findings: [],
    });
  });

  it("about years of any length, the current one first", () => {
    const file = readSie("#RAR -1 20100701 20101231\n#RAR 0 20110101 20130228\n#FLAGGA 0");
    expect(file.years).toEqual([
      { year: 0, from: "2011-01-01", to: "2013-02-28" },
      { year: -1, from: "2010-07-01", to: "2010-12-31" },
    ]);
  });

  it("about accounts, in any order", () => {
    const file = read(
      "#SRU 3010 7410",
      "#SRU 3010 7411",
      "#KTYP 3010 I",
      '#KONTO 3010 "Sales"',
      "#ENHET 3010 hours",
      "#KTYP 8910 k",
      "#KONTO 8910 Tax",
    );
    expect(plain(file.accounts)).toEqual([
      {
        account: "3010",
        label: "Sales",
        kind: "income",
        isDeclared: true,
        unit: "hours",
        sru: ["7410", "7411"],
      },
      { account: "8910", label: "Tax", kind: "cost", isDeclared: true, sru: [] },
    ]);
  });

  it("about dimensions and objects, declared or only used", () => {
    const file = read(
      '#DIM 20 "Area"',
      '#UNDERDIM 21 "Street" 20',
      '#OBJEKT 20 N "North"',
      "#PSALDO 0 201201 3010 {1 100 20 N} -5",
      "#PSALDO 0 201201 3010 {20 S} -5",
    );
    expect(plain(file.dimensions)).toEqual([
      { dimension: "1", label: "Kostnadsställe", isDeclared: false },
      { dimension: "20", label: "Area", isDeclared: true },
      { dimension: "21", label: "Street", parent: "20", isDeclared: true },
    ]);
    expect(plain(file.objects)).toEqual([
      { dimension: "1", object: "100", label: "100", isDeclared: false },
      { dimension: "20", object: "N", label: "North", isDeclared: true },
      { dimension: "20", object: "S", label: "S", isDeclared: false },
    ]);
  });

  it("about balances and changes, with and without objects and quantities", () => {
    const file = read(
      "#IB 0 1930 100.50",
      "#UB -1 1930 100.50 3",
      "#OIB 0 1930 {1 A} 40.25",
      "#OUB 0 1930 {1 A} 50",
      "#RES 0 3010 -7.125",
      "#PSALDO 0 201201 3010 {} -7.00 2",
      '#PBUDGET 0 201212 3010 {1 "A" 6 "P"} -8 ""',
      "#PBUDGET 0 201212 3010 -9",
    );
    expect(plain(file.balances)).toEqual([
      { kind: "opening", year: 0, account: "1930", objects: {}, amount: "100.5" },
      { kind: "closing", year: -1, account: "1930", objects: {}, amount: "100.5", quantity: "3" },
      { kind: "opening", year: 0, account: "1930", objects: { 1: "A" }, amount: "40.25" },
      { kind: "closing", year: 0, account: "1930", objects: { 1: "A" }, amount: "50" },
      { kind: "result", year: 0, account: "3010", objects: {}, amount: "-7.125" },
    ]);
    const change = { year: 0, account: "3010" };
    expect(plain(file.changes)).toEqual([
      { ...change, kind: "actual", month: "2012-01", objects: {}, amount: "-7", quantity: "2" },
      { ...change, kind: "budget", month: "2012-12", objects: { 1: "A", 6: "P" }, amount: "-8" },
      { ...change, kind: "budget", month: "2012-12", objects: {}, amount: "-9" },
    ]);
  });

  it("with objects are left out in a file of type 2", () => {
    const text = "#SIETYP 2\n#PSALDO 0 201201 3010 {} -5\n#PSALDO 0 201201 3010 {1 A} -5\n";
    const file = readSie(text);
    expect(plain(file.changes)).toHaveLength(1);
    expect(file.passedOver).toEqual({ "#PSALDO with objects": 1 });
  });

  it("about vouchers", () => {
    const file = read(
      '#VER A 12 20120105 "Rent" 20120106 LL',
      "{",
      '   #TRANS 5010 {1 A} 100.00 20120104 "January" 2 LL',
      "   #TRANS 1930 {} -100.00",
      "}",
      '#VER "" "" 20120110',
      "{",
      "}",
    );
    expect(plain(file.vouchers)).toEqual([
      {
        series: "A",
        number: "12",
        date: "2012-01-05",
        text: "Rent",
        line: 5,
        transactions: [
          {
            kind: "original",
            account: "5010",
            objects: { 1: "A" },
            amount: "100",
            date: "2012-01-04",
            text: "January",
            quantity: "2",
          },
          { kind: "original", account: "1930", objects: {}, amount: "-100" },
        ],
      },
      { series: "", number: "", date: "2012-01-10", line: 10, transactions: [] },
    ]);
    expect(file.type).toBe("4I");
  });

  it("about rows that were added and struck out later", () => {
    const file = read(
      "#VER A 1 20120105",
      "{",
      "#BTRANS 5010 {} 90.00",
      "#RTRANS 5010 {} 100.00",
      "#TRANS 5010 {} 100.00",
      "#TRANS 5010 {} 100.00",
      "#RTRANS 1930 {} -200.00",
      "}",
      "#VER A 2 20120105",
      "{",
      "#TRANS 1930 {} -200.00",
      "#TRANS 5010 {} 200.00",
      "}",
    );
    // The row that repeats an added one is for programs that do not know the label.
    const kinds = file.vouchers.map(({ transactions }) => transactions.map(({ kind }) => kind));
    expect(kinds).toEqual([
      ["removed", "added", "original", "added"],
      ["original", "original"],
    ]);
    expect(file.passedOver).toEqual({ "#TRANS that repeats #RTRANS": 1 });
    // The account, the objects and the amount of a repetition are the same; its text may differ.
    const other = read(
      "#VER A 1 20120105",
      "{",
      '#RTRANS 5010 {6 P 1 A} 100 "" "Rent"',
      "#TRANS 5010 {1 A 6 P} 100.00 20120105",
      "#RTRANS 1930 {} -100",
      "#TRANS 1930 {1 A} -100",
      "}",
    );
    expect(other.vouchers[0]?.transactions.map(({ kind }) => kind)).toEqual([
      "added",
      "added",
      "original",
    ]);
    // 100 + 100 − 200, without the 90 that was struck out.
    expect(file.findings.filter(({ kind }) => kind === "voucher")).toEqual([]);
  });
});
