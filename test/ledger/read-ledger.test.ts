/** Every row of a ledger is a figure, passed over by a rule, or an issue. */
import { type FigureMapping, readLedger, sumFigures } from "anslag/ledger";
import { describe, expect, it } from "vitest";
import { frame, problems, written } from "./frame.ts";

const mapping: FigureMapping = {
  line: "line",
  scenario: "scenario",
  amount: "amount",
  signs: "natural",
  missing: [".."],
  where: { company: "1" },
  passOver: ["totals", { rule: "closing", where: { kind: "C" } }],
  accounts: [
    { prefix: "5", line: "staff" },
    { prefix: "51", line: "räntor" },
    { codes: ["30"], line: "fees" },
    { prefix: "1", line: null },
    { prefix: "9", line: "fees" },
  ],
};
const csv = `company,kind,line,scenario,amount
1,,50,actual,-5
1,,51,actual,-2
1,,30,actual,7
1,,30,budget,"1 000.50"
1,C,30,actual,8
2,,30,actual,9
1,,19,actual,10
1,,77,actual,11
1,,77,actual,-1.5
1,,50,actual,..
1,,50,forecst,1
1,,50,actual,x
1,,Summa,actual,12
1,,50
`;
const options = { file: "ledger.csv", refused: "list" } as const;

describe("a reading", () => {
  const { figures, summary, issues } = readLedger(frame, { csv }, mapping, options);

  it("has the figures of the rows that are right", () => {
    expect(written(figures)).toEqual([
      "staff actual 2023 -5",
      "staff actual 2023 -2",
      "fees actual 2023 7",
      "fees budget 2023 1000.5",
    ]);
  });

  it("counts every other row under a name", () => {
    const { passedOver, rows, missing, withoutLine, unmapped, refused, preamble } = summary;
    expect(passedOver).toEqual([
      { rule: "closing", rows: 1 },
      { rule: "where", rows: 1 },
      { rule: "totals", rows: 1 },
    ]);
    expect({ rows, missing, withoutLine, unmapped, refused, preamble }).toEqual({
      rows: 14,
      missing: 1,
      withoutLine: 1,
      unmapped: 2,
      refused: 3,
      preamble: 0,
    });
    expect(summary.figures + 3 + missing + withoutLine + unmapped + refused).toBe(rows);
    expect(summary.file).toBe("ledger.csv");
  });

  it("adds up by scenario and sign", () => {
    const plain = summary.sums.map(({ scenario, figures: count, positive, negative }) =>
      [scenario, count, positive, negative].join(" "),
    );
    expect(plain).toEqual(["actual 3 7 -7", "budget 1 1000.5 0"]);
  });

  it("says which accounts the rules miss", () => {
    const plain = summary.accounts.map((finding) =>
      finding.kind === "never-used"
        ? `${finding.kind} ${finding.rule}`
        : `${finding.kind} ${finding.account} ${finding.count} ${finding.amount.toFixed()}`,
    );
    expect(plain).toEqual(["mapped-twice 51 1 -2", "unmapped 77 2 9.5", "never-used 4"]);
  });

  it("has the problems of the rows that were refused, with file and line", () => {
    expect(issues.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
      "figure.unknown-scenario ledger.csv.line.12.scenario",
      "amount.not-an-amount ledger.csv.line.13.amount",
      "figure.csv ledger.csv.line.15",
      "figure.mapping ledger.csv.line.77",
    ]);
  });

  it("is plain data that can be filed", () => {
    const filed = JSON.parse(JSON.stringify(summary)) as { readonly sums: unknown };
    expect(filed.sums).toEqual([
      { scenario: "actual", figures: 3, positive: "7", negative: "-7" },
      { scenario: "budget", figures: 1, positive: "1000.5", negative: "0" },
    ]);
    expect(Object.isFrozen(summary)).toBe(true);
  });

  it("throws unless its caller asks for a list", () => {
    expect(problems(() => readLedger(frame, { csv }, mapping, { limit: 2 }))).toEqual([
      "figure.unknown-scenario line.12.scenario",
      "amount.not-an-amount line.13.amount",
      "figure.more-rows ",
    ]);
  });
});

describe("a source", () => {
  it("is one of the forms that there are", () => {
    for (const source of [{}, { csv: "", json: "" }, { csv: undefined }])
      expect(problems(() => readLedger(frame, source as never, mapping))).toEqual([
        "input.wrong-type source",
      ]);
    expect(problems(() => readLedger(frame, { xlsx: "" } as never, mapping))).toEqual([
      "input.unknown-key source.xlsx",
    ]);
    expect(problems(() => readLedger(frame, { records: 5 } as never, mapping))).toEqual([
      "input.wrong-type source.records",
    ]);
  });
});

describe("options", () => {
  it.each([
    [{ refused: "keep" }, "input.choice options.refused"],
    [{ file: 5 }, "input.wrong-type options.file"],
    [{ limit: 0 }, "figure.limit options.limit"],
    [{ controls: [{ id: "a" }] }, "amount.missing options.controls.0.amount"],
    [{ controls: [{ amount: 1 }] }, "input.wrong-type options.controls.0.id"],
    [{ control: [] }, "input.unknown-key options.control"],
  ])("%j are refused", (given, expected) => {
    expect(problems(() => readLedger(frame, { csv }, mapping, given as never))).toEqual([expected]);
  });
});

describe("rows booked until a day", () => {
  const mapping = {
    line: "line",
    scenario: { value: "actual" },
    period: { monthOf: "day" },
    amount: "amount",
    booked: { on: "booked", until: "2023-06-30" },
  } as const;
  const rows = [
    "staff,-1,2023-05-01,2023-05-02",
    "staff,-2,2023-05-01,2023-06-30",
    // It is of May, and was booked when the report of June had been written.
    "staff,-4,2023-05-31,2023-07-01",
  ];
  const read = (lines: readonly string[], options: object = {}) =>
    readLedger(frame, { csv: ["line,amount,day,booked", ...lines].join("\n") }, mapping, options);

  it("give the same figures after later bookings, which are counted", () => {
    const [first, later] = [read(rows.slice(0, 2)), read(rows)];
    expect(sumFigures(first.figures)?.toFixed()).toBe("-3");
    expect(sumFigures(later.figures)?.toFixed()).toBe("-3");
    expect(first.summary.passedOver).toEqual([]);
    expect(later.summary.passedOver).toEqual([{ rule: "booked", rows: 1 }]);
  });

  it("are refused where nobody knows when they were booked", () => {
    const { summary, issues, figures } = read([...rows, "staff,-8,2023-05-01,"], {
      refused: "list",
    });
    expect(issues.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
      "calendar.date line.5.booked",
    ]);
    expect([summary.rows, summary.refused, figures.size]).toEqual([4, 1, 2]);
  });

  it("are the same in a sheet, where days are dates", () => {
    const cells = [
      ["line", "amount", "day", "booked"],
      ["staff", -1, new Date("2023-05-01"), new Date("2023-06-30")],
      ["staff", -2, new Date("2023-05-01"), new Date("2023-07-01")],
    ];
    const { figures, summary } = readLedger(frame, { cells }, mapping);
    expect(sumFigures(figures)?.toFixed()).toBe("-1");
    expect(summary.passedOver).toEqual([{ rule: "booked", rows: 1 }]);
  });
});
