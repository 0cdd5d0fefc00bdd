/** The ten tables of the report, built from its book. */
import {
  type Book,
  buildTable,
  headline,
  incomeStatement,
  listAboveThreshold,
  memberList,
  memberMatrix,
  netCostDevelopment,
  type Table,
} from "anslag";
import { appropriationRoll } from "anslag/planning";
import type { DevelopmentColumn, DevelopmentRow, HeadlineRow } from "anslag/report";

/** The tables by their number in the report. */
export interface MalmoTables {
  readonly T1: Table<HeadlineRow, "period" | "year">;
  readonly T2: Table;
  readonly T3: Table;
  readonly T4: Table;
  readonly T5: Table;
  readonly T6: Table;
  readonly T7: Table<DevelopmentRow, DevelopmentColumn>;
  readonly T8: Table;
  readonly T9: Table;
  readonly T10: Table<string, "funding" | "forecast" | "variance" | "explanation">;
}

/** A limit in thousands that an amount may just reach. */
const AT_LEAST_ONE_MILLION = { threshold: 1000, boundary: "inclusive" } as const;

/** The report explains variances larger than this, in thousands of kronor. */
export const EXPLAIN_ABOVE = 500;

export function malmoTables(book: Book): MalmoTables {
  return {
    T1: tableOfHeadline(book),
    T2: tableOfReasons(book),
    T3: tableOfInvestments(book),
    T4: tableOfAppropriation(book),
    T5: tableByPurpose(book),
    T6: tableOfProjects(book),
    T7: tableOfDevelopment(book),
    T8: tableOfIncomeStatement(book),
    T9: tableByFinancing(book),
    T10: tableByArea(book),
  };
}

const forecastAndBudget = {
  forecast: { scenario: "forecast" },
  budget: { scenario: "budget" },
  // The report leaves the budget of financial income blank, and prints 52 as its variance. So a
  // blank means zero there.
  variance: {
    varianceOf: { outcome: "forecast", reference: "budget" },
    missingAsZero: true,
    label: "Avvikelse",
  },
} as const;

const ofFinancing = (member: string) =>
  ({
    set: "byFinancing",
    line: "result",
    scenario: "forecast",
    members: { financing: member },
  }) as const;
const statedVariance = (line: string) =>
  ({
    set: "variances",
    scenario: "variance",
    line,
    members: { financing: "contributionFinanced" },
    level: 1,
  }) as const;

function tableOfHeadline(book: Book): MalmoTables["T1"] {
  return headline(book, {
    title: "Driftbudget",
    columns: {
      period: { scenario: "actual", period: "2023-01/2023-08", label: "Utfall jan-aug" },
      year: { scenario: "forecast", label: "Prognos helår" },
    },
    labels: { result: "Resultat (budgetavvikelse)" },
  });
}

function tableOfReasons(book: Book): Table {
  return buildTable(book, {
    title: "Prognostiserad budgetavvikelse helår - viktigaste förklaringar",
    rows: [
      { id: "board", ...ofFinancing("board"), label: "STYRELSEN" },
      {
        id: "contributionFinanced",
        sumOf: ["income", "personnel", "other"],
        label: "KOMMUNBIDRAGSFINANSIERAD VERKSAMHET",
      },
      { id: "income", ...statedVariance("totalIncome"), label: "varav intäkter" },
      {
        id: "personnel",
        ...statedVariance("totalPersonnel"),
        label: "varav personalkostnader (vakanser)",
      },
      {
        id: "other",
        ...statedVariance("totalOtherCosts"),
        label:
          "varav övriga kostnader (trygghetsfrämjande åtgärder och lokal utveckling, " +
          "säkerhetsfrämjande åtgärder samt utvecklings och utredningskostnader)",
      },
      {
        id: "jointlyFinanced",
        ...ofFinancing("jointlyFinanced"),
        label: "SOLIDARISKT OCH INTÄKTSFINANSIERAD VERKSAMHET försäkringsärende och avtalsdatabas",
      },
      {
        id: "sum",
        sumOf: ["board", "contributionFinanced", "jointlyFinanced"],
        label: "Summa budgetavvikelser",
      },
    ],
    columns: { variance: { label: "Avvikelse" } },
  });
}

