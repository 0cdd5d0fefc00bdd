/**
 * What nobody asks for is added up before a statement is read; that may never show in a cell, a
 * note, a relation or an error.
 */
import { type Book, buildTable, defineBook, isAnslagError, memberList, memberMatrix } from "anslag";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSeparable } from "../../src/statement/postings.ts";
import { codeOf } from "../support/code-of.ts";

const lines = ["fees", "staff", "rent", "grant"] as const;
const totals = [
  { id: "running", of: ["fees", "staff"] },
  { id: "net", of: ["running", "rent", "grant"] },
] as const;
const dimensions = ["unit", "purpose", "project"];
const months = (start: number, length: number): string =>
  [start + 1, start + length].map((month) => `2023-${`${month}`.padStart(2, "0")}`).join("/");

const members = fc
  .tuple(...dimensions.map(() => fc.constantFrom(undefined, "1", "2")))
  .map(
    (of) =>
      Object.fromEntries(
        dimensions.map((id, k) => [id, of[k]] as const).filter(([, each]) => each !== undefined),
      ) as Record<string, string>,
  );
const figure = fc.record({
  line: fc.constantFrom(...lines),
  scenario: fc.constantFrom("budget", "actual"),
  slot: fc.nat({ max: 11 }),
  amount: fc.constantFrom(
    "5",
    "-5",
    "0",
    "7",
    "-12.25",
    "999999999999999",
    "-999999999999999",
    "12345678901234567890.5",
  ),
  members,
});
const appropriation = fc.record({ line: fc.constantFrom(...lines, "running", "net"), members });
const period = fc.constantFrom(
  undefined,
  "2023-01/2023-08",
  "2023-01/2023-06",
  "2023-03",
  "2023-07/2023-12",
);

interface Input {
  readonly figures: readonly {
    readonly line: string;
    readonly scenario: string;
    readonly period: string;
    readonly amount: string;
    readonly members: Record<string, string>;
  }[];
  readonly appropriations: readonly {
    readonly line: string;
    readonly members: Record<string, string>;
  }[];
}

const input = fc
  .record({
    figures: fc.array(figure, { minLength: 1, maxLength: 12 }),
    lengths: fc.record({
      budget: fc.constantFrom(1, 2, 3, 4, 6, 12),
      actual: fc.constantFrom(1, 5, 8, 12),
    }),
    appropriations: fc.array(appropriation, { maxLength: 1 }),
  })
  .map(({ figures, lengths, appropriations }): Input => {
    const periodOf = (scenario: string, slot: number): string => {
      const length = scenario === "budget" ? lengths.budget : lengths.actual;
      return months((slot % Math.floor(12 / length)) * length, length);
    };
    return {
      figures: figures.map(({ slot, ...rest }) => ({
        ...rest,
        period: periodOf(rest.scenario, slot),
      })),
      appropriations,
    };
  });

/**
 * With `toldApart`, a zero is posted on a total that nobody reads: then every figure is told apart
 * by all that is said of it.
 */
function bookOf({ figures, appropriations }: Input, toldApart: boolean): Book {
  const apart = { line: "aside", scenario: "forecast", amount: 0 };
  return defineBook({
    title: "Projection",
    unit: { currency: "SEK" },
    fiscalYear: { year: 2023 },
    cutOff: "2023-08-31",
    chart: {
      lines: [...lines.map((id) => ({ id, kind: "cost" as const })), { id: "other", kind: "cost" }],
      totals: [
        ...totals.map(({ id, of }) => ({ id, of: [...of] })),
        { id: "aside", of: ["other"] },
      ],
    },
    dimensions: dimensions.map((id) => ({ id, members: [{ id: "1" }, { id: "2" }] })),
    appropriations: appropriations.map((each, k) => ({
      id: `${k}`,
      scenario: "budget",
      original: { amount: 1000 },
      ...each,
    })),
    figureSets: [{ id: "main", figures: toldApart ? [...figures, apart] : figures }],
  } as never) as Book;
}

/** What a reader of the book sees, or the code of the error. */
function seen(build: () => unknown): string {
  try {
    return JSON.stringify(build());
  } catch (error) {
    if (!isAnslagError(error)) throw error;
    return error.issues[0]?.code ?? "";
  }
}

