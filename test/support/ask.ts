/** A request for the budget of 2023 of everybody, for tests that change one thing of it. */
import type { LineRequest } from "../../src/statement/request.ts";

export const YEAR = "2023-01/2023-12";

export function ask(
  line: string,
  more: { readonly [Key in keyof LineRequest]?: string | Readonly<Record<string, string>> } = {},
): LineRequest {
  const budget = { set: "all", scenario: "budget", period: YEAR, members: {} };
  return { line, ...budget, ...more } as LineRequest;
}
