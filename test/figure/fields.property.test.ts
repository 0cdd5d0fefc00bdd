/**
 * One list of fields: every field comes through every door, and no door loses one.
 *
 * Here the list has one field more than the package has, `tag`, which no other file knows. Each
 * door gets the same rows; each must return every field of them, or refuse the row.
 */
import {
  type Book,
  type BookInput,
  defineBook,
  type FigureSet,
  parseBook,
  safeParseBook,
  toBookJson,
  unitOf,
} from "anslag";
import {
  addFigures,
  type CsvMapping,
  convertFigures,
  type FigureArrays,
  type FigureInput,
  type FigureQueryInput,
  figureQuery,
  figureSet,
  figuresFromArrays,
  figuresFromCsv,
  figuresFromJson,
  figuresFromJsonLines,
  figuresFromQuery,
  figuresFromRecords,
  selectFigures,
  streamFigures,
  withFigures,
} from "anslag/ledger";
import { csvFormatRows } from "d3-dsv";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { FIGURE_KEYS, REMARK_KEYS } from "../../src/figure/index.ts";
import { issuesOf } from "../support/code-of.ts";

vi.mock("../../src/figure/fields.ts", async (original) => {
  const fields = await original<typeof import("../../src/figure/fields.ts")>();
  const tag = { key: "tag", form: "remark", isRequired: false };
  return { ...fields, FIGURE_FIELDS: [...fields.FIGURE_FIELDS, tag] };
});

type Row = Readonly<Record<string, unknown>>;

const input: BookInput = {
  title: "Library 2023",
  unit: { currency: "SEK" },
  fiscalYear: { year: 2023 },
  cutOff: "2023-08-31",
  chart: { lines: [{ id: "staff", kind: "cost" }] },
  dimensions: [{ id: "unit", members: [{ id: "east" }] }],
  figureSets: [],
};
const frame: Book = defineBook(input) as Book;
const SEK = unitOf("SEK");

const bookWith = (rows: readonly Row[]): BookInput => ({
  ...input,
  figureSets: [{ id: "all", figures: rows as unknown as FigureInput[] }],
});
const firstSet = (book: Book): FigureSet => book.figureSets[0]?.figures ?? figureSet([], SEK);

/** The doors that read whole rows, each with its unknown keys. */
const rowDoors: Readonly<Record<string, (rows: readonly Row[]) => FigureSet>> = {
  defineBook: (rows) => firstSet(defineBook(bookWith(rows)) as Book),
  parseBook: (rows) => firstSet(parseBook(bookWith(rows))),
  "parseBook of text": (rows) => firstSet(parseBook(JSON.stringify(bookWith(rows)))),
  "parseBook of long text": (rows) => {
    const many = Array.from({ length: Math.ceil(1500 / Math.max(rows.length, 1)) }, () => rows);
    const book = parseBook(JSON.stringify(bookWith(many.flat())));
    return figureSet([...firstSet(book)].slice(0, rows.length), SEK);
  },
  figureSet: (rows) => figureSet(rows as never[], SEK),
  figuresFromRecords: (rows) => figuresFromRecords(frame, rows as never[]),
  figuresFromJson: (rows) => figuresFromJson(frame, JSON.stringify(rows)),
  "figuresFromJson with spaces": (rows) => figuresFromJson(frame, JSON.stringify(rows, null, 1)),
  figuresFromJsonLines: (rows) =>
    figuresFromJsonLines(
      frame,
      rows.map((row) => `${JSON.stringify(row)}\n`),
    ),
  withFigures: (rows) => {
    const made: FigureSet = {
      unit: SEK,
      size: rows.length,
      [Symbol.iterator]: () => rows[Symbol.iterator]() as never,
    };
    return firstSet(withFigures(frame, { main: made }));
  },
};

