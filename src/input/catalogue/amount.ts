/** Problems of bare amounts, and of the objects that name them. */
export const amountErrors = {
  "amount.missing": {
    problem: "An amount is missing",
    remedy: "give the amount; write 0 only where zero is meant",
  },
  "amount.wrong-type": {
    problem: "This is not an amount",
    remedy: "pass a Decimal, a string, a bigint or an exact number",
  },
  "amount.not-an-amount": {
    problem: "This text is not an amount",
    remedy:
      "write digits with an optional sign, decimal mark and grouping in threes, and nothing else",
  },
  "amount.ambiguous": {
    problem: "This text can be read as more than one amount",
    remedy:
      'read printed text with parseAmount(text, { decimalMark: "," }) or { decimalMark: "." }',
  },
  "amount.unsafe-number": {
    problem: "This number may not be the amount that was meant",
    remedy: 'write the amount as a string, such as "0.3", or compute it with Decimal',
  },
  "amount.out-of-range": {
    problem: "The amount is outside the range that is kept exact",
    remedy: "use a coarser unit or fewer decimals",
  },
  "input.unknown-key": {
    problem: "The key is unknown",
    remedy: "remove it, or correct its name",
  },
  "input.choice": {
    problem: "The choice is unknown",
    remedy: "use one of the expected words",
  },
  "input.wrong-type": {
    problem: "A value is of the wrong type",
    remedy: "give a value of the expected type",
  },
} as const;

/** The code of an error of amounts. */
export type AmountErrorCode = keyof typeof amountErrors;
