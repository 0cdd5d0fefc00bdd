/** Files that are written from a book, and read back. */
import { type Book, defineBook } from "anslag";
import { bookFromSie, decodeText, readSie, type SieWriteOptions, writeSie } from "anslag/ledger";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeOf, issuesOf } from "../../support/code-of.ts";
import { fixture } from "./files.ts";

const LINES = ["3010", "3990", "5010", "8310"] as const;
const MEMBERS = ["N", "S", 'a "b" {c}'] as const;

const bookOf = (figures: readonly object[], more: object = {}): Book =>
  defineBook({
    title: "Ån & öl 2012",
    organisation: "Ån & öl",
    unit: { currency: "SEK" },
    fiscalYear: { year: 2012 },
    cutOff: "2012-12-31",
    chart: {
      lines: [
        { id: "3010", kind: "income", label: "3010 Försäljning" },
        { id: "3990", kind: "income", label: "3990 Other \\ income" },
        { id: "5010", kind: "cost", label: "5010 Rent" },
        { id: "8310", kind: "financial-income", label: "8310 Interest" },
      ],
    },
    dimensions: [
      { id: "1", label: "Unit", members: MEMBERS.map((id) => ({ id, label: `Unit ${id}` })) },
      { id: "20", label: "Area", members: [{ id: "x", label: "Area x" }] },
    ],
    figureSets: [{ id: "main", figures: figures as never }],
    ...more,
  });

const GENERATED = { generated: "2013-01-02" };
const textOf = (book: Book, options: SieWriteOptions): string =>
  decodeText(writeSie(book, options), { encoding: "cp437" }).text;

