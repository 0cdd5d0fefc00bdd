/**
 * Rows, files and sets that are not what they should be: everything is refused with its place, or
 * read rightly, and nothing is lost.
 */

import { runInNewContext } from "node:vm";
import { defineBook, type FigureSet, incomeStatement, toDecimal, unitOf } from "anslag";
import {
  figureSet,
  figuresFromArrays,
  figuresFromCsv,
  figuresFromJson,
  figuresFromJsonLines,
  figuresFromRecords,
  streamFigures,
  sumFigures,
  withFigures,
} from "anslag/ledger";
import { describe, expect, it, vi } from "vitest";
import { addRow, finishRows, rowReader } from "../../src/figure/rows.ts";
import { formAt } from "../../src/ledger/bytes/figure-form.ts";
import { skipSpace } from "../../src/ledger/bytes/json-bytes.ts";
import { textCache } from "../../src/ledger/bytes/text-cache.ts";
import {
  addPiece,
  csvReader,
  endText,
  fieldText,
  isOpenAtEnd,
  nextRecord,
} from "../../src/ledger/csv-records.ts";
import { issuesOf } from "../support/code-of.ts";

const frame = defineBook({
  title: "Library 2023",
  unit: { currency: "SEK" },
  fiscalYear: { year: 2023 },
  cutOff: "2023-08-31",
  chart: {
    lines: [
      { id: "fees", kind: "income" },
      { id: "staff", kind: "cost" },
    ],
    totals: [{ id: "net", of: ["fees", "staff"] }],
  },
  dimensions: [{ id: "unit", members: [{ id: "east" }] }],
  figureSets: [],
});
const fees = { line: "fees", scenario: "budget", amount: 5 } as const;
const monthly = { ...fees, period: "2023-03" } as const;
const mapping = { line: "line", scenario: { value: "budget" }, amount: "amount" } as const;

/** Code and path of every problem. */
const problems = (run: () => unknown): readonly string[] =>
  issuesOf(run).map(({ code, path }) => [code, ...path].join(" "));
const problemsLater = async (run: () => Promise<unknown>): Promise<readonly string[]> => {
  const settled = await run().catch((error: unknown) => ({ error }));
  return problems(() => {
    throw (settled as { readonly error: unknown }).error;
  });
};

describe("rows of the wrong shape", () => {
  const odd = [
    { members: { unit: 5 } },
    { members: { unit: undefined } },
    { members: "ab" },
    { members: null },
    { members: ["east"] },
    { members: new Map([["unit", "east"]]) },
    { source: 5 },
    { source: null },
    { note: { a: 1 } },
  ];
  const places = [
    "members unit",
    "members unit",
    "members",
    "members",
    "members",
    "members",
    "source",
    "source",
    "note",
  ];

  it("are refused by every door, each with its place", () => {
    const rows = odd.map((more) => ({ ...monthly, ...more })) as never[];
    const expected = (path: string) => [
      ...places.map((place, k) => `input.wrong-type ${path}${k} ${place}`),
    ];
    const none = [5, null, [1]] as never[];
    const others = (path: string) =>
      none.map((_, k) => `input.wrong-type ${path}${rows.length + k}`);
    const all = [...rows, ...none];
    expect(problems(() => figureSet(all, unitOf("SEK")))).toEqual([...expected(""), ...others("")]);
    expect(problems(() => figuresFromRecords(frame, all))).toEqual([
      ...expected("rows "),
      ...others("rows "),
    ]);
    const asInput = { ...frame, figureSets: [{ id: "main", figures: all }] };
    const inBook = ["figureSets 0 figures "];
    expect(problems(() => defineBook(asInput as never))).toEqual(
      inBook.flatMap((path) => [...expected(path), ...others(path)]),
    );
  });

  it("have no members but their own, whatever they inherit and however long the amount is", () => {
    const inherited = Object.create(Object.assign(Object.create(null), { unit: "east" })) as Record<
      string,
      string
    >;
    const elsewhere = runInNewContext("Object.prototype.unit = 'east'; ({})") as Record<
      string,
      string
    >;
    const read = (members: Record<string, string>, amount: string): unknown =>
      [...figuresFromRecords(frame, [{ ...fees, amount, members }])].map((each) =>
        Object.keys(each.members),
      );
    for (const amount of ["1", "1".repeat(20)]) {
      for (const members of [inherited, elsewhere]) expect(read(members, amount)).toEqual([[]]);
      Object.assign(Object.prototype, { unit: "east" });
      try {
        expect(read({}, amount)).toEqual([[]]);
      } finally {
        delete (Object.prototype as { unit?: string }).unit;
      }
      expect(read(runInNewContext("({ unit: 'east' })") as Record<string, string>, amount)).toEqual(
        [["unit"]],
      );
    }
  });

  it("are refused from JSON as from code", () => {
    const json =
      '[{"line":"fees","scenario":"budget","amount":1,"source":5},{"line":"fees","scenario":"budget","amount":1,"note":{"a":1}}]';
    const expected = ["input.wrong-type rows 0 source", "input.wrong-type rows 1 note"];
    expect(problems(() => figuresFromJson(frame, json))).toEqual(expected);
  });
});

