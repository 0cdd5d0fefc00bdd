/** Problems of rounding. A host that only reads amounts does without them. */
export const roundingErrors = {
  "round.decimals": {
    problem: "The number of decimals is invalid",
    remedy: "give a whole number of decimals from 0 to 40",
  },
  "round.no-base": {
    problem: "A ratio without a base cannot be rounded",
    remedy: "build the ratio with ratioOf, which reports a missing base",
  },
} as const;

/** The code of an error of rounding. */
export type RoundingErrorCode = keyof typeof roundingErrors;
