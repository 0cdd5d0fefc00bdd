/** Problems of the rows and columns of a statement. */
export const statementErrors = {
  "statement.sum": {
    problem: "A sum is empty, or counts something twice",
    remedy: "name each row or column once, and leave out those that another one contains",
  },
  "statement.operand": {
    problem: "A row or column is computed from one that has no amounts",
    remedy: "compute from figures, sums or variances",
  },
  "statement.column-id": {
    problem: "This cannot be used as the id of a column",
    remedy: "do not use a whole number as name: JavaScript would put such a column first",
  },
  "statement.cycle": {
    problem: "A row or column of the statement is computed from itself",
    remedy: "take the row or column out of its own terms",
  },
  "statement.conflict": {
    problem: "A row and a column choose different values for the same thing",
    remedy: "leave the choice to the row or to the column",
  },
  "statement.incomplete": {
    problem: "Neither the row nor the column says what to show",
    remedy: "name the missing choice in the row or in the column",
  },
  "statement.no-role": {
    problem: "The chart has no total with the role that this statement needs",
    remedy: "give the role to a total of the chart, or pass the rows yourself",
  },
} as const;
