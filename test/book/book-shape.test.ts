/** The shape of a book in code: a wrong part is refused with its place, as in JSON. */
import { type BookInput, defineBook, safeParseBook, toDecimal } from "anslag";
import { describe, expect, it } from "vitest";
import { bookShapeProblems } from "../../src/book/book-shape.ts";
import type { IssuePath } from "../../src/input/index.ts";
import { issuesOf } from "../support/code-of.ts";

const sound = {
  title: "Library 2023",
  unit: { currency: "SEK" },
  fiscalYear: { year: 2023 },
  cutOff: "2023-08-31",
  scenarios: [{ id: "plan", kind: "other", label: "Plan" }],
  chart: {
    lines: [{ id: "staff", kind: "cost" }],
    totals: [{ id: "net", of: ["staff"] }],
  },
  dimensions: [{ id: "unit", members: [{ id: "east" }] }],
  appropriations: [],
  figureSets: [{ id: "main", figures: [{ line: "staff", scenario: "plan", amount: "-1.5" }] }],
  explanations: [{ line: "staff", text: "A vacancy." }],
};

/** The sound book with another value at a place; without the key where the value is undefined. */
function bookWith(path: IssuePath, value: unknown): object {
  const book = structuredClone(sound) as object;
  let place = book as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) place = place[key] as typeof place;
  const key = path.at(-1) ?? "";
  if (value === undefined) delete place[key];
  else place[key] = value;
  return book;
}

const codeAndPath = (book: object) =>
  issuesOf(() => defineBook(book as never)).map(({ code, path }) => [code, ...path]);

describe("a book of a sound shape", () => {
  it("has no problem, with or without its optional parts", () => {
    expect(bookShapeProblems(sound)).toEqual([]);
    for (const key of ["scenarios", "dimensions", "appropriations", "explanations"])
      expect(bookShapeProblems({ ...sound, [key]: undefined })).toEqual([]);
  });
});

const texts: readonly IssuePath[] = [
  ["title"],
  ["organisation"],
  ["scenarios", 0, "label"],
  ["chart", "lines", 0, "label"],
  ["chart", "totals", 0, "label"],
  ["dimensions", 0, "label"],
  ["dimensions", 0, "members", 0, "label"],
  ["figureSets", 0, "label"],
  ["explanations", 0, "text"],
  ["explanations", 0, "source"],
];
const lists: readonly IssuePath[] = [
  ["scenarios"],
  ["dimensions"],
  ["dimensions", 0, "members"],
  ["appropriations"],
  ["figureSets"],
  ["figureSets", 0, "figures"],
  ["explanations"],
];
const objects: readonly IssuePath[] = [
  ["scenarios", 0],
  ["dimensions", 0],
  ["dimensions", 0, "members", 0],
  ["figureSets", 0],
  ["explanations", 0],
];

describe("a part of the wrong type", () => {
  const wrong = [
    ...texts.map((path) => [path, [5, null, {}]] as const),
    ...lists.map((path) => [path, [5, null, {}, "list"]] as const),
    ...objects.map((path) => [path, [5, null, [], "entry"]] as const),
    [
      ["scenarios", 0, "kind"],
      [5, null, "plan"],
    ] as const,
  ];

  it.each(wrong)("at %j is the one problem of the book, in code as in JSON", (path, values) => {
    for (const value of values) {
      const book = bookWith(path, value);
      expect(codeAndPath(book)).toEqual([["input.wrong-type", ...path]]);
      const json = safeParseBook(book);
      expect(json.ok ? [] : json.issues.map((issue) => [issue.code, ...issue.path])).toEqual([
        ["input.wrong-type", ...path],
      ]);
    }
  });

  it.each([
    [["title"]],
    [["figureSets"]],
    [["figureSets", 0, "figures"]],
    [["dimensions", 0, "members"]],
    [["explanations", 0, "text"]],
  ])("at %j is missing where there is nothing", (path) => {
    expect(codeAndPath(bookWith(path, undefined))).toEqual([["input.missing-key", ...path]]);
  });

  it("says what is expected and what was received, beside every other problem of the book", () => {
    const book = { ...bookWith(["title"], 5), unit: { currency: "SKR" }, figureSets: [7] };
    const issues = issuesOf(() => defineBook(book as never));
    expect(issues.map(({ path, expected, received }) => [...path, expected, received])).toEqual([
      ["title", "a text", "5"],
      ["figureSets", 0, "an object", "7"],
      ["unit", "currency", 'an ISO 4217 code such as "SEK"', '"SKR"'],
    ]);
  });

  it("does not spoil the amounts of the sound parts, which may be of this package", () => {
    const figures = [{ line: "staff", scenario: "plan", amount: toDecimal("-1.5") }];
    expect(codeAndPath({ ...sound, title: 5, figureSets: [{ id: "main", figures }] })).toEqual([
      ["input.wrong-type", "title"],
    ]);
  });
});

describe("anything but a book", () => {
  it.each([undefined, null, 5, "book", [], new Map()])("%s is refused by defineBook", (input) => {
    expect(issuesOf(() => defineBook(input as never))).toMatchObject([
      { code: "input.wrong-type", path: ["input"], expected: "a book" },
    ]);
  });
});

describe("a book that was defined", () => {
  it("may be put into another one, as the compiler allows", () => {
    const { figureSets: _, ...frame } = defineBook(sound as unknown as BookInput);
    expect(defineBook({ ...frame, figureSets: [] } as never).title).toBe("Library 2023");
  });
});
