/** Statements of several fiscal years against naive sums of months. */
import { buildTable, cellOf, defineBook, parseBook, printTable, toBookJson } from "anslag";
import fc from "fast-check";
import { expect, it } from "vitest";
import { inWords } from "../support/cells.ts";

interface Year {
  readonly first: number;
  readonly months: number;
  readonly name: string | undefined;
  readonly isWhole: boolean;
  /** The amount of each month, in whole kronor; undefined where the month has no figure. */
  readonly amounts: readonly (number | undefined)[];
}

const monthOf = (count: number): string =>
  `${Math.floor(count / 12)}-${`${(count % 12) + 1}`.padStart(2, "0")}`;
const periodOf = (first: number, months: number): string =>
  `${monthOf(first)}/${monthOf(first + months - 1)}`;

/** Years that follow one another, some of them after a pause, from 1 to 24 months. */
const anyYears = fc
  .tuple(
    fc.integer({ min: 2000 * 12, max: 2010 * 12 }),
    fc.array(
      fc.record({
        pause: fc.integer({ min: 0, max: 2 }),
        months: fc.integer({ min: 1, max: 24 }),
        named: fc.boolean(),
        isWhole: fc.boolean(),
        amounts: fc.array(
          fc.option(fc.integer({ min: -999, max: 999 }), { nil: undefined, freq: 9 }),
          {
            minLength: 24,
            maxLength: 24,
          },
        ),
      }),
      { minLength: 1, maxLength: 5 },
    ),
  )
  .map(([start, years]) => {
    let next = start;
    return years.map(({ pause, months, named, isWhole, amounts }, k): Year => {
      const first = next + pause;
      next = first + months;
      const name = named ? `FY ${k}` : undefined;
      return { first, months, name, isWhole, amounts: amounts.slice(0, months) };
    });
  });

const inputOf = ({ first, months, name }: Year) => ({
  year: Math.floor(first / 12),
  startMonth: (first % 12) + 1,
  ...(months === 12 ? {} : { months }),
  ...(name === undefined ? {} : { name }),
});

/** The figures of a year: one for the whole, or one for each month. */
const figuresOf = ({ first, months, isWhole, amounts }: Year) =>
  isWhole
    ? [{ ...STAFF, period: periodOf(first, months), amount: sum(amounts) }]
    : amounts.flatMap((amount, k) =>
        amount === undefined ? [] : [{ ...STAFF, period: monthOf(first + k), amount }],
      );
const STAFF = { line: "staff", scenario: "actual" } as const;
const sum = (amounts: readonly (number | undefined)[]): number =>
  amounts.reduce<number>((total, each) => total + (each ?? 0), 0);

/** What some months of a year come to: their sum, unless months are missing among them. */
function expected(year: Year, from: number, count: number, gaps: "zero" | "unknown"): string {
  const part = year.amounts.slice(from, from + count);
  if (year.isWhole) return count === year.months ? `${sum(part)}` : "incomplete-period";
  if (gaps === "zero") return `${sum(part)}`;
  if (part.every((amount) => amount === undefined)) return "absent";
  return part.includes(undefined) ? "incomplete-period" : `${sum(part)}`;
}

it("a column of a year, or of months of it, has the sum of its months", () => {
  fc.assert(
    fc.property(
      anyYears,
      fc.nat(),
      fc.constantFrom("zero", "unknown"),
      fc.tuple(fc.nat(), fc.nat()),
      (years, own, gaps, [from, count]) => {
        const at = own % years.length;
        const book = defineBook({
          title: "Years",
          unit: { currency: "SEK" },
          fiscalYear: inputOf(years[at] as Year),
          years: years.filter((_, k) => k !== at).map(inputOf),
          cutOff: `${monthOf((years.at(-1) as Year).first + 23)}-28`,
          scenarios: [{ id: "actual", kind: "other", gaps }],
          chart: { lines: [{ id: "staff", kind: "cost" }] },
          figureSets: [{ id: "all", figures: years.flatMap(figuresOf) }],
        } as never);
        const columns = years.flatMap((year, k) => {
          const [first, months] = [
            from % year.months,
            1 + (count % (year.months - (from % year.months))),
          ];
          const { name, year: calendar } = inputOf(year) as { name?: string; year: number };
          const isAlone = years.filter((other) => inputOf(other).year === calendar).length === 1;
          const choice = name ?? (isAlone ? calendar : undefined);
          const of = (more: object) => ({ scenario: "actual", ...more });
          return [
            ...(choice === undefined
              ? []
              : [[`year ${k}`, of({ year: choice }), expected(year, 0, year.months, gaps)]]),
            [
              `whole ${k}`,
              of({ period: periodOf(year.first, year.months) }),
              expected(year, 0, year.months, gaps),
            ],
            [
              `part ${k}`,
              of({ period: periodOf(year.first + first, months) }),
              expected(year, first, months, gaps),
            ],
          ] as [string, object, string][];
        });
        const input = {
          rows: ["staff"],
          columns: Object.fromEntries(columns.map(([id, column]) => [id, column])),
        } as never;
        const table = buildTable(book, input);
        const found = columns.map(([id]) => [id, inWords(cellOf(table, "staff", id as never))]);
        expect(found).toEqual(columns.map(([id, , wanted]) => [id, wanted]));
        expect(buildTable(parseBook(JSON.stringify(toBookJson(book))), input)).toEqual(table);
        // The page tells columns of different times apart.
        const { columns: printed } = printTable(table);
        const labels = new Map(printed.map(({ id, label }) => [id, label]));
        const times = new Map(columns.map(([id]) => [labels.get(id), id.slice(id.indexOf(" "))]));
        for (const [id] of columns)
          expect(times.get(labels.get(id))).toBe(id.slice(id.indexOf(" ")));
      },
    ),
  );
});
