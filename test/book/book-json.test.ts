/** A book as JSON: defaults written out, amounts as plain digits, and nothing lost. */
import { type BookInput, defineBook, parseBook, toBookJson } from "anslag";
import { describe, expect, it } from "vitest";
import { library } from "../support/library.ts";

const input = {
  title: "Library 2023",
  unit: { currency: "SEK" },
  fiscalYear: { year: 2023 },
  cutOff: "2023-08-31",
  chart: {
    lines: [
      { id: "staff", kind: "cost" },
      { id: "grant", kind: "funding" },
    ],
  },
  appropriations: [
    {
      id: "g",
      line: "grant",
      original: { amount: "1 000.50", title: "Budget" },
      adjustments: [
        { reference: "K 1", title: "Cut", amount: -7n, decidedOn: "2023-05-02", kind: "technical" },
      ],
    },
  ],
  figureSets: [
    {
      id: "main",
      figures: [
        { line: "staff", scenario: "budget", amount: `-${"7".repeat(30)}.5`, note: "long" },
        { line: "staff", scenario: "actual", period: "2023-02", amount: 1e-7 },
      ],
    },
  ],
} as const satisfies BookInput;

describe("a book as JSON", () => {
  const json = toBookJson(defineBook(input));

  it("has its defaults written out, and no key for what it leaves open", () => {
    expect(json).toMatchObject({
      unit: { currency: "SEK", scale: "one" },
      fiscalYear: { year: 2023, startMonth: 1 },
      dimensions: [],
      explanations: [],
    });
    for (const key of ["organisation", "language", "locale"]) expect(key in json).toBe(false);
    const named = { ...input, organisation: "A town", language: "sv", locale: "fi-FI" } as const;
    expect(toBookJson(defineBook(named))).toMatchObject({
      organisation: "A town",
      language: "sv",
      locale: "fi-FI",
    });
  });

  it("has every amount as plain digits", () => {
    expect(json.figureSets[0]?.figures).toEqual([
      {
        line: "staff",
        scenario: "budget",
        period: "2023-01/2023-12",
        amount: `-${"7".repeat(30)}.5`,
        members: {},
        note: "long",
      },
      {
        line: "staff",
        scenario: "actual",
        period: "2023-02/2023-02",
        amount: "0.0000001",
        members: {},
      },
    ]);
    expect(json.figureSets[0]?.unit).toEqual({ currency: "SEK", scale: "one" });
    const [grant] = json.appropriations ?? [];
    expect([grant?.original.amount, grant?.adjustments?.[0]?.amount]).toEqual(["1000.5", "-7"]);
    expect(grant?.original.title).toBe("Budget");
  });

  it("is data that JSON.stringify writes whole, and reads back as the same book", () => {
    for (const book of [library, defineBook(input)]) {
      const once = toBookJson(book as never);
      expect(JSON.parse(JSON.stringify(once))).toEqual(once);
      expect(toBookJson(parseBook(JSON.stringify(once)))).toEqual(once);
    }
  });
});
