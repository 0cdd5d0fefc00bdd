/** Every table of the year in time adds up: exactly as it states, and in print. */
import {
  amountOf,
  type BookInput,
  defineBook,
  fiscalYear,
  printTable,
  renderText,
  type Table,
  toDecimal,
  unitFromName,
} from "anslag";
import { relationDifferences } from "anslag/audit";
import {
  appropriationHistory,
  appropriationLedger,
  bridge,
  bridgeTable,
  commitmentTable,
  completeMatrix,
  consolidate,
  consolidationTable,
  contributions,
  contributionTable,
  crossSubsidy,
  forecastByRunRate,
  forecastRounds,
  fundingTable,
  headroom,
  headroomTable,
  historyTable,
  matrixTable,
  phaseAppropriation,
  phaseLines,
  phasingTable,
  planTable,
  planYears,
  plausibility,
  plausibilityTable,
  reclassificationTable,
  reclassify,
  reviewTransfers,
  revisedAppropriation,
  rollForward,
  rollForwardTable,
  roundsTable,
  settleCharges,
  settlementTable,
  timingSplit,
  timingTable,
  transferTable,
} from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planningWords } from "../../../src/planning/words/index.ts";
import { codeOf, issuesOf } from "../../support/code-of.ts";

const unit = unitFromName("tkr");
const year = fiscalYear({ year: 2023 });
const amount = fc
  .integer({ min: -1e7, max: 1e7 })
  .map((each) => toDecimal(each).times("0.001").toFixed());
const size = fc
  .integer({ min: 0, max: 1e7 })
  .map((each) => toDecimal(each).times("0.001").toFixed());
/** Names that a table could mistake for its own rows. */
const name = fc.constantFrom(
  "staff",
  "rent",
  "total",
  "start",
  "end",
  "net",
  "other",
  "residual",
  "år 2023",
);
const named = (of: fc.Arbitrary<string>) => fc.dictionary(name, of, { minKeys: 1 });

const holds = (table: Table): void => {
  expect(new Set(table.rows.map(({ id }) => id)).size).toBe(table.rows.length);
  expect(table.relations.length).toBeGreaterThan(0);
  expect(relationDifferences(table).filter(({ difference }) => !difference.isZero())).toEqual([]);
  const printed = printTable(table);
  expect(printed.tier).toBe(1);
  expect(relationDifferences(printed).filter(({ difference }) => !difference.isZero())).toEqual([]);
  for (const { label } of table.rows)
    expect(renderText(printed).replaceAll("\u00a0", " ")).toContain(label.slice(0, 8));
};

