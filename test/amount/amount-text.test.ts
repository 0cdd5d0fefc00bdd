/** Text as people print it: the sign, the groups, the mark, the range, and where a problem is. */
import { describe, expect, it } from "vitest";
import { type DecimalMark, readText } from "../../src/amount/amount-text.ts";
import { ZERO } from "../../src/amount/kernel/index.ts";
import type { Issue } from "../../src/input/index.ts";

const PATH = ["rows", 3, "amount"];

function read(text: string, mark?: DecimalMark) {
  const issues: Issue[] = [];
  const amount = readText(text, mark, PATH, issues);
  return { amount, issues, digits: amount?.toFixed() };
}

describe("a printed amount", () => {
  it.each([
    ["1.234.567,50", ",", "1234567.5"],
    ["1,234,567.50", ".", "1234567.5"],
    ["−12 345", ",", "-12345"],
    ["( 0,5 )", ",", "-0.5"],
    ["+ 7", ".", "7"],
    ["– 7", ".", "-7"],
  ] as const)("reads %j with decimal mark %j as %s", (text, mark, digits) => {
    expect(read(text, mark)).toMatchObject({ digits, issues: [] });
  });

  it.each(["0", "-0,00", "(0)"])("reads %j as the one zero, which has no sign", (text) => {
    expect(read(text, ",").amount).toBe(ZERO);
  });

  it("is read without a mark where both marks give the same amount, or one gives none", () => {
    expect(read("1 234").digits).toBe("1234");
    expect(read("12,34").digits).toBe("12.34");
    expect(read("1,234,567").digits).toBe("1234567");
    expect(read("1000,125").digits).toBe("1000.125");
  });

  it("is refused without a mark where the marks give two amounts, and both are shown", () => {
    expect(read("-1,234").issues).toMatchObject([
      {
        code: "amount.ambiguous",
        path: PATH,
        expected: "one reading, not both 1.234 and 1234",
        received: '"-1,234"',
      },
    ]);
  });

  it("is a frozen amount that nobody can change", () => {
    expect(Object.isFrozen(read("-5,25", ",").amount)).toBe(true);
  });
});

describe("a text that is no amount", () => {
  it.each(["", "-", "1,", ",1", "1,2,3", "1.5", "0 123", "1 234.567", "- -1", "(-1)", "1e3", "١"])(
    "%j is refused with decimal mark comma",
    (text) => {
      expect(read(text, ",").issues).toMatchObject([
        {
          code: "amount.not-an-amount",
          path: PATH,
          expected: 'a printed amount with decimal mark ","',
          received: JSON.stringify(text),
        },
      ]);
    },
  );

  it("is refused without a mark too, and the message names no mark", () => {
    expect(read("12 34").issues[0]?.expected).toBe("a printed amount");
  });
});

describe("the exact range", () => {
  const zeros = "0".repeat(50);

  it.each([
    ["9".repeat(60), "9".repeat(60)],
    [`${zeros}${"9".repeat(60)}`, "9".repeat(60)],
    [`0.${"0".repeat(39)}1`, `0.${"0".repeat(39)}1`],
    [`0.5${zeros}`, "0.5"],
    ["0".repeat(1000), "0"],
  ])("has room for %s", (text, digits) => {
    expect(read(text, ".").digits).toBe(digits);
  });

  it.each(["9".repeat(61), `0.${"0".repeat(40)}1`, "0".repeat(1001)])(
    "has no room for %s",
    (text) => {
      expect(read(text, ".").issues).toMatchObject([{ code: "amount.out-of-range", path: PATH }]);
    },
  );
});
