import {
  type BookInput,
  bookSchema,
  defineBook,
  isAnslagError,
  parseBook,
  safeParseBook,
  toBookJson,
} from "anslag";
import { defineChart } from "anslag/ledger";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../support/code-of.ts";
import { library, libraryInput, libraryJson } from "../support/library.ts";

const codes = (json: unknown): readonly (readonly [string, string])[] => {
  const result = safeParseBook(json);
  return result.ok ? [] : result.issues.map(({ code, path }) => [code, path.join(".")] as const);
};

describe("a book from JSON", () => {
  it("is the same book as in code, from text or from data", () => {
    const same = JSON.stringify(toBookJson(library));
    expect(JSON.stringify(toBookJson(parseBook(libraryJson())))).toBe(same);
    expect(JSON.stringify(toBookJson(parseBook(JSON.stringify(libraryJson()))))).toBe(same);
  });

  it("survives the round trip without loss", () => {
    const once = toBookJson(library);
    expect(toBookJson(parseBook(JSON.stringify(once)))).toEqual(once);
    expect(once.appropriations?.[0]?.adjustments?.[1]).toMatchObject({
      reference: "K 40",
      amount: "7",
      recurrence: "not-stated",
    });
  });

  it("may take its chart from code", () => {
    const chart = defineChart(libraryInput.chart as BookInput["chart"]);
    const { chart: _, ...json } = libraryJson();
    expect(parseBook(json, { chart }).chart.lines).toHaveLength(6);
  });

  it("does not change the data it reads", () => {
    const json = libraryJson();
    const before = JSON.stringify(json);
    parseBook(json);
    expect(JSON.stringify(json)).toBe(before);
    expect(Object.isFrozen(json.chart)).toBe(false);
  });
});

describe("what is not a book", () => {
  it.each([
    ["{", "input.not-json"],
    ["", "input.not-json"],
    ["[]", "input.wrong-type"],
    ["null", "input.wrong-type"],
    ["5", "input.wrong-type"],
    [undefined, "input.wrong-type"],
    [null, "input.wrong-type"],
    [[], "input.wrong-type"],
    [new Map(), "input.missing-key"],
    [() => 1, "input.wrong-type"],
  ])("%s → %s", (json, code) => {
    expect(codes(json)[0]?.[0]).toBe(code);
  });

  it("lists every missing part", () => {
    expect(codes({})).toEqual([
      ["input.missing-key", "title"],
      ["input.missing-key", "unit"],
      ["input.missing-key", "fiscalYear"],
      ["input.missing-key", "cutOff"],
      ["input.missing-key", "chart"],
      ["input.missing-key", "figureSets"],
    ]);
  });
});

describe("a book with many mistakes", () => {
  const wrong = (): Record<string, unknown> => {
    const json = libraryJson() as Record<string, unknown>;
    const chart = json.chart as { lines: object[]; totals: object[] };
    const [set] = json.figureSets as { figures: object[] }[];
    if (set === undefined) throw new Error("no set");
    Object.assign(json, { comment: "mine", cutOff: "31 August" });
    Object.assign(json.unit as object, { currency: "KRONOR" });
    chart.lines.push({ id: "rent", label: "Rent" }, { id: "fees", kind: "cost" });
    set.figures.push(
      { line: "rent", scenario: "budget", amount: "1" },
      { line: "rnet", scenario: "budget", amount: "1" },
      { line: "staff", scenario: "budget" },
      { line: "staff", scenario: "bugdet", amount: "1,5", members: { library: "nroth" } },
      { line: "staff", scenario: "budget", amount: null },
      { line: "staff", scenario: "budget", amount: "1", period: "2022-01" },
    );
    return json;
  };

  it("reports them all, each with its code and its place in the input", () => {
    expect(codes(wrong())).toEqual([
      ["input.missing-key", "chart.lines.6.kind"],
      ["amount.missing", "figureSets.0.figures.14.amount"],
      ["amount.wrong-type", "figureSets.0.figures.16.amount"],
      ["input.unknown-key", "comment"],
      ["unit.currency", "unit.currency"],
      ["calendar.date", "cutOff"],
      ["input.duplicate-id", "chart.lines.7.id"],
      ["figure.unknown-line", "figureSets.0.figures.13.line"],
      ["figure.unknown-scenario", "figureSets.0.figures.15.scenario"],
      ["figure.unknown-member", "figureSets.0.figures.15.members.library"],
      ["amount.ambiguous", "figureSets.0.figures.15.amount"],
      ["figure.outside-year", "figureSets.0.figures.17.period"],
    ]);
  });

  it("throws once, with all of them", () => {
    const issues = issuesOf(() => parseBook(wrong()));
    expect(issues).toHaveLength(12);
    try {
      parseBook(wrong());
    } catch (error) {
      expect(isAnslagError(error, "figure.outside-year")).toBe(true);
      expect(String(error)).toContain("12 problems:");
    }
    expect.assertions(3);
  });

  it("does not blame figures for a line whose own entry was unreadable", () => {
    expect(
      codes(wrong()).some(
        ([code, path]) => code === "figure.unknown-line" && path.endsWith("12.line"),
      ),
    ).toBe(false);
  });
});

