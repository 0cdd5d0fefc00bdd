/** From figures to a table with variances, in one page. */
import { defineBook, incomeStatement, renderText, unitFromName } from "anslag";

const book = defineBook({
  title: "Stadsbiblioteket 2023", language: "sv", unit: unitFromName("tkr", "sv"),
  fiscalYear: { year: 2023 }, cutOff: "2023-08-31",
  chart: {
    lines: [
      { id: "Avgifter", kind: "income" },
      { id: "Personal", kind: "cost" },
      { id: "Böcker", kind: "cost" },
    ],
    totals: [
      { id: "Nettokostnad", of: ["Avgifter", "Personal", "Böcker"], role: "net-cost" },
    ],
  },
  figureSets: [{ id: "alla", figures: [
    { line: "Avgifter", scenario: "budget", amount: "1 850" },
    { line: "Personal", scenario: "budget", amount: "-42 300" },
    { line: "Böcker", scenario: "budget", amount: "-6 400" },
    { line: "Avgifter", scenario: "forecast", amount: "1 612.5" },
    { line: "Personal", scenario: "forecast", amount: "-40 975" },
    { line: "Böcker", scenario: "forecast", amount: "-6 730" },
  ] }],
});
console.log(renderText(incomeStatement(book, { title: "Resultaträkning", columns: {
  forecast: { scenario: "forecast", label: "Prognos" }, budget: { scenario: "budget" },
  variance: { varianceOf: { outcome: "forecast", reference: "budget" }, label: "Avvikelse" },
} })));
