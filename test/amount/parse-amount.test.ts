import { isAnslagError, parseAmount, toDecimal } from "anslag";
import { describe, expect, it } from "vitest";
import { codeOf } from "../support/code-of.ts";

const NBSP = "\u00a0";
const NARROW = "\u202f";
const THIN = "\u2009";

describe("parseAmount reads what reports print", () => {
  it.each([
    ["469 927", "469927", "a plain space groups thousands"],
    [`469${NBSP}927`, "469927", "so does a no-break space"],
    [`1${NARROW}234${NARROW}567`, "1234567", "and a narrow one"],
    [`12${THIN}345`, "12345", "and a thin one"],
    ["1'234'567", "1234567", "Swiss apostrophe"],
    ["1’234’567", "1234567", "Swiss apostrophe, typographic"],
    ["−4,8", "-4.8", "the minus sign U+2212"],
    ["-4,8", "-4.8", "the hyphen"],
    ["–4,8", "-4.8", "the en dash that word processors make of it"],
    ["- 4 324", "-4324", "a space after the minus"],
    ["+34,5", "34.5", "an explicit plus"],
    ["(1 234)", "-1234", "parentheses are minus"],
    ["( 1 234,50 )", "-1234.5", "with spaces inside"],
    ["0", "0", "zero"],
    ["-0", "0", "there is no negative zero"],
    ["0,125", "0.125", "a group never starts with 0, so this is an eighth"],
    ["1.234.567", "1234567", "two dots can only group"],
    ["1.234,56", "1234.56", "the last mark is the decimal one"],
    ["1,234.56", "1234.56", "in English as well"],
    ["1234,567", "1234.567", "four digits before the mark: it cannot group"],
    ["  51 023 ", "51023", "surrounding spaces"],
    ["007", "7", "leading zeros"],
  ])("%j → %s (%s)", (text, expected) => {
    expect(parseAmount(text).toFixed()).toBe(expected);
  });

  it.each([
    ["1.234", ",", "1234"],
    ["1.234", ".", "1.234"],
    ["1,234", ",", "1.234"],
    ["1,234", ".", "1234"],
    ["12.345,60", ",", "12345.6"],
  ] as const)("%j with decimal mark %j → %s", (text, decimalMark, expected) => {
    expect(parseAmount(text, { decimalMark }).toFixed()).toBe(expected);
  });

  it.each(["1.234", "1,234", "-12.345", "(999,999)"])("refuses to guess what %j means", (text) => {
    expect(codeOf(() => parseAmount(text))).toBe("amount.ambiguous");
  });

  it.each([
    "",
    " ",
    "-",
    "()",
    "12 34",
    "1 2345",
    "12  345",
    "1 234 56",
    "1 234.567.890",
    "1'234 567",
    "--5",
    "-(5)",
    "(5",
    "5-",
    "0xff",
    "1e3",
    "1_000",
    "Infinity",
    "NaN",
    "٣٤",
    "１２",
    "5,",
    ",5",
    "1,2,3",
    "12kr",
    "4,8 %",
    "\u0000",
    "0 123",
  ])("refuses %j", (text) => {
    expect(codeOf(() => parseAmount(text))).toBe("amount.not-an-amount");
  });

  it("says both readings when it refuses to choose", () => {
    try {
      parseAmount("1.234");
    } catch (error) {
      expect(isAnslagError(error) && error.issues[0].expected).toBe(
        "one reading, not both 1234 and 1.234",
      );
    }
    expect.assertions(1);
  });

  it("keeps thirty digits and more, and says where exactness ends", () => {
    const digits = "1".repeat(60);
    expect(parseAmount(`-${digits},${"5".repeat(40)}`).toFixed()).toBe(
      `-${digits}.${"5".repeat(40)}`,
    );
    expect(codeOf(() => parseAmount("1".repeat(61)))).toBe("amount.out-of-range");
    expect(codeOf(() => parseAmount(`0,${"1".repeat(41)}`))).toBe("amount.out-of-range");
    expect(parseAmount(`${"0".repeat(90)}5`).toFixed()).toBe("5");
  });

  it("answers at once to text of a million characters", () => {
    expect(codeOf(() => parseAmount("1".repeat(1_000_000)))).toBe("amount.out-of-range");
    expect(codeOf(() => parseAmount("1 ".repeat(500_000)))).toBe("amount.not-an-amount");
  });
});

describe("bare amounts", () => {
  it.each([
    ["469 927", "469927"],
    ["-1234.5", "-1234.5"],
    ["1.234", "1.234"],
    [42, "42"],
    [-0, "0"],
    [0.1, "0.1"],
    [123456789012.345, "123456789012.345"],
    [Number.MAX_SAFE_INTEGER, "9007199254740991"],
    [1e-7, "0.0000001"],
    [10n ** 40n, `1${"0".repeat(40)}`],
  ])("%s → %s", (amount, expected) => {
    expect(toDecimal(amount).toFixed()).toBe(expected);
  });

  it.each([
    0.1 + 0.2,
    2 ** 53,
    1e21,
    1.2345678901234567,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    5e-324,
  ])("refuses the number %s, which may have lost digits", (amount) => {
    expect(codeOf(() => toDecimal(amount))).toBe("amount.unsafe-number");
  });

  it.each([
    ["-1,234.56", "-1234.56"],
    ["1,234,567.8", "1234567.8"],
    ["(1,234.50)", "-1234.5"],
    ["12,34,567.8", undefined],
    ["1,,234.5", undefined],
    [",1.2", undefined],
  ])(
    "reads commas between the groups before the point of a bare amount: %j → %s",
    (text, amount) => {
      if (amount !== undefined) expect(toDecimal(text).toFixed()).toBe(amount);
      else expect(codeOf(() => toDecimal(text))).toBe("amount.not-an-amount");
    },
  );

  it("refuses a comma without a point after it in a bare amount: use parseAmount", () => {
    expect(codeOf(() => toDecimal("4,8"))).toBe("amount.ambiguous");
    expect(codeOf(() => toDecimal("1,234,567"))).toBe("amount.ambiguous");
    expect(codeOf(() => toDecimal("1.234,56"))).toBe("amount.ambiguous");
    expect(codeOf(() => toDecimal("a,b"))).toBe("amount.not-an-amount");
  });

  it.each([[null], [undefined]])("refuses %s: absent is not zero", (amount) => {
    expect(codeOf(() => toDecimal(amount as never))).toBe("amount.missing");
  });

  it.each([[{}], [[]], [true], [Symbol("x")], [() => 1], [new Date(0)], [{ toString: () => "5" }]])(
    "refuses %s as a wrong type, without running any of its code",
    (amount) => {
      expect(codeOf(() => toDecimal(amount as never))).toBe("amount.wrong-type");
    },
  );
});