describe("mappings that say nothing", () => {
  it("are refused: a column of amounts that is a value, keys that there are not, members in a Map", () => {
    const read = (more: object) =>
      problems(() =>
        figuresFromCsv(frame, "konto,line,amount\n3010,fees,1\n", { ...mapping, ...more }),
      );
    expect(read({ amount: { value: "5" } })).toEqual(["figure.csv mapping amount"]);
    expect(read({ period: { valeu: "2023-03" } })).toEqual([
      "input.unknown-key mapping period valeu",
      "figure.csv mapping period value",
    ]);
    expect(read({ members: new Map([["unit", "konto"]]) })).toEqual([
      "input.wrong-type mapping members",
    ]);
    const arrays = {
      line: "fees",
      scenario: "budget",
      amount: [1],
      members: new Map([["unit", "east"]]),
    };
    expect(problems(() => figuresFromArrays(frame, arrays as never))).toEqual([
      "input.wrong-type arrays members",
    ]);
  });
});

describe("text", () => {
  it("may begin with a mark of byte order, before a quote as well, in whatever pieces", () => {
    const text = '\uFEFF"line","amount"\n"fees","1"\n';
    expect(figuresFromCsv(frame, text, mapping).size).toBe(1);
    expect(figuresFromCsv(frame, ["", ...text], mapping).size).toBe(1);
    expect(problems(() => figuresFromCsv(frame, '"line"x,amount\nfees,1\n', mapping))[0]).toBe(
      "figure.csv line 1",
    );
  });

  it("comes as bytes too, cut inside a character; bytes that are no UTF-8 are refused, and so is what is neither", async () => {
    const csv = "line,amount,src\nfees,1,Räntor\n";
    const lines = '{"line":"fees","scenario":"budget","amount":1,"source":"Räntor"}\n';
    for (let cut = 0; cut < 40; cut += 1) {
      const pieces = (text: string) => {
        const bytes = new TextEncoder().encode(text);
        return ReadableStream.from([bytes.subarray(0, cut), bytes.subarray(cut)]);
      };
      for (const set of [
        await streamFigures(frame, pieces(csv), { ...mapping, source: "src" }),
        await streamFigures(frame, pieces(lines), "json-lines"),
      ])
        expect([...set].map(({ source }) => source)).toEqual(["Räntor"]);
    }
    const broken = () => ReadableStream.from([Uint8Array.of(0xc3)]);
    expect(await problemsLater(() => streamFigures(frame, broken(), mapping))).toEqual([
      "figure.csv pieces",
    ]);
    expect(await problemsLater(() => streamFigures(frame, broken(), "json-lines"))).toEqual([
      "input.not-json pieces",
    ]);
    const numbers = ReadableStream.from([5 as never]);
    expect(await problemsLater(() => streamFigures(frame, numbers, mapping))).toEqual([
      "input.wrong-type text",
    ]);
    for (const text of [new Uint8Array(3), 5, undefined, [new Uint8Array(3)]] as never[]) {
      expect(problems(() => figuresFromCsv(frame, text, mapping))).toEqual([
        "input.wrong-type text",
      ]);
      expect(problems(() => figuresFromJsonLines(frame, text))).toEqual(["input.wrong-type text"]);
    }
  });

  it("that does not end is refused with what was wrong before, and its line", () => {
    const piece = "x".repeat(1_000_000);
    function* endless(first: string, next: string): Generator<string> {
      yield first;
      for (;;) yield next;
    }
    const bad = '{"line":"feeees","scenario":"budget","amount":1}\n';
    expect(problems(() => figuresFromJsonLines(frame, endless(bad, piece)))).toEqual([
      "figure.unknown-line line 1 line",
      "input.not-json line 2",
    ]);
    const quoted = 'line,amount\nfeeees,1\nfees,"2\n';
    expect(problems(() => figuresFromCsv(frame, endless(quoted, `${piece}\n`), mapping))).toEqual([
      "figure.unknown-line line 2 line",
      "figure.csv line 3",
    ]);
  });

  it("that stops being text is refused with what was wrong before", async () => {
    const bad = '{"line":"feeees","scenario":"budget","amount":1}\n';
    const before = "figure.unknown-line line 1 line";
    const bytes = ReadableStream.from([new TextEncoder().encode(bad), Uint8Array.of(0xff, 10)]);
    expect(await problemsLater(() => streamFigures(frame, bytes, "json-lines"))).toEqual([
      before,
      "input.not-json pieces",
    ]);
    expect(problems(() => figuresFromJsonLines(frame, [bad, 5 as never]))).toEqual([
      before,
      "input.wrong-type text",
    ]);
  });

  it("with long fields that do end is read, wherever it is cut", () => {
    const text = `line,amount,note\nfees,1,"${"a note\n".repeat(320_000)}"\n${"fees,1,\n".repeat(100_000)}`;
    for (const size of [2_930, 48_000, 262_144, text.length]) {
      const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, k) =>
        text.slice(k * size, (k + 1) * size),
      );
      expect(figuresFromCsv(frame, pieces, mapping).size).toBe(100_001);
    }
    const lines = `{"line":"fees","scenario":"budget","amount":1,"note":"${"x".repeat(5_000_000)}"}\n`;
    for (const pieces of [
      [lines],
      [lines.slice(0, 4_500_000), lines.slice(4_500_000)],
      [lines.trim(), " ".repeat(5_000_000)],
    ])
      expect(figuresFromJsonLines(frame, pieces).size).toBe(1);
  });

  it("is asked for where there is none, and so are lists", async () => {
    for (const none of [null, undefined, 5, {}, "", new Uint8Array(3)] as never[]) {
      expect(await problemsLater(() => streamFigures(frame, none, mapping))).toEqual([
        "input.wrong-type pieces",
      ]);
      expect(problems(() => figuresFromRecords(frame, none))).toEqual(["input.wrong-type rows"]);
    }
    for (const none of [null, undefined, 5, []] as never[])
      expect(problems(() => figuresFromArrays(frame, none))).toEqual(["input.wrong-type arrays"]);
  });

  it("is read line by line: a figure over two lines is none, in one piece or two", () => {
    const two = ['{"line":"fees",\n', '"scenario":"budget","amount":1}\n'];
    const expected = ["input.not-json line 1", "input.not-json line 2"];
    expect(problems(() => figuresFromJsonLines(frame, two.join("")))).toEqual(expected);
    expect(problems(() => figuresFromJsonLines(frame, two))).toEqual(expected);
  });

  it("may have empty lines of every kind; none is looked at beyond its end", () => {
    const figure = '{"line":"fees","scenario":"actual","amount":1}';
    const text = ["", figure, "", " ", "\t \r", figure, "\r", ""].join("\n");
    expect(figuresFromJsonLines(frame, text).size).toBe(2);
    expect(figuresFromJsonLines(frame, "\r\n \r\n".repeat(2000)).size).toBe(0);
    const spaces = new TextEncoder().encode(" \r\n\t    {");
    expect([
      skipSpace(spaces, 0, 3),
      skipSpace(spaces, 3, 3),
      skipSpace(spaces, 0, 9),
      skipSpace(spaces, 8, 9),
    ]).toEqual([3, 3, 8, 8]);
    // A figure that continues on the next line has no form that the scanner can expect again.
    const twoLines = new TextEncoder().encode('{"line":"fees","scenario":"actual",\n"amount":1}');
    expect(formAt(twoLines, 0, 35, textCache())).toBeUndefined();
    expect(
      formAt(twoLines, 0, twoLines.length, textCache())?.values.map(({ kind }) => kind),
    ).toEqual(["line", "scenario", "number"]);
  });

  it("may have a text of many megabytes in it, with escapes and long numbers around", () => {
    const note = `${'\\\\\\"1234567890123456789'.repeat(700_000)}\\\\`;
    const json = `[{"line":"fees","scenario":"budget","note":"${note}","amount":12345678901234567890.5}]`;
    const set = figuresFromJson(frame, json);
    expect(sumFigures(set)?.toFixed()).toBe("12345678901234567890.5");
    expect([...set][0]?.note).toHaveLength(21 * 700_000 + 1);
  });
});