describe("amounts in JSON", () => {
  const amount = (value: unknown): readonly string[] => {
    const json = libraryJson() as never as {
      figureSets: { figures: unknown[] }[];
      appropriations: unknown[];
    };
    json.figureSets = [
      { ...json.figureSets[0], figures: [{ line: "staff", scenario: "budget", amount: value }] },
    ];
    return codes(json).map(([code]) => code);
  };

  it.each([["-1 250.50"], [-1250.5], [0], ["0"], [9007199254740991]])("%s is read", (value) => {
    expect(amount(value)).toEqual([]);
  });

  it.each([
    [0.1 + 0.2, "amount.unsafe-number"],
    [9007199254740992, "amount.unsafe-number"],
    [1e300, "amount.unsafe-number"],
    ["1.234,5", "amount.ambiguous"],
    ["1250 kr", "amount.not-an-amount"],
    ["", "amount.not-an-amount"],
    [true, "amount.wrong-type"],
    [[1], "amount.wrong-type"],
    [{ value: 1 }, "amount.wrong-type"],
    [Number.NaN, "amount.wrong-type"],
  ])("%s is refused: %s", (value, code) => {
    expect(amount(value)).toEqual([code]);
  });
});

describe("hostile input", () => {
  it("keys of the object prototype are keys like any other", () => {
    const json = JSON.parse('{"__proto__": {"title": "x"}, "constructor": 1}') as unknown;
    expect(codes(json).map(([code]) => code)).toContain("input.unknown-key");
    const members = JSON.parse('{"__proto__": "east"}') as Record<string, string>;
    const book = libraryJson() as never as { figureSets: unknown[] };
    book.figureSets = [
      { id: "all", figures: [{ line: "staff", scenario: "budget", amount: 1, members }] },
    ];
    expect(codes(book)).toEqual([
      ["figure.unknown-dimension", "figureSets.0.figures.0.members.__proto__"],
    ]);
  });

  it("text of any kind in labels is kept as it is", () => {
    const json = libraryJson() as never as { title: string };
    json.title = "</table><script>alert(1)</script>\u202e\u0000";
    expect(parseBook(json).title).toBe(json.title);
  });

  it("a deep or circular structure is refused, not followed for ever", () => {
    const circular: Record<string, unknown> = { title: "x" };
    circular.chart = circular;
    expect(codes(circular).length).toBeGreaterThan(0);
  });
});

describe("Standard Schema", () => {
  it("gives the book or the issues", async () => {
    const standard = bookSchema["~standard"];
    expect([standard.version, standard.vendor]).toEqual([1, "anslag"]);
    const good = standard.validate(libraryJson());
    expect("value" in good && good.value.title).toBe("Libraries 2023");
    const bad = standard.validate({});
    expect(bad.issues?.[0]).toMatchObject({ path: ["title"] });
  });
});

it("a book in code reports the same problems as the same book in JSON", () => {
  const json = libraryJson() as never as BookInput;
  const broken = { ...json, cutOff: "x", unit: { currency: "SKR" } };
  const inCode = issuesOf(() => defineBook(broken)).map(({ code }) => code);
  expect(codes(broken).map(([code]) => code)).toEqual(inCode);
});
