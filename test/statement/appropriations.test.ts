/**
 * Appropriations for members of a dimension: they stand in statements like figures, each for what
 * it is for.
 */
import {
  amountOf,
  type BookInput,
  buildTable,
  cellOf,
  defineBook,
  explainCell,
  memberList,
  memberMatrix,
  parseBook,
  toBookJson,
} from "anslag";
import { appropriationRoll } from "anslag/planning";
import { describe, expect, it } from "vitest";
import { codeOf, issuesOf } from "../support/code-of.ts";

const input = {
  title: "Board 2023",
  unit: { currency: "SEK", scale: "thousand" },
  fiscalYear: { year: 2023 },
  cutOff: "2023-08-31",
  chart: {
    lines: [
      { id: "costs", kind: "cost" },
      { id: "grant", kind: "funding", label: "Kommunbidrag" },
    ],
    totals: [{ id: "result", of: ["costs", "grant"] }],
  },
  dimensions: [
    {
      id: "purpose",
      members: [
        { id: "culture", label: "Kultur" },
        { id: "sports", label: "Idrott" },
      ],
    },
  ],
  appropriations: [
    { id: "c", line: "grant", members: { purpose: "culture" }, original: { amount: 100 } },
    {
      id: "s",
      line: "grant",
      members: { purpose: "sports" },
      original: { amount: 50 },
      adjustments: [
        {
          reference: "D1",
          title: "Ishall",
          amount: 7,
          decidedOn: "2023-06-01",
          kind: "supplement",
        },
      ],
    },
  ],
  figureSets: [
    {
      id: "all",
      figures: [
        { line: "costs", scenario: "budget", amount: -90, members: { purpose: "culture" } },
        { line: "costs", scenario: "budget", amount: -60, members: { purpose: "sports" } },
      ],
    },
  ],
} as const satisfies BookInput;
const book = defineBook(input);

describe("appropriations with members", () => {
  it("stand in a list by member, and add up", () => {
    const list = memberList(book, {
      dimension: "purpose",
      columns: {
        grant: { line: "grant", scenario: "budget" },
        costs: { line: "costs", scenario: "budget" },
      },
    });
    const at = (row: string) =>
      [amountOf(list, row, "grant"), amountOf(list, row, "costs")].map(Number);
    expect([at("culture"), at("sports"), at("sum")]).toEqual([
      [100, -90],
      [57, -60],
      [157, -150],
    ]);
    expect(list.notes).toEqual([]);
  });

  it("stand in a matrix, and in the whole without a member", () => {
    const matrix = memberMatrix(book, {
      dimension: "purpose",
      shows: { scenario: "budget" },
      rows: ["costs", "grant", "result"],
    });
    expect(amountOf(matrix, "result", "sports")?.toNumber()).toBe(-3);
    const whole = buildTable(book, {
      rows: ["grant", "result"],
      columns: { budget: { scenario: "budget" } },
    });
    expect(
      [amountOf(whole, "grant", "budget"), amountOf(whole, "result", "budget")].map(Number),
    ).toEqual([157, 7]);
  });

  it("are explained each by its own decisions, and told apart by name", () => {
    const whole = buildTable(book, {
      rows: ["grant"],
      columns: { budget: { scenario: "budget" } },
    });
    const derivation = explainCell(whole, "grant", "budget", { book });
    expect(
      derivation.terms.map(({ derivation: each }) => [
        each.label,
        each.amount?.toNumber(),
        each.terms.length,
      ]),
    ).toEqual([
      ["Kommunbidrag, Kultur", 100, 1],
      ["Kommunbidrag, Idrott", 57, 2],
    ]);
  });

  it("survive JSON with their members, corrections and booking months", () => {
    const [first] = input.appropriations;
    const more = {
      ...input,
      appropriations: [
        {
          ...first,
          adjustments: [
            {
              reference: "A",
              title: "a",
              amount: 5,
              decidedOn: "2023-02-01",
              kind: "supplement",
              bookedIn: "2023-03",
            },
            {
              reference: "B",
              title: "b",
              amount: 4,
              decidedOn: "2023-04-01",
              kind: "supplement",
              corrects: "A",
            },
          ],
        },
      ],
    } as const;
    const there = defineBook(more);
    const back = parseBook(JSON.stringify(toBookJson(there)));
    expect(back.appropriations).toEqual(there.appropriations);
    const [granted] = back.appropriations;
    if (granted === undefined) throw new Error("there is one");
    const roll = appropriationRoll(granted, { asOf: "2023-08-31", unit: back.unit, title: "x" });
    expect(amountOf(roll, "revised", "amount")?.toNumber()).toBe(104);
  });

  it("allow figures of another member beside them, but not of the same or of no member", () => {
    const withFigure = (members: Readonly<Record<string, string>>) =>
      defineBook({
        ...input,
        appropriations: [input.appropriations[0]],
        figureSets: [
          { id: "all", figures: [{ line: "grant", scenario: "budget", amount: 9, members }] },
        ],
      });
    const beside = withFigure({ purpose: "sports" });
    const list = memberList(beside, {
      dimension: "purpose",
      columns: { grant: { line: "grant", scenario: "budget" } },
    });
    expect(
      ["culture", "sports", "sum"].map((row) => amountOf(list, row, "grant")?.toNumber()),
    ).toEqual([100, 9, 109]);
    expect(codeOf(() => withFigure({ purpose: "culture" }))).toBe("appropriation.posted-twice");
    const undivided = withFigure({});
    const table = () =>
      buildTable(undivided, { rows: ["grant"], columns: { budget: { scenario: "budget" } } });
    expect(codeOf(table)).toBe("appropriation.posted-twice");
  });

  it("are refused where two may be about one money, or member or scenario cannot be read", () => {
    const [first] = input.appropriations;
    const whole = { id: "all", line: "grant", original: { amount: 150 } } as const;
    const issues = issuesOf(() => defineBook({ ...input, appropriations: [whole, first] }));
    expect(issues.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
      "appropriation.posted-twice appropriations.1.members",
    ]);
    const unknown = { ...first, members: { purpose: "parks" } };
    expect(codeOf(() => defineBook({ ...input, appropriations: [unknown] }))).toBe(
      "figure.unknown-member",
    );
    const readFrom = {
      ...input,
      chart: {
        ...input.chart,
        lines: [input.chart.lines[0], { ...input.chart.lines[1], readFrom: "budget" }],
      },
      appropriations: [{ ...first, scenario: "forecast" }],
    } as const;
    expect(codeOf(() => defineBook(readFrom))).toBe("figure.never-read");
  });

  it("a member without an appropriation has none", () => {
    const one = defineBook({ ...input, appropriations: [input.appropriations[0]] });
    const list = memberList(one, {
      dimension: "purpose",
      columns: { grant: { line: "grant", scenario: "budget" } },
    });
    expect(cellOf(list, "sports", "grant")).toEqual({ kind: "empty", reason: "absent" });
  });
});
