/** Notes name the months and the lines without figures: grouped, and those of a naive search. */
import {
  type Book,
  type BookInput,
  buildTable,
  defineBook,
  memberList,
  parseTable,
  printTable,
  renderText,
} from "anslag";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

type Figures = BookInput["figureSets"][number]["figures"];
const month = (number: number) => `2023-${`${number}`.padStart(2, "0")}`;
const monthly = (line: string, from: number, to: number, unit?: string): Figures =>
  Array.from({ length: to - from + 1 }, (_, k) => ({
    line,
    scenario: "actual",
    period: month(from + k),
    amount: -1,
    ...(unit && { members: { unit } }),
  }));
const bookOf = (figures: Figures, more: object = {}): Book =>
  defineBook({
    title: "Units",
    unit: { currency: "SEK" },
    fiscalYear: { year: 2023 },
    cutOff: "2023-12-31",
    chart: {
      lines: [
        { id: "staff", kind: "cost", label: "Staff" },
        { id: "premises", kind: "cost", label: "Premises" },
        { id: "it", kind: "cost", label: "IT" },
      ],
      totals: [
        { id: "rooms", of: ["premises", "it"], label: "Rooms" },
        { id: "all", of: ["staff", "rooms"], label: "All" },
      ],
    },
    dimensions: [
      {
        id: "unit",
        members: [
          { id: "east", label: "East" },
          { id: "west", label: "West" },
        ],
      },
    ],
    figureSets: [{ id: "all", figures: figures as never }],
    ...more,
  }) as Book;
const rows = ["staff", "premises", "it", "rooms", "all"];
const notesOf = (book: Book, period = "2023-01/2023-08", of: readonly string[] = rows) =>
  buildTable(book, { rows: of, columns: { actual: { scenario: "actual", period } } })
    .notes.filter(({ kind }) => kind !== "partly-shown")
    .map(({ kind, row, lines, months }) => [kind, row, lines, months]);

