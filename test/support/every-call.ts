/** Every valid call: one of each exported function, and more where one cannot have every key. */
import { calls } from "./calls.ts";
import { moreCalls } from "./more-calls.ts";

/** A valid call of an exported function. */
export interface ValidCall {
  readonly name: string;
  readonly args: readonly unknown[];
}

export const everyCall: readonly ValidCall[] = [...Object.entries(calls), ...moreCalls].map(
  ([name, args]) => ({ name, args }),
);
