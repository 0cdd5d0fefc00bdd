/** The shape of a table as JSON: every part that a table may have, and no other. */
import { describe, expect, it } from "vitest";
import { SIGN_STYLES } from "../../src/chart/index.ts";
import { LANGUAGES, LOCALES } from "../../src/language/index.ts";
import { checkTableShape } from "../../src/table/table-schema.ts";

const wording = [{ word: "budget" }, { text: " " }, { number: "1.5" }];
const selection = { set: "s", line: "l", scenario: "c", period: "2023", members: { a: "b" } };
const place = { rows: ["r"], column: "c" };
const full = {
  title: "T",
  wording,
  language: "en",
  locale: "en-GB",
  unit: { currency: "SEK", scale: "thousand" },
  signs: "natural",
  rows: [
    { id: "r", label: "R", wording, role: "item", level: 0, flow: "cost", selection, source: "s" },
  ],
  columns: [{ id: "c", label: "C", wording, measure: "amount", flow: "income", selection }],
  cells: [
    [
      { kind: "amount", amount: "1" },
      { kind: "ratio", ratio: { kind: "ratio", numerator: "1", denominator: "2" } },
      { kind: "text", text: "t", wording },
      { kind: "empty", reason: "absent" },
    ],
  ],
  relations: [
    { kind: "rows", row: "r", terms: [{ id: "r", weight: 1 }], columns: ["c"] },
    { kind: "columns", ...place, terms: [{ id: "c", weight: "0.5" }] },
    { kind: "same", rows: ["r"], columns: ["c"] },
    { kind: "growth", ...place, current: "c", prior: "c" },
    { kind: "change", ...place, current: "c", prior: "c" },
    { kind: "percent", ...place, numerator: "c", base: "c" },
    { kind: "ratio", ...place, numerator: "c", base: "c" },
  ],
  notes: [{ kind: "one-sided", row: "r", column: "c", lines: ["l"] }],
};

/** A copy of the full table with one value replaced, or removed where it is `undefined`. */
function changed(path: readonly (string | number)[], value: unknown): unknown {
  const copy = structuredClone(full) as Record<string | number, unknown>;
  const last = path[path.length - 1] ?? "";
  let part = copy;
  for (const key of path.slice(0, -1)) part = part[key] as typeof copy;
  if (value === undefined) delete part[last];
  else part[last] = value;
  return copy;
}
const isFine = (path: readonly (string | number)[], value: unknown) =>
  checkTableShape(changed(path, value)).length === 0;

describe("the shape of a table", () => {
  it("may have every part", () => {
    expect(checkTableShape(full)).toEqual([]);
  });

  it("needs all but wordings, languages, flows, selections, sources and the lines of notes", () => {
    const optional = [
      ...["wording", "language", "locale"].map((key) => [key]),
      ...["wording", "flow", "selection", "source"].map((key) => ["rows", 0, key]),
      ...["wording", "flow", "selection"].map((key) => ["columns", 0, key]),
      ...Object.keys(selection).map((key) => ["rows", 0, "selection", key]),
      ["cells", 0, 2, "wording"],
      ["notes", 0, "lines"],
    ];
    expect(optional.filter((path) => !isFine(path, undefined))).toEqual([]);
    const needed = [
      ...["title", "unit", "signs", "rows", "columns", "cells", "relations", "notes"].map((key) => [
        key,
      ]),
      ...["id", "label", "role", "level"].map((key) => ["rows", 0, key]),
      ...["id", "label", "measure"].map((key) => ["columns", 0, key]),
      ["cells", 0, 0, "amount"],
      ["cells", 0, 1, "ratio", "denominator"],
      ["cells", 0, 2, "text"],
      ["cells", 0, 3, "reason"],
      ...["row", "terms", "columns"].map((key) => ["relations", 0, key]),
      ["relations", 1, "terms", 0, "weight"],
      ["relations", 3, "prior"],
      ["relations", 5, "base"],
      ...["kind", "row", "column"].map((key) => ["notes", 0, key]),
    ];
    expect(needed.filter((path) => isFine(path, undefined))).toEqual([]);
  });

  it("has no other key, at any depth", () => {
    const places = [
      [],
      ["unit"],
      ["rows", 0],
      ["columns", 0, "selection"],
      ["cells", 0, 1, "ratio"],
    ];
    const deeper = [
      ["relations", 2],
      ["relations", 0, "terms", 0],
      ["notes", 0],
      ["wording", 0],
    ];
    const wrong = [...places, ...deeper].filter((path) => isFine([...path, "more"], 1));
    expect(wrong).toEqual([]);
  });

  it.each([
    [["language"], LANGUAGES],
    [["locale"], LOCALES],
    [["signs"], [...SIGN_STYLES]],
    [
      ["unit", "scale"],
      ["one", "thousand", "million", "milliard"],
    ],
    [
      ["rows", 0, "role"],
      ["item", "total", "of-which"],
    ],
    [
      ["columns", 0, "measure"],
      ["amount", "variance", "growth", "percent", "text"],
    ],
    [
      ["cells", 0, 3, "reason"],
      [
        "absent",
        "incomplete-period",
        "not-applicable",
        "zero-base",
        "missing-base",
        "missing-amount",
        "sign-change",
      ],
    ],
    [
      ["notes", 0, "kind"],
      [
        "partly-shown",
        "one-sided",
        "not-by-member",
        "missing-as-zero",
        "undecidable",
        "duplicate-reference",
      ],
    ],
    [
      ["relations", 0, "terms", 0, "weight"],
      [1, -1, "0.25"],
    ],
  ])("has one of the known words at %j", (path, words) => {
    expect(words.filter((word) => !isFine(path, word))).toEqual([]);
    for (const other of ["nothing of the kind", 2, null])
      if (typeof other !== typeof words.at(-1)) expect(isFine(path, other)).toBe(false);
    if (path.at(-1) !== "weight") expect(isFine(path, "nothing of the kind")).toBe(false);
  });

  it("is no list, no text and not nothing", () => {
    for (const value of [null, [], "table", undefined])
      expect(checkTableShape(value).length).toBeGreaterThan(0);
  });
});