describe("a statement", () => {
  it("is the same, errors too, whether what nobody asks for was added up before or not", () => {
    fc.assert(
      fc.property(input, period, members, (given, of, asked) => {
        const error = seen(() => [bookOf(given, false).title]);
        expect(seen(() => [bookOf(given, true).title])).toBe(error);
        if (!error.startsWith("[")) return;
        const { unit: _, ...others } = asked;
        const shows = { scenario: "budget", ...(of === undefined ? {} : { period: of }) };
        const columns = {
          budget: { ...shows, members: asked },
          actual: { ...shows, scenario: "actual", members: asked },
          variance: { varianceOf: { outcome: "actual", reference: "budget" } },
        } as const;
        const views: readonly ((book: Book) => unknown)[] = [
          (book) => buildTable(book, { rows: [...lines, "running", "net"], columns }),
          (book) => buildTable(book, { rows: ["staff", "net"], columns }),
          (book) =>
            memberMatrix(book, {
              dimension: "unit",
              rows: ["fees", "net"],
              shows: { ...shows, members: others },
            }),
          (book) =>
            memberList(book, {
              dimension: "unit",
              columns: { net: { line: "net", ...shows, members: others } },
            }),
        ];
        const [plain, apart] = [bookOf(given, false), bookOf(given, true)];
        for (const view of views) expect(seen(() => view(plain))).toBe(seen(() => view(apart)));
      }),
      { numRuns: 300 },
    );
  });

  it("tells figures apart only where an appropriation may meet them in a cell", () => {
    const figures = [
      {
        line: "fees",
        scenario: "actual",
        period: months(0, 1),
        amount: "1",
        members: { unit: "1", project: "2" },
      },
    ];
    const isProjected = (line: string, scenario: string, of = figures): boolean => {
      const book = bookOf({ figures: of, appropriations: [] }, false);
      const granted = bookOf(
        { figures: [], appropriations: [{ line, members: {} }] },
        false,
      ).appropriations;
      const inLines = book.chart.lines.map((each) =>
        each.id === "rent" ? { ...each, readFrom: "budget" } : each,
      );
      const chart = { ...book.chart, lines: inLines };
      return isSeparable(
        { ...book, chart, appropriations: granted.map((each) => ({ ...each, scenario })) },
        "main",
      );
    };
    const rent = figures.map((each) => ({ ...each, line: "rent", scenario: "budget" }));
    expect([isProjected("net", "actual", rent), isProjected("running", "actual", rent)]).toEqual([
      false,
      true,
    ]);
    expect([
      isProjected("grant", "budget"),
      isProjected("fees", "budget"),
      isProjected("staff", "actual"),
    ]).toEqual([true, true, true]);
    expect([
      isProjected("fees", "actual"),
      isProjected("running", "actual"),
      isProjected("net", "actual"),
    ]).toEqual([false, false, false]);
  });

  it("never counts an appropriation and the months beside it as one", () => {
    const figures = Array.from({ length: 12 }, (_, month) => ({
      line: "grant",
      scenario: "budget",
      period: months(month, 1),
      amount: "7",
      members: { unit: "1" },
    }));
    const book = bookOf({ figures, appropriations: [{ line: "grant", members: {} }] }, false);
    const year = () =>
      buildTable(book, { rows: ["grant"], columns: { year: { scenario: "budget" } } });
    expect(codeOf(year)).toBe("appropriation.posted-twice");
    const part = { scenario: "budget", period: "2023-01/2023-08" } as const;
    const [[cell] = []] = buildTable(book, { rows: ["grant"], columns: { part } }).cells;
    expect(cell).toMatchObject({ kind: "empty", reason: "incomplete-period" });
  });

  it("names lines without a row where they have an amount, not where it cancels out", () => {
    const posted = (line: string, amount: string, of: Record<string, string>) => ({
      line,
      scenario: "budget",
      period: months(0, 12),
      amount,
      members: of,
    });
    const figures = [
      posted("fees", "5", { purpose: "1" }),
      posted("fees", "-5", { purpose: "2" }),
      posted("fees", "1", { unit: "1" }),
      posted("staff", "-9", { unit: "1" }),
    ];
    const cancelled = figures.filter(({ amount }) => amount !== "1");
    for (const toldApart of [false, true]) {
      const book = bookOf({ figures, appropriations: [] }, toldApart);
      const matrix = memberMatrix(book, {
        dimension: "unit",
        rows: ["fees"],
        shows: { scenario: "budget" },
      });
      expect(matrix.notes).toEqual([]);
      const partly = buildTable(book, {
        rows: ["staff", "running"],
        columns: { c: { scenario: "budget" } },
      });
      expect(partly.notes.map(({ kind }) => kind)).toEqual(["partly-shown"]);
      const whole = buildTable(bookOf({ figures: cancelled, appropriations: [] }, toldApart), {
        rows: ["staff", "running"],
        columns: { c: { scenario: "budget" } },
      });
      expect(whole.notes).toEqual([]);
      expect(whole.relations).toEqual([
        { kind: "rows", row: "running", terms: [{ id: "staff", weight: 1 }], columns: ["c"] },
      ]);
    }
  });
});
