/** What is kept of a book while tables are built from it: every choice looks at a line once, holds nothing for lines without amounts, and is not kept for ever. */
import { type Book, defineBook, type FigureSet, incomeStatement } from "anslag";
import { figuresFromRecords, withFigures } from "anslag/ledger";
import { fiscalPeriod } from "anslag/planning";
import { describe, expect, it } from "vitest";
import { keepChoices } from "../../src/statement/choices.ts";
import type { Request } from "../../src/statement/postings.ts";
import { readerOf } from "../../src/statement/reader.ts";

const lines = Array.from({ length: 20 }, (_, k) => `line${k}`);
const book = defineBook({
  title: "Twenty lines",
  unit: { currency: "SEK" },
  fiscalYear: { year: 2023 },
  cutOff: "2023-08-31",
  chart: {
    lines: lines.map((id, k) => ({
      id,
      kind: "cost",
      ...(k === 19 ? { readFrom: "budget" } : {}),
    })),
    totals: [{ id: "all", of: lines }],
  },
  figureSets: [
    {
      id: "main",
      figures: [
        { line: "line0", scenario: "actual", amount: -5 },
        { line: "line18", scenario: "actual", period: "2023-01", amount: -1 },
      ],
    },
  ],
} as never) as Book;
const request: Request = {
  set: "main",
  scenario: "actual",
  period: fiscalPeriod(book.fiscalYear, "year"),
  members: Object.freeze({}),
};

describe("a choice", () => {
  it("holds one and the same for all lines without amounts, and another for those that are read elsewhere", () => {
    const choice = readerOf(book).choiceOf(request);
    const [posted, empty, ...others] = lines.map((line) => choice.nodeAt(line));
    expect(posted?.amount.toFixed()).toBe("-5");
    expect(empty).toMatchObject({ isPosted: false, hasOwn: true });
    for (const each of others.slice(0, -2)) expect(each).toBe(empty);
    expect(others.at(-1)).toMatchObject({ isPosted: false, hasOwn: false });
    expect(choice.nodeAt("all").amount.toFixed()).toBe("-6");
    expect(choice.takenOn("line1")).toBe(choice.takenOn("line2"));
    // What has been looked at is not looked at again.
    expect(choice.nodeAt("line0")).toBe(posted);
    expect(choice.takenOn("line18")).toBe(choice.takenOn("line18"));
  });

  it("is made once for what is chosen, told apart by everything in it, and begun anew when many are kept", () => {
    let made = 0;
    const choiceOf = keepChoices(1000, (wanted) => {
      made += 1;
      return readerOf(book).choiceOf(wanted);
    });
    const with_ = (change: Partial<Request>): Request => ({ ...request, ...change });
    const different = [
      request,
      with_({ set: "mainactual", scenario: "" }),
      with_({ set: "", scenario: "mainactual" }),
      with_({ scenario: "budget" }),
      with_({ period: "2023-01/2023-08" as never }),
      with_({ members: { a: "x" } }),
      with_({ members: { a: "x", b: "y" } }),
      with_({ members: { a: 'x","b":"y' } }),
    ];
    for (let round = 0; round < 2; round += 1) for (const each of different) choiceOf(each);
    expect(made).toBe(different.length);
    choiceOf(request, ["a"]);
    choiceOf(request, "all");
    expect(made).toBe(different.length + 2);
    // A chart of a thousand lines: two hundred choices.
    made = 0;
    const names = Array.from({ length: 200 }, (_, k) => with_({ members: { name: `${k}` } }));
    for (let round = 0; round < 2; round += 1)
      for (const each of names.slice(0, 150)) choiceOf(each);
    expect(made).toBe(150);
    for (const each of names) choiceOf(each);
    choiceOf(names[0] as Request);
    expect(made).toBe(201);
  });

  it("of a set is the same in every book that has it, beside an appropriation or without", () => {
    const frame = (appropriations: readonly object[]): Book =>
      defineBook({
        title: "Two lines",
        unit: { currency: "SEK" },
        fiscalYear: { year: 2023 },
        cutOff: "2023-08-31",
        chart: {
          lines: [
            { id: "staff", kind: "cost" },
            { id: "grant", kind: "funding" },
          ],
          totals: [{ id: "result", of: ["staff", "grant"] }],
        },
        figureSets: [],
        appropriations,
      } as never) as Book;
    const frames = [frame([]), frame([{ id: "g", line: "grant", original: { amount: 10 } }])];
    const figures = () =>
      figuresFromRecords(
        frames[0] as Book,
        [{ line: "staff", scenario: "budget", amount: -7 }] as never[],
      );
    const shared = figures();
    const results = (set: () => FigureSet): unknown =>
      [0, 1, 0, 1].map((k) => {
        const columns = { budget: { scenario: "budget" } } as const;
        const table = incomeStatement(withFigures(frames[k] as Book, { main: set() }), { columns });
        return table.cells.map(([cell]) =>
          cell?.kind === "amount" ? cell.amount.toFixed() : cell?.kind,
        );
      });
    expect(results(() => shared)).toEqual(results(figures));
    expect(results(() => shared)).toEqual(
      [0, 1, 0, 1].map((k) => (k === 0 ? ["-7", "empty", "-7"] : ["-7", "10", "3"])),
    );
  });
});
