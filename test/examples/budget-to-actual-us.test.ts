/** Every figure of the US schedules, computed again from the rows of their ledger. */
import { describe, it } from "vitest";
import { printed } from "../../examples/budget-to-actual-us/tables.ts";
import { expectPrinted, expectSum, readLedger, sumRows } from "./raw-ledger.ts";

const ledger = readLedger("budget-to-actual-us/ledger.csv", ",");
/** The schedules print dollars; the ledger is in cents. */
const unit = 100n;

type Fields = Readonly<Record<string, string>>;
const USES = ["Transfers Out"];
const SOURCES = ["Sale of Capital Assets"];
const STOCKS = ["Fund Balance Beginning of Year", "Prior Year Encumbrances Appropriated"];
const isExpenditure = ({ Department }: Fields): boolean => Department !== "";
const isOther = ({ Account = "" }: Fields): boolean => [...SOURCES, ...USES].includes(Account);
const isStock = ({ Account = "" }: Fields): boolean => STOCKS.includes(Account);
const isRevenue = (fields: Fields): boolean =>
  !isExpenditure(fields) && !isOther(fields) && !isStock(fields);

const EXCESS = "Excess of Revenues Over (Under) Expenditures";
const OTHER_TOTAL = "Total Other Financing Sources (Uses)";
const CHANGE = "Net Change in Fund Balance";

/** The accounts of each total; any other row is the account of its name. */
const TOTALS: Readonly<Record<string, (fields: Fields) => boolean>> = {
  "Total Revenues": isRevenue,
  "Total Expenditures": isExpenditure,
  [EXCESS]: (fields) => isRevenue(fields) || isExpenditure(fields),
  [OTHER_TOTAL]: isOther,
  [CHANGE]: (fields) => !isStock(fields),
  "Fund Balance End of Year": () => true,
};
const isBudget = ({ Type }: Fields): boolean => Type === "ORIGINAL" || Type === "AMENDMENT";
const isBasis = ({ Type }: Fields): boolean => Type === "ACTUAL" || Type === "ENCUMBRANCE";
const decidedBy = (fields: Fields, decision: string): boolean =>
  isBudget(fields) && fields["Decision or Purchase Order"] === decision;
const COLUMNS: Readonly<Record<string, (fields: Fields) => boolean>> = {
  original: ({ Type }) => Type === "ORIGINAL",
  final: isBudget,
  actual: ({ Type }) => Type === "ACTUAL",
  encumbrances: ({ Type }) => Type === "ENCUMBRANCE",
  basis: isBasis,
};

/** The effect on fund balance: the ledger writes expenditures and uses as positive. */
const effects = ledger.map(({ fields, amount }) => {
  const isOut = isExpenditure(fields) || USES.includes(fields.Account ?? "");
  return { fields, amount: isOut ? -amount : amount };
});

/** Oracle of a schedule: which rows it asks for, and which it prints with the opposite sign. */
const oracle =
  (fits: (fields: Fields, row: string) => boolean, isOpposite: (row: string) => boolean) =>
  (row: string, column: string): bigint | undefined => {
    const sum = (of: string): bigint | undefined =>
      sumRows(
        effects,
        (fields) => (COLUMNS[of] ?? ((each) => decidedBy(each, of)))(fields) && fits(fields, row),
      );
    if (column !== "variance") {
      const effect = sum(column);
      return effect === undefined || !isOpposite(row) ? effect : -effect;
    }
    const [basis, final] = [sum("basis"), sum("final")];
    return basis === undefined || final === undefined ? undefined : basis - final;
  };
const isAccount = (fields: Fields, row: string): boolean =>
  TOTALS[row]?.(fields) ?? fields.Account === row;
const FUNCTIONS = new Set(
  ledger.filter(({ fields }) => isExpenditure(fields)).map(({ fields }) => fields.Account),
);
const isSpending = (row: string): boolean => row === "Total Expenditures" || FUNCTIONS.has(row);
/** A row of the tree of departments: a function, a department of it, or an object of that. */
const isInside = ({ Account, Department, Object: object }: Fields, row: string): boolean =>
  `${Account}/${Department}/${object}/`.startsWith(`${row}/`);
/** A transfer out is a use, which has a sign; an appropriation for it has no sign. */
const byAccount = oracle(isAccount, isSpending);
const byOrdinance = oracle(isAccount, () => true);
const byDepartment = oracle(
  (fields, row) => isExpenditure(fields) && (row === "total" || isInside(fields, row)),
  () => true,
);

const table = (name: string) => {
  const found = printed.get(name);
  if (found === undefined) throw new Error(`there is no table "${name}"`);
  return found;
};
const columns = ["original", "final", "actual", "encumbrances", "basis", "variance"];
const namesOf = (fits: (fields: Fields) => boolean): readonly string[] => [
  ...new Set(ledger.filter(({ fields }) => fits(fields)).map(({ fields }) => fields.Account ?? "")),
];

describe("the US schedules", () => {
  it("print revenues, expenditures and changes in fund balance", () => {
    expectPrinted(table("General Fund"), { columns, unit, oracle: byAccount });
  });

  it("print every department by object, its legal level of control", () => {
    expectPrinted(table("By Department"), { columns, unit, oracle: byDepartment });
  });

  it("print the original appropriation, each ordinance and the final appropriation", () => {
    const decisions = ["Ordinance 48-22", "Ordinance 14-23", "Ordinance 31-23", "Ordinance 52-23"];
    const all = [...decisions, "final"];
    expectPrinted(table("By Ordinance"), { columns: all, unit, oracle: byOrdinance });
  });

  it("add up as printed", () => {
    const [fund, amounts] = [table("General Fund"), columns.slice(0, -1)];
    for (const total of ["Total Revenues", "Total Expenditures", OTHER_TOTAL])
      expectSum(fund, { columns, total, parts: namesOf(TOTALS[total] ?? (() => false)) });
    const [revenues, spending] = ["Total Revenues", "Total Expenditures"];
    expectSum(fund, { columns: amounts, total: EXCESS, parts: [revenues], less: [spending] });
    expectSum(fund, { columns: ["variance"], total: EXCESS, parts: [revenues, spending] });
    expectSum(fund, { columns, total: CHANGE, parts: [EXCESS, OTHER_TOTAL] });
    expectSum(fund, { columns, total: "Fund Balance End of Year", parts: [CHANGE, ...STOCKS] });
    const ids = table("By Department").rows.map(({ id }) => id);
    for (const total of ["total", ...ids.filter((id) => /^[^/]+(\/[^/]+)?$/.test(id))]) {
      const depth = total === "total" ? 0 : total.split("/").length;
      const parts = ids.filter(
        (id) =>
          id.split("/").length === depth + 1 &&
          id !== "total" &&
          !id.endsWith("/") &&
          (depth === 0 || id.startsWith(`${total}/`)),
      );
      expectSum(table("By Department"), { columns, total, parts });
    }
  });
});
