/**
 * Digits after the mark are no part of a value: every function of planning gives one answer to an
 * amount, however many zeros it is written with, and in whichever type it is given.
 */
import { describe, expect, it } from "vitest";
import { everything } from "../../support/doors.ts";
import { planningCalls } from "../../support/planning-calls.ts";

/** Keys whose numbers count something, and are no amounts. */
const COUNTS = [
  "ageBands",
  "decimals",
  "elapsedMonths",
  "leadMonths",
  "months",
  "startMonth",
  "year",
];

/** A call with every amount of its arguments written in another way. */
function rewrite(input: unknown, write: (amount: number) => unknown, key = ""): unknown {
  if (typeof input === "number") return COUNTS.includes(key) ? input : write(input);
  if (Array.isArray(input)) return input.map((item) => rewrite(item, write, key));
  if (typeof input !== "object" || input === null || Object.isFrozen(input)) return input;
  return Object.fromEntries(
    Object.entries(input).map(([name, item]) => [
      name,
      // The months of a phased amount are amounts; those of a part-year change are a number.
      rewrite(item, write, Array.isArray(item) && name === "months" ? "" : name),
    ]),
  );
}

/** The calls, without the decimals that they ask for: the amounts then decide. */
function withoutDecimals(input: unknown): unknown {
  if (Array.isArray(input)) return input.map(withoutDecimals);
  if (typeof input !== "object" || input === null || Object.isFrozen(input)) return input;
  const entries = Object.entries(input).filter(([key]) => key !== "decimals");
  return Object.fromEntries(entries.map(([key, item]) => [key, withoutDecimals(item)]));
}

function answerOf(name: string, args: readonly unknown[]): string {
  const call = everything[name] as (...given: readonly unknown[]) => unknown;
  return JSON.stringify(call(...args));
}

/** A mean that is written as a square root must be told its decimals. */
const cases = Object.entries(planningCalls).filter(([name]) => name !== "rootMeanSquare");

describe("an amount written with zeros after the mark", () => {
  it.each(cases)("changes nothing in %s", (name, call) => {
    const args = withoutDecimals(call) as readonly unknown[];
    const plain = answerOf(name, args);
    for (const write of [
      (amount: number) => `${amount}.00`,
      (amount: number) => `${amount}.0`,
      (amount: number) => everything.toDecimal(`${amount}.000`),
    ])
      expect(answerOf(name, rewrite(args, write) as readonly unknown[])).toBe(plain);
  });
});