describe("problems", () => {
  it("of one row beyond the limit are counted as a row more; hundreds of thousands in one row are listed", () => {
    const row = { line: "x", scenario: "y", amount: "z" } as never;
    const found = issuesOf(() => figuresFromRecords(frame, [row], { limit: 2 }));
    expect([found.length, found.at(-1)?.code, found.at(-1)?.received]).toEqual([
      3,
      "figure.more-rows",
      "1 more",
    ]);
    const members = Object.fromEntries(Array.from({ length: 200_000 }, (_, k) => [`d${k}`, "a"]));
    expect(
      problems(() => figuresFromRecords(frame, [{ ...fees, members }], { limit: 1e6 })),
    ).toHaveLength(200_000);
  });
});

describe("dimensions that there are not", () => {
  it("take no room", () => {
    const rows = rowReader(
      {
        line: () => true,
        scenario: () => true,
        pair: () => true,
        period: () => "2023-01/2023-12" as never,
        member: () => false,
      },
      1_000_000,
    );
    // A dimension that is held has four bytes for every figure that may come.
    const before = process.memoryUsage().arrayBuffers;
    for (let k = 0; k < 100; k += 1)
      expect(addRow(rows, { ...fees, members: { [`d${k}`]: "a" } })).toBe(false);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(4_000_000);
    expect(finishRows(rows).size).toBe(0);
  });
});

