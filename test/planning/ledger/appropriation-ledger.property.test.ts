/** The ledger of appropriations: each head from the first decision to the revised amount. */
import { amountOf, type BookInput, defineBook, toDecimal } from "anslag";
import { appropriationLedger, revisedAppropriation } from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeOf } from "../../support/code-of.ts";
import { amount, expectAddsUp, labelsOf, rowsOf } from "../../support/table-laws.ts";

describe("appropriationLedger", () => {
  const purposes = ["culture", "sports", "parks"] as const;
  const kinds = ["supplement", "transfer", "carry-over", "technical"] as const;
  const day = fc
    .integer({ min: 1, max: 12 })
    .map((month) => `2023-${`${month}`.padStart(2, "0")}-15`);
  const adjustment = fc.record({
    reference: fc.constantFrom("A", "B"),
    title: fc.constant("t"),
    amount,
    decidedOn: day,
    effectiveOn: day,
    bookedIn: day.map((each) => each.slice(0, 7)),
    kind: fc.constantFrom(...kinds),
    revokedOn: fc.option(day, { nil: undefined }),
  });
  const appropriation = fc.record({
    original: fc.record({ amount }),
    adjustments: fc.array(adjustment, { maxLength: 3 }),
    purpose: fc.constantFrom(...purposes),
    area: fc.option(fc.constantFrom("north", "south"), { nil: undefined }),
  });
  /** Each for a purpose of its own, so that no two are about the same money. */
  const appropriations = fc.uniqueArray(appropriation, {
    minLength: 1,
    maxLength: 3,
    selector: ({ purpose }) => purpose,
  });
  const bookOf = (
    all: readonly {
      purpose: string;
      area: string | undefined;
      original: unknown;
      adjustments: unknown;
    }[],
  ): BookInput =>
    ({
      title: "Board 2023",
      unit: { currency: "SEK", scale: "thousand" },
      fiscalYear: { year: 2023 },
      cutOff: "2023-08-31",
      chart: { lines: [{ id: "grant", kind: "funding" }] },
      dimensions: [
        { id: "purpose", members: purposes.map((id) => ({ id })) },
        { id: "area", members: [{ id: "north" }, { id: "south" }] },
      ],
      figureSets: [],
      appropriations: all.map(({ purpose, area, ...each }, k) => ({
        id: `a${k}`,
        line: "grant",
        members: { purpose, ...(area === undefined ? {} : { area }) },
        ...each,
      })),
    }) as BookInput;

  it("adds up both ways, by appropriation, purpose and area, on any day by any reading", () => {
    fc.assert(
      fc.property(
        appropriations,
        fc.constantFrom("decision" as const, "effect" as const, "booking" as const),
        day,
        (all, reading, asOf) => {
          const book = defineBook(bookOf(all));
          for (const by of [undefined, "purpose", "area"] as const) {
            const table = appropriationLedger(book, {
              reading,
              asOf,
              ...(by === undefined ? {} : { by }),
            });
            expectAddsUp(table);
            const expected = book.appropriations.reduce(
              (so, each) => so.plus(revisedAppropriation(each, { asOf, reading }).amount),
              toDecimal(0),
            );
            expect(amountOf(table, "total", "revised")?.toFixed()).toBe(expected.toFixed());
          }
        },
      ),
    );
  });

  it("refuses an unknown dimension, and appropriations that are not one sum of money", () => {
    expect(codeOf(() => appropriationLedger(defineBook(bookOf([])), { by: "unit" }))).toBe(
      "figure.unknown-dimension",
    );
    const one = { purpose: "culture", area: undefined, original: { amount: 100 }, adjustments: [] };
    const [first] = bookOf([one]).appropriations ?? [];
    if (first === undefined) throw new Error("there is one");
    const book = defineBook({
      ...bookOf([one]),
      appropriations: [first, { ...first, id: "b", scenario: "forecast" }],
    });
    expect(codeOf(() => appropriationLedger(book))).toBe("input.choice");
    expect(
      amountOf(appropriationLedger(book, { scenario: "forecast" }), "total", "revised")?.toNumber(),
    ).toBe(100);
    expect(
      appropriationLedger(book, { scenario: "budget" }).rows.map(({ label }) => label),
    ).toEqual(["grant, culture", "Total"]);
  });

  const grant = (amount_: number, more: object = {}) => ({
    purpose: "culture",
    area: undefined,
    original: { amount: amount_ },
    adjustments: [],
    ...more,
  });

  it("has a column for each kind of decision, and counts decisions up to the cut-off", () => {
    const adjustments = kinds.map((kind, k) => ({
      reference: kind,
      title: "t",
      amount: 10 ** k,
      decidedOn: "2023-05-15",
      kind,
    }));
    const late = { ...adjustments[0], decidedOn: "2023-09-01", amount: 7 };
    const book = defineBook(bookOf([grant(5000, { adjustments: [...adjustments, late] })]));
    expect(rowsOf(appropriationLedger(book))).toEqual([
      ["a0", 5000, 1, 10, 100, 1000, 6111],
      ["total", 5000, 1, 10, 100, 1000, 6111],
    ]);
    expect(rowsOf(appropriationLedger(book, { asOf: "2023-09-01" }))[1]?.[2]).toBe(8);
  });

  it("has a row for each member with appropriations, and one for those without a member", () => {
    const book = defineBook(
      bookOf([
        grant(1, { area: "south" }),
        grant(2, { purpose: "sports" }),
        grant(4, { purpose: "parks", area: "south" }),
      ]),
    );
    const ledger = appropriationLedger(book, { by: "area", language: "sv" });
    expect(rowsOf(ledger).map(([id, original]) => [id, original])).toEqual([
      ["south", 5],
      ["undivided", 2],
      ["total", 7],
    ]);
    expect(labelsOf(ledger).slice(0, 3)).toEqual(["south", "Ej fördelat", "Summa"]);
  });

  it("tells heads of one label apart by their ids, and takes a title and labels", () => {
    const input = bookOf([grant(1), grant(2, { purpose: "sports" })]);
    const appropriations = (input.appropriations ?? []).map((each) => ({ ...each, label: "Head" }));
    const book = defineBook({ ...input, appropriations });
    expect(appropriationLedger(book).rows.map(({ label }) => label)).toEqual([
      "Head (a0)",
      "Head (a1)",
      "Total",
    ]);
    const named = appropriationLedger(book, { title: "Anslag", labels: { total: "Allt" } });
    expect([named.title, named.rows[2]?.label]).toEqual(["Anslag", "Allt"]);
  });

  it("of a book without appropriations has only its total, of 0", () => {
    expect(rowsOf(appropriationLedger(defineBook(bookOf([]))))).toEqual([
      ["total", 0, 0, 0, 0, 0, 0],
    ]);
  });

  it("refuses a misspelt option, a day that does not exist, and another reading", () => {
    const book = defineBook(bookOf([grant(1)]));
    expect(codeOf(() => appropriationLedger(book, { asof: "2023-08-31" } as never))).toBe(
      "input.unknown-key",
    );
    expect(codeOf(() => appropriationLedger(book, { asOf: "2023-02-30" }))).toBe("calendar.date");
    expect(codeOf(() => appropriationLedger(book, { reading: "day" as never }))).toBe(
      "appropriation.kind",
    );
  });
});
