/** Rows of CSV text become figures, or problems with the line where they stand. */
import { describe, expect, it } from "vitest";
import { makeLedgerIssue } from "../../src/input/index.ts";
import { csvRows } from "../../src/ledger/csv-rows.ts";
import { closeDoor, openDoor } from "../../src/ledger/door.ts";
import type { CsvMapping } from "../../src/ledger/mapping/index.ts";
import { frame, problems, written } from "./frame.ts";

const mapping: CsvMapping = {
  line: "line",
  scenario: "scenario",
  period: "period",
  amount: "amount",
  members: { unit: "unit" },
  source: "source",
  separator: ";",
  decimalMark: ",",
  signs: "natural",
};
const head = "line;scenario;period;amount;unit;source;text\n";
const set = (text: string, more: object = {}) => {
  const door = openDoor(frame, {});
  const reader = csvRows(frame, door, { ...mapping, ...more });
  reader.push(text);
  reader.end();
  return closeDoor(door);
};

describe("a row", () => {
  it("is a figure; an empty field is absent, and other columns are passed over", () => {
    expect(
      written(
        set(
          `${head}staff;actual;2023-02;-5,50;väst;p. 3;x\nfees;budget;;7;;;\n"staff";actual;;1;;;`,
        ),
      ),
    ).toEqual([
      'staff actual 2023-02 -5.5 {"unit":"väst"} p. 3',
      "fees budget 2023 7",
      "staff actual 2023 1",
    ]);
  });

  it("may have an amount with groups, a sign behind it, or quotes", () => {
    const amounts = ["1 250,50", '"-1 250,50"', '"1250"', "\u22125", "+7"];
    const rows = amounts.map((amount) => `staff;actual;;${amount};;;`).join("\n");
    expect(written(set(head + rows))).toEqual(
      ["1250.5", "-1250.5", "1250", "-5", "7"].map((amount) => `staff actual 2023 ${amount}`),
    );
  });

  it("has the value that the mapping gives to all of them", () => {
    const more = { line: { value: "staff" }, members: { unit: { value: "east" } } };
    expect(written(set(`${head}x;actual;;5;;;`, more))).toEqual([
      'staff actual 2023 5 {"unit":"east"}',
    ]);
  });
});

describe("a row that is wrong", () => {
  it.each([
    ["rent;actual;;5;;;", ["figure.unknown-line line.2.line"]],
    ["staff;actual;2022;5;;;", ["calendar.period line.2.period"]],
    ["staff;actual;;x;;;", ["amount.not-an-amount line.2.amount"]],
    ["staff;actual;;;;;", ["amount.missing line.2.amount"]],
    ["rent;actual;;x;north;;", null],
    ["staff;actual;5", ["figure.csv line.2"]],
    ["staff;actual;;5;;;;", ["figure.csv line.2"]],
    ['"staff"x;actual;;5;;;', ["figure.csv line.2"]],
  ])("%j is reported", (row, expected) => {
    const found = problems(() => set(`${head}${row}\n`));
    if (expected !== null) expect(found).toEqual(expected);
    // Every problem of the row, the amount last.
    else
      expect(found.map((each) => each.split(" ")[1])).toEqual([
        "line.2.line",
        "line.2.members.unit",
        "line.2.amount",
      ]);
  });

  it("does not hide those behind it, and its line counts the breaks inside quotes", () => {
    const text = `${head}staff;actual;;5;;"a\nb";\nrent;actual;;5;;;\n\nrent;actual;;5;;;\n`;
    expect(problems(() => set(text))).toEqual([
      "figure.unknown-line line.4.line",
      "figure.unknown-line line.6.line",
    ]);
  });
});

describe("a text that cannot be read on", () => {
  it("has no headings, broken ones, or not those of the mapping", () => {
    expect(problems(() => set(""))).toEqual(["figure.csv "]);
    expect(problems(() => set('"line"x;scenario;period;amount;unit;source\n'))[0]).toBe(
      "figure.csv line.1",
    );
    expect(problems(() => set("line;amount\n")).length).toBeGreaterThan(3);
    // Space around a heading does not count.
    expect(set(head.replaceAll(";", " ; ")).size).toBe(0);
  });

  it("does not close its quotes", () => {
    expect(problems(() => set(`${head}rent;actual;;5;;;\nstaff;"actual;;5;;;\n`))).toEqual([
      "figure.unknown-line line.2.line",
      "figure.csv line.3",
    ]);
  });

  it("ends with the reason for which its caller gives up", () => {
    const reader = csvRows(frame, openDoor(frame, {}), mapping);
    reader.push(`${head}rent;actual;;5;;;\n`);
    const reason = makeLedgerIssue("figure.csv", {
      path: ["pieces"],
      expected: "text in UTF-8",
      received: "other bytes",
    });
    expect(problems(() => reader.giveUp(reason))).toEqual([
      "figure.unknown-line line.2.line",
      "figure.csv pieces",
    ]);
  });
});

