/**
 * What the Malmö report implies and does not print: every value under `implied` in `expected.json`,
 * computed from the book.
 *
 * `expected.json` was computed apart from this package. The tables behind the values are in
 * `implied.golden.txt`, for readers.
 */
import { readFileSync } from "node:fs";
import {
  type AmountInput,
  amountOf,
  type Decimal,
  parseAmount,
  parseBook,
  printTable,
  type RatioResult,
  ratioOf,
  renderText,
  roundPercent,
  roundRatio,
  sumAmounts,
  type Table,
  toDecimal,
  unitFromName,
  variance,
} from "anslag";
import { relationDifferences } from "anslag/audit";
import {
  bridge,
  bridgeTable,
  comparableGrowth,
  completeMatrix,
  compositionVariance,
  contributions,
  contributionTable,
  crossSubsidy,
  explanationCoverage,
  forecastByRunRate,
  frameStatus,
  fundingTable,
  grossVariances,
  headroom,
  headroomTable,
  impliedRemainder,
  isMaterial,
  plausibility,
  plausibilityTable,
  poolVariances,
  reclassificationTable,
  reclassify,
  reconcileAppropriation,
  timingSplit,
  timingTable,
  whatIf,
} from "anslag/planning";
import { describe, expect, it } from "vitest";
import { EXPLAIN_ABOVE, malmoTables } from "../../../examples/malmo-2023/tables.ts";

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");
const { implied } = JSON.parse(read("./expected.json")) as {
  readonly implied: readonly {
    readonly id: string;
    readonly what: string;
    readonly value: unknown;
  }[];
};
const reported = JSON.parse(read("./reported.json")) as {
  readonly narrative: readonly { readonly id: string; readonly printed: string }[];
  readonly tables: readonly {
    readonly id: string;
    readonly rows: readonly {
      readonly id: string;
      readonly cells: Readonly<Record<string, string>>;
    }[];
  }[];
};
const book = parseBook(read("../../../examples/malmo-2023/book.json"));
const { T1, T2, T3, T4, T5, T6, T7, T8, T9, T10 } = malmoTables(book);
const [grant] = book.appropriations;
if (grant === undefined) throw new Error("the book has no appropriation");