describe("a field in quotes", () => {
  it("that is long is looked at a few times, not once for each of its lines, and comes out whole", () => {
    const field = Array.from({ length: 20_000 }, (_, k) => `line ${k}`).join("\n");
    const looks = vi.spyOn(TextEncoder.prototype, "encode");
    const reader = csvReader(",");
    const found: string[] = [];
    const readAll = () => {
      while (nextRecord(reader)) found.push(fieldText(reader, 1));
    };
    for (const piece of `line,note\nfees,"${field}"\n`.match(/[^\n]*\n/g) ?? []) {
      addPiece(reader, piece);
      readAll();
    }
    endText(reader);
    readAll();
    expect(isOpenAtEnd(reader)).toBe(false);
    const looked = looks.mock.calls.reduce((sum, [text = ""]) => sum + text.length, 0);
    looks.mockRestore();
    expect(found).toEqual(["note", field]);
    expect(looked).toBeLessThan(4 * field.length);
  });
});

describe("a set in a book", () => {
  const made = (period: string): FigureSet => ({
    unit: unitOf("SEK"),
    size: 12,
    *[Symbol.iterator]() {
      for (let month = 1; month <= 12; month += 1)
        yield {
          line: "fees",
          scenario: "budget",
          period: (period === "month" ? `2023-${`${month}`.padStart(2, "0")}` : period) as never,
          amount: toDecimal(5),
          members: {},
        };
    },
  });

  it("is what statements read, whatever it is called, where the book was declared without sets", () => {
    const set = figuresFromRecords(frame, [fees] as never[]);
    const ids = (book: { readonly figureSets: readonly { readonly id: string }[] }) =>
      book.figureSets.map(({ id }) => id);
    const [first, second] = [
      withFigures(frame, { fees: set }),
      withFigures(withFigures(frame, { fees: set }), { more: set }),
    ];
    expect([ids(first), ids(second)]).toEqual([["fees"], ["fees", "more"]]);
    const columns = { budget: { scenario: "budget" } } as const;
    expect(incomeStatement(first as never, { columns } as never).cells[0]?.[0]).toMatchObject({
      kind: "amount",
    });
    // An empty set that is put in is one, and so is one that an appropriation belongs to.
    const none = figuresFromRecords(frame, []);
    expect(ids(withFigures(frame, { main: none, fees: set }))).toEqual(["main", "fees"]);
    const chart = {
      lines: [
        { id: "fees", kind: "income" },
        { id: "grant", kind: "funding" },
      ],
    };
    const appropriations = [{ id: "g", line: "grant", original: { amount: 5 } }];
    const granted = defineBook({
      ...frame,
      chart,
      dimensions: [],
      figureSets: [],
      appropriations,
    } as never);
    expect(ids(withFigures(granted, { fees: figureSet([], unitOf("SEK")) }))).toEqual([
      "main",
      "fees",
    ]);
  });

  it("that somebody else made is read again: its periods are those of the library", () => {
    const book = withFigures(frame, { main: made("month") });
    const columns = {
      year: { scenario: "budget" },
      march: { scenario: "budget", period: "2023-03" },
    } as const;
    const [row] = incomeStatement(book, { columns }).cells;
    expect(
      row?.map((cell) => (cell.kind === "amount" ? cell.amount.toFixed() : cell.kind)),
    ).toEqual(["60", "5"]);
    expect(problems(() => withFigures(frame, { main: made("2021-03") }))).toEqual([
      "figure.outside-year sets main 0 period",
    ]);
  });

  it("has an id, and is a set", () => {
    const empty = figureSet([], unitOf("SEK"));
    expect(problems(() => withFigures(frame, { "": empty, " x\n": empty }))).toEqual([
      "input.id sets",
      "input.id sets",
    ]);
    for (const none of [[fees], 5, null, undefined] as never[])
      expect(problems(() => withFigures(frame, { main: none }))).toEqual([
        "input.wrong-type sets main",
      ]);
  });

  it("with thousands of amounts that are posted twice is refused with each of them", () => {
    const dimension = {
      id: "unit",
      members: Array.from({ length: 3_000 }, (_, k) => ({ id: `${k}` })),
    };
    const figures = dimension.members.flatMap(({ id }) =>
      ["net", "fees"].map((line) => ({ ...fees, line, members: { unit: id } })),
    );
    const found = issuesOf(() =>
      defineBook({
        ...frame,
        dimensions: [dimension],
        figureSets: [{ id: "main", figures }],
      } as never),
    );
    expect(found.map(({ path }) => path[3])).toEqual(dimension.members.map((_, k) => 2 * k));
  });
});
