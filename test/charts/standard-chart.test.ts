/** Published charts: what they state of themselves, and that they are trees that others take. */
import { chartFromCodes, mapAccounts, type StandardChart } from "anslag/ledger";
import { describe, expect, it } from "vitest";
import { standardChart } from "../../src/charts/standard-chart.ts";
import { LANGUAGES } from "../../src/language/index.ts";
import { charts } from "../support/doors.ts";

const published = Object.entries(charts).flatMap(([door, names]) =>
  Object.entries(names).map(([name, chart]) => ({ door, name, chart: chart as StandardChart })),
);

/** Everything inside a value. */
function partsOf(value: unknown): readonly unknown[] {
  const inside = typeof value === "object" && value !== null ? Object.values(value) : [];
  return [value, ...inside.flatMap(partsOf)];
}

describe.each(published)("$name of $door", ({ chart: given }) => {
  const { title, publisher, edition, sources, lookedUp, languages, chart } = given;

  it("states its name, publisher, edition, sources, day and languages", () => {
    for (const text of [title, publisher, edition]) expect(text).toMatch(/^\S.*\S$/);
    expect(sources.length).toBeGreaterThan(0);
    for (const source of sources) expect(new URL(source).protocol).toMatch(/^https?:$/);
    expect(new Date(lookedUp).toISOString().slice(0, 10)).toBe(lookedUp);
    expect(languages.length).toBeGreaterThan(0);
    expect(languages.filter((language) => !LANGUAGES.includes(language))).toEqual([]);
  });

  it("has each code once, with a title in each of its languages", () => {
    const codes = chart.codes.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const { label } of chart.codes) {
      expect(Object.keys(label as object)).toEqual(languages);
      for (const text of Object.values(label as object)) expect(text).toMatch(/^\S(.*\S)?$/);
    }
  });

  it("has each parent, and a kind for every line if it states kinds", () => {
    for (const language of languages)
      expect(chartFromCodes({ ...chart, language }).findings).toEqual([]);
    const listed = new Set(chart.codes.map(({ code }) => code));
    const { codes, dimensions } = chartFromCodes(chart);
    for (const { code, parent = code } of codes) {
      expect(listed).toContain(code);
      expect(listed).toContain(parent);
    }
    expect(dimensions.map(({ id }) => id)).toEqual(chart.levels);
  });

  it("brings its own codes to their lines", () => {
    const made = chartFromCodes({ kinds: "cost", ...chart });
    const lines = new Set(made.chart.lines.map(({ id }) => id));
    const leaves = made.codes.filter(
      ({ code }) => !made.codes.some((each) => each.parent === code),
    );
    const mapped = mapAccounts(
      made.accounts,
      leaves.map(({ code }) => ({ account: code })),
    );
    expect(mapped.lines).toEqual(leaves.map(({ code }) => (lines.has(code) ? code : null)));
    expect(mapped.findings).toEqual([]);
  });

  it("is frozen data that JSON keeps", () => {
    expect(partsOf(given).filter((part) => !Object.isFrozen(part))).toEqual([]);
    expect(JSON.parse(JSON.stringify(given))).toEqual(given);
  });
});

it("a chart has the titles, the parents and the rules that its file states", () => {
  const facts = {
    title: "T",
    publisher: "P",
    edition: "2026",
    sources: ["https://example.org"],
    lookedUp: "2026-11-28",
  } as const;
  const codes = [
    ["1", "Ett"],
    ["11", "Elva", "1"],
  ] as const;
  expect(
    standardChart({ ...facts, language: "sv", by: "parent", kinds: "cost", levels: ["a"], codes }),
  ).toEqual({
    ...facts,
    languages: ["sv"],
    chart: {
      codes: [
        { code: "1", label: { sv: "Ett" } },
        { code: "11", label: { sv: "Elva" }, parent: "1" },
      ],
      by: "parent",
      kinds: "cost",
      levels: ["a"],
    },
  });
});

describe("codes that anyone can look up", () => {
  it.each([
    ["bas", "50", "Lokalkostnader"],
    ["bas", "75", "Sociala och andra avgifter enligt lag och avtal"],
    ["kommunBas", "5", "Kostnader för arbetskraft"],
    ["kostraArts", "099", "Arbeidsgiveravgift"],
    ["kostraFunctions", "202", "Grunnskole"],
    ["iv3TaskFields", "0.10", "Mutaties reserves"],
    ["iv3Categories", "3.8", "Overige goederen en diensten"],
    ["cipfaSubjective", "5", "Third party payments"],
    ["ombObjectClasses", "25.1", "Advisory and assistance services"],
  ])("%s has %s as %s", (name, code, title) => {
    const { chart } = published.find((each) => each.name === name) ?? {};
    const label = chart?.chart.codes.find((each) => each.code === code)?.label;
    expect(Object.values(label as object)).toEqual([title]);
  });
});
