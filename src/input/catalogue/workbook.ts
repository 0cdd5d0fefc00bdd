/** Problems of workbooks that come in, and of budget forms that come back. */
export const workbookErrors = {
  "workbook.file": {
    problem: "The file is not a workbook that can be read",
    remedy: "give an XLSX file without a password, as a spreadsheet program saves it",
  },
  "workbook.limit": {
    problem: "The workbook is larger than the limit",
    remedy: "read fewer sheets, or raise the limit",
  },
  "form.periods": {
    problem: "The periods of a budget form do not fit",
    remedy: "give periods without a month in common, those in which the book has its amounts",
  },
  "form.identity": {
    problem: "The workbook is not a budget form of this book",
    remedy: "read it with the book that it was made from, or send a new form",
  },
  "form.rows": {
    problem: "Rows, columns, cells or sheets of a budget form were added or deleted",
    remedy: "copy the amounts into a form as it went out",
  },
  "form.label": {
    problem: "A label or a formula of a budget form was changed",
    remedy: "put it back as it was",
  },
  "form.amount": {
    problem: "A cell of a budget form holds no amount",
    remedy: "write a number, or leave the cell empty",
  },
  "form.precision": {
    problem: "An amount has more digits than the budget form",
    remedy: "round the amount, or make a form with more decimals",
  },
} as const;

/** The code of an error of workbooks. */
export type WorkbookErrorCode = keyof typeof workbookErrors;