/** A way to make each table from random figures. */
const makers: Readonly<Record<string, fc.Arbitrary<Table>>> = {
  bridgeTable: fc
    .tuple(amount, amount, named(amount))
    .map(([start, end, steps]) => bridgeTable(bridge({ start, end, steps }), { unit })),
  matrixTable: fc.tuple(amount, amount, amount).map(([a, b, c]) =>
    matrixTable(
      completeMatrix({
        rows: ["sum", "costs"],
        columns: ["own", "sum"],
        cells: { sum: { own: a }, costs: { own: b } },
        rowTotals: { sum: c, costs: 0 },
      }),
      { unit },
    ),
  ),
  phasedDecisions: fc.tuple(amount, amount).map(([original, by]) =>
    phasingTable(
      phaseAppropriation(
        {
          original: { amount: original },
          adjustments: [
            {
              reference: "total",
              title: "t",
              amount: by,
              decidedOn: "2023-05-10",
              kind: "supplement",
            },
          ],
        },
        { year, asOf: "2023-12-31" },
      ),
      { unit },
    ),
  ),
  contributionTable: fc
    .dictionary(name, fc.record({ current: amount, prior: amount }), { minKeys: 1 })
    .map((parts) => contributionTable(contributions(parts), { unit })),
  fundingTable: fc
    .dictionary(
      name,
      fc.record({
        funding: fc.constantFrom("appropriation" as const, "fee" as const),
        result: amount,
      }),
      { minKeys: 1 },
    )
    .map((parts) => fundingTable(crossSubsidy(parts), { unit })),
  reclassificationTable: fc.tuple(amount, amount, amount).map(([a, b, by]) =>
    reclassificationTable(reclassify({ total: a, b }, [{ from: "total", to: "b", amount: by }]), {
      unit,
    }),
  ),
  headroomTable: fc.tuple(size, size, size).map(([all, one, two]) =>
    headroomTable(
      headroom(
        all,
        [
          { reference: "A", amount: one },
          { reference: "B", amount: two, status: "reserved" },
        ],
        { asOf: "2023-08-31" },
      ),
      { unit },
    ),
  ),
  commitmentTable: fc
    .array(fc.tuple(name, size, fc.boolean()), { minLength: 1, maxLength: 6 })
    .map((all) =>
      commitmentTable(
        headroom(
          1000,
          all.map(([reference, each, reserved]) => ({
            reference,
            amount: each,
            status: reserved ? ("reserved" as const) : ("decided" as const),
            ...(reserved ? {} : { draws: [{ amount: toDecimal(toDecimal(each).times("0.3")) }] }),
          })),
          { asOf: "2023-08-31", threshold: 3000 },
        ),
        { unit },
      ),
    ),
  phasingTable: named(amount).map((of) => phasingTable(phaseLines(of, { year }), { unit })),
  timingTable: fc
    .dictionary(name, fc.record({ period: amount, year: amount }), { minKeys: 1 })
    .map((of) => timingTable(timingSplit(of), { unit })),
  plausibilityTable: fc.tuple(amount, amount).map(([forecast, actual]) =>
    plausibilityTable(
      plausibility(
        forecast,
        [5, 8].map((elapsedMonths) => forecastByRunRate({ actual, elapsedMonths })),
        { percent: 10 },
      ),
      { unit },
    ),
  ),
  roundsTable: fc
    .tuple(
      fc.array(fc.record({ total: amount, first: amount }), { minLength: 1, maxLength: 4 }),
      fc.boolean(),
    )
    .map(([all, over]) => {
      const rounds = all.map((amounts, k) => ({
        id: k === 1 ? "last" : `r${k}`,
        asOf: `2023-0${k + 2}-28`,
        amounts,
      }));
      const last = all.at(-1);
      return roundsTable(
        forecastRounds(rounds, { year, ...(over && last !== undefined ? { outturn: last } : {}) }),
        {
          unit,
        },
      );
    }),
  rollForwardTable: fc
    .tuple(amount, named(amount), fc.integer({ min: 1, max: 12 }))
    .map(([revised, oneOffs, months]) =>
      rollForwardTable(
        rollForward({
          revised,
          oneOffs,
          partYear: { reform: { amount: 700, months } },
          indexation: { all: { weight: 100, change: "2.7" } },
        }),
        { unit },
      ),
    ),
  planTable: fc
    .tuple(amount, fc.array(named(amount), { minLength: 1, maxLength: 4 }))
    .map(([revised, all]) =>
      planTable(
        planYears(
          { revised },
          all.map((oneOffs, k) => ({ year: 2024 + k, oneOffs })),
        ),
        { unit },
      ),
    ),
  transferTable: fc
    .tuple(amount, amount, fc.integer({ min: 1, max: 999 }))
    .map(([a, b, by]) =>
      transferTable(
        reviewTransfers({ a, total: b }, [
          { reference: "D", decidedOn: "2023-05-02", legs: { a: -by, total: by } },
        ]),
        { unit },
      ),
    ),
  historyTable: fc
    .tuple(amount, fc.array(fc.tuple(name, amount), { maxLength: 4 }))
    .map(([original, all]) =>
      historyTable(
        appropriationHistory(
          {
            original: { amount: original },
            adjustments: all.map(([reference, by], k) => ({
              reference,
              title: `t${k}`,
              amount: by,
              decidedOn: `2023-0${k + 1}-10`,
              kind: "supplement" as const,
              ...(k === 2 ? { revokedOn: "2023-07-01" } : {}),
            })),
          },
          { asOf: "2023-08-31" },
        ),
        { unit },
      ),
    ),
  settlementTable: fc.tuple(amount, named(size), amount).map(([final, keys, charge]) =>
    settlementTable(
      settleCharges(final, {
        keys: Object.fromEntries(Object.keys(keys).map((payer, k) => [payer, k + 1])),
        charged: Object.fromEntries(
          Object.keys(keys).map((payer) => [
            payer,
            toDecimal(
              toDecimal(charge)
                .abs()
                .times(toDecimal(final).isNegative() ? -1 : 1),
            ),
          ]),
        ),
      }),
      { unit },
    ),
  ),
  consolidationTable: fc.tuple(size, size, size).map(([one, two, sold]) =>
    consolidationTable(
      consolidate({
        units: {
          a: { income: toDecimal(toDecimal(one).plus(sold)), costs: -1 },
          b: { income: 0, costs: toDecimal(toDecimal(two).plus(sold).negated()) },
        },
        internal: [
          { unit: "a", counterpart: "b", amount: sold },
          { unit: "b", counterpart: "a", amount: toDecimal(toDecimal(sold).negated()) },
        ],
      }),
      { unit },
    ),
  ),
};