describe("notes of missing months", () => {
  it("name the lines that lack the same months once, at the first row that holds them", () => {
    const book = bookOf([...monthly("staff", 4, 8), ...monthly("premises", 4, 8)]);
    expect(notesOf(book)).toEqual([
      ["missing-months", "staff", ["Staff", "Premises"], ["2023-01/2023-03"]],
    ]);
    expect(notesOf(book, "2023-01/2023-08", ["all", "staff"])).toEqual([
      ["missing-months", "all", ["Staff", "Premises"], ["2023-01/2023-03"]],
    ]);
    // In the months in which anything is reported, nothing is missing.
    expect(notesOf(book, "2023-04/2023-08")).toEqual([]);
  });

  it("name months that do not follow one another apart", () => {
    const book = bookOf([...monthly("it", 2, 2), ...monthly("it", 5, 6)]);
    expect(notesOf(book)).toEqual([
      ["missing-months", "it", ["IT"], ["2023-01/2023-01", "2023-03/2023-04", "2023-07/2023-08"]],
    ]);
  });

  it("name the months of a figure that cannot be used", () => {
    const year = { line: "staff", scenario: "actual", amount: -12 } as const;
    expect(notesOf(bookOf([year]))).toEqual([
      ["missing-months", "staff", ["Staff"], ["2023-01/2023-08"]],
    ]);
    // January to August is a figure of its own, and the rest of the year is what is missing.
    const part = { ...year, period: "2023-01/2023-08" };
    const rest = [["missing-months", "staff", ["Staff"], ["2023-09/2023-12"]]];
    expect(notesOf(bookOf([part]), "2023-01/2023-12")).toEqual(rest);
    expect(notesOf(bookOf([part, ...monthly("it", 9, 12)]), "2023-01/2023-12")).toEqual(rest);
  });

  it("name the members that lack months where others have them", () => {
    const book = bookOf([...monthly("staff", 1, 8, "east"), ...monthly("staff", 1, 3, "west")]);
    const west = ["missing-months", "staff", ["Staff (West)"], ["2023-04/2023-08"]];
    expect(notesOf(book)).toEqual([west]);
    const list = memberList(book, {
      dimension: "unit",
      columns: { actual: { line: "staff", scenario: "actual", period: "2023-01/2023-08" } },
    });
    expect(list.notes.map(({ row, lines, months }) => [row, lines, months])).toEqual([
      ["west", ["Staff"], ["2023-04/2023-08"]],
    ]);
  });

  it("are not there for an of-which line that has a figure for every month", () => {
    const chart = {
      lines: [
        { id: "staff", kind: "cost", label: "Staff" },
        { id: "overtime", kind: "cost", ofWhich: "staff", label: "Overtime" },
      ],
    };
    const staff = { line: "staff", scenario: "actual", period: "2023-01/2023-08", amount: -9 };
    const both = ["staff", "overtime"];
    const book = bookOf([staff, ...monthly("overtime", 1, 8)], { chart });
    expect(notesOf(book, "2023-01/2023-08", both)).toEqual([]);
    // East has the first half of the months and west the second: neither has all of them.
    const halves = [...monthly("overtime", 1, 4, "east"), ...monthly("overtime", 5, 8, "west")];
    expect(
      notesOf(bookOf([...monthly("staff", 1, 1), ...halves], { chart }), "2023-01/2023-08", [
        "overtime",
      ]),
    ).toEqual([
      ["missing-months", "overtime", ["Overtime (East)"], ["2023-05/2023-08"]],
      ["missing-months", "overtime", ["Overtime (West)"], ["2023-01/2023-04"]],
    ]);
  });

  it("are not there where the scenario is complete, but for months after its cut-off", () => {
    const scenarios = [{ id: "actual", gaps: "zero" }];
    const figures = monthly("staff", 4, 8);
    expect(notesOf(bookOf(figures, { scenarios }))).toEqual([]);
    const open = bookOf(figures, { scenarios, cutOff: "2023-08-31" });
    const rest = [["missing-months", "staff", ["Staff"], ["2023-09/2023-10"]]];
    expect(notesOf(open, "2023-04/2023-10")).toEqual(rest);
    // A month without bookings before the cut-off is zero, not missing.
    expect(notesOf(open, "2023-01/2023-10")).toEqual(rest);
  });

  it("are said in the words of the page, and survive JSON", () => {
    const book = bookOf([...monthly("staff", 4, 8), ...monthly("premises", 4, 8)]);
    const table = buildTable(book, {
      rows,
      columns: { actual: { scenario: "actual", period: "2023-01/2023-08", label: "Actual" } },
    });
    const text = (language: "en" | "sv" | "de") => renderText(printTable(table, { language }));
    expect(text("en")).toContain("Staff, Actual: no figures for Jan–Mar 2023 of Staff, Premises");
    expect(text("sv")).toContain("uppgifter saknas för jan–mars 2023: Staff, Premises");
    expect(text("de")).toContain("für Jan.–März 2023 fehlen Zahlen: Staff, Premises");
    expect(parseTable(JSON.parse(JSON.stringify(table)))).toEqual(table);
  });

  it("are the one note of the matter, at the mark of the cells that are empty for it", () => {
    const figures = ["staff", "premises"].flatMap((line) => [
      ...monthly(line, 4, 8),
      { line, scenario: "budget", amount: -90 },
    ]);
    const period = "2023-01/2023-08";
    const table = buildTable(bookOf(figures), {
      rows,
      columns: {
        actual: { scenario: "actual", period, label: "Actual" },
        budget: { scenario: "budget" },
        variance: { varianceOf: { outcome: "actual", reference: "budget" } },
      },
    });
    const printed = printTable(table);
    // Nothing is posted on IT, so that nothing is missing there.
    expect(printed.texts.map((texts) => `${texts[0]}${texts[2]}`)).toEqual([
      ...["––", "––", "", "––", "––"],
    ]);
    expect(printed.footnotes).toEqual([
      "– Staff, Actual: no figures for Jan–Mar 2023 of Staff, Premises",
    ]);
  });

  it("name five of many lines, and count the others", () => {
    const ids = Array.from({ length: 9 }, (_, k) => `l${k}`);
    const chart = { lines: ids.map((id) => ({ id, kind: "cost" })) };
    const book = bookOf(
      ids.flatMap((id) => monthly(id, 4, 8)),
      { chart, dimensions: [] },
    );
    const columns = { actual: { scenario: "actual", period: "2023-01/2023-08" } };
    const text = renderText(printTable(buildTable(book, { rows: ids, columns })));
    expect(text).toContain("no figures for Jan–Mar 2023 of l0, l1, l2, l3, l4 and 4 more rows");
  });
});

describe("laws of missing months", () => {
  const posting = fc.record({
    line: fc.constantFrom("staff", "premises", "it"),
    month: fc.integer({ min: 1, max: 8 }),
    unit: fc.constantFrom("east", "west"),
  });

  it("are the months in which members of the line have figures on no line at all", () => {
    fc.assert(
      fc.property(fc.uniqueArray(posting, { selector: JSON.stringify }), (postings) => {
        const book = bookOf(
          postings.flatMap((of) => monthly(of.line, of.month, of.month, of.unit)),
        );
        const named = new Map(
          notesOf(book).flatMap(([, , lines, months]) =>
            (lines as string[]).map((line) => [line, months as string[]] as const),
          ),
        );
        for (const [line, label] of [
          ["staff", "Staff"],
          ["premises", "Premises"],
          ["it", "IT"],
        ])
          for (const [unit, member] of [
            ["east", "East"],
            ["west", "West"],
          ]) {
            const ofUnit = postings.filter((each) => each.unit === unit);
            const missing = [1, 2, 3, 4, 5, 6, 7, 8].filter(
              (number) => !ofUnit.some((each) => each.month === number),
            );
            const periods = named.get(`${label} (${member})`) ?? named.get(label ?? "") ?? [];
            const months = periods.flatMap((period) => {
              const [first = 0, last = 0] = period.split("/").map((end) => Number(end.slice(5)));
              return Array.from({ length: last - first + 1 }, (_, k) => first + k);
            });
            if (ofUnit.some((each) => each.line === line)) expect(months).toEqual(missing);
          }
      }),
    );
  });
});
