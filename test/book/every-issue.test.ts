/**
 * Every problem of a book is reported in one run, whatever its kind, and none that only follows
 * from another.
 */
import { parseBook, safeParseBook } from "anslag";
import { safeParseReport } from "anslag/audit";
import { expect, it } from "vitest";
import { libraryJson } from "../support/library.ts";

interface Loose {
  unit: unknown;
  figureSets: object[];
  appropriations: unknown[];
}
const loose = (): Loose => libraryJson() as never;
const codes = (json: unknown): readonly (readonly [string, string])[] => {
  const result = safeParseBook(json);
  return result.ok ? [] : result.issues.map(({ code, path }) => [code, path.join(".")] as const);
};

it("a missing part does not hide mistakes in the others", () => {
  const { chart: _, ...json } = libraryJson();
  const dimensions = [...(json.dimensions ?? []), { id: "library", members: [] }];
  expect(codes({ ...json, unit: { currency: "SKR" }, cutOff: "soon", dimensions })).toEqual([
    ["input.missing-key", "chart"],
    ["unit.currency", "unit.currency"],
    ["calendar.date", "cutOff"],
    ["input.duplicate-id", "dimensions.1.id"],
  ]);
  expect(codes({ ...libraryJson(), scenarios: "budget", fiscalYear: { year: 23 } })).toEqual([
    ["input.wrong-type", "scenarios"],
    ["calendar.fiscal-year", "fiscalYear.year"],
  ]);
});

it("every mistake of one figure is reported, also when one of them is in its shape", () => {
  const json = loose();
  json.figureSets = [
    {
      id: "all",
      label: 5,
      figures: [{ line: "rent", scenario: "plan", members: { area: "x" } }, 7],
    },
  ];
  json.appropriations = [{ id: "grant", label: 3, line: "grand", original: { amount: "x" } }];
  expect(codes(json)).toEqual([
    ["input.wrong-type", "appropriations.0.label"],
    ["input.wrong-type", "figureSets.0.label"],
    ["amount.missing", "figureSets.0.figures.0.amount"],
    ["input.wrong-type", "figureSets.0.figures.1"],
    ["figure.unknown-line", "figureSets.0.figures.0.line"],
    ["figure.unknown-scenario", "figureSets.0.figures.0.scenario"],
    ["figure.unknown-dimension", "figureSets.0.figures.0.members.area"],
    ["figure.unknown-line", "appropriations.0.line"],
    ["amount.not-an-amount", "appropriations.0.original.amount"],
  ]);
});

it("a wrong unit does not make the units of the sets wrong", () => {
  const json = loose();
  json.unit = { currency: 5 };
  json.figureSets = [{ ...json.figureSets[0], unit: { currency: "EUR" } }];
  expect(codes(json)).toEqual([["unit.currency", "unit.currency"]]);
});

it("a line whose kind is missing is still a line", () => {
  const json = loose() as unknown as {
    chart: { lines: object[] };
    figureSets: { figures: object[] }[];
  };
  json.chart.lines.push({ id: "rent" });
  json.figureSets[0]?.figures.push({ line: "rent", scenario: "budget", amount: 1 });
  expect(codes(json)).toEqual([["input.missing-key", "chart.lines.6.kind"]]);
});

it.each([
  ["-9007199254740990.7", "-9007199254740990.7"],
  ["-100.00000000000000001", "-100.00000000000000001"],
  ["123456789012345678901234567890", "123456789012345678901234567890"],
  ["-1250.5", "-1250.5"],
])("the number %s in JSON text is read digit by digit", (written, read) => {
  const json = loose();
  const note = '1234567890123456789.5 in a \\"text\\"';
  json.figureSets = [
    { id: "all", figures: [{ line: "staff", scenario: "budget", amount: 777, note }] },
  ];
  const [figure] = [
    ...(parseBook(JSON.stringify(json).replace("777", written)).figureSets[0]?.figures ?? []),
  ];
  expect([figure?.amount.toFixed(), figure?.note]).toEqual([read, note]);
});

it("a number that JSON.parse would make 0 is refused; a long one with few digits is read", () => {
  const json = loose();
  json.figureSets = [{ id: "all", figures: [{ line: "staff", scenario: "budget", amount: 777 }] }];
  const text = JSON.stringify(json);
  expect(codes(text.replace("777", "1e-400")).map(([code]) => code)).toEqual([
    "amount.not-an-amount",
  ]);
  expect(codes(text.replace("777", "0.0e5"))).toEqual([]);
  expect(codes(text.replace('"year":2023', '"year":2023.00000000000000000'))).toEqual([]);
});

it("text that is not JSON is refused at once, also a long one", () => {
  for (const text of [
    `${"1".repeat(200_000)}e`,
    `"${'\\"'.repeat(100_000)}`,
    "{1234567890123456789:1}",
  ]) {
    expect(codes(text)).toEqual([["input.not-json", ""]]);
  }
});

it("an entry that cannot be read is not reported again for everything that uses it", () => {
  const json = loose() as unknown as { chart: { lines: unknown[] }; dimensions: unknown[] };
  json.chart.lines[1] = null;
  json.dimensions[0] = { id: 5, members: [] };
  expect(codes(json)).toEqual([
    ["input.wrong-type", "chart.lines.1"],
    ["input.wrong-type", "dimensions.0.id"],
  ]);
});

it("numbers that JSON does not know stay errors", () => {
  for (const number of [
    "01234567890123456.7",
    "1.2345678901234567.8",
    "12345678901234567e",
    "--12345678901234567",
  ]) {
    expect(codes(`{"title": ${number}}`)).toEqual([["input.not-json", ""]]);
  }
});

it("members that are not an object of texts are reported beside other mistakes of shape", () => {
  class Named {
    readonly library = "east";
  }
  for (const members of [
    new Map([["library", "east"]]),
    new Named(),
    new Date(0),
    ["east"],
    null,
    5,
  ]) {
    const json = {
      ...libraryJson(),
      title: 5,
      explanations: [{ line: "staff", text: "x", members }],
    };
    expect(codes(json)).toEqual([
      ["input.wrong-type", "title"],
      ["input.wrong-type", "explanations.0.members"],
    ]);
  }
  const cells = new Map([["a", "1"]]);
  const tables = [{ id: "T", unit: "tkr", columns: [{ id: "a" }], rows: [{ id: "r", cells }] }];
  const report = safeParseReport({ title: 5, tables });
  expect(report.ok ? [] : report.issues.map(({ path }) => path.join("."))).toEqual([
    "title",
    "tables.0.rows.0.cells",
  ]);
});
