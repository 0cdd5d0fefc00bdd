/** What does not agree inside a file, on small files whose differences are known by hand. */
import { encodeText, readSie, type SieFile } from "anslag/ledger";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HEAD } from "./files.ts";

const ACCOUNTS = '#KONTO 1930 "Bank"\n#KONTO 3010 "Sales"\n';
const findingsOf = (...lines: readonly string[]): unknown =>
  JSON.parse(JSON.stringify(readSie(`${HEAD}${ACCOUNTS}${lines.join("\n")}\n`).findings));
const amounts = (stated: string, expected: string, difference: string): object => ({
  stated,
  expected,
  difference,
});

describe("a file", () => {
  it("whose closing balance is not the opening one and the changes has a finding", () => {
    const months = ["#PSALDO 0 201201 1930 {} 30.00", "#PSALDO 0 201202 1930 {} 5.25"];
    expect(findingsOf("#IB 0 1930 100", "#UB 0 1930 135.25", ...months)).toEqual([]);
    expect(findingsOf("#IB 0 1930 100", "#UB 0 1930 136", ...months)).toEqual([
      {
        kind: "closing-balance",
        year: 0,
        account: "1930",
        by: "months",
        ...amounts("136", "135.25", "0.75"),
      },
    ]);
    // An account that is not listed has a balance of zero.
    expect(findingsOf("#IB 0 1930 -35.25", "#UB 0 1510 0", ...months, "#KONTO 1510 x")).toEqual([]);
    // Changes of results alone say nothing about the balance sheet.
    expect(findingsOf("#IB 0 1930 1", "#UB 0 1930 2", "#PSALDO 0 201201 3010 {} -1")).toEqual([]);
  });

  it("whose result is not the sum of its changes has a finding, by months and by vouchers", () => {
    const lines = [
      "#RES 0 3010 -90",
      "#PSALDO 0 201201 3010 {} -40",
      "#PSALDO 0 201201 3010 {1 A} -40",
      "#PBUDGET 0 201201 3010 {} -1000",
      "#VER A 1 20120105",
      "{",
      "#TRANS 3010 {} -50",
      "#TRANS 1930 {} 50",
      "#BTRANS 3010 {} -7",
      "}",
    ];
    const result = { kind: "result", year: 0, account: "3010" };
    expect(findingsOf(...lines)).toEqual([
      { ...result, by: "months", ...amounts("-90", "-40", "-50") },
      { ...result, by: "vouchers", ...amounts("-90", "-50", "-40") },
    ]);
    // A year without any changes is not compared.
    expect(findingsOf("#RES -1 3010 -90", "#RES 0 3010 0", ...lines.slice(4))).toEqual([
      { ...result, by: "vouchers", ...amounts("0", "-50", "50") },
    ]);
  });

  it("with a voucher that does not balance has a finding", () => {
    expect(
      findingsOf("#VER B 7 20120105", "{", "#TRANS 1930 {} 0.03", "#TRANS 3010 {} -0.01", "}"),
    ).toEqual([{ kind: "voucher", voucher: "B 7", line: 7, ...amounts("0.02", "0", "0.02") }]);
  });

  it("with an added row that no other repeats has a finding", () => {
    const rows = [
      "#TRANS 1930 {} 5",
      "#RTRANS 3010 {} -5",
      "#RTRANS 1930 {} 2",
      "#TRANS 1930 {} 2",
    ];
    expect(findingsOf("#VER B 7 20120105", "{", ...rows, "#TRANS 3010 {} -2", "}")).toEqual([
      { kind: "added-row", voucher: "B 7", line: 10, account: "3010", stated: "-5" },
    ]);
  });

  it("whose bytes are not in the encoding that it states has a finding", () => {
    const text = `${HEAD}#FORMAT PC8\n#FNAMN "Företaget på ön"\n`;
    const read = (encoding: "cp437" | "windows-1252" | "utf-8", given = {}): SieFile =>
      readSie(encodeText(text, { encoding }), given);
    expect(read("cp437").findings).toEqual([]);
    for (const encoding of ["windows-1252", "utf-8"] as const) {
      expect(read(encoding).findings).toEqual([{ kind: "format" }]);
      expect([read(encoding).format, read(encoding).encoding]).toEqual(["PC8", encoding]);
      // The caller knows it, and a text has no bytes.
      expect(read(encoding, { encoding }).findings).toEqual([]);
    }
    expect(readSie(text).findings).toEqual([]);
  });

  it("whose years overlap or stand in the wrong order has a finding", () => {
    const years = (...spans: readonly string[]): unknown =>
      readSie(`#FLAGGA 0\n${spans.map((span) => `#RAR ${span}\n`).join("")}`).findings;
    expect(years("0 20120101 20121231", "-1 20101201 20111231")).toEqual([]);
    expect(years("0 20110101 20111231", "-1 20120101 20121231")).toEqual([
      { kind: "year-order", year: -1 },
    ]);
    expect(years("-2 20100101 20110101", "-1 20110101 20111231", "0 20120101 20121231")).toEqual([
      { kind: "year-order", year: -2 },
    ]);
  });

  it("that uses accounts, years and kinds without declaring them has findings", () => {
    expect(
      findingsOf(
        "#RES 0 3999 -5.50",
        "#PSALDO 0 201201 3999 {} -1",
        "#UB -2 1930 8",
        "#KTYP 1930 O",
      ),
    ).toEqual([
      { kind: "undeclared-account", account: "3999", count: 2, stated: "-6.5" },
      { kind: "undeclared-year", year: -2, count: 1 },
      { kind: "unknown-kind", account: "1930" },
      { kind: "result", year: 0, account: "3999", by: "months", ...amounts("-5.5", "-1", "-4.5") },
    ]);
  });

  it("with months and vouchers outside its years has findings", () => {
    expect(
      findingsOf(
        "#PBUDGET 0 201301 3010 {} -1",
        "#PBUDGET 0 201301 1930 {} 1",
        "#VER A 1 20130101",
        "{",
        "}",
      ),
    ).toEqual([
      { kind: "outside-year", year: 0, month: "2013-01", count: 2 },
      { kind: "outside-year", voucher: "A 1", line: 9 },
    ]);
  });

  it("whose balances follow from its vouchers has no findings, whatever they are", () => {
    const row = fc.record({
      account: fc.constantFrom(1930, 1510, 3010, 5010),
      cents: fc.integer({ min: -99999, max: 99999 }),
    });
    fc.assert(
      fc.property(fc.array(fc.array(row, { maxLength: 4 }), { maxLength: 6 }), (vouchers) => {
        const sums = new Map<number, number>();
        const add = (account: number, cents: number): string => {
          sums.set(account, (sums.get(account) ?? 0) + cents);
          return `#TRANS ${account} {} ${(cents / 100).toFixed(2)}`;
        };
        const blocks = vouchers.map((rows, k) => {
          const rest = -rows.reduce((sum, { cents }) => sum + cents, 0);
          const lines = rows.map(({ account, cents }) => add(account, cents));
          return [`#VER A ${k} 20120${1 + k}01`, "{", ...lines, add(2440, rest), "}"].join("\n");
        });
        const ends = [...sums].map(([account, cents]) =>
          account < 3000
            ? `#IB 0 ${account} 1000.00\n#UB 0 ${account} ${(cents / 100 + 1000).toFixed(2)}`
            : `#RES 0 ${account} ${(cents / 100).toFixed(2)}`,
        );
        const declared = ["1510", "2440", "5010"].map((each) => `#KONTO ${each} x`);
        expect(findingsOf(...declared, ...ends, ...blocks)).toEqual([]);
      }),
    );
  });
});
