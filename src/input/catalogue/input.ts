/** What can be wrong with any input, whatever it is about. */
export const inputErrors = {
  "input.id": {
    problem: "This cannot be used as an id",
    remedy:
      "use a text of at most 200 characters that is not empty and has no line break or space at its ends",
  },
  "input.duplicate-id": {
    problem: "Two entries have the same id",
    remedy: "give every entry an id of its own",
  },
  "input.not-json": {
    problem: "The text is not JSON",
    remedy: "pass JSON text, or the value it stands for",
  },
  "input.missing-key": {
    problem: "A key is missing",
    remedy: "add it",
  },
} as const;
