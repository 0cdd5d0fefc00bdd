/** Every figure of the UK monitoring report, computed again from the rows of its ledger. */
import { describe, expect, it } from "vitest";
import { printed } from "../../examples/monitoring-uk/tables.ts";
import {
  expectPrinted,
  expectSum,
  printedColumn,
  readLedger,
  readPrinted,
  sumRows,
} from "./raw-ledger.ts";

const ledger = readLedger("monitoring-uk/ledger.csv", ",");
/** The tables print thousands of pounds; the ledger is in pence. */
const unit = 100_000n;
const CORPORATE = "Corporate Budgets";
const INCOME = ["Government Grants", "Fees, Charges and Other Income"];

type Fields = Readonly<Record<string, string>>;
const isBudget = (fields: Fields): boolean => fields.Type === "Budget";
/** The figures of each column, with debit as positive. */
const COLUMNS: Readonly<Record<string, (fields: Fields) => boolean>> = {
  original: (fields) => isBudget(fields) && fields.Reference === "Original",
  virements: (fields) => isBudget(fields) && fields.Reference !== "Original",
  revised: isBudget,
  actual: (fields) => fields.Type === "Actual",
  previous: (fields) => fields.Type === "Forecast M7",
  forecast: (fields) => fields.Type === "Forecast M8",
  all: (fields) => isBudget(fields) && fields.Reference !== "Original",
};
const DIFFERENCES: Readonly<Record<string, readonly [from: string, less: string]>> = {
  variance: ["forecast", "revised"],
  movement: ["forecast", "previous"],
};

const oracle =
  (fits: (fields: Fields, row: string) => boolean) =>
  (row: string, column: string): bigint | undefined => {
    const sum = (of: string): bigint | undefined =>
      sumRows(
        ledger,
        (fields) =>
          (COLUMNS[of] ?? ((each) => isBudget(each) && each.Reference === of))(fields) &&
          fits(fields, row),
      );
    const sides = DIFFERENCES[column];
    if (sides === undefined) return sum(column);
    const [from, less] = sides.map(sum);
    return from === undefined || less === undefined ? undefined : from - less;
  };

const byService = oracle(({ Directorate, Service }, row) => {
  if (row === "total") return true;
  if (row === "services") return Directorate !== CORPORATE;
  return [Directorate, Service, `${Directorate}/${Service}`].includes(row);
});
const bySubjective = oracle(({ Subjective = "" }, row) => {
  if (row === "net") return true;
  if (row === "gross" || row === "income")
    return (row === "income") === INCOME.includes(Subjective);
  return row === Subjective;
});

const table = (name: string) => {
  const found = printed.get(name);
  if (found === undefined) throw new Error(`there is no table "${name}"`);
  return found;
};
const outturn = ["revised", "previous", "forecast", "variance", "movement"];
const names = (field: string): readonly string[] => [
  ...new Set(ledger.map(({ fields }) => fields[field] ?? "")),
];

describe("the UK monitoring report", () => {
  it("prints the directorates", () => {
    const columns = ["original", "virements", ...outturn, "actual"];
    expectPrinted(table("Directorates"), { columns, unit, oracle: byService });
    const parts = names("Directorate");
    expectSum(table("Directorates"), { columns, total: "total", parts });
  });

  it("prints each variance in percent of the revised budget, without its sign", () => {
    const { columns, rows, texts } = table("Services");
    const k = columns.findIndex(({ id }) => id === "percent");
    for (const [i, { id }] of rows.entries()) {
      const [variance = 0n, revised = 0n] = ["variance", "revised"].map((of) => byService(id, of));
      // Tenths of a percent of the exact amounts, ties away from zero.
      const [size, base] = [variance, revised].map((amount) =>
        amount < 0n ? -amount : amount,
      ) as [bigint, bigint];
      const tenths = (2000n * size + base) / (2n * base);
      expect(readPrinted(texts[i]?.[k] ?? ""), id).toBe(variance < 0n ? -tenths : tenths);
    }
  });

  it("prints the reasons beside the variances", () => {
    const columns = ["revised", "forecast", "variance"];
    expectPrinted(table("Reasons"), { columns, unit, oracle: byService });
    const reasons = table("Reasons").texts.map((texts) => texts.at(-1));
    expect(reasons.every((text) => text?.endsWith("."))).toBe(true);
    expect(new Set(reasons).size).toBe(5);
  });

  it("prints the services of each directorate", () => {
    expectPrinted(table("Services"), { columns: outturn, unit, oracle: byService });
    const services = new Set(
      ledger.map(({ fields: { Directorate, Service } }) => `${Directorate}/${Service}`),
    );
    expectSum(table("Services"), { columns: outturn, total: "total", parts: [...services] });
    for (const total of names("Directorate")) {
      const parts = [...services].filter((id) => id.startsWith(`${total}/`));
      expectSum(table("Services"), { columns: outturn, total, parts });
    }
  });

  it("prints expenditure and income", () => {
    expectPrinted(table("Subjective"), { columns: outturn, unit, oracle: bySubjective });
    const parts = names("Subjective");
    expectSum(table("Subjective"), { columns: outturn, total: "net", parts });
  });

  it("prints virements that add up to nothing", () => {
    const columns = ["V01", "V02", "V03", "V04", "V05", "V06", "all"];
    expectPrinted(table("Virements"), { columns, unit, oracle: byService });
    for (const column of columns)
      expect(printedColumn(table("Virements"), column).get("total")).toBe(0n);
  });
});
