/** Problems of a diagram. */
export const diagramErrors = {
  "diagram.no-difference": {
    problem: "A bridge needs a column that is the difference of two others",
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

/** The code of an error of diagrams. */
export type DiagramErrorCode = keyof typeof diagramErrors;
