import { type ErrorCode, type Issue, isAnslagError } from "anslag";

/** Runs something that must fail, and returns the code of its first problem. */
export function codeOf(run: () => unknown): ErrorCode {
  const [first] = issuesOf(run);
  if (first === undefined) throw new Error("an error without an issue was thrown");
  return first.code;
}

/** Runs something that must fail, and returns all its problems. */
export function issuesOf(run: () => unknown): readonly Issue[] {
  try {
    run();
  } catch (error) {
    if (isAnslagError(error)) return error.issues;
    throw error;
  }
  throw new Error("nothing was thrown");
}

/** Runs something that must fail, and returns the code and the path of every problem. */
export function problemsOf(run: () => unknown): readonly string[] {
  return issuesOf(run).map(({ code, path }) => [code, ...path].join(" "));
}
