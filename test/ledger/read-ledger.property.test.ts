/** One content gives one set, in whatever form, layout and number style it is written. */
import { type FigureMapping, type LedgerSource, readLedger } from "anslag/ledger";
import { dsvFormat } from "d3-dsv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { frame, written } from "./frame.ts";

interface Row {
  readonly line: string;
  readonly unit: string;
  readonly month: number;
  /** Cents of each scenario; `null` where the row has no amount. */
  readonly budget: number | null;
  readonly actual: number | null;
}
const cents = fc.option(fc.integer({ min: -1e9, max: 1e9 }), { nil: null });
const content = fc.array(
  fc.record({
    line: fc.constantFrom("fees", "staff", "räntor"),
    unit: fc.constantFrom("", "east", "väst"),
    month: fc.integer({ min: 1, max: 12 }),
    budget: cents,
    actual: cents,
  }),
  { minLength: 1, maxLength: 12 },
);
type Style = (of: number) => string;
const plain: Style = (of) => {
  const digits = `${Math.abs(of)}`.padStart(3, "0");
  return `${of < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};
const grouped =
  (group: string, mark: string): Style =>
  (of) => {
    const [whole = "", decimals = ""] = plain(Math.abs(of)).split(".");
    return `${of < 0 ? "-" : ""}${whole.replace(/\B(?=(\d{3})+$)/g, group)}${mark}${decimals}`;
  };
/** Number styles, each with the decimal mark that a mapping says for it. */
const STYLES: readonly (readonly [Style, "." | ","])[] = [
  [plain, "."],
  [grouped(" ", ","), ","],
  [grouped("\u00a0", ","), ","],
  [grouped(".", ","), ","],
  [grouped(",", "."), "."],
  [(of) => `${grouped("'", ".")(Math.abs(of))}${of < 0 ? "-" : ""}`, "."],
  [(of) => (of < 0 ? `(${plain(-of)})` : `${plain(of)} kr`), "."],
  [(of) => plain(of).replace("-", "\u2212"), "."],
];
const SCENARIOS = ["budget", "actual"] as const;
const month = ({ month: of }: Row): string => `2023-${`${of}`.padStart(2, "0")}`;

/** The figures as they must come out: amounts are whole cents until they are written. */
function expected(rows: readonly Row[]): readonly string[] {
  return rows.flatMap((row) =>
    SCENARIOS.flatMap((scenario) => {
      const of = row[scenario];
      if (of === null) return [];
      const shown = plain(of)
        .replace(/\.?0+$/, "")
        .replace(/^-0$/, "0");
      const unit = row.unit === "" ? "" : ` {"unit":"${row.unit}"}`;
      return [`${row.line} ${scenario} ${month(row)} ${shown}${unit}`];
    }),
  );
}

const common = {
  line: "konto",
  members: { unit: "enhet" },
  signs: "natural",
  missing: [""],
} as const;
const wide: FigureMapping = {
  ...common,
  period: { monthOf: "datum" },
  amounts: SCENARIOS.map((scenario) => ({ amount: scenario, scenario: { value: scenario } })),
};
const headings = ["konto", "enhet", "datum", "budget", "actual"] as const;
const cellsOf = (row: Row, style: Style): readonly string[] => [
  row.line,
  row.unit,
  `15.${month(row).slice(5)}.2023`,
  ...SCENARIOS.map((scenario) => (row[scenario] === null ? "" : style(row[scenario] ?? 0))),
];
const recordOf = (cells: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(headings.map((heading, k) => [heading, cells[k] ?? ""]));

/** The same rows in every form. */
function forms(rows: readonly (readonly string[])[], separator: string): readonly LedgerSource[] {
  const records = rows.map(recordOf);
  return [
    { csv: dsvFormat(separator).formatRows([headings, ...rows].map((each) => [...each])) },
    { records },
    { json: JSON.stringify(records) },
    { jsonLines: records.map((each) => JSON.stringify(each)).join("\n") },
    { arrays: Object.fromEntries(headings.map((each, k) => [each, rows.map((row) => row[k])])) },
    { cells: [headings, ...rows] },
  ];
}

describe("one content", () => {
  it("gives one set in every form and number style", () => {
    fc.assert(
      fc.property(content, fc.constantFrom(...STYLES), (rows, [style, decimalMark]) => {
        const cells = rows.map((row) => cellsOf(row, style));
        const mapping: FigureMapping = { ...wide, separator: ";", decimalMark };
        for (const source of forms(cells, ";"))
          expect(written(readLedger(frame, source, mapping).figures)).toEqual(expected(rows));
      }),
      { numRuns: 60 },
    );
  });

  it("gives whole thousands where their groups look like decimals", () => {
    const styles = fc.constantFrom([".", ","] as const, [",", "."] as const);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), styles, (whole, [group, decimalMark]) => {
        const text = `${whole}`.replace(/\B(?=(\d{3})+$)/g, group);
        const mapping: FigureMapping = { ...wide, separator: ";", decimalMark };
        for (const source of forms([["fees", "", "2023-01", text, ""]], ";"))
          expect(written(readLedger(frame, source, mapping).figures)).toEqual([
            `fees budget 2023-01 ${whole}`,
          ]);
      }),
    );
  });

  it("reads a text of a gap as a gap, though it has the digits of an amount", () => {
    const mapping: FigureMapping = {
      ...wide,
      separator: ";",
      decimalMark: ",",
      missing: ["", "0,00"],
    };
    for (const source of forms([["fees", "", "2023-01", "0,00", "5"]], ";"))
      expect(written(readLedger(frame, source, mapping).figures)).toEqual([
        "fees actual 2023-01 5",
      ]);
  });

  it("gives one set with debits and credits, with marks, and in öre", () => {
    const long = { ...common, scenario: "s", period: "p" };
    const head = ["konto", "enhet", "p", "s"];
    const layouts: readonly (readonly [FigureMapping, (of: number) => readonly string[]])[] = [
      [{ ...long, amount: "a" }, (of) => [plain(of)]],
      [{ ...long, amount: "a", minorUnits: 2 }, (of) => [`${of}`]],
      [
        { ...long, signs: undefined, amount: { debit: "a", credit: "b" } } as never,
        (of) => (of < 0 ? [plain(-of), ""] : ["", plain(of)]),
      ],
      [
        { ...long, amount: { amount: "a", mark: "b", negative: ["D"], positive: ["K"] } },
        (of) => [plain(Math.abs(of)), of < 0 ? "D" : "K"],
      ],
      [
        { ...long, amount: { amount: "a", negative: ["DR"], positive: ["CR"] } },
        (of) => [`${plain(Math.abs(of))} ${of < 0 ? "DR" : "CR"}`],
      ],
    ];
    fc.assert(
      fc.property(content, (rows) => {
        for (const [mapping, cellsOfAmount] of layouts) {
          const records = rows.flatMap((row) =>
            SCENARIOS.filter((scenario) => row[scenario] !== null).map((scenario) => [
              row.line,
              row.unit,
              month(row),
              scenario,
              ...cellsOfAmount(row[scenario] ?? 0),
            ]),
          );
          const cells = [[...head, "a", "b"], ...records.map((each) => [...each, ""].slice(0, 6))];
          const figures = written(readLedger(frame, { cells }, mapping).figures);
          expect(figures).toEqual(expected(rows));
        }
      }),
      { numRuns: 60 },
    );
  });

  it("accounts for every row, whatever is wrong with it", () => {
    const text = fc.constantFrom("", "staff", "rent", "Summa", "5", "-5", "x", "..", "east", "1;2");
    const rows = fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { maxLength: 15 });
    const mapping: FigureMapping = {
      line: "a",
      scenario: { value: "actual" },
      amount: "c",
      members: { unit: "b" },
      signs: "natural",
      missing: [".."],
      passOver: ["blank", "totals", "notes"],
    };
    fc.assert(
      fc.property(rows, (all) => {
        const csv = dsvFormat(",").formatRows([["a", "b", "c"], ...all]);
        const { summary } = readLedger(frame, { csv }, mapping, { refused: "list" });
        const passed = summary.passedOver.reduce((sum, { rows: of }) => sum + of, 0);
        expect(summary.figures + passed + summary.missing + summary.refused).toBe(summary.rows);
        // Only a line without any text is no row.
        const isRow = (row: readonly string[]): boolean => row.length > 1 || row[0] !== "";
        expect(summary.rows).toBe(all.filter(isRow).length);
      }),
    );
  });
});
