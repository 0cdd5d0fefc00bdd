/** What can be wrong with figures, and with the ledgers that they come from. */
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
  "figure.outside-year": {
    problem: "The period lies outside the fiscal year of its scenario",
    remedy:
      "use a period inside the fiscal year; prior-year outcomes belong to a scenario of kind prior-year-actual",
  },
  "figure.never-read": {
    problem: "A figure is posted where its line is never read",
    remedy:
      "post it in the scenario that the line is read from, or take readFrom away from the line",
  },
  "figure.total-and-part": {
    problem: "Amounts are posted both on a total and on a line inside it",
    remedy:
      "post on the lines, or on the total, but not on both for the same scenario, period and members",
  },
  "figure.overlapping-periods": {
    problem: "Figures with overlapping periods would be counted twice",
    remedy:
      "keep one division of time for each line and scenario, or ask for a period that a figure states itself",
  },
  "figure.arrays": {
    problem: "The arrays of figures do not belong together",
    remedy:
      "give a list of amounts, and for everything else a list of the same length or one value",
  },
  "figure.csv": {
    problem: "The text is not CSV as the mapping says",
    remedy:
      "give a row of headings that has the mapped ones, as many fields in every row, and quotes that close",
  },
  "figure.sql": {
    problem: "A ledger cannot be read by this query",
    remedy:
      "name tables and columns, sum a column of an exact type that has an amount in every row, and give back the rows of the query as they come",
  },
  "figure.limit": {
    problem: "The number of problems to be listed is not usable",
    remedy: "give a whole number of 1 or more",
  },
  "figure.more-rows": {
    problem: "More rows are wrong than are listed",
    remedy: "mend the ones above first, or raise the limit",
  },
} as const;
