/** Problems of a reported document. */
export const auditErrors = {
  "report.unknown-figure": {
    problem: "There is no such figure, row, column or table in the reported document",
    remedy: "use the address of a figure: table.row.column, or the id of a figure in running text",
  },
  "report.relation": {
    problem: "A relation names a figure twice, or names too few figures",
    remedy: "name each figure once, and leave the result out of its own terms",
  },
  "report.weight": {
    problem: "A term has no weight",
    remedy: "give a weight other than 0, or leave the term out",
  },
  "report.unit-mix": {
    problem: "Figures that count different things cannot be compared",
    remedy: 'relate one currency, percentages or one thing, in any scale; "kr" needs `language`',
  },
  "report.precision": {
    problem: "The precision of a printed figure is unknown",
    remedy: "give the figure as printed text, or give its number of printed decimals",
  },
  "report.id": {
    problem: "This cannot be used as a name in addresses",
    remedy: "use a name without a dot, and without a sign or space at its ends",
  },
  "report.duplicate-id": {
    problem: "Two parts of the reported document have the same name",
    remedy: "give every table, row, column, figure and relation a name of its own",
  },
  "report.too-large": {
    problem: "The reported document is too large for one audit",
    remedy: "audit it in parts",
  },
  "report.line": {
    problem: "A line of figures cannot be split",
    remedy: "give one line of printed figures and its number of columns",
  },
} as const;

/** The code of an error of reported documents. */
export type AuditErrorCode = keyof typeof auditErrors;
