/**
 * Many figures at once: every door gives the same figures, or the same problems, as a book that is
 * written in code.
 */
import {
  amountOf,
  type Book,
  defineBook,
  type FigureSet,
  incomeStatement,
  isAnslagError,
  memberList,
  toDecimal,
  unitOf,
} from "anslag";
import {
  addFigures,
  type FigureInput,
  figureSet,
  figuresFromArrays,
  figuresFromCsv,
  figuresFromJson,
  figuresFromJsonLines,
  figuresFromRecords,
  selectFigures,
  streamFigures,
  sumFigures,
  withFigures,
} from "anslag/ledger";
import { csvParseRows, dsvFormat } from "d3-dsv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chunksOf, groupFigures } from "../../src/figure/index.ts";
import { cachedText, textCache } from "../../src/ledger/bytes/text-cache.ts";
import {
  addPiece,
  csvReader,
  endText,
  fieldText,
  isOpenAtEnd,
  nextRecord,
} from "../../src/ledger/csv-records.ts";
import { compare, fraction, sum } from "../oracle/fraction.ts";
import { codeOf, issuesOf } from "../support/code-of.ts";

const lines = ["fees", "staff", "räntor, övrigt", 'with "quotes"'] as const;
const scenarios = ["budget", "actual", "priorYearActual"] as const;
const frame: Book = defineBook({
  title: "Library 2023",
  unit: { currency: "SEK" },
  fiscalYear: { year: 2023 },
  cutOff: "2023-08-31",
  chart: {
    lines: lines.map((id, k) => ({ id, kind: k === 0 ? "income" : "cost" })),
    totals: [{ id: "net", of: [...lines] }],
  },
  dimensions: [
    { id: "unit", members: [{ id: "east" }, { id: "väst" }] },
    { id: "__proto__", members: [{ id: "a" }, { id: "line" }] },
  ],
  figureSets: [],
}) as Book;

const amount = fc.oneof(
  fc
    .tuple(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.integer({ min: 0, max: 3 }))
    .map(([whole, places]) => (whole / 10 ** places).toFixed(places)),
  fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }).map(String),
  fc.constantFrom("1 234.50", "-0", "−5", "+7", "0.000000000000000000001"),
);
const member = (texts: readonly string[]) =>
  fc.option(fc.constantFrom(...texts), { nil: undefined });
const row = fc
  .record({
    line: fc.constantFrom(...lines),
    scenario: fc.constantFrom(...scenarios),
    month: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
    amount,
    unit: member(["east", "väst"]),
    other: member(["a", "line"]),
  })
  .map(({ line, scenario, month, amount: of, unit, other }): FigureInput => {
    const year = scenario === "priorYearActual" ? 2022 : 2023;
    return {
      line,
      scenario,
      ...(month === undefined ? {} : { period: `${year}-${`${month}`.padStart(2, "0")}` }),
      amount: of,
      members: Object.fromEntries(
        [["unit", unit] as const, ["__proto__", other] as const].filter(
          ([, each]) => each !== undefined,
        ),
      ) as Record<string, string>,
    };
  });
/** What may be remarked of a figure. */
const remarks = fc.record(
  {
    source: fc.constantFrom("p. 3", "V 4711", 'with "quotes"', "år\n2"),
    note: fc.constantFrom("n", "\\", ""),
  },
  { requiredKeys: [] },
);
const remarkedRow = fc
  .tuple(row, fc.oneof(fc.constant({}), remarks))
  .map(([each, remarked]): FigureInput => ({ ...each, ...remarked }));
const rows = fc.array(remarkedRow, { maxLength: 12 });
/** As a CSV file says it: an empty field is absent. */
const withoutEmpty = (all: readonly FigureInput[]): FigureInput[] =>
  all.map(
    (each) => Object.fromEntries(Object.entries(each).filter(([, value]) => value !== "")) as never,
  );
const cuts = fc.array(fc.nat(400), { maxLength: 6 });