describe("a file that is written", () => {
  const book = bookOf([
    { line: "3010", scenario: "actual", period: "2012-01", amount: "90.5", members: { 1: "N" } },
    { line: "3010", scenario: "actual", period: "2012-01", amount: 10 },
    { line: "5010", scenario: "budget", period: "2012-02", amount: "-7.125", members: { 20: "x" } },
    { line: "5010", scenario: "forecast", amount: -9 },
    { line: "5010", scenario: "priorYearActual", amount: -70 },
  ]);

  it("of type 3 has every line of the standard", () => {
    expect(textOf(book, { type: "3", ...GENERATED }).split("\r\n")).toEqual([
      "#FLAGGA 0",
      '#PROGRAM "anslag" 0.2',
      "#FORMAT PC8",
      "#GEN 20130102",
      "#SIETYP 3",
      '#FNAMN "Ån & öl"',
      "#RAR 0 20120101 20121231",
      "#RAR -1 20110101 20111231",
      "#OMFATTN 20121231",
      '#KONTO 3010 "Försäljning"',
      "#KTYP 3010 I",
      '#KONTO 5010 "Rent"',
      "#KTYP 5010 K",
      '#DIM 1 "Unit"',
      '#OBJEKT 1 "N" "Unit N"',
      '#OBJEKT 1 "S" "Unit S"',
      '#OBJEKT 1 "a \\"b\\" {c}" "Unit a \\"b\\" {c}"',
      '#DIM 20 "Area"',
      '#OBJEKT 20 "x" "Area x"',
      "#RES 0 3010 -100.50",
      "#PSALDO 0 201201 3010 {} -100.50",
      '#PSALDO 0 201201 3010 {1 "N"} -90.50',
      "#PBUDGET 0 201202 5010 {} 7.125",
      '#PBUDGET 0 201202 5010 {20 "x"} 7.125',
      "#RES -1 5010 70.00",
      "",
    ]);
  });

  it("of type 2 has no objects, and of type 1 years only", () => {
    const amounts = (type: "1" | "2"): readonly string[] =>
      textOf(book, { type, ...GENERATED })
        .split("\r\n")
        .filter((line) => /^#(RES|PSALDO|PBUDGET|DIM|OBJEKT|OMFATTN)/.test(line));
    expect(amounts("2")).toEqual([
      "#OMFATTN 20121231",
      "#RES 0 3010 -100.50",
      "#PSALDO 0 201201 3010 {} -100.50",
      "#PBUDGET 0 201202 5010 {} 7.125",
      "#RES -1 5010 70.00",
    ]);
    expect(amounts("1")).toEqual(["#RES 0 3010 -100.50", "#RES -1 5010 70.00"]);
  });

  it("is in kronor and ören, whatever the unit of the book is", () => {
    const thousands = bookOf([{ line: "3010", scenario: "actual", amount: "1.2345" }], {
      unit: { currency: "EUR", scale: "thousand" },
    });
    const text = textOf(thousands, { type: "1", ...GENERATED });
    expect(text).toContain("#RES 0 3010 -1234.50\r\n");
    expect(text).toContain("#VALUTA EUR\r\n");
  });

  it("has the numbers that are given to lines and dimensions", () => {
    const named = bookOf(
      [{ line: "fees", scenario: "actual", period: "2012-03", amount: 5, members: { unit: "N" } }],
      {
        chart: { lines: [{ id: "fees", kind: "income", label: "Fees" }] },
        dimensions: [{ id: "unit", members: [{ id: "N" }] }],
      },
    );
    const numbers = { accounts: { fees: "3010" }, dimensions: { unit: "1" } };
    expect(textOf(named, { type: "3", ...GENERATED, ...numbers })).toContain(
      '#PSALDO 0 201203 3010 {1 "N"} -5.00',
    );
    const issues = issuesOf(() => writeSie(named, { type: "3", ...GENERATED }));
    expect(issues.map(({ code, received }) => [code, received])).toEqual([
      ["figure.sie", '"fees"'],
      ["figure.sie", '"unit"'],
    ]);
  });

  it("does not repeat what an of-which line details", () => {
    const detailed = bookOf(
      [
        { line: "3010", scenario: "actual", amount: 5 },
        { line: "3011", scenario: "actual", amount: 2 },
      ],
      {
        chart: {
          lines: [
            { id: "3010", kind: "income" },
            { id: "3011", kind: "income", ofWhich: "3010" },
          ],
        },
      },
    );
    expect(readSie(writeSie(detailed, { type: "1", ...GENERATED })).balances).toHaveLength(1);
  });

  it("is refused with figures of more than a month, unknown letters and wrong options", () => {
    const year = bookOf([{ line: "3010", scenario: "budget", amount: 5 }]);
    expect(codeOf(() => writeSie(year, { type: "2", ...GENERATED }))).toBe("figure.sie");
    expect(writeSie(year, { type: "1", ...GENERATED }).length).toBeGreaterThan(0);
    const greek = bookOf([], { organisation: "Ω §" });
    expect(codeOf(() => writeSie(greek, { type: "1", ...GENERATED }))).toBe("figure.bytes");
    const wrong = { type: "4", generated: "2013", set: "other", accounts: { x: 5 } };
    expect(issuesOf(() => writeSie(year, wrong as never)).map(({ code }) => code)).toEqual([
      "input.choice",
      "calendar.date",
      "input.wrong-type",
      "figure.unknown-set",
    ]);
  });
});

/** The figures of a set as sums by all that tells them apart. */
function sumsOf(book: Book, id: string): Readonly<Record<string, string>> {
  const sums = new Map<string, bigint>();
  const set = book.figureSets.find((each) => each.id === id);
  for (const { line, scenario, period, members, amount } of set?.figures ?? []) {
    const key = [line, scenario, period, JSON.stringify(members)].join(" ");
    const thousandths = BigInt(amount.toFixed(3).replace(".", ""));
    sums.set(key, (sums.get(key) ?? 0n) + thousandths);
  }
  return Object.fromEntries([...sums].map(([key, sum]) => [key, `${sum}`]));
}

/** A whole number with a power of ten, as plain digits. */
function exactText(text: string): string {
  const [digits = "", power = "0"] = text.split("e-");
  const size = digits.replace("-", "").padStart(Number(power) + 1, "0");
  const point = size.length - Number(power);
  const decimals = size.slice(point);
  return `${digits.startsWith("-") ? "-" : ""}${size.slice(0, point)}${decimals && `.${decimals}`}`;
}

describe("a file that is written and read back", () => {
  const figure = fc.record(
    {
      line: fc.constantFrom(...LINES),
      scenario: fc.constantFrom("actual", "budget"),
      period: fc.integer({ min: 1, max: 12 }).map((month) => `2012-${`${month}`.padStart(2, "0")}`),
      amount: fc.integer({ min: -999_999, max: 999_999 }).map((each) => each / 1000),
      members: fc.record(
        { 1: fc.constantFrom(...MEMBERS), 20: fc.constant("x") },
        { requiredKeys: [] },
      ),
    },
    { noNullPrototype: true },
  );

  it("has the same figures, divided and whole, and nothing in it disagrees", () => {
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1, maxLength: 25 }), (figures) => {
        const book = bookOf(figures);
        const file = readSie(writeSie(book, { type: "3", ...GENERATED }));
        expect(file.findings.filter(({ kind }) => kind !== "objects")).toEqual([]);
        const again = defineBook(bookFromSie(file));
        expect(again.organisation).toBe(book.organisation);
        expect(again.fiscalYear).toEqual({ ...book.fiscalYear });
        for (const line of again.chart.lines) expect(book.chart.lines).toContainEqual(line);
        for (const id of ["1", "20"] as const) {
          const has = (members: Readonly<Partial<Record<string, string>>>): boolean =>
            members[id] !== undefined;
          if (!figures.some(({ members }) => has(members))) continue;
          // Each dimension divides the same money on its own.
          const divided = bookOf(
            figures.map(({ members, ...rest }) =>
              has(members) ? { ...rest, members: { [id]: members[id] } } : rest,
            ),
          );
          // A member and the undivided rest that cancel each other leave a figure of zero or none.
          const isZero = ([, sum]: readonly [string, string]): boolean => sum !== "0";
          const plain = (of: Book, set: string): object =>
            Object.fromEntries(Object.entries(sumsOf(of, set)).filter(isZero));
          expect(plain(again, `dimension-${id}`)).toEqual(plain(divided, "main"));
        }
        const whole = bookOf(figures.map(({ members: _, ...rest }) => rest));
        expect(sumsOf(again, "main")).toEqual(sumsOf(whole, "main"));
      }),
    );
  });

  it("has the names, the years and amounts of any size, whatever they are", () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'aÅö é"\\{}#0;'),
      minLength: 1,
      maxLength: 9,
    });
    const name = letters.map((text) => `n${text}n`);
    const amount = fc
      .tuple(fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }), fc.nat(2))
      .map(([whole, decimals]) => ({ whole, decimals }));
    const frame = fc.record({
      organisation: name,
      label: name,
      member: name,
      startMonth: fc.integer({ min: 1, max: 12 }),
      months: fc.integer({ min: 6, max: 18 }),
      amounts: fc.array(amount, { minLength: 1, maxLength: 4 }),
    });
    fc.assert(
      fc.property(frame, ({ organisation, label, member, startMonth, months, amounts }) => {
        const first = `2012-${`${startMonth}`.padStart(2, "0")}`;
        const texts = amounts.map(({ whole, decimals }) => `${whole}e-${decimals}`);
        const book = bookOf(
          texts.map((each) => ({
            ...{ line: "3010", scenario: "actual", period: first, members: { 1: member } },
            amount: exactText(each),
          })),
          {
            organisation,
            fiscalYear: { year: 2012, startMonth, ...(months === 12 ? {} : { months }) },
            cutOff: `${first}-01`,
            chart: { lines: [{ id: "3010", kind: "income", label }] },
            dimensions: [{ id: "1", label, members: [{ id: member, label }] }],
          },
        );
        const file = readSie(writeSie(book, { type: "3", ...GENERATED }));
        expect(file.findings).toEqual([]);
        expect([file.company, file.accounts[0]?.label]).toEqual([organisation, label]);
        expect(file.objects.map((each) => [each.object, each.label])).toEqual([[member, label]]);
        const [year] = file.years;
        const from = new Date(Date.UTC(2012, startMonth - 1, 1));
        const to = new Date(Date.UTC(2012, startMonth - 1 + months, 0));
        expect([year?.from, year?.to]).toEqual(
          [from, to].map((day) => day.toISOString().slice(0, 10)),
        );
        // In hundredths, as whole numbers: income is a credit.
        const sum = amounts.reduce(
          (all, { whole, decimals }) => all - whole * 10n ** BigInt(2 - decimals),
          0n,
        );
        for (const { amount: read } of [...file.balances, ...file.changes])
          expect(BigInt(read.toFixed(2).replace(".", ""))).toBe(sum);
        expect(file.changes.map(({ objects }) => objects[1])).toEqual([undefined, member]);
      }),
    );
  });

  it("of a real file is the same book", () => {
    for (const name of ["typ1", "typ2"] as const) {
      const book = defineBook(bookFromSie(readSie(fixture(name))));
      const type = name === "typ1" ? "1" : "2";
      const bytes = writeSie(book, { type, generated: "2012-10-08" });
      const again = defineBook(bookFromSie(readSie(bytes)));
      expect(sumsOf(again, "main")).toEqual(sumsOf(book, "main"));
      expect(again.chart.lines).toEqual(book.chart.lines);
    }
  });
});