/** What happens to a set afterwards. */
const afterwards: Readonly<Record<string, (set: FigureSet) => FigureSet>> = {
  toBookJson: (set) => firstSet(parseBook(toBookJson(withFigures(frame, { main: set })))),
  "toBookJson as text": (set) =>
    firstSet(parseBook(JSON.stringify(toBookJson(withFigures(frame, { main: set }))))),
  selectFigures: (set) => selectFigures(set, { lines: ["staff"] }),
  addFigures: (set) => addFigures({ to: figureSet([], SEK), figures: set }),
  "addFigures many times": (set) => {
    let all = set;
    for (let k = 0; k < 40; k += 1) all = addFigures({ to: all, figures: set });
    return figureSet([...all].slice(0, set.size), SEK);
  },
  convertFigures: (set) =>
    convertFigures(convertFigures(set, unitOf("SEK", "thousand")), unitOf("SEK")),
};

const keyed = <Value>(value: (key: string) => Value): Readonly<Record<string, Value>> =>
  Object.fromEntries(REMARK_KEYS.map((key) => [key, value(key)]));

/** The doors whose mappings name the fields. */
const mappedDoors: Readonly<Record<string, (rows: readonly Row[], more?: object) => FigureSet>> = {
  figuresFromCsv: (rows, more) => figuresFromCsv(frame, csvOf(rows), csvMapping(more)),
  figuresFromArrays: (rows, more) =>
    figuresFromArrays(frame, {
      ...Object.fromEntries(
        [...FIGURE_KEYS]
          .filter((key) => key !== "members")
          .map((key) => [key, rows.map((row) => row[key])]),
      ),
      members: { unit: rows.map((row) => memberOf(row)) },
      ...more,
    } as unknown as FigureArrays),
  figuresFromQuery: (rows, more) => {
    const query = figureQuery({
      dialect: "duckdb",
      from: "ledger",
      line: "line",
      scenario: "scenario",
      period: "period",
      amount: "amount",
      members: { unit: "unit" },
      ...keyed((key) => key),
      ...more,
    } as FigureQueryInput);
    const answer = rows.map((row) => ({
      ...Object.fromEntries(REMARK_KEYS.map((key) => [key, row[key] ?? null])),
      line: row.line,
      scenario: row.scenario,
      period: row.period ?? "2023-01/2023-12",
      m1: memberOf(row) ?? null,
      amount: `${row.amount as string}`,
      type: "DECIMAL(38,2)",
      missing: 0,
    }));
    for (const key of REMARK_KEYS) expect(query.sql).toContain(`AS "${key}"`);
    return figuresFromQuery(frame, query, answer);
  },
};

function memberOf(row: Row): string | undefined {
  return (row.members as { readonly unit?: string } | undefined)?.unit;
}

function csvOf(rows: readonly Row[]): string {
  const keys = FIGURE_KEYS.filter((key) => key !== "members");
  return csvFormatRows([
    [...keys, "unit"],
    ...rows.map((row) => [
      ...keys.map((key) => (row[key] as string | undefined) ?? ""),
      memberOf(row) ?? "",
    ]),
  ]);
}

function csvMapping(more: object = {}): CsvMapping {
  const keys = FIGURE_KEYS.map((key) => [key, key === "members" ? { unit: "unit" } : key]);
  return { ...Object.fromEntries(keys), signs: "natural", ...more } as CsvMapping;
}

/** Any text of a figure; CSV and databases have no empty one. */
const text = fc.string({
  unit: fc.constantFrom("a", "ö", '"', "\\", "\n", ",", " "),
  minLength: 1,
});
const row: fc.Arbitrary<Row> = fc
  .record(
    {
      line: fc.constant("staff"),
      scenario: fc.constantFrom("budget", "actual"),
      period: fc.constantFrom("2023-03/2023-03", "2023-01/2023-08"),
      amount: fc.oneof(
        fc.integer({ min: -99_999, max: 99_999 }).map(String),
        fc.constant("12345678901234567890.25"),
      ),
      members: fc.constantFrom({}, { unit: "east" }),
      ...keyed(() => text),
    },
    { requiredKeys: ["line", "scenario", "amount"] },
  )
  .map((each) => ({ ...each }));
const rows = fc.array(row, { maxLength: 5 });

