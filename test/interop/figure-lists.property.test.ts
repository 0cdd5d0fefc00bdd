/** Lists of figures are read from the text of a book without objects for their rows: whatever the text, the book or its issues are those of the whole text read at once. */
import { type FigureInput, parseBook, safeParseBook, toBookJson } from "anslag";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutFigureLists, takeNumbers } from "../../src/interop/figure-lists.ts";
import { readJson } from "../../src/interop/read-json.ts";

const members = [{ id: "east" }, { id: "väst" }, { id: "a]b" }];
const frame = {
  title: 'Library ["figures": [0]]',
  unit: { currency: "SEK" },
  fiscalYear: { year: 2023 },
  cutOff: "2023-08-31",
  chart: { lines: ["staff", "fees]", '"figures"'].map((id) => ({ id, kind: "cost" })) },
  dimensions: [{ id: "unit", members }],
};

const figure: fc.Arbitrary<FigureInput> = fc
  .record(
    {
      line: fc.constantFrom("staff", "staff", "staff", "fees]", '"figures"', "nowhere"),
      scenario: fc.constantFrom("budget", "actual"),
      period: fc.constantFrom("2023-01", "2023-02/2023-05", "2024-01"),
      amount: fc.oneof(
        fc.integer().map(String),
        fc.integer(),
        fc.constantFrom("12.50", "1 234", "x", "123456789012345678901234567890.5", 0.1 + 0.2),
      ),
      members: fc.constantFrom({}, { unit: "east" }, { unit: "väst" }, { unit: "a]b" }, { unit: "north" }),
      note: fc.constantFrom("as decided", "see [4]", '"figures":[', "\\", "å\n"),
    },
    { requiredKeys: ["line", "scenario", "amount"] },
  )
  .map((each) => each as FigureInput);

const plain: fc.Arbitrary<FigureInput> = fc
  .record({ scenario: fc.constantFrom("budget", "actual"), amount: fc.integer().map(String) })
  .map((each) => ({ line: "staff", ...each }));

const sets = fc
  .array(fc.array(fc.oneof({ weight: 20, arbitrary: plain }, { weight: 1, arbitrary: figure }), { maxLength: 8 }), {
    maxLength: 3,
  })
  .map((lists) => lists.map((figures, k) => ({ id: `set${k}`, figures })));

const books = fc
  .record({ figureSets: sets, indent: fc.constantFrom(0, 0, 2), bom: fc.boolean(), isLast: fc.boolean() })
  .map(({ figureSets, indent, bom, isLast }) => {
    const book = isLast ? { ...frame, figureSets } : { figureSets, ...frame };
    return `${bom ? "\uFEFF" : ""}${JSON.stringify(book, null, indent)}`;
  });

/** What a text may have too much of, or instead of something else. */
const pieces = [
  "]",
  "[",
  "[0]",
  '"',
  "\\",
  ",",
  "}",
  '"figures":[0]',
  '"figures":[],',
  '"figures":[{"line":"staff","scenario":"budget","amount":"1"}],',
  '"note":"\\"figures":[1],',
  '"figur\\u0065s":[0],',
  '{"id":"more","figures":[]},',
  '"figureSets":[{"id":"other","figures":[0]}],',
];
const damaged = fc
  .record({
    text: books,
    at: fc.nat(),
    length: fc.constantFrom(0, 0, 0, 1, 2, 9),
    piece: fc.constantFrom("", ...pieces),
    /** Where it is put: anywhere, or before a key or an object, where it is more likely to be JSON still. */
    before: fc.constantFrom("", '"', "{", '"figures', '"line', '"id'),
  })
  .map(({ text, at, length, piece, before }) => {
    const found = before === "" ? at % (text.length + 1) : text.indexOf(before, at % text.length);
    const from = found < 0 ? text.length : found;
    return text.slice(0, from) + piece + text.slice(from + length);
  });

/** The book or its issues, in full. */
function outcome(json: unknown): unknown {
  const result = safeParseBook(json);
  if (!result.ok) return result.issues;
  return [toBookJson(result.book), result.book.figureSets.map(({ figures }) => [...figures])];
}

/** As outcome, of the value that a text stands for. */
function outcomeAtOnce(text: string): unknown {
  const value = readJson(text, []);
  return value === undefined ? outcome(text) : outcome(value);
}

describe("a book from its text", () => {
  it("is the book that all of it stands for, whatever its figures", () => {
    fc.assert(
      fc.property(books, (text) => {
        expect(outcome(text)).toEqual(outcomeAtOnce(text));
      }),
    );
  });

  it("is that also where the text has too much, too little, or the same key twice", () => {
    fc.assert(
      fc.property(damaged, (text) => {
        expect(outcome(text)).toEqual(outcomeAtOnce(text));
      }),
      { numRuns: 1000 },
    );
  });

  it("is that where a list of figures stands where no set has its figures", () => {
    const set = (figures: string): string => `{"id":"all","figures":${figures}}`;
    const list = '[{"line":"staff","scenario":"budget","amount":"1"}]';
    const rest = JSON.stringify(frame).slice(1);
    const texts = [
      // The same key twice: the last one counts.
      `{"figureSets":[{"id":"all","figures":${list},"figures":[]}],${rest}`,
      `{"figureSets":[${set(list)}],"figureSets":[${set("[]")}],${rest}`,
      `{"figureSets":[{"id":"all","figures":${list},"figures":"none"}],${rest}`,
      // A key in another writing, whose list is not seen, and one that is nobody's.
      `{"figures":${list},"figureSets":[{"id":"all","figur\\u0065s":[0]}],${rest}`,
      `{"chart":{"figures":${list}},"figureSets":[{"id":"all","figur\\u0065s":[0]}],${rest}`,
      // A list that is no JSON, in a chart that another takes the place of.
      `{"chart":{"figures":[}]},"figureSets":[${set(list)}],${rest}`,
      // A key that ends like one.
      `{"figureSets":[{"id":"all","\\"figures":${list},"figures":[]}],${rest}`,
      // A list in a list.
      `{"figureSets":[${set(`[{"figures":${list}}]`)}],${rest}`,
      // No end.
      `{"figureSets":[{"id":"all","figures":[`,
    ];
    for (const text of texts) expect(outcome(text)).toEqual(outcomeAtOnce(text));
  });

  it("may have figures that posted twice, with the place of the second", () => {
    const chart = { lines: frame.chart.lines, totals: [{ id: "all", of: ["staff"] }] };
    const figures = ["staff", "all"].map((line) => ({ line, scenario: "budget", amount: "1" }));
    const text = JSON.stringify({ ...frame, chart, figureSets: [{ id: "set", figures }] });
    expect(outcome(text)).toEqual(outcomeAtOnce(text));
    expect(() => parseBook(text)).toThrow(/figureSets\[0\]\.figures\[1\]/);
  });
});

describe("the lists of a text", () => {
  it("leave their numbers behind, and the sets are named in their order", () => {
    const text = '{"figureSets":[{"id":"a","figures" : [{"x":1}]},{"figures":[],"id":"b"}]}';
    const cut = cutFigureLists(text);
    expect(cut.rest).toBe('{"figureSets":[{"id":"a","figures" : [0]},{"figures":[1],"id":"b"}]}');
    expect(cut.lists).toEqual(['[{"x":1}]', "[]"]);
    const value = JSON.parse(cut.rest) as { readonly figureSets: readonly { readonly figures: unknown }[] };
    expect(takeNumbers(value, cut)).toEqual(["a", "b"]);
    expect(value.figureSets.map(({ figures }) => figures)).toEqual([[], []]);
  });
});
