/** Rows that are not what they should be: each is refused with its place. */

import { runInNewContext } from "node:vm";
import { defineBook, unitOf } from "anslag";
import { figureSet, figuresFromJson, figuresFromRecords } from "anslag/ledger";
import { describe, expect, it } from "vitest";
import { issuesOf, problemsOf } from "../support/code-of.ts";
import { frame } from "../support/frame.ts";

const fees = { line: "fees", scenario: "budget", amount: 5 } as const;
const monthly = { ...fees, period: "2023-03" } as const;

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
    expect(problemsOf(() => figureSet(all, unitOf("SEK")))).toEqual([
      ...expected(""),
      ...others(""),
    ]);
    expect(problemsOf(() => figuresFromRecords(frame, all))).toEqual([
      ...expected("rows "),
      ...others("rows "),
    ]);
    const asInput = { ...frame, figureSets: [{ id: "main", figures: all }] };
    const inBook = ["figureSets 0 figures "];
    expect(problemsOf(() => defineBook(asInput as never))).toEqual(
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
      '[{"line":"fees","scenario":"budget","amount":1,"source":5},' +
      '{"line":"fees","scenario":"budget","amount":1,"note":{"a":1}}]';
    const expected = ["input.wrong-type rows 0 source", "input.wrong-type rows 1 note"];
    expect(problemsOf(() => figuresFromJson(frame, json))).toEqual(expected);
  });
});

describe("problems", () => {
  it("of one row beyond the limit count as a row more; those of one row may be very many", () => {
    const row = { line: "x", scenario: "y", amount: "z" } as never;
    const found = issuesOf(() => figuresFromRecords(frame, [row], { limit: 2 }));
    expect([found.length, found.at(-1)?.code, found.at(-1)?.received]).toEqual([
      3,
      "figure.more-rows",
      "1 more",
    ]);
    const members = Object.fromEntries(Array.from({ length: 200_000 }, (_, k) => [`d${k}`, "a"]));
    expect(
      problemsOf(() => figuresFromRecords(frame, [{ ...fees, members }], { limit: 1e6 })),
    ).toHaveLength(200_000);
  });
});