describe("the signs of a file", () => {
  // Groups, quotes and 20 digits take other ways than short amounts; all of them turn.
  const rows = [
    "staff;actual;;5,50;;;",
    "fees;actual;;-7;;;",
    "staff;actual;;1 234,5;;;",
    'fees;actual;;"-1";;;',
    "staff;actual;;12345678901234567890;;;",
    "staff;actual;;0;;;",
    "staff;actual;;-2;;;",
  ];
  const amounts = (signs?: string): readonly string[] =>
    [...set(head + rows.join("\n"), signs === undefined ? {} : { signs })].map(({ amount }) =>
      amount.toFixed(),
    );

  it("are result sign by default", () => {
    const given = ["5.5", "-7", "1234.5", "-1", "12345678901234567890", "0", "-2"];
    expect(amounts()).toEqual(given);
    expect(amounts("natural")).toEqual(given);
  });

  it("turn the lines that the style turns, and no other", () => {
    const turned = ["-5.5", "7", "-1234.5", "1", "-12345678901234567890", "0", "2"];
    expect(amounts("costs-positive")).toEqual(turned);
    expect(amounts("overspend-positive")).toEqual(turned);
    const costs = ["-5.5", "-7", "-1234.5", "-1", "-12345678901234567890", "0", "2"];
    expect(amounts("all-positive")).toEqual(costs);
  });

  it("are a style that is known", () => {
    expect(problems(() => set(head, { signs: "debit" }))).toEqual([
      expect.stringContaining("input.choice"),
    ]);
  });
});

describe("rows that are no figures", () => {
  const plain = { line: "line", scenario: "scenario", amount: "amount" };
  const more = { ...plain, period: undefined, members: undefined, source: undefined };
  const body = "line;scenario;amount\nstaff;actual;-5\n";

  it("are a line that names the separator, and lines above the headings", () => {
    const wanted = ["staff actual 2023 -5"];
    expect(written(set(`sep=;\n${body}`, more))).toEqual(wanted);
    const comma = { ...more, separator: undefined, decimalMark: "." };
    expect(written(set(`sep=;\n${body}`, comma))).toEqual(wanted);
    expect(problems(() => set(`sep=|\n${body}`, more))).toEqual(["figure.csv mapping.separator"]);
    const above = `Ledger of 2023\n\n;;\n${body}`;
    expect(written(set(above, { ...more, headings: "amount" }))).toEqual(wanted);
    // Empty lines are no rows: the headings are the third row.
    expect(written(set(above, { ...more, headings: 3 }))).toEqual(wanted);
    expect(problems(() => set(above, { ...more, headings: "Amount" }))).toEqual(["figure.csv "]);
  });

  it("are blank rows, totals, notes and headings that come again", () => {
    const text = `${body};;\nSumma;;-5\n${body}Source: the ledger\nTotal\n`;
    const passOver = ["blank", "totals", "notes", "repeated-headings"];
    expect(written(set(text, { ...more, passOver }))).toEqual([
      "staff actual 2023 -5",
      "staff actual 2023 -5",
    ]);
    // Without the rules every one of them is a problem.
    expect(problems(() => set(text, more)).map((each) => each.split(" ")[1])).toEqual([
      "line.3.line",
      "line.3.scenario",
      "line.3.amount",
      "line.4.line",
      "line.4.scenario",
      "line.5.line",
      "line.5.scenario",
      "line.5.amount",
      "line.7",
      "line.8",
    ]);
  });

  it("are those of other companies; a row that is too short is no such row", () => {
    const where = { scenario: "actual" };
    const text = `${body}staff;budget;x\nstaff;actual\n`;
    expect(problems(() => set(text, { ...more, where }))).toEqual(["figure.csv line.4"]);
  });

  it("are not the first row of a file without headings", () => {
    const columns = { ...more, line: "1", scenario: "2", amount: "3", headings: 0 };
    expect(written(set("staff;actual;-5\nfees;actual;7", columns))).toEqual([
      "staff actual 2023 -5",
      "fees actual 2023 7",
    ]);
  });
});
