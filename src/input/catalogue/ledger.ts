/** Problems of the ledgers that figures come from. */
export const ledgerErrors = {
  "figure.arrays": {
    problem: "The arrays of figures do not belong together",
    remedy:
      "give a list of amounts, and for everything else a list of the same length or one value",
  },
  "figure.csv": {
    problem: "The text is not the CSV that the mapping describes",
    remedy:
      "give a row with the mapped headings, equally many fields in every row, and closed quotes",
  },
  "figure.accounts": {
    problem: "A rule for accounts is invalid",
    remedy: "name accounts in one way, a span by two codes of one length",
  },
  "figure.bytes": {
    problem: "A line does not fit the encoding",
    remedy: "name another encoding, or mend the line",
  },
  "figure.sie": {
    problem: "A line of SIE is invalid",
    remedy: "mend the line",
  },
  "figure.sql": {
    problem: "A ledger cannot be read by this query",
    remedy:
      "name tables and columns, sum an exact column without gaps, and pass the rows unchanged",
  },
  "figure.mapping": {
    problem: "The mapping does not fit the rows",
    remedy: "mend its headings, signs or accounts",
  },
  "figure.limit": {
    problem: "The limit of listed problems is invalid",
    remedy: "give a whole number of 1 or more",
  },
  "figure.more-rows": {
    problem: "More rows have problems than are listed",
    remedy: "mend the ones above first, or raise the limit",
  },
} as const;

/** The code of an error of ledgers. */
export type LedgerErrorCode = keyof typeof ledgerErrors;
