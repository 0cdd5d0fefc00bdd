/** Hostile files of SIE: an issue or the right amounts, never others, and never a hang. */
import { defineBook } from "anslag";
import {
  bookFromSie,
  encodeText,
  readSie,
  type SieFile,
  safeReadSie,
  safeReadSie5,
} from "anslag/ledger";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../support/code-of.ts";
import { fixture, HEAD } from "./files.ts";

const problems = (text: string): readonly string[] =>
  issuesOf(() => readSie(text)).map(({ path }) => path.join(" "));
const sumOf = (file: SieFile): string =>
  file.balances.map(({ amount }) => amount.toFixed()).join(" ");

describe("a hostile file of SIE 4", () => {
  it("with quotes and braces that do not close is refused at each line", () => {
    const lines = ['#KONTO 3010 "Sales', "#PSALDO 0 201201 3010 {1 A -5", '#FNAMN "a" b"'];
    expect(problems(HEAD + lines.join("\n"))).toEqual([
      "line 5 column 13",
      "line 6 column 23",
      "line 7 column 13",
    ]);
    expect(problems(`${HEAD}#KONTO 1 "a\n${"{\n".repeat(3)}`)).toHaveLength(4);
  });

  it("with a line of a million braces, quotes or fields ends quickly", () => {
    const start = performance.now();
    for (const part of ["{", "}", '"', '\\"', "{1 ", " a", "#", "\u0000"])
      expect(safeReadSie(`${HEAD}#PSALDO 0 201201 3010 ${part.repeat(1_000_000)}\n`).ok).toBe(
        false,
      );
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it("with amounts of thirty digits has them exactly, and refuses those beyond", () => {
    const amount = "-123456789012345678901234567890.12";
    expect(sumOf(readSie(`${HEAD}#RES 0 3010 ${amount}\n`))).toBe(amount);
    for (const bad of ["9".repeat(5000), "1e9", "1,5", "--1", "0x1F", "١٢", "NaN", "5-"])
      expect(problems(`${HEAD}#RES 0 3010 ${bad}\n`).length, bad).toBeGreaterThan(0);
  });

  it("that declares an account twice has its last name, and a year twice is refused", () => {
    const file = readSie(`${HEAD}#KONTO 3010 "A"\n#KONTO 3010 "B"\n#RES 0 3010 -5\n`);
    expect(file.accounts.map(({ label }) => label)).toEqual(["B"]);
    expect(problems(`${HEAD}#RAR 0 20120101 20121231\n#RAR 0 20120101 20120630\n`)).toEqual([
      "line 6 column 6",
    ]);
  });

  it("without the name of the company, types and years is read; a book needs its year", () => {
    const file = readSie("#FLAGGA 0\n#KONTO 3010 Sales\n#RES 0 3010 -5\n");
    expect([file.company, file.type, sumOf(file)]).toEqual(["", "1", "-5"]);
    expect(file.findings).toEqual([{ kind: "undeclared-year", year: 0, count: 1 }]);
    expect(issuesOf(() => bookFromSie(file)).map(({ code }) => code)).toEqual(["figure.sie"]);
    const named = readSie(`${HEAD}#KONTO 3010 Sales\n#RES 0 3010 -5\n`);
    expect(defineBook(bookFromSie(named)).title).toBe("2012");
  });

  it("with names of prototypes reads them as names", () => {
    const names = ["__proto__", "constructor", "toString"];
    const lines = names.flatMap((name) => [
      `#KONTO 3010 ${name}`,
      `#OBJEKT 1 ${name} ${name}`,
      `#PSALDO 0 201201 3010 {1 ${name}} -1`,
      `#${name} 1`,
    ]);
    const file = readSie(`${HEAD}${lines.join("\n")}\n`);
    expect(file.objects.map(({ object }) => object).sort()).toEqual([...names].sort());
    expect(file.changes.map(({ objects }) => objects[1])).toEqual(names);
    expect(problems(`${HEAD}#PSALDO 0 201201 3010 {__proto__ A} -1\n`)).toHaveLength(1);
  });

  it("cut off anywhere is refused, or has only amounts of the whole file", () => {
    const bytes = fixture("typ2");
    const all = new Set(readSie(bytes).changes.map((each) => JSON.stringify(each)));
    fc.assert(
      fc.property(fc.nat(bytes.length), (length) => {
        const result = safeReadSie(bytes.subarray(0, length), { encoding: "cp437" });
        if (!result.ok) return;
        // The last amount may have lost its last digits, and nobody can know it.
        const read = result.file.changes.map((each) => JSON.stringify(each));
        for (const each of read.slice(0, -1)) expect(all).toContain(each);
      }),
      { numRuns: 60 },
    );
  });

  it("of random lines is refused or read, and throws nothing else", () => {
    const word = fc.constantFrom(
      ...["#KONTO", "#RES", "#VER", "#TRANS", "#RAR", "#PBUDGET", "#DIM", "#UNDERDIM", "#OBJEKT"],
      ...["{", "}", "{}", "{1 A}", '"', '"a b"', "0", "-1", "201201", "20120101", "3010", "1.50"],
    );
    const line = fc.array(word, { maxLength: 7 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const result = safeReadSie(`${HEAD}${lines.join("\n")}\n`);
        if (!result.ok) expect(result.issues.length).toBeGreaterThan(0);
        else expect(JSON.parse(JSON.stringify(result.file)).type).toMatch(/^4/);
      }),
    );
  });

  it("of a million lines takes a few seconds", () => {
    const lines = Array.from({ length: 1_000_000 }, (_, k) => `#PSALDO 0 201201 ${k % 9000} {} 1`);
    const file = readSie(`${HEAD}${lines.join("\n")}\n`);
    expect(file.changes).toHaveLength(1_000_000);
    const repeated = file.findings.filter(({ kind }) => kind === "repeated");
    expect(repeated.reduce((sum, { count = 0 }) => sum + count, 0)).toBe(1_000_000);
  }, 60_000);
});

describe("a hostile file of SIE 5", () => {
  const codes = (text: string): readonly string[] => {
    const result = safeReadSie5(text);
    return result.ok ? [] : result.issues.map(({ code }) => code);
  };

  it("with deep elements, entities or external files is refused", () => {
    expect(codes("<Sie>".repeat(100_000))).toEqual(["figure.sie"]);
    expect(codes(`${"<Sie>".repeat(30_000)}${"</Sie>".repeat(30_000)}`)).toEqual(["figure.sie"]);
    const bomb = '<!DOCTYPE s [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><Sie x="&b;"/>';
    expect(codes(bomb)).toEqual(["figure.sie"]);
    expect(codes('<!DOCTYPE s [<!ENTITY a SYSTEM "file:///x">]><Sie>&a;</Sie>')).toEqual([
      "figure.sie",
    ]);
    for (const text of ["", " ", "<", "<Sie", "<Sie></sie>", "<Sie/><Sie/>", "<Sie a='1' a='2'/>"])
      expect(codes(text), text).toEqual(["figure.sie"]);
  });

  it("cut off anywhere or with a byte changed is refused, or keeps its amounts", () => {
    const text =
      '<Sie xmlns="http://www.sie.se/sie5"><FileInfo><FiscalYears><FiscalYear start="2016-01" ' +
      'end="2016-12" primary="true"/></FiscalYears></FileInfo><Accounts>' +
      '<Account id="5010" name="Hyra på ön" type="cost"><ClosingBalance month="2016-12" ' +
      'amount="100.25"/></Account></Accounts></Sie>';
    const bytes = encodeText(text, { encoding: "utf-8" });
    const where = text.indexOf("<Account ");
    for (let length = 0; length < bytes.length; length += 1)
      expect(safeReadSie5(bytes.subarray(0, length)).ok).toBe(false);
    fc.assert(
      fc.property(fc.nat(where - 1), fc.nat(255), (at, byte) => {
        const broken = Uint8Array.from(bytes);
        broken[at] = byte;
        const result = safeReadSie5(broken);
        if (!result.ok) return;
        // A change outside the account may move it out of its year, and never changes its amount.
        for (const { amount } of result.file.balances) expect(amount.toFixed()).toBe("100.25");
      }),
    );
  });
});
