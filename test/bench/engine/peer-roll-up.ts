/** Roll-ups as a caller would write them without the package. */
import type { FigureInput } from "anslag/ledger";
import { Decimal } from "decimal.js";
import { FINANCING, groups, LINES, parts, SCENARIOS } from "./ledger.ts";

/** Sums every total by scenario in a given type of amounts: the leaves first, then the tree. */
export function rolledUp<Amount>(
  all: readonly FigureInput[],
  zero: Amount,
  add: (sum: Amount, text: string) => Amount,
  join: (a: Amount, b: Amount) => Amount,
): ReadonlyMap<string, Amount> {
  const leaves = new Map<string, Amount>();
  const crossed = new Map<string, Amount>();
  for (const { line, scenario, members = {}, amount } of all) {
    const key = `${line} ${scenario}`;
    leaves.set(key, add(leaves.get(key) ?? zero, amount as string));
    const wide = `${key} ${members.financing ?? ""}`;
    crossed.set(wide, add(crossed.get(wide) ?? zero, amount as string));
  }
  const upward = (of: Map<string, Amount>, suffixes: readonly string[]): void => {
    for (const { id, of: inside } of [
      ...groups,
      ...parts,
      { id: "all", of: parts.map((each) => each.id) },
    ])
      for (const suffix of suffixes)
        of.set(
          `${id} ${suffix}`,
          inside.reduce((sum, part) => join(sum, of.get(`${part} ${suffix}`) ?? zero), zero),
        );
  };
  upward(leaves, SCENARIOS);
  upward(
    crossed,
    SCENARIOS.flatMap((scenario) => FINANCING.map((financing) => `${scenario} ${financing}`)),
  );
  return leaves;
}

/** Sums in doubles as ordinary code does: look-ups to positions, then sums in arrays. */
export function floatRollUp(all: readonly FigureInput[]): number {
  const lineAt = new Map(LINES.map((id, k) => [id, k]));
  const scenarioAt = new Map<string, number>(SCENARIOS.map((id, k) => [id, k]));
  const financingAt = new Map<string, number>(FINANCING.map((id, k) => [id, k]));
  const leaves = new Float64Array(LINES.length * 4);
  const crossed = new Float64Array(LINES.length * 16);
  for (const { line, scenario, members, amount } of all) {
    const place = (lineAt.get(line) ?? 0) * 4 + (scenarioAt.get(scenario) ?? 0);
    const value = +(amount as string);
    leaves[place] = (leaves[place] ?? 0) + value;
    const wide = place * 4 + (financingAt.get(members?.financing ?? "") ?? 0);
    crossed[wide] = (crossed[wide] ?? 0) + value;
  }
  return leaves.reduce((sum, each) => sum + each, 0) + crossed.reduce((sum, each) => sum + each, 0);
}

/** The sum of all budgets, rolled up with decimal.js. */
export function decimalRollUp(all: readonly FigureInput[]): string | undefined {
  const sums = rolledUp(
    all,
    new Decimal(0),
    (sum, text) => sum.plus(text),
    (a, b) => a.plus(b),
  );
  return sums.get("all budget")?.toFixed();
}
