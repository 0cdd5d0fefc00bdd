/** Figures of a small book, and how every door writes them. */
import { type Book, defineBook, type FigureSet } from "anslag";
import { type CsvMapping, type FigureArrays, type FigureInput, figureSet } from "anslag/ledger";
import { dsvFormat } from "d3-dsv";
import fc from "fast-check";
import { issuesOf } from "../support/code-of.ts";

type Mapping = Omit<CsvMapping, "separator" | "decimalMark">;

export const lines: readonly string[] = ["fees", "staff", "räntor, övrigt", 'with "quotes"'];
const scenarios = ["budget", "actual", "priorYearActual"] as const;
/** A book without figures, with lines and dimensions of awkward names. */
export const frame: Book = defineBook({
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
/** An ordinary figure of the book. */
export const row: fc.Arbitrary<FigureInput> = fc
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
/** A figure that may have remarks. */
export const remarkedRow: fc.Arbitrary<FigureInput> = fc
  .tuple(row, fc.oneof(fc.constant({}), remarks))
  .map(([each, remarked]): FigureInput => ({ ...each, ...remarked }));
export const rows: fc.Arbitrary<FigureInput[]> = fc.array(remarkedRow, { maxLength: 12 });
/** The figures as a CSV file says them: an empty field is absent. */
export const withoutEmpty = (all: readonly FigureInput[]): FigureInput[] =>
  all.map(
    (each) => Object.fromEntries(Object.entries(each).filter(([, value]) => value !== "")) as never,
  );
/** Places at which a text is cut into pieces. */
export const cuts: fc.Arbitrary<number[]> = fc.array(fc.nat(400), { maxLength: 6 });

/** A text in pieces, cut where one likes, inside a character too. */
export const cut = (text: string, at: readonly number[]): readonly string[] => {
  const places = [
    0,
    ...[...at].map((each) => Math.min(each, text.length)).sort((a, b) => a - b),
    text.length,
  ];
  return places.slice(1).map((to, k) => text.slice(places[k], to));
};
/** The figures of a set as texts that can be compared. */
export const plain = (set: FigureSet): readonly string[] =>
  [...set].map((figure) =>
    JSON.stringify({ ...figure, members: Object.entries(figure.members).sort() }),
  );
/** Each figure as JSON, which keeps a dimension of any name. */
export const json = (all: readonly FigureInput[]): string[] =>
  all.map(({ members = {}, ...rest }) => {
    const inside = Object.entries(members).map(
      ([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`,
    );
    return `${JSON.stringify(rest).slice(0, -1)},"members":{${inside.join(",")}}}`;
  });
const at = ({ members = {} }: FigureInput, dimension: string): string | undefined =>
  Object.hasOwn(members, dimension) ? members[dimension] : undefined;
/** Which column of the CSV file says what. */
export const mapping: Mapping = {
  line: "line",
  scenario: "scenario",
  period: "period",
  amount: "amount",
  source: "source",
  note: "note",
  signs: "natural",
  members: Object.fromEntries([
    ["unit", "unit"],
    ["__proto__", "other"],
  ]) as Record<string, string>,
};
/** The figures as a CSV file, with a column that no mapping names. */
export const csv = (all: readonly FigureInput[], separator = ";"): string =>
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
/** The figures as arrays, one for each field. */
export const arrays = (all: readonly FigureInput[]): FigureArrays => ({
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
/** The figures as the set of a book that is written in code. */
export const inCode = (all: readonly FigureInput[]): FigureSet => {
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

/** Code and path of every problem of something that must fail. */
export const problems = (run: () => unknown): readonly string[] =>
  issuesOf(run).map(({ code, path }) => [code, ...path].join(" "));
