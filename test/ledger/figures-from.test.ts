/** Many figures at once from records, JSON, JSON Lines and CSV. */
import {
  figuresFromCsv,
  figuresFromJson,
  figuresFromJsonLines,
  figuresFromRecords,
} from "anslag/ledger";
import { expect, it } from "vitest";
import { frame, problems, written } from "./frame.ts";

const rows = [
  { line: "staff", scenario: "actual", amount: "-5.50", period: "2023-01" },
  { line: "fees", scenario: "budget", amount: 7, members: { unit: "east" } },
];
const figures = ["staff actual 2023-01 -5.5", 'fees budget 2023 7 {"unit":"east"}'];
const lines = rows.map((row) => JSON.stringify(row)).join("\n");
const csv = "l,s,a,p,u\nstaff,actual,-5.50,2023-01,\nfees,budget,7,,east\n";
const mapping = { line: "l", scenario: "s", amount: "a", period: "p", members: { unit: "u" } };

it("every door gives the same figures, from a text and from pieces of it", () => {
  const sets = [
    figuresFromRecords(frame, rows as never),
    figuresFromRecords(frame, new Set(rows) as never),
    figuresFromJson(frame, JSON.stringify(rows)),
    // With an escape the list is read as JSON.
    figuresFromJson(frame, JSON.stringify(rows).replace("staff", "st\\u0061ff")),
    figuresFromJsonLines(frame, lines),
    figuresFromJsonLines(frame, [...lines]),
    figuresFromCsv(frame, csv, mapping as never),
    figuresFromCsv(frame, [...csv], mapping as never),
  ];
  for (const set of sets) expect(written(set)).toEqual(figures);
});

it("a wrong row is named by its position", () => {
  const wrong = rows.map((row) => ({ ...row, line: "rent" }));
  const named = (path: string) => [0, 1].map((k) => `figure.unknown-line ${path}.${k}.line`);
  expect(problems(() => figuresFromRecords(frame, wrong as never))).toEqual(named("rows"));
  expect(problems(() => figuresFromJson(frame, JSON.stringify(wrong)))).toEqual(named("rows"));
  const text = wrong.map((row) => JSON.stringify(row)).join("\n");
  expect(problems(() => figuresFromJsonLines(frame, text))).toEqual([
    "figure.unknown-line line.1.line",
    "figure.unknown-line line.2.line",
  ]);
  expect(
    problems(() => figuresFromCsv(frame, csv.replace("staff", "rent"), mapping as never)),
  ).toEqual(["figure.unknown-line line.2.line"]);
});

it("a list is asked for where there is none, and a limit is checked first", () => {
  for (const value of [5, null, "abc", {}])
    expect(problems(() => figuresFromRecords(frame, value as never))).toEqual([
      "input.wrong-type rows",
    ]);
  expect(problems(() => figuresFromJson(frame, "{}"))).toEqual(["input.wrong-type "]);
  expect(problems(() => figuresFromJson(frame, "[1"))[0]).toMatch(/^input\.not-json/);
  expect(problems(() => figuresFromJson(frame, 5 as never)).length).toBeGreaterThan(0);
  const options = { limit: 0 };
  const limit = ["figure.limit options.limit"];
  expect(problems(() => figuresFromRecords(frame, [], options))).toEqual(limit);
  expect(problems(() => figuresFromJson(frame, "[]", options))).toEqual(limit);
  expect(problems(() => figuresFromJsonLines(frame, "", options))).toEqual(limit);
  expect(problems(() => figuresFromCsv(frame, "", mapping as never, options))).toEqual(limit);
});
