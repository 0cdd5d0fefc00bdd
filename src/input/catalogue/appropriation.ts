/** Problems of the appropriations of a book, and of the decisions that change them. */
export const appropriationErrors = {
  "appropriation.undated": {
    problem: "A decision has no date",
    remedy: 'give decidedOn as YYYY-MM-DD, or { noLaterThan: "YYYY-MM-DD" } if the date is unknown',
  },
  "appropriation.posted-twice": {
    problem: "Funding is stated both by an appropriation and by figures",
    remedy: "remove the figures: the appropriation posts its revised amount itself",
  },
  "appropriation.kind": {
    problem: "The kind of adjustment, recurrence or reading is unknown",
    remedy: "choose one of the named values",
  },
  "appropriation.correction": {
    problem: "A decision does not correct an earlier one",
    remedy: "name one earlier decision that no other corrects, and do not correct the correction",
  },
} as const;