const at = (table: Table, row: string, column: string): Decimal => {
  const amount = amountOf(table, row, column);
  if (amount === undefined) throw new Error(`nothing at ${row}, ${column}`);
  return amount;
};
/** Amounts that the report gives in sentences, in millions; they stand in no table. */
const said = (id: string): Decimal => {
  const found = reported.narrative.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no sentence ${id}`);
  return parseAmount(found.printed);
};
const ratio = (of: RatioResult, decimals: number): number => {
  if (of.kind === "none") throw new Error(of.reason);
  return roundRatio(of, { decimals }).toNumber();
};
const percent = (of: RatioResult, decimals: number): number => {
  if (of.kind === "none") throw new Error(of.reason);
  return roundPercent(of, { decimals }).toNumber();
};
const number = (of: Decimal): number => of.toNumber();
const share = (numerator: AmountInput, denominator: AmountInput): RatioResult =>
  ratioOf({ numerator, denominator });

const [actual, forecast] = [at(T1, "netCost", "period"), at(T1, "netCost", "year")];
const [periodFunding, funding] = [at(T1, "funding", "period"), at(T1, "funding", "year")];
const rest = impliedRemainder({ forecast, actual, elapsedMonths: 8 });
const pace = forecastByRunRate({ actual, elapsedMonths: 8, decimals: 1 });
const thousand = (millions: AmountInput): Decimal => toDecimal(toDecimal(millions).times(1000));

const fund = headroom(
  at(T5, "projects", "funding"),
  [
    {
      reference: "beslutat",
      amount: thousand(said("n12")),
      draws: [{ amount: thousand(said("n14")) }],
    },
    { reference: "reserverat", amount: thousand(said("n13")), status: "reserved" },
  ],
  { asOf: book.cutOff },
);
const listed = sumAmounts(T6.rows.map(({ id }) => at(T6, id, "amount").abs()));

const board = at(T2, "board", "variance");
const funded = at(T2, "contributionFinanced", "variance");
const shared = at(T2, "jointlyFinanced", "variance");
const million = (amount: Decimal): Decimal => toDecimal(amount.times("0.001"));
const split = timingSplit({
  styrelsen: { period: said("n16"), year: million(board) },
  kbFinanced: { period: said("n28"), year: million(funded) },
  solidarity: { period: said("n32"), year: million(shared) },
});

const change = contributions({
  income: { current: at(T7, "income", "current"), prior: at(T7, "income", "prior") },
  costs: { current: at(T7, "costs", "current"), prior: at(T7, "costs", "prior") },
});
const insurance = thousand(said("n43")).negated();
const underlying = comparableGrowth({
  current: at(T7, "costs", "current"),
  prior: at(T7, "costs", "prior"),
  oneOffs: { current: { insurance: toDecimal(insurance) } },
});

const areas = T10.rows.flatMap(({ id, role }) => (role === "item" ? [id] : []));
const areaVariances = Object.fromEntries(areas.map((id) => [id, at(T10, id, "variance")]));
const material = areas.filter((id) =>
  isMaterial({ variance: areaVariances[id] ?? 0 }, { absolute: EXPLAIN_ABOVE }),
);
const explained = areas.filter((id) => {
  const row = T10.rows.findIndex((each) => each.id === id);
  const cell = T10.cells[row]?.[T10.columns.findIndex((each) => each.id === "explanation")];
  return cell?.kind === "text";
});
/**
 * As printed: the report rounds each variance by itself, so two differ by one from funding +
 * forecast as printed.
 */
const printedVariances = reported.tables
  .filter(({ id }) => id === "T10")
  .flatMap(({ rows }) =>
    rows.flatMap(({ id, cells }) => (areas.includes(id) ? [parseAmount(cells.dev ?? "")] : [])),
  );
const gross = grossVariances(printedVariances);
const coverage = explanationCoverage(areaVariances, explained);

/** Forecast by line and category, other costs with depreciation and financial items. */
const categories = ["board", "contributionFinanced", "jointlyFinanced"] as const;
const inForecast = (category: string) => ({
  income: at(T9, "totalIncome", category),
  personnel: at(T9, "totalPersonnel", category),
  other: sumAmounts(
    ["otherCostsWithRents", "depreciation", "financialItems"].map((row) => at(T9, row, category)),
  ),
});
const printed = {
  income: at(T2, "income", "variance"),
  personnel: at(T2, "personnel", "variance"),
  other: at(T2, "other", "variance"),
};
const own = inForecast("contributionFinanced");
const budget = completeMatrix({
  rows: ["income", "personnel", "other"],
  columns: categories,
  cells: {
    income: { contributionFinanced: toDecimal(own.income.minus(printed.income)) },
    personnel: { contributionFinanced: toDecimal(own.personnel.minus(printed.personnel)) },
    other: { contributionFinanced: toDecimal(own.other.minus(printed.other)) },
  },
  rowTotals: {
    income: at(T8, "totalIncome", "budget"),
    personnel: at(T8, "totalPersonnel", "budget"),
    other: sumAmounts([at(T8, "totalOtherCosts", "budget"), at(T8, "financialCosts", "budget")]),
  },
  columnTotals: {
    board: toDecimal(at(T9, "municipalContribution", "board").negated()),
    contributionFinanced: toDecimal(
      at(T9, "municipalContribution", "contributionFinanced").negated(),
    ),
    jointlyFinanced: 0,
  },
  assumptions: [
    { row: "income", column: "board", amount: 0, why: "the board has no income in the forecast" },
    {
      row: "personnel",
      column: "board",
      amount: toDecimal(thousand(said("n07")).negated()),
      why: "38,3 mkr in a sentence",
    },
  ],
});
const rowsOf = (
  cells: (row: "income" | "personnel" | "other") => Decimal | undefined,
): readonly number[] =>
  (["income", "personnel", "other"] as const).map((row) => cells(row)?.toNumber() ?? Number.NaN);
const budgetOf = (category: (typeof categories)[number]): readonly number[] =>
  rowsOf((row) => budget.cells[row][category]);
const varianceOf = (category: (typeof categories)[number]): readonly number[] =>
  rowsOf((row) => {
    const reference = budget.cells[row][category];
    return reference === undefined
      ? undefined
      : variance({ outcome: inForecast(category)[row], reference }).amount;
  });

const fryshuset = reclassify(
  { memberships: at(T5, "memberships", "variance"), projects: at(T5, "projects", "variance") },
  [{ from: "memberships", to: "projects", amount: "2 000", what: "Fryshuset" }],
);

/** One computation for each value; none of them reads `expected.json`. */
const computed: Readonly<Record<string, () => unknown>> = {
  i01: () => number(at(T4, "revised", "amount").minus(at(T4, "original", "amount")) as Decimal),
  i02: () => {
    const { original, final } = reconcileAppropriation(grant, { asOf: book.cutOff });
    return percent(share(toDecimal(final.minus(original)), original), 4);
  },
  i03: () => number(rest.amount),
  i04: () => number(funding.minus(periodFunding) as Decimal),
  i05: () =>
    number(
      whatIf({ netCost: rest.amount, funding: toDecimal(funding.minus(periodFunding)) }).total,
    ),
  i06: () => ratio(rest.monthlySoFar, 3),
  i07: () => ratio(rest.monthlyImplied, 2),
  i08: () => ratio(rest.factor, 4),
  i09: () => number(pace.amount),
  i10: () => number(funding.plus(pace.amount) as Decimal),
  i11: () => percent(share(periodFunding, funding), 4),
  i12: () => percent(share(toDecimal(actual.abs()), funding), 4),
  i13: () => number(million(fund.outstanding)),
  i14: () => number(million(fund.headroom)),
  i15: () => number(million(fund.afterReservations)),
  i16: () => percent(share(toDecimal(fund.decided.plus(fund.reserved)), fund.appropriation), 1),
  i17: () => number(listed),
  i18: () => percent(share(listed, fund.decided), 1),
  i19: () => number(million(toDecimal(fund.decided.minus(listed)))),
  i20: () => number(sumAmounts([funded, shared])),
  i21: () => number(said("n16").minus(said("n17")) as Decimal),
  i22: () => percent(share(at(T8, "payrollOnCosts", "forecast"), at(T8, "wages", "forecast")), 3),
  i23: () => percent(share(at(T8, "payrollOnCosts", "budget"), at(T8, "wages", "budget")), 3),
  i24: () =>
    `${sumAmounts([at(T8, "financialIncome", "forecast"), at(T8, "financialCosts", "forecast")])} / ${at(T8, "financialCosts", "budget")}`,
  i25: () =>
    [change.parts.income, change.parts.costs].map(({ points }) => Math.abs(percent(points, 4))),
  i26: () => Math.abs(number(underlying.comparable.amount)),
  i27: () => ({
    styrelsen: budgetOf("board"),
    kbFinanced: budgetOf("contributionFinanced"),
    solidarity: budgetOf("jointlyFinanced"),
  }),
  i28: () => varianceOf("jointlyFinanced"),
  i29: () => varianceOf("board"),
  i30: () => ({
    styrelsen: -number(split.units.styrelsen.timing),
    kbFinanced: -number(split.units.kbFinanced.timing),
    solidarity: -number(split.units.solidarity.timing),
    total: -number(split.total.timing),
  }),
  i31: () => ({
    count: material.length,
    explained,
    missing: material.filter((id) => !explained.includes(id)),
    explainedBelowThreshold: explained.filter((id) => !material.includes(id)),
  }),
  i32: () => [number(gross.favourable), number(gross.unfavourable), number(gross.net)],
  i33: () => [number(coverage.explained), number(coverage.gross), percent(coverage.share, 1)],
  i34: () =>
    percent(
      compositionVariance(
        Object.fromEntries(
          areas.map((id) => [
            id,
            {
              budget: at(T10, id, "funding"),
              outturn: toDecimal(at(T10, id, "forecast").negated()),
            },
          ]),
        ),
      ),
      3,
    ),
  i35: () => [
    number(fryshuset.heads.memberships),
    number(fryshuset.heads.projects),
    number(fryshuset.after.net),
  ],
};

describe("what the report implies", () => {
  it.each(implied.map(({ id, what, value }) => [id, what, value] as const))(
    "%s, %s",
    (id, _, value) => {
      expect(computed[id]?.()).toEqual(value);
    },
  );

  it("is computed value by value, none left out", () => {
    expect(Object.keys(computed)).toEqual(implied.map(({ id }) => id));
  });

  it("the budget by category: two cells are assumed, four found, and the rounding of the report is left over", () => {
    expect(
      budget.found.map(({ row, column, by, restsOnAssumptions }) => [
        row,
        column,
        by,
        restsOnAssumptions,
      ]),
    ).toEqual([
      ["income", "jointlyFinanced", "row", true],
      ["personnel", "jointlyFinanced", "row", true],
      ["other", "board", "column", true],
      ["other", "jointlyFinanced", "row", true],
    ]);
    // Shared services are budgeted to break even, and do, but for the rounding of what is printed.
    expect(budget.residuals.map(({ of, id, difference }) => [of, id, number(difference)])).toEqual([
      ["column", "contributionFinanced", 1],
      ["column", "jointlyFinanced", -1],
    ]);
  });

  it("moving Fryshuset to its purpose explains 22,8 % and 26,5 % of two variances, and nothing of their sum", () => {
    expect([
      percent(fryshuset.explained.memberships, 1),
      percent(fryshuset.explained.projects, 1),
    ]).toEqual([22.8, 26.5]);
    const { pools } = poolVariances(
      { memberships: at(T5, "memberships", "variance"), projects: at(T5, "projects", "variance") },
      { shared: ["memberships", "projects"] },
    );
    expect([pools.shared.net, fryshuset.before.net, fryshuset.after.net].map(number)).toEqual([
      1214, 1214, 1214,
    ]);
  });

  it("costs grew by 0,80 % without the insurance case, and by 2,2 % with it", () => {
    expect([
      percent(underlying.comparable.growth, 2),
      percent(underlying.reported.growth, 1),
    ]).toEqual([0.8, 2.2]);
  });

  it("26,7 decided and 2,8 reserved meet the forecast of 29 513 within the rounding of the sentences", () => {
    const decided = sumAmounts([fund.decided, fund.reserved]);
    const { residual, closes } = bridge({
      start: decided,
      end: toDecimal(at(T5, "projects", "forecast").abs()),
      steps: {},
      within: 100,
    });
    expect([number(residual), closes]).toEqual([13, true]);
  });

  it("the annual room of investments: 1 040 of 1 500, 460 left, 69,3 % used", () => {
    const { yearLeft, yearUsed } = frameStatus({
      approved: toDecimal(at(T3, "generalInvestment", "budget").abs()),
      year: {
        appropriation: toDecimal(at(T3, "generalInvestment", "budget").abs()),
        spent: toDecimal(at(T3, "generalInvestment", "forecast").abs()),
      },
    });
    expect([number(yearLeft), percent(yearUsed, 1)]).toEqual([460, 69.3]);
  });
});

describe("as tables", () => {
  const unit = book.unit;
  const mkr = unitFromName("mkr");
  const tables = [
    timingTable(split, { unit: mkr, title: "Periodens avvikelse mot helårets" }),
    plausibilityTable(plausibility(forecast, [pace], { percent: 10 }), {
      unit,
      title: "Prognosen mot utfallstakten",
    }),
    headroomTable(fund, { unit, title: "Projekt och utredningar: kvar att besluta om" }),
    fundingTable(
      crossSubsidy({
        styrelsen: { funding: "appropriation", result: board },
        stadskontoret: { funding: "appropriation", result: funded },
        solidariskt: { funding: "shared-service", result: shared },
      }),
      { unit, title: "Vem bär vem" },
    ),
    contributionTable(change, { unit, title: "Varför nettokostnaden ändrades från 2022" }),
    reclassificationTable(fryshuset, { unit, title: "Fryshuset dit det budgeterades" }),
    bridgeTable(
      bridge({
        start: 0,
        end: shared,
        steps: { vakanser: thousand(said("n25")), försäkringsärende: thousand(said("n26")) },
      }),
      { unit, title: "Solidariskt finansierat: förklarat och inte" },
    ),
  ];

  it("every relation of every table holds, exactly and in print", () => {
    for (const table of tables) {
      expect(relationDifferences(table).every(({ difference }) => difference.isZero())).toBe(true);
      const inPrint = printTable(table);
      expect(relationDifferences(inPrint).every(({ difference }) => difference.isZero())).toBe(
        true,
      );
    }
  });

  it("reads as the golden file", async () => {
    const text = tables
      .map((table) =>
        renderText(
          printTable(table, { decimals: table.unit.scale === "million" ? 1 : 0, language: "sv" }),
        ),
      )
      .join("\n\n");
    await expect(`${text}\n`).toMatchFileSnapshot("./implied.golden.txt");
  });
});