/** A text in pieces, cut where one likes, inside a character too. */
const cut = (text: string, at: readonly number[]): readonly string[] => {
  const places = [
    0,
    ...[...at].map((each) => Math.min(each, text.length)).sort((a, b) => a - b),
    text.length,
  ];
  return places.slice(1).map((to, k) => text.slice(places[k], to));
};
const plain = (set: FigureSet) =>
  [...set].map((figure) =>
    JSON.stringify({ ...figure, members: Object.entries(figure.members).sort() }),
  );
const json = (all: readonly FigureInput[]): string[] =>
  all.map(({ members = {}, ...rest }) => {
    const inside = Object.entries(members).map(
      ([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`,
    );
    return `${JSON.stringify(rest).slice(0, -1)},"members":{${inside.join(",")}}}`;
  });
const at = ({ members = {} }: FigureInput, dimension: string): string | undefined =>
  Object.hasOwn(members, dimension) ? members[dimension] : undefined;
const mapping = {
  line: "line",
  scenario: "scenario",
  period: "period",
  amount: "amount",
  source: "source",
  note: "note",
  members: Object.fromEntries([
    ["unit", "unit"],
    ["__proto__", "other"],
  ]) as Record<string, string>,
};
const csv = (all: readonly FigureInput[], separator = ";"): string =>
  dsvFormat(separator).formatRows([
    ["line", "scenario", "period", "unused", "amount", "unit", "other", "source", "note"],
    ...all.map((each) => [
      each.line,
      each.scenario,
      each.period ?? "",
      "x\ny",
      `${each.amount}`,
      at(each, "unit") ?? "",
      at(each, "__proto__") ?? "",
      each.source ?? "",
      each.note ?? "",
    ]),
  ]);
const arrays = (all: readonly FigureInput[]) => ({
  line: all.map((each) => each.line),
  scenario: all.map((each) => each.scenario),
  period: all.map((each) => each.period),
  amount: all.map((each) => each.amount),
  source: all.map((each) => each.source),
  note: all.map((each) => each.note),
  members: Object.fromEntries([
    ["unit", all.map((each) => at(each, "unit"))],
    ["__proto__", all.map((each) => at(each, "__proto__"))],
  ]) as Record<string, (string | undefined)[]>,
});
const inCode = (all: readonly FigureInput[]): FigureSet => {
  const { title, unit, fiscalYear, cutOff, chart, dimensions } = frame;
  const book = defineBook({
    title,
    unit,
    fiscalYear,
    cutOff,
    chart,
    dimensions,
    figureSets: [{ id: "all", figures: all }],
  } as never) as Book;
  return book.figureSets[0]?.figures ?? figureSet([], unit);
};

describe("every door", () => {
  it("gives the same figures as a book in code, in the same order", () => {
    fc.assert(
      fc.property(rows, cuts, (all, places) => {
        const expected = plain(inCode(all));
        expect(plain(figuresFromRecords(frame, all))).toEqual(expected);
        expect(plain(figuresFromArrays(frame, arrays(all)))).toEqual(expected);
        const list = json(all);
        expect(plain(figuresFromJson(frame, `[${list.join(",")}]`))).toEqual(expected);
        expect(
          plain(
            figuresFromJson(
              frame,
              ` [ ${list.map((each) => each.replaceAll('":"', '" : "')).join(" ,\n")} ] `,
            ),
          ),
        ).toEqual(expected);
        expect(
          plain(figuresFromJsonLines(frame, cut(`\ufeff${list.join("\r\n")}`, places))),
        ).toEqual(expected);
        expect(
          plain(figuresFromCsv(frame, cut(csv(all), places), { ...mapping, separator: ";" })),
        ).toEqual(plain(inCode(withoutEmpty(all))));
      }),
    );
  });

  it("that streams gives what the one for text gives", async () => {
    await fc.assert(
      fc.asyncProperty(rows, cuts, async (all, places) => {
        async function* pieces(text: string) {
          for (const piece of cut(text, places)) yield await Promise.resolve(piece);
        }
        const expected = plain(figuresFromRecords(frame, all));
        expect(
          plain(await streamFigures(frame, pieces(json(all).join("\n")), "json-lines")),
        ).toEqual(expected);
        expect(
          plain(await streamFigures(frame, pieces(csv(all)), { ...mapping, separator: ";" })),
        ).toEqual(plain(figuresFromRecords(frame, withoutEmpty(all))));
      }),
      { numRuns: 40 },
    );
  });

  it("sums exactly what was given, and a statement of it is the same as of the book in code", () => {
    fc.assert(
      fc.property(rows, (all) => {
        const set = figuresFromJson(frame, `[${json(all).join(",")}]`);
        const total = sum(all.map((each) => fraction(toDecimal(each.amount).toFixed())));
        expect(compare(fraction((sumFigures(set) ?? toDecimal(0)).toFixed()), total)).toBe(0);
        const year = all.filter(({ period }) => period === undefined);
        const columns = { budget: { scenario: "budget", set: "main" } } as const;
        const cells = (figures: FigureSet) =>
          incomeStatement(withFigures(frame, { main: figures }), { columns }).cells;
        expect(cells(figuresFromJson(frame, `[${json(year).join(",")}]`))).toEqual(
          cells(inCode(year)),
        );
      }),
    );
  });

  const broken = fc.constantFrom<(row_: FigureInput) => FigureInput>(
    (each) => ({ ...each, line: "staf" }),
    (each) => ({ ...each, scenario: "plan" }),
    (each) => ({ ...each, period: "2021-01" }),
    (each) => ({ ...each, period: "2023-13" }),
    (each) => ({ ...each, amount: "12,5x" }),
    (each) => ({ ...each, amount: "" }),
    (each) => ({ ...each, members: { unit: "north" } }),
    (each) => ({ ...each, members: { area: "east" } }),
    (each) => ({ ...each, line: 5 as never }),
    (each) => ({ ...each, amount: null as never }),
  );

  it("finds the same problems in the same rows as a book in code, and takes nothing of them", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(row, fc.option(broken, { nil: undefined })), {
          minLength: 1,
          maxLength: 8,
        }),
        (all) => {
          const bad = all.map(([each, breaking]) => breaking?.(each) ?? each);
          const expected = issues(() => inCode(bad)).map(
            ({ code, path }) => `${code} ${path.slice(3).join(".")}`,
          );
          const found = (of: () => unknown, from: number, first: number) =>
            issues(of).map(
              ({ code, path }) =>
                `${code} ${[Number(path[from - 1]) - first, ...path.slice(from)].join(".")}`,
            );
          const own = expected.length === 0 ? [] : expected;
          expect(found(() => figuresFromRecords(frame, bad), 2, 0)).toEqual(own);
          expect(found(() => figuresFromJson(frame, `[${json(bad).join(",")}]`), 2, 0)).toEqual(
            own,
          );
          expect(found(() => figuresFromJsonLines(frame, json(bad).join("\n")), 2, 1)).toEqual(own);
        },
      ),
    );
  });

  it("lists problems up to a limit, and says how many rows more are wrong", () => {
    const bad = Array.from({ length: 250 }, () => ({
      line: "staf",
      scenario: "budget",
      amount: 1,
    }));
    const found = issuesOf(() => figuresFromRecords(frame, bad, { limit: 10 }));
    expect([found.length, found.at(-1)?.code, found.at(-1)?.received]).toEqual([
      11,
      "figure.more-rows",
      "240 more",
    ]);
    expect(issuesOf(() => figuresFromRecords(frame, bad))).toHaveLength(101);
  });

  it("refuses rows that are none, keys that there are not, and lines that are no JSON, each with its number", () => {
    const odd = [
      null,
      5,
      "x",
      [],
      { line: "fees", scenario: "budget", amount: 1, ammount: 2 },
      { line: "fees", scenario: "budget", amount: 1, members: [] },
    ];
    expect(
      issuesOf(() => figuresFromRecords(frame, odd as never)).map(
        ({ code, path }) => `${code} ${path.join(".")}`,
      ),
    ).toEqual([
      "input.wrong-type rows.0",
      "input.wrong-type rows.1",
      "input.wrong-type rows.2",
      "input.wrong-type rows.3",
      "input.unknown-key rows.4.ammount",
      "input.wrong-type rows.5.members",
    ]);
    const text =
      '{"line":"fees","scenario":"budget","amount":1}\n\n{"line":\n[]\n{"line":"fees","scenario":"budget","amount":01}\n';
    expect(
      issuesOf(() => figuresFromJsonLines(frame, text)).map(
        ({ code, path }) => `${code} ${path.join(".")}`,
      ),
    ).toEqual(["input.not-json line.3", "input.wrong-type line.4", "input.not-json line.5"]);
    expect(codeOf(() => figuresFromJson(frame, "{}"))).toBe("input.wrong-type");
    expect(codeOf(() => figuresFromJson(frame, "[1,"))).toBe("input.not-json");
  });

  interface FormOfFigure {
    readonly order: readonly string[];
    readonly space: string;
    readonly isNumber: boolean;
    readonly before: string;
  }
  /**
   * How a figure is written: the order of its keys, spaces, amounts as texts or numbers, a long
   * member first.
   */
  const forms = fc.record({
    order: fc.shuffledSubarray(
      ["line", "scenario", "period", "amount", "members", "source", "note"],
      { minLength: 7 },
    ),
    space: fc.constantFrom("", " ", "\n\t"),
    isNumber: fc.boolean(),
    before: fc.constantFrom("", " ", "\n    "),
  });
  /** A run of figures of one form in which only some things change. */
  const run = fc.record({
    form: forms,
    figures: fc
      .tuple(
        fc.oneof(
          fc.array(row, { minLength: 1, maxLength: 3 }),
          fc.array(remarkedRow, { minLength: 1, maxLength: 3 }),
        ),
        fc.constantFrom(1, 1, 3),
        fc.boolean(),
      )
      .map(([all, most, isShort]) =>
        all.slice(0, most).map((each) => (isShort ? { ...each, amount: "-12.5" } : each)),
      ),
    times: fc.nat(14),
    broken: fc.nat(17),
  });
  const breaks = [
    ['"line"', '"l\\u0069ne"'],
    ["}", "} "],
    ["{", '{"note":"n",'],
    ["1", "01"],
    ['"', "'"],
    [":", ": ,"],
    ["}", ""],
    ["e", "\\u0065"],
    ['fees"', 'fees2"'],
    [',"', ';"'],
    ['budget"', 'budgets"'],
  ] as const;
  const written = (
    { order, space, isNumber, before }: FormOfFigure,
    figure: FigureInput,
  ): string => {
    const inside = Object.entries(figure.members ?? {}).map(
      ([key, value]) => `${JSON.stringify(key)}:${space}${JSON.stringify(value)}`,
    );
    const values: Readonly<Record<string, string | undefined>> = {
      line: JSON.stringify(figure.line),
      scenario: JSON.stringify(figure.scenario),
      period: figure.period === undefined ? undefined : JSON.stringify(figure.period),
      amount:
        isNumber && /^-?(0|[1-9]\d*)(\.\d+)?$/.test(`${figure.amount}`)
          ? `${figure.amount}`
          : JSON.stringify(figure.amount),
      members: `{${space}${inside.join(`,${space}`)}}`,
      source: figure.source === undefined ? undefined : JSON.stringify(figure.source),
      note: figure.note === undefined ? undefined : JSON.stringify(figure.note),
    };
    const parts = order.flatMap((key) =>
      values[key] === undefined ? [] : [`${JSON.stringify(key)}${space}:${space}${values[key]}`],
    );
    return `${before}{${space}${parts.join(`${space},`)}${space}}`;
  };

  it("reads figures that are written like the one before, and those that suddenly are not, as JSON.parse would", () => {
    let [kept, refused] = [0, 0];
    fc.assert(
      fc.property(fc.array(run, { maxLength: 5 }), (runs) => {
        const all = runs.flatMap(({ form, figures, times, broken }) => {
          const texts = Array.from({ length: times }, () =>
            figures.map((figure) => written(form, figure)),
          ).flat();
          const pair = breaks[broken];
          const last = texts.length - 1;
          return pair === undefined
            ? texts
            : texts.map((text, k) => (k === last ? text.replace(pair[0], pair[1]) : text));
        });
        const text = `[${all.join(",")}]`;
        const outcome = (read: () => FigureSet): unknown => {
          try {
            return plain(read());
          } catch (error) {
            if (!isAnslagError(error)) throw error;
            return issuesOf(() => read()).map(({ code, path, received }) => ({
              code,
              path,
              received,
            }));
          }
        };
        const slow = (): FigureSet => {
          // Long numbers are read digit by digit by the door, so they are texts here.
          const value = JSON.parse(
            text.replace(/(:\s*)(-?\d+(?:\.\d+)?)(?=[\s,}])/g, '$1"$2"'),
          ) as FigureInput[];
          return figuresFromRecords(frame, value);
        };
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        if (!isJson) {
          refused += 1;
          expect(codeOf(() => figuresFromJson(frame, text))).toBe("input.not-json");
          return;
        }
        kept += all.length;
        expect(outcome(() => figuresFromJson(frame, text))).toEqual(outcome(slow));
        if (all.some((each) => each.includes("\n"))) return;
        expect(outcome(() => figuresFromJsonLines(frame, all.join("\n")))).toEqual(
          (outcome(slow) as readonly (string | { readonly path: readonly unknown[] })[]).map(
            (each) =>
              typeof each === "string"
                ? each
                : { ...each, path: ["line", (each.path[1] as number) + 1, ...each.path.slice(2)] },
          ),
        );
      }),
      { numRuns: 400 },
    );
    expect(kept).toBeGreaterThan(2000);
    expect(refused).toBeGreaterThan(10);
  });

  it("reads JSON as JSON is: escapes, spaces, the last of two equal keys, long numbers digit by digit", () => {
    const one = (text: string) => [...figuresFromJson(frame, `[${text}]`)][0];
    expect(one('{"line":"f\\u0065es","scenario":"budget","amount":"1"}')?.line).toBe("fees");
    expect(one('{"amount":1,"amount":2,"line":"fees","scenario":"budget"}')?.amount.toFixed()).toBe(
      "2",
    );
    expect(
      one('{"amount":123456789012345678.25,"line":"fees","scenario":"budget"}')?.amount.toFixed(),
    ).toBe("123456789012345678.25");
    expect(
      one('{"amount":-0.5,"line":"fees","scenario":"budget","source":"p. 3","note":"n"}'),
    ).toMatchObject({
      source: "p. 3",
      note: "n",
    });
    expect(
      one(
        ' { "members" : { "unit" : "v\u00e4st" } ,"line":"fees","scenario":"budget","amount":"5" } ',
      )?.members.unit,
    ).toBe("väst");
  });
});

describe("texts that came before", () => {
  it("are told apart where they share a checksum, a length and their first letters", () => {
    const texts = textCache();
    const utf8 = new TextEncoder();
    // More texts than there are places for.
    const all = Array.from({ length: 40_000 }, (_, k) => `account-${100_000 + k}`);
    const bytes = utf8.encode(all.join(""));
    for (let round = 0; round < 2; round += 1)
      for (const [k, text] of all.entries()) {
        const found = cachedText(texts, bytes, 14 * k, 14 * k + 14);
        if (found !== text) throw new Error(`${found}, not ${text}`);
      }
    for (const text of ["", "a", "\0", "ab", "abc", "abcd", "\uFEFFabc", "å", "å".repeat(60)]) {
      const own = utf8.encode(`x${text}y`);
      expect(cachedText(texts, own, 1, own.length - 1)).toBe(text);
      expect(cachedText(texts, own, 1, own.length - 1)).toBe(text);
    }
  });
});

describe("CSV", () => {
  it("is cut as a well-kept parser cuts it, wherever the pieces end", () => {
    const field = fc.string({
      unit: fc.constantFrom("a", "ö", "1", ",", ";", '"', "\n", "\r\n", " ", "😀"),
      maxLength: 6,
    });
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(field, { minLength: width, maxLength: width }), { maxLength: 6 }),
      );
    fc.assert(
      fc.property(table, cuts, fc.constantFrom("\n", "\r\n"), (cells, places, end) => {
        const text = cells
          .map((each) =>
            each
              .map((value) =>
                /[",;\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value,
              )
              .join(","),
          )
          .join(end);
        const read: string[][] = [];
        const reader = csvReader(",");
        const readAll = () => {
          while (nextRecord(reader))
            read.push(Array.from({ length: reader.count }, (_, k) => fieldText(reader, k)));
        };
        for (const piece of cut(text, places)) {
          addPiece(reader, piece);
          readAll();
        }
        endText(reader);
        readAll();
        expect(isOpenAtEnd(reader)).toBe(false);
        const expected = csvParseRows(text).filter(
          (each) => each.length > 1 || (each[0] ?? "") !== "",
        );
        // A line of nothing but empty quotes is a record with one empty field.
        expect(read.filter((each) => each.length > 1 || each[0] !== "")).toEqual(expected);
      }),
      { numRuns: 400 },
    );
  });

  it("says in which line a row is wrong, where quoted fields have line breaks of their own", () => {
    const text =
      'line,scenario,amount,text\nfees,budget,1,"a\nb"\nfees,budget,x,c\nfees,budget\nfees,budget,2,"d"e\nfees,budget,3,"f';
    const given = { line: "line", scenario: "scenario", amount: "amount" };
    expect(
      issuesOf(() => figuresFromCsv(frame, text, given)).map(
        ({ code, path }) => `${code} ${path.join(".")}`,
      ),
    ).toEqual([
      "amount.not-an-amount line.4.amount",
      "figure.csv line.5",
      "figure.csv line.6",
      "figure.csv line.7",
    ]);
  });

  it("notices a quote that never closes, without reading to the end of everything", () => {
    const given = { line: "line", scenario: "scenario", amount: "amount" };
    let read = 0;
    function* endless() {
      yield 'line,scenario,amount\nfees,budget,1\nfees,budget,"2\n';
      for (;;) {
        read += 1;
        yield "fees,budget,3\n".repeat(10_000);
      }
    }
    const [issue] = issuesOf(() => figuresFromCsv(frame, endless(), given));
    expect([issue?.code, issue?.path, read < 50]).toEqual(["figure.csv", ["line", 3], true]);
  });

  it("refuses a mapping that does not fit", () => {
    const read = (given: object, text = "line,amount\nfees,1") =>
      codeOf(() =>
        figuresFromCsv(frame, text, { scenario: { value: "budget" }, ...given } as never),
      );
    expect(read({ line: "line", amount: "belopp" })).toBe("figure.csv");
    expect(read({ line: "line", amount: "amount", decimal: "," })).toBe("input.unknown-key");
    expect(read({ line: "line", amount: "amount", decimalMark: "," })).toBe("figure.csv");
    expect(read({ line: "line", amount: "amount", separator: "x" })).toBe("figure.csv");
    expect(read({ line: "line", amount: "line" }, "line,line\nfees,1")).toBe("figure.csv");
    expect(read({ line: "line", amount: "amount" }, "")).toBe("figure.csv");
  });

  it("reads amounts as they are printed in Sweden", () => {
    const text = 'Konto;Belopp;Verifikat\nfees;1 234,50;V1\nfees;"−2 000,00";V2\nfees;3,1;\n';
    const set = figuresFromCsv(frame, text, {
      line: "Konto",
      amount: "Belopp",
      source: "Verifikat",
      scenario: { value: "actual" },
      separator: ";",
      decimalMark: ",",
    });
    expect([...set].map(({ amount: of, source }) => [of.toFixed(), source])).toEqual([
      ["1234.5", "V1"],
      ["-2000", "V2"],
      ["3.1", undefined],
    ]);
  });
});

describe("figures in columns", () => {
  it("hold at most twenty bytes a figure, for ordinary amounts and four dimensions", () => {
    const many = Array.from({ length: 50_000 }, (_, k) => ({
      line: `line${k % 200}`,
      scenario: scenarios[k % 3] ?? "budget",
      period: "2023-01/2023-12",
      amount: ((k * 7919) % 2_000_000_000) / 100,
      members: { a: `a${k % 4}`, b: `b${k % 50}`, c: `c${k % 290}`, d: `d${k % 7}` },
    }));
    const [columns, more] = chunksOf(figureSet(many, unitOf("SEK")));
    if (columns === undefined) throw new Error("there are figures");
    const codes = [columns.line, columns.scenario, columns.period, ...columns.dimensions.values()];
    const bytes = codes.reduce(
      (so, column) => so + column.codes.byteLength,
      columns.coefficients.byteLength,
    );
    expect([more, columns.wide.size, ...columns.remarks.map(({ size }) => size)]).toEqual([
      undefined,
      0,
      0,
      0,
    ]);
    expect(bytes / many.length).toBeLessThanOrEqual(14);
    // Amounts of trillions, in öre.
    const large = chunksOf(
      figureSet(
        many.map((each) => ({ ...each, amount: `${each.amount.toFixed(0)}123456.25` })),
        unitOf("SEK"),
      ),
    )[0];
    const inLarge = codes.reduce(
      (so, column) => so + column.codes.byteLength,
      large?.coefficients.byteLength ?? 0,
    );
    expect(inLarge / many.length).toBeLessThanOrEqual(20);
  });

  it("come out as they went in, however long their amounts are, and share what they are made of when joined", () => {
    fc.assert(
      fc.property(rows, rows, (one, other) => {
        const [left, right] = [figuresFromRecords(frame, one), figuresFromRecords(frame, other)];
        const joined = addFigures({ to: left, figures: right });
        expect(plain(joined)).toEqual([...plain(left), ...plain(right)]);
        expect(
          chunksOf(joined).every((chunk) =>
            [...chunksOf(left), ...chunksOf(right)].includes(chunk),
          ),
        ).toBe(true);
        let many = left;
        for (let k = 0; k < 40; k += 1) many = addFigures({ to: many, figures: right });
        expect(many.size).toBe(one.length + 40 * other.length);
        expect(chunksOf(many).length).toBeLessThanOrEqual(33);
        const total = sumFigures(many) ?? toDecimal(0);
        const expected = sum(
          [...one, ...Array.from({ length: 40 }, () => other).flat()].map((each) =>
            fraction(toDecimal(each.amount).toFixed()),
          ),
        );
        expect(compare(fraction(total.toFixed()), expected)).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it("are filtered and summed on codes as one by one", () => {
    const filter = fc.record(
      {
        lines: fc.subarray([...lines]),
        scenario: fc.constantFrom(...scenarios),
        period: fc.constant("2023-01"),
        members: fc.constantFrom({ unit: "east" }, { area: "x" }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(rows, filter, (all, wanted) => {
        const set = figuresFromRecords(frame, all);
        const taken = [...set].filter(
          (figure) =>
            (wanted.lines === undefined || wanted.lines.includes(figure.line as never)) &&
            (wanted.scenario === undefined || figure.scenario === wanted.scenario) &&
            (wanted.period === undefined || figure.period === "2023-01/2023-01") &&
            Object.entries(wanted.members ?? {}).every(
              ([dimension, each]) => figure.members[dimension] === each,
            ),
        );
        const selected = selectFigures(set, wanted);
        expect([...selected].map((each) => JSON.stringify(each))).toEqual(
          taken.map((each) => JSON.stringify(each)),
        );
        const total = sumFigures(set, wanted);
        if (taken.length === 0) expect(total).toBeUndefined();
        else
          expect(
            compare(
              fraction(total?.toFixed() ?? ""),
              sum(taken.map((each) => fraction(each.amount.toFixed()))),
            ),
          ).toBe(0);
      }),
    );
  });

  it("are grouped exactly, by any dimensions, whether their combinations are few or too many for a table", () => {
    fc.assert(
      fc.property(
        rows,
        fc.subarray(["unit", "__proto__"]),
        fc.boolean(),
        (all, dimensions, isLarge) => {
          // A third dimension with so many members that no table has room for all combinations.
          const padded = isLarge
            ? all.map((each, k) => ({
                ...each,
                period: each.period ?? "2023-01/2023-12",
                members: { ...each.members, id: `x${k}` },
              }))
            : all.map((each) => ({ ...each, period: each.period ?? "2023-01/2023-12" }));
          const wide = Array.from({ length: isLarge ? 60_000 : 0 }, (_, k) => ({
            line: `l${k % 300}`,
            scenario: "s",
            period: "2023-01",
            amount: 1,
            members: { id: `y${k}` },
          }));
          const set = figureSet([...padded, ...wide], unitOf("SEK"));
          const by = isLarge ? [...dimensions, "id"] : dimensions;
          const groups = groupFigures(chunksOf(set), by).filter(({ scenario }) => scenario !== "s");
          const expected = new Map<string, string[]>();
          for (const figure of set) {
            if (figure.scenario === "s") continue;
            const key = JSON.stringify([
              figure.line,
              figure.scenario,
              figure.period,
              by.map((id) => figure.members[id] ?? null),
            ]);
            expected.set(key, [...(expected.get(key) ?? []), figure.amount.toFixed()]);
          }
          expect(groups).toHaveLength(expected.size);
          for (const group of groups) {
            const key = JSON.stringify([
              group.line,
              group.scenario,
              group.period,
              by.map((id) => group.members[id] ?? null),
            ]);
            expect(
              compare(
                fraction(group.amount.toFixed()),
                sum((expected.get(key) ?? []).map(fraction)),
              ),
            ).toBe(0);
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe("sets in a book", () => {
  const east = { line: "fees", scenario: "budget", amount: 5, members: { unit: "east" } };

  it("take the place of one with their id, or are added; the book stays as it was", () => {
    const set = figuresFromRecords(frame, [east]);
    const book = withFigures(withFigures(frame, { main: set }), { more: set });
    expect([frame.figureSets.length, book.figureSets.map(({ id }) => id)]).toEqual([
      1,
      ["main", "more"],
    ]);
    const replaced = withFigures(book, { more: figuresFromRecords(frame, []), main: set });
    expect(replaced.figureSets.map(({ figures }) => figures.size)).toEqual([1, 0]);
    const list = memberList(replaced, {
      dimension: "unit",
      columns: { budget: { line: "fees", scenario: "budget" } },
    });
    expect(amountOf(list, "east", "budget")?.toNumber()).toBe(5);
  });

  it("are refused with every name that the book does not have, once, and in another unit", () => {
    const odd = figureSet(
      [
        { line: "fee", scenario: "budget", period: "2023-01", amount: 1 },
        {
          line: "fee",
          scenario: "budget",
          period: "2021-01",
          amount: 1,
          members: { unit: "north" },
        },
      ],
      unitOf("SEK"),
    );
    expect(
      issuesOf(() => withFigures(frame, { main: odd })).map(
        ({ code, path }) => `${code} ${path.join(".")}`,
      ),
    ).toEqual([
      "figure.unknown-line sets.main.0.line",
      "figure.unknown-member sets.main.1.members.unit",
      "figure.outside-year sets.main.1.period",
    ]);
    expect(
      codeOf(() => withFigures(frame, { main: figureSet([], unitOf("SEK", "thousand")) })),
    ).toBe("unit.mismatch");
    const onTotal = figuresFromRecords(frame, [{ ...east, line: "net" }, east]);
    expect(codeOf(() => withFigures(frame, { main: onTotal }))).toBe("figure.total-and-part");
  });
});

function issues(of: () => unknown) {
  try {
    of();
    return [];
  } catch (error) {
    if (!isAnslagError(error)) throw error;
    return error.issues;
  }
}