function tableOfInvestments(book: Book): Table {
  return buildTable(book, {
    title: "Investeringsram",
    signs: "costs-positive",
    rows: ["generalInvestment"],
    columns: forecastAndBudget,
  });
}

function tableOfAppropriation(book: Book): Table {
  const [grant] = book.appropriations;
  if (grant === undefined) throw new Error("the book has no appropriation");
  return appropriationRoll(grant, {
    language: "sv",
    title: "Kommunbidrag, förändringar till och med 31 augusti",
    asOf: book.cutOff,
    unit: book.unit,
    labels: { revised: "Kommunbidrag", amount: "Belopp" },
  });
}

function tableByPurpose(book: Book): Table {
  return memberList(book, {
    title: "Kommunstyrelsen, fördelning av kommunbidrag per ändamål",
    dimension: "purpose",
    signs: "all-positive",
    columns: {
      funding: {
        set: "byFinancing",
        line: "municipalContribution",
        scenario: "budget",
        members: { financing: "board" },
        label: "Budget 2023",
      },
      forecast: {
        set: "byPurpose",
        line: "netCost",
        scenario: "forecast",
        label: "Helårsprognos",
      },
      variance: { sumOf: ["funding", "forecast"], measure: "variance", label: "Avvikelse" },
    },
    total: { label: "SUMMA" },
  });
}

function tableOfProjects(book: Book): Table {
  return listAboveThreshold(book, {
    title: "KS Projekt och utredningar 2023, beslut om minst 1 mkr",
    dimension: "project",
    signs: "costs-positive",
    shows: { set: "grants", line: "projectGrants", scenario: "decided" },
    ...AT_LEAST_ONE_MILLION,
    label: "Beviljat belopp",
  });
}

function tableOfDevelopment(book: Book): MalmoTables["T7"] {
  return netCostDevelopment(book, {
    title: "Nettokostnadsutveckling",
    labels: {
      current: "Prognos 2023",
      prior: "Utfall 2022",
      growth: "Förändring i %",
      netCost: "Nettokostnad",
    },
  });
}

function tableOfIncomeStatement(book: Book): Table {
  return incomeStatement(book, {
    title: "Resultaträkning",
    columns: forecastAndBudget,
    rows: [
      "grantsReceived",
      "otherIncome",
      "totalIncome",
      "wages",
      "payrollOnCosts",
      "otherPersonnelCosts",
      "totalPersonnel",
      "rents",
      "otherCosts",
      "depreciation",
      "totalOtherCosts",
      "netCostBeforeFinancialItems",
      "municipalContribution",
      "financialIncome",
      "financialCosts",
      "result",
      "netCost",
    ],
  });
}

function tableByFinancing(book: Book): Table {
  return memberMatrix(book, {
    title: "Helårsprognos fördelad på finansiering",
    dimension: "financing",
    shows: { set: "byFinancing", scenario: "forecast" },
    rows: [
      "totalIncome",
      { id: "totalPersonnel", line: "totalPersonnel", label: "Personalkostnader" },
      { id: "otherCostsWithRents", line: "otherCostsWithRents", label: "Övriga kostnader" },
      "depreciation",
      "totalCosts",
      { id: "municipalContribution", line: "municipalContribution", label: "KOMMUNBIDRAG" },
      "financialItems",
      { id: "result", line: "result", label: "SUMMA" },
    ],
    total: { label: "Totalt STK", place: "first" },
  });
}

function tableByArea(book: Book): MalmoTables["T10"] {
  return memberList(book, {
    title: "Budgetområden",
    dimension: "area",
    signs: "funding-negative",
    columns: {
      funding: { set: "byArea", line: "municipalContribution", scenario: "budget", label: "KB" },
      forecast: {
        set: "byArea",
        line: "netCost",
        scenario: "forecast",
        label: "Prognos helårsutfall",
      },
      variance: {
        sumOf: ["funding", "forecast"],
        measure: "variance",
        label: "Avvikelse KB mot prognos",
      },
      explanation: { explanations: true, label: "Förklaring" },
    },
    total: { label: "Summa" },
  });
}