describe("tables of the year in time", () => {
  it.each(Object.keys(makers))(
    "%s adds up exactly and in print, whatever its parts are called",
    (maker) => {
      fc.assert(fc.property(makers[maker] ?? fc.constant({} as Table), holds), { numRuns: 60 });
    },
  );

  it("take labels by id, and a heading", () => {
    const of = bridge({ start: 1, end: 4, steps: { more: 3 } });
    const table = bridgeTable(of, {
      unit,
      title: "Brygga",
      labels: { start: "Början", end: "Slut", amount: "Belopp" },
    });
    expect([table.title, ...table.rows.map(({ label }) => label), table.columns[0]?.label]).toEqual(
      ["Brygga", "Början", "more", "Slut", "Belopp"],
    );
  });

  it("speak Swedish when asked to, and refuse labels of rows that there are not", () => {
    const fund = headroom(10, [{ reference: "A", amount: 3 }], { asOf: "2023-08-31" });
    expect(headroomTable(fund, { unit, language: "sv" }).rows.map(({ label }) => label)).toEqual([
      "Anslag",
      "Utbetalat",
      "Beslutat, ej utbetalat",
      "Kvar att besluta om",
      "Reserverat",
      "Kvar efter reservationer",
    ]);
    expect(codeOf(() => headroomTable(fund, { unit, labels: { headrom: "Kvar" } }))).toBe(
      "input.unknown-key",
    );
  });

  it("have every word in every language, and no word twice by another name", () => {
    const [en, sv] = [planningWords("en"), planningWords("sv")];
    expect(Object.keys(sv)).toEqual(Object.keys(en));
    const texts = Object.values(sv).filter((word) => typeof word === "string");
    expect(texts.filter((word) => word.trim() === "")).toEqual([]);
    expect(planningWords()).toBe(en);
    expect([en.day("2023-08-31"), sv.day("2023-08-31")]).toEqual([
      "31 August 2023",
      "31 augusti 2023",
    ]);
  });

  it("have one language from title to last row, also where a default stands for a missing title", () => {
    const unsure = {
      reference: "KS 2",
      title: "Hall",
      amount: 5,
      decidedOn: { noLaterThan: "2023-08-31" },
      kind: "supplement",
    } as const;
    const grant = { original: { amount: 1 }, adjustments: [unsure] };
    const steps = appropriationHistory(grant, { asOf: "2023-08-31" });
    const table = historyTable(steps, { unit, language: "sv" });
    expect(table.rows.map(({ label }, k) => [label, table.cells[k]?.[0]])).toEqual([
      ["Ursprungligt anslag", { kind: "text", text: "" }],
      ["KS 2 Hall", { kind: "text", text: "senast den 31 augusti 2023" }],
      ["Reviderat anslag", { kind: "text", text: "" }],
    ]);
    const phased = phaseAppropriation(grant, { year, asOf: "2023-08-31" });
    expect(phasingTable(phased, { unit, language: "sv" }).rows[0]?.label).toBe(
      "Ursprungligt anslag",
    );
  });

  it("say no later than a day only as long as the day is not known: an effect after it is", () => {
    const later = {
      reference: "KS 3",
      title: "Hall",
      amount: 5,
      decidedOn: { noLaterThan: "2023-03-31" },
      effectiveOn: "2023-06-01",
      kind: "supplement",
    } as const;
    const grant = { original: { amount: 1 }, adjustments: [later] };
    const dayOf = (reading: "decision" | "effect") => {
      const steps = appropriationHistory(grant, { asOf: "2023-08-31", reading });
      return historyTable(steps, { unit }).cells[1]?.[0];
    };
    expect(dayOf("decision")).toEqual({ kind: "text", text: "no later than 31 March 2023" });
    expect(dayOf("effect")).toEqual({ kind: "text", text: "1 June 2023" });
  });

  it("take a label for a row that a caller named, as for any other, and refuse only unknown ones", () => {
    const of = bridge({ start: 1, end: 4, steps: { a: 3 } });
    const table = bridgeTable(of, { unit, labels: { a: "Adults", amount: "tkr" } });
    expect([table.rows[1]?.label, table.columns[0]?.label]).toEqual(["Adults", "tkr"]);
    expect(
      issuesOf(() => bridgeTable(of, { unit, labels: { a: "A", b: "B", c: "C" } })).map(
        ({ path }) => path.join("."),
      ),
    ).toEqual(["labels.b", "labels.c"]);
  });

  it("state no sum in a row whose cell is empty", () => {
    const whole = consolidate({
      units: { a: { income: 500, costs: 0 }, b: { income: 0, costs: -900 } },
      internal: [{ unit: "a", counterpart: "b", amount: 10 }],
    });
    const across = consolidationTable(whole, { unit }).relations.filter(
      ({ kind }) => kind === "columns",
    );
    const hole = completeMatrix({
      rows: ["r", "s"],
      columns: ["c", "d"],
      cells: { r: { c: 1 }, s: { c: 1, d: 2 } },
    });
    const down = matrixTable(hole, { unit }).relations.find(({ kind }) => kind === "rows");
    expect(across).toMatchObject([{ rows: ["income", "costs", "netCost"] }]);
    expect(down).toMatchObject({ columns: ["c"] });
  });

  it("say what a reader has to know: how many others, what happened to a decision and when, what is outside", () => {
    const fund = headroom(
      100,
      [
        { reference: "A", title: "Ishall", amount: 50 },
        { reference: "B", amount: 5 },
        { reference: "C", amount: 4, status: "reserved" },
      ],
      {
        asOf: "2023-08-31",
        threshold: 10,
      },
    );
    expect(commitmentTable(fund, { unit }).rows.map(({ id, label }) => [id, label])).toEqual([
      ["A", "A Ishall"],
      ["other", "Other decisions (1)"],
      ["total", "Total"],
      ["otherReserved", "Other reservations (1)"],
      ["reserved", "Reserved"],
    ]);
    const taken = {
      reference: "KS 1",
      title: "Hall",
      amount: 5,
      decidedOn: "2023-02-01",
      kind: "supplement",
      revokedOn: "2023-05-01",
    } as const;
    const history = historyTable(
      appropriationHistory(
        { original: { amount: 1 }, adjustments: [taken] },
        { asOf: "2023-08-31" },
      ),
      { unit },
    );
    expect(history.rows.map(({ label }, k) => [label, history.cells[k]?.[0]])).toEqual([
      ["Original appropriation", { kind: "text", text: "" }],
      ["KS 1 Hall", { kind: "text", text: "1 February 2023" }],
      ["KS 1 Hall (revoked)", { kind: "text", text: "1 May 2023" }],
      ["Revised appropriation", { kind: "text", text: "" }],
    ]);
    const pace = plausibility(100, [forecastByRunRate({ actual: 1, elapsedMonths: 8 })], {
      percent: 1,
    });
    const warned = (heading: object) => plausibilityTable(pace, { unit, ...heading }).cells[0]?.[3];
    expect(warned({})).toEqual({ kind: "text", text: "outside the band" });
    expect(warned({ language: "sv" })).toEqual({ kind: "text", text: "utanför bandet" });
    expect(warned({ labels: { outside: "!" } })).toEqual({ kind: "text", text: "!" });
    const rolled = rollForward({
      revised: 100,
      indexation: { all: { weight: 100, change: "2.5" } },
    });
    expect(rollForwardTable(rolled, { unit, language: "sv" }).rows[5]?.label).toBe(
      "Uppräkning, 2,5 %",
    );
  });

  it("of nothing state no sums without terms", () => {
    for (const table of [
      contributionTable(contributions({}), { unit }),
      commitmentTable(headroom(1, [], { asOf: "2023-08-31" }), { unit }),
      plausibilityTable([], { unit }),
      roundsTable([], { unit }),
    ])
      expect(
        table.relations.every((relation) => !("terms" in relation) || relation.terms.length > 0),
      ).toBe(true);
  });

  it("what one side has not booked stands under the whole", () => {
    const whole = consolidate({
      units: { a: { income: 500, costs: 0 }, b: { income: 0, costs: -900 } },
      internal: [
        { unit: "a", counterpart: "b", amount: 500 },
        { unit: "b", counterpart: "a", amount: -490 },
      ],
    });
    const table = consolidationTable(whole, { unit });
    expect(
      [amountOf(table, "income", "whole"), amountOf(table, "unmatched:1", "whole")].map(Number),
    ).toEqual([10, 10]);
    expect(table.rows.at(-1)?.label).toBe("of which not matched: a – b");
  });

  it("refuse a unit that is none", () => {
    const of = bridge({ start: 1, end: 4, steps: {} });
    expect(codeOf(() => bridgeTable(of, { unit: { currency: "tkr", scale: "one" } }))).toBe(
      "unit.currency",
    );
    expect(codeOf(() => bridgeTable(of, {} as never))).toBe("unit.currency");
  });
});

describe("the ledger", () => {
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

  it("adds up both ways by any dates, by purpose and area as by appropriation, and loses nothing that has no area", () => {
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
            holds(table);
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

  it("refuses a dimension that the book does not have, and to add up appropriations that are not one sum of money", () => {
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
});
