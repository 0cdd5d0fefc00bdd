/**
 * Lists of figures are read from the text of a book without objects for their rows: whatever the
 * text, the book or its issues are those of the whole text read at once.
 */
import { type Book, parseBook, safeParseBook, toBookJson } from "anslag";
import { type FigureInput, figuresFromJsonLines } from "anslag/ledger";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { cutFigureLists } from "../../src/book/figure-lists.ts";
import { readPlainBook } from "../../src/book/parse-book.ts";
import { readJson } from "../../src/input/read-json.ts";

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
      members: fc.constantFrom(
        {},
        { unit: "east" },
        { unit: "väst" },
        { unit: "a]b" },
        { unit: "north" },
      ),
      note: fc.constantFrom("as decided", "see [4]", '"figures":[', "\\", "å\n"),
    },
    { requiredKeys: ["line", "scenario", "amount"] },
  )
  .map((each) => each as FigureInput);

const plain: fc.Arbitrary<FigureInput> = fc
  .record({ scenario: fc.constantFrom("budget", "actual"), amount: fc.integer().map(String) })
  .map((each) => ({ line: "staff", ...each }));

const sets = fc
  .array(
    fc.array(fc.oneof({ weight: 20, arbitrary: plain }, { weight: 1, arbitrary: figure }), {
      maxLength: 8,
    }),
    {
      maxLength: 3,
    },
  )
  .map((lists) => lists.map((figures, k) => ({ id: `set${k}`, figures })));

const books = fc
  .record({
    figureSets: sets,
    indent: fc.constantFrom(0, 0, 2),
    bom: fc.boolean(),
    isLast: fc.boolean(),
  })
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
    /**
     * Where it is put: anywhere, or before a key or an object, where it is more likely to be JSON
     * still.
     */
    before: fc.constantFrom("", '"', "{", '"figures', '"line', '"id'),
  })
  .map(({ text, at, length, piece, before }) => {
    const found = before === "" ? at % (text.length + 1) : text.indexOf(before, at % text.length);
    const from = found < 0 ? text.length : found;
    return text.slice(0, from) + piece + text.slice(from + length);
  });

const inFull = (book: Book): unknown => [
  toBookJson(book),
  book.figureSets.map(({ figures }) => [...figures]),
];

/** The book or the issues of the value that a text stands for, in full. */
function outcomeAtOnce(text: string): unknown {
  const value = readJson(text, []);
  const result = safeParseBook(value === undefined ? text : value);
  return result.ok ? inFull(result.book) : result.issues;
}

/** Whether a text is read in two parts; if so, the book must be the one that is read at once. */
function isReadInParts(text: string): boolean {
  const book = readPlainBook(text, undefined, 0);
  if (book !== undefined) expect(inFull(book)).toEqual(outcomeAtOnce(text));
  return book !== undefined;
}

describe("a book from its text", () => {
  it("is the same, read in parts or as a whole, for any figures", () => {
    let [inParts, others] = [0, 0];
    fc.assert(
      fc.property(books, (text) => {
        if (isReadInParts(text)) inParts += 1;
        else others += 1;
      }),
      { numRuns: 500 },
    );
    expect([inParts > 100, others > 100]).toEqual([true, true]);
  });

  it("is the same if the text has unknown, missing or repeated keys", () => {
    let inParts = 0;
    fc.assert(
      fc.property(damaged, (text) => {
        if (isReadInParts(text)) inParts += 1;
      }),
      { numRuns: 4000 },
    );
    expect(inParts).toBeGreaterThan(100);
  });

  it("is the same if a list of figures stands outside a figure set", () => {
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
    for (const text of texts) expect(isReadInParts(text)).toBe(false);
    expect(isReadInParts(`{"figureSets":[${set(list)}],${rest}`)).toBe(true);
  });

  it("keeps half a character in a name apart from every other name", () => {
    const lines = [{ id: "a\ufffd", kind: "cost" }];
    const text = (line: string, note: string): string =>
      `{"figureSets":[{"id":"all","figures":[{"line":"${line}","scenario":"budget",` +
      `"amount":"1","note":"${note}"}]}],` +
      JSON.stringify({ ...frame, chart: { lines } }).slice(1);
    expect(isReadInParts(text("a\ufffd", "x"))).toBe(true);
    for (const half of [text("a\ud800", "x"), text("a\ufffd", "x\ud800y")]) {
      expect(isReadInParts(half)).toBe(false);
      expect(safeParseBook(half)).toEqual(safeParseBook(JSON.parse(half)));
    }
    const book = parseBook(text("a\ufffd", "x"));
    const figure = '{"line":"a\ufffd","scenario":"budget","amount":"1"';
    const set = figuresFromJsonLines(
      book,
      `${figure}}\n\n${figure},"note":"x\ud800y"}\r\n${figure},"note":"\ud83d\ude00"}\n`,
    );
    expect([...set].map(({ note }) => note)).toEqual([undefined, "x\ud800y", "\ud83d\ude00"]);
    // A no-break space is not white space in JSON, so a line of it is not empty.
    expect(() => figuresFromJsonLines(book, `${figure},"note":"\ud800"}\n\u00a0\n`)).toThrow(
      /line\[2\]/,
    );
    expect(() =>
      figuresFromJsonLines(book, `${figure}}\n${figure.replace("\ufffd", "\ud800")}}`),
    ).toThrow(/line\[2\]/);
  });

  it("reports figures that are posted twice, with the place of the second", () => {
    const chart = { lines: frame.chart.lines, totals: [{ id: "all", of: ["staff"] }] };
    const figures = ["staff", "all"].map((line) => ({ line, scenario: "budget", amount: "1" }));
    const text = JSON.stringify({ ...frame, chart, figureSets: [{ id: "set", figures }] });
    expect(isReadInParts(text)).toBe(false);
    expect(() => parseBook(text)).toThrow(/figureSets\[0\]\.figures\[1\]/);
  });

  it("is read in parts if it is long: no step makes all of it into objects", () => {
    const figures = Array.from({ length: 2000 }, (_, k) => ({
      line: "staff",
      scenario: "budget",
      amount: `-${k}.50`,
    }));
    const text = JSON.stringify({ ...frame, figureSets: [{ id: "set", figures }] });
    const parse = vi.spyOn(JSON, "parse");
    const book = parseBook(text);
    const longest = Math.max(...parse.mock.calls.map(([each]) => each.length));
    parse.mockRestore();
    expect(longest).toBeLessThan(1000);
    expect(inFull(book)).toEqual(outcomeAtOnce(text));
  });
});

describe("the lists of a text", () => {
  it("leave empty lists in place; an escaped key could hide a list, so nothing is cut out", () => {
    const text = '{"figureSets":[{"id":"a","figures" : [{"x":1}]},{"figures":[],"id":"b"}]}';
    expect(cutFigureLists(text)).toEqual({
      rest: '{"figureSets":[{"id":"a","figures" : []},{"figures":[],"id":"b"}]}',
      lists: ['[{"x":1}]', "[]"],
    });
    for (const other of ["", "[]", '{"figures":5}', '{"figures":[', '{"figures":[],"\\u0061":5}'])
      expect(cutFigureLists(other)).toBeUndefined();
  });
});
