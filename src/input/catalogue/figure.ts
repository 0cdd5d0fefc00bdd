/** Problems of figures. */
export const figureErrors = {
  "figure.unknown-line": {
    problem: "A figure names a line that the chart does not have",
    remedy: "use the id of a line or total in the chart",
  },
  "figure.unknown-scenario": {
    problem: "The book has no such scenario",
    remedy: "use the id of a declared scenario, or declare this one",
  },
  "figure.unknown-dimension": {
    problem: "The book has no such dimension",
    remedy: "use the id of a declared dimension, or declare this one",
  },
  "figure.unknown-member": {
    problem: "The dimension has no such member",
    remedy: "use the id of a declared member, or declare this one",
  },
  "figure.unknown-set": {
    problem: "The book has no such figure set",
    remedy: "use the id of a figure set in the book",
  },
  "figure.unknown-year": {
    problem: "The book has no such fiscal year",
    remedy: "use the year or the name of one, or declare it in `years`",
  },
  "figure.missing-period": {
    problem: "The figure may lie in several fiscal years",
    remedy: "give its period, or the `year` of its scenario",
  },
  "figure.outside-year": {
    problem: "The period lies outside the fiscal year of its scenario",
    remedy: "use a period of the year or a scenario of kind prior-year-actual, or declare `years`",
  },
  "figure.never-read": {
    problem: "A figure is posted where its line is never read",
    remedy:
      "post it in the scenario that the line is read from, or take readFrom away from the line",
  },
  "figure.total-and-part": {
    problem: "Amounts are posted both on a total and on a line inside it",
    remedy: "for one scenario, period and members, post on the lines or on the total, not on both",
  },
  "figure.overlapping-periods": {
    problem: "Figures with overlapping periods would be counted twice",
    remedy:
      "divide time in one way for each line and scenario, or ask for a period that a figure states",
  },
} as const;