/** A row as a figure in JSON, with the defaults that a book fills in. */
const figureOf = (each: Row): Row => ({
  period: "2023-01/2023-12",
  ...each,
  members: { ...(each.members as object) },
});
const plain = (set: FigureSet): unknown =>
  Array.from(set, (figure) => ({
    ...figure,
    amount: figure.amount.toFixed(),
    members: { ...figure.members },
  }));
const codes = (run: () => unknown): readonly string[] =>
  issuesOf(run).map(({ code, path }) => `${code} ${path.at(-1)}`);

describe("a field that stands in the list alone", () => {
  it("is a field of every row and mapping", () => {
    expect(REMARK_KEYS).toEqual(["source", "note", "tag"]);
    expect(FIGURE_KEYS).toContain("tag");
  });

  it("comes through every door", () => {
    const tagged = { line: "staff", scenario: "actual", amount: "-5", tag: "audited" };
    for (const [name, read] of Object.entries({ ...rowDoors, ...mappedDoors })) {
      const given = name === "figureSet" ? { ...tagged, period: "2023-01/2023-12" } : tagged;
      expect([name, plain(read([given]))]).toEqual([name, [figureOf(tagged)]]);
    }
  });

  it("comes through the stream of text", async () => {
    const json = '{"line":"staff","scenario":"actual","amount":"-5","tag":"audited"}\n';
    const pieces = ReadableStream.from([json.slice(0, 30), json.slice(30)]);
    const [figure] = await streamFigures(frame, pieces, "json-lines");
    expect(figure).toMatchObject({ tag: "audited" });
  });

  it("must be a text, at every door that reads rows", () => {
    const bad = { line: "staff", scenario: "actual", amount: 1, period: "2023-01", tag: 5 };
    for (const [name, read] of Object.entries(rowDoors))
      expect([name, codes(() => read([bad]))[0]]).toEqual([name, "input.wrong-type tag"]);
  });
});

describe("law: no field that a door accepts is lost", () => {
  it("whatever fields the rows have", () => {
    fc.assert(
      fc.property(rows, (all) => {
        const expected = all.map(figureOf);
        for (const [name, read] of Object.entries({ ...rowDoors, ...mappedDoors })) {
          const given = name === "figureSet" ? expected : all;
          expect([name, plain(read(given))]).toEqual([name, expected]);
        }
      }),
    );
  });

  it("nor by what happens to a set afterwards", () => {
    fc.assert(
      fc.property(rows, (all) => {
        const set = figuresFromRecords(frame, all as never[]);
        for (const [name, turn] of Object.entries(afterwards))
          expect([name, plain(turn(set))]).toEqual([name, all.map(figureOf)]);
      }),
    );
  });
});

describe("a key that the list lacks", () => {
  const misspelt = fc
    .constantFrom("member", "sources", "Note", "tags", "perod", "__proto__", "constructor")
    .map((key) => Object.fromEntries([[key, "x"]]) as Row);

  it("is refused by every door that reads rows, in code as in JSON", () => {
    fc.assert(
      fc.property(row, misspelt, (each, more) => {
        const bad = { ...figureOf(each) };
        for (const [key, value] of Object.entries(more))
          Object.defineProperty(bad, key, { value, enumerable: true });
        const expected = `input.unknown-key ${Object.keys(more)[0]}`;
        for (const [name, read] of Object.entries(rowDoors))
          expect([name, codes(() => read([bad]))[0]]).toEqual([name, expected]);
      }),
    );
  });

  it("is refused by every mapping", () => {
    for (const [name, read] of Object.entries(mappedDoors))
      expect([name, codes(() => read([], { sources: "x" }))]).toEqual([
        name,
        ["input.unknown-key sources"],
      ]);
  });

  it("is refused beside every other problem of the row", () => {
    const bad = { line: "stuff", scenario: "actual", amount: "x", member: {} };
    const found = safeParseBook(bookWith([bad]));
    const inCode = issuesOf(() => defineBook(bookWith([bad])));
    const expected = ["input.unknown-key", "figure.unknown-line", "amount.not-an-amount"];
    expect(inCode.map(({ code }) => code)).toEqual(expected);
    expect(found.ok ? [] : found.issues.map(({ code }) => code)).toEqual(expected);
  });
});
