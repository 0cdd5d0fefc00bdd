/** Amounts as files write them. */
import { toDecimal, type Unit, unitOf } from "anslag";
import { describe, expect, it } from "vitest";
import type { Issue } from "../../../src/input/index.ts";
import { MISSING, readAmountText } from "../../../src/ledger/mapping/index.ts";

const plain = {
  missing: new Set<string>(),
  zero: new Set<string>(),
  hasFootnotes: false,
  isIndian: false,
};
function read(text: string, unit: Unit, more: object = {}, sides?: readonly [string, string]) {
  const issues: Issue[] = [];
  const style = { ...plain, decimalMark: "." as const, unit, ...more };
  const marks = sides && { negative: new Set([sides[0]]), positive: new Set([sides[1]]) };
  const amount = readAmountText(text, style, marks, [], issues);
  return issues.length > 0 ? issues.map(({ code }) => code).join() : `${amount?.toString()}`;
}
const comma = { decimalMark: "," as const };

describe("an amount", () => {
  const [sek, usd, eur] = [unitOf("SEK"), unitOf("USD"), unitOf("EUR")];
  it.each([
    ["1.234,56-", sek, comma, "-1234.56"],
    ["5,3-", sek, comma, "-5.3"],
    ["-1.000,00 €", eur, comma, "-1000"],
    ["€ 1.000,50", eur, comma, "1000.5"],
    ["$1,234", usd, {}, "1234"],
    ["($1,324)", usd, {}, "-1324"],
    ["$ (440,754)", usd, {}, "-440754"],
    ["-$5.25", usd, {}, "-5.25"],
    ["£59,349", unitOf("GBP"), {}, "59349"],
    ["1 234 kr", sek, {}, "1234"],
    ["1 234 kronor", sek, {}, "1234"],
    ["1 234 Kroner", unitOf("NOK"), {}, "1234"],
    ["1 234 euro", unitOf("EUR"), {}, "1234"],
    ["1 234 kr.", unitOf("DKK"), {}, "1234"],
    ["SEK 12", sek, {}, "12"],
    ["12 tkr", unitOf("SEK", "thousand"), {}, "12"],
    ["-0-", sek, {}, "0"],
    ["\u20105", sek, {}, "-5"],
    ["\u20115", sek, {}, "-5"],
    ["\u20125", sek, {}, "-5"],
    ["\uff0d5", sek, {}, "-5"],
    ["\ufe635", sek, {}, "-5"],
    ["1\u2007234", sek, {}, "1234"],
    ["12,34,567.89", unitOf("INR"), { isIndian: true }, "1234567.89"],
    ["-1,00,000", unitOf("INR"), { isIndian: true }, "-100000"],
    ["1,234", unitOf("INR"), { isIndian: true }, "1234"],
    ["12 345*", sek, { hasFootnotes: true }, "12345"],
    ["12 345¹", sek, { hasFootnotes: true }, "12345"],
    ["12 345 1)", sek, { hasFootnotes: true }, "12345"],
    ["+7", sek, {}, "7"],
  ])("%j in its book is read", (text, unit, more, expected) => {
    expect(read(text, unit, more)).toBe(toDecimal(expected).toString());
  });

  it.each([
    ["5.00 DR", "-5"],
    ["5.00 CR", "5"],
    ["-5 DR", "5"],
  ])("%j has the sign of its side", (text, expected) => {
    expect(read(text, usd, {}, ["DR", "CR"])).toBe(expected);
  });

  it.each([
    ["12 345*", sek, {}, "amount.not-an-amount"],
    [">999", sek, {}, "amount.not-an-amount"],
    ["5 %", sek, {}, "amount.not-an-amount"],
    ["x", sek, {}, "amount.not-an-amount"],
    ["..", sek, {}, "amount.not-an-amount"],
    ["-5-", sek, {}, "amount.not-an-amount"],
    ["(-5)", sek, {}, "amount.not-an-amount"],
    ["-+5", sek, {}, "amount.not-an-amount"],
    ["12,34,567.89", unitOf("INR"), {}, "amount.not-an-amount"],
    ["5 EUR", sek, {}, "unit.mismatch"],
    ["5 euro", sek, {}, "unit.mismatch"],
    ["5 kroner", sek, {}, "unit.mismatch"],
    ["5 kronor", unitOf("SEK", "thousand"), {}, "unit.mismatch"],
    ["$5", sek, {}, "unit.mismatch"],
    ["5 kr", usd, {}, "unit.mismatch"],
    ["5 tkr", sek, {}, "unit.mismatch"],
  ])("%j is refused", (text, unit, more, expected) => {
    expect(read(text, unit, more)).toBe(expected);
  });

  it("with another mark than the two sides is refused, and so is one without a mark", () => {
    expect(read("5 XX", usd, {}, ["DR", "CR"])).toBe("input.choice");
    expect(read("5", usd, {}, ["DR", "CR"])).toBe("input.choice");
    expect(read("5 EUR", usd, {}, ["DR", "CR"])).toBe("unit.mismatch");
  });

  it("is missing or zero where the mapping says so, and nothing where the cell is empty", () => {
    const texts = { missing: new Set(["", "..", "(Empty)"]), zero: new Set(["-", "x"]) };
    for (const text of ["", "  ", "..", " (Empty) "]) expect(read(text, sek, texts)).toBe(MISSING);
    for (const text of ["-", " - ", "x"]) expect(read(text, sek, texts)).toBe("0");
    expect(read(" ", sek)).toBe("undefined");
  });
});
