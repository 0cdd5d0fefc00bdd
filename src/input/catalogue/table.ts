/** Problems of a table. */
export const tableErrors = {
  "table.unknown-row": {
    problem: "The table has no such row",
    remedy: "use the id of a row in the table",
  },
  "table.unknown-column": {
    problem: "The table has no such column",
    remedy: "use the id of a column in the table",
  },
  "table.other-book": {
    problem: "The table was not built from this book",
    remedy: "explain a table with the book that it was built from",
  },
  "table.malformed": {
    problem: "This is not a table of this package",
    remedy: "pass what a builder, parseTable or printTable returns",
  },
  "table.cycle": {
    problem: "A total of the table contains itself",
    remedy: "take the row or column out of its own terms",
  },
  "table.level": {
    problem: "This cannot be the depth of a row",
    remedy: "give 0 for the outermost rows, 1 for rows inside them, and so on",
  },
} as const;
