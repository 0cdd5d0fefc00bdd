/** Printed amounts in bytes are read as the parser of amounts reads them, or left to it. */
import { parseAmount } from "anslag";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scanPrinted } from "../../../src/ledger/bytes/index.ts";

function scan(text: string, mark: "." | ","): string | undefined {
  const bytes = new TextEncoder().encode(`;${text};`);
  const into = { coefficient: Number.NaN, decimals: 0 };
  const isRead = scanPrinted(bytes, 1, bytes.length - 1, into, mark.charCodeAt(0));
  if (isRead) return `${into.coefficient}e-${into.decimals}`;
  expect(into).toEqual({ coefficient: Number.NaN, decimals: 0 });
  return undefined;
}

describe("an amount in bytes", () => {
  it.each([
    ["1 250,50", "125050e-2"],
    ["1\u00a0250,50", "125050e-2"],
    ["1\u202f250\u202f000", "1250000e-0"],
    ["1\u2009250", "1250e-0"],
    ["1\u2007250", "1250e-0"],
    ["1'250", "1250e-0"],
    ["1.250,5", "12505e-1"],
    ["(1 250)", "-1250e-0"],
    ["( 5 )", "-5e-0"],
    ["\u22125", "-5e-0"],
    ["\u20135,25", "-525e-2"],
    ["- 5", "-5e-0"],
    ["1 250,50-", "-125050e-2"],
    ["  5  ", "5e-0"],
    ["-0", "0e-0"],
    ["123456789012345", "123456789012345e-0"],
  ])("%j is read", (text, expected) => {
    expect(scan(text, ",")).toBe(expected);
  });

  it.each([
    "",
    "-",
    "()",
    "(-5)",
    "-5-",
    "1 25",
    "1 2500",
    "1234 567",
    "0 125",
    "1 250'000",
    "1,",
    ",5",
    "1,2,3",
    "5 kr",
    "1234567890123456",
    "1,234567890123456",
    "1\u2003250",
    "5é",
  ])("%j is left to the parser", (text) => {
    expect(scan(text, ",")).toBeUndefined();
  });

  it("is what the parser of amounts says, wherever both read it", () => {
    const parts = [
      ..."0123456789",
      ".",
      ",",
      " ",
      "'",
      "-",
      "(",
      ")",
      "\u00a0",
      "\u2212",
      "\u2009",
    ];
    const texts = fc.array(fc.constantFrom(...parts), { maxLength: 12 }).map((all) => all.join(""));
    const grouped = fc
      .tuple(fc.integer(), fc.constantFrom(" ", "\u00a0", "'", ".", ","), fc.boolean())
      .map(([whole, group, isNegative]) => {
        const digits = `${Math.abs(whole)}`.replace(/\B(?=(\d{3})+(?!\d))/g, group);
        return isNegative ? `(${digits})` : digits;
      });
    fc.assert(
      fc.property(fc.oneof(texts, grouped), fc.constantFrom(".", ","), (text, mark) => {
        const read = scan(text, mark as ".");
        if (read === undefined || text.trim().endsWith("-")) return;
        const [coefficient = "", decimals = ""] = read.split("e-");
        const amount = parseAmount(text, { decimalMark: mark as "." });
        expect(amount.times(`1e${decimals}`).toFixed()).toBe(coefficient);
      }),
      { numRuns: 2000 },
    );
  });
});
