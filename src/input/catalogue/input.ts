/** Problems that any input can have. */
export const inputErrors = {
  "input.id": {
    problem: "This cannot be used as an id",
    remedy: "use 1 to 200 characters without a line break, and without a space at either end",
  },
  "input.duplicate-id": {
    problem: "Two entries have the same id",
    remedy: "give every entry an id of its own",
  },
  "input.not-json": {
    problem: "The text is not JSON",
    remedy: "pass JSON text, or the value it stands for",
  },
  "input.value": {
    problem: "The value is not allowed here",
    remedy: "give an expected value",
  },
  "input.missing-key": {
    problem: "A key is missing",
    remedy: "add it",
  },
} as const;
