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
} as const;

/** The code of an error of workbooks. */
export type WorkbookErrorCode = keyof typeof workbookErrors;
