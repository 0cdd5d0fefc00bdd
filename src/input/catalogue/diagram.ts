/** What can be wrong with a diagram. */
export const diagramErrors = {
  "diagram.no-difference": {
    problem: "A bridge needs a column that is one column less another",
    remedy: "name a variance column, or add one to the table",
  },
  "diagram.no-parts": {
    problem: "The row is not the sum of other rows",
    remedy: "name a total of the table, or say which rows are its parts",
  },
  "diagram.no-amount": {
    problem: "There is no amount to draw",
    remedy: "draw rows and columns that have amounts",
  },
} as const;
