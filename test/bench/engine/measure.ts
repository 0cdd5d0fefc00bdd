/** Measures contestants side by side, in interleaved rounds. */
import { parseArgs } from "node:util";
import { Decimal } from "decimal.js";

// The peers must be able to hold every sum exactly.
Decimal.set({ precision: 60 });

const { values: flags } = parseArgs({
  options: { quick: { type: "boolean" }, json: { type: "boolean" } },
});
export const isQuick: boolean = flags.quick === true;
export const isJson: boolean = flags.json === true;
/** The number of figures of a large run, and of the small one beside it. */
export const COUNT: number = isQuick ? 200_000 : 1_000_000;
export const SMALL = 10_000;
/** Milliseconds that a contestant runs at least in a round. */
const LEAST_SAMPLE = 100;
const ROUNDS = isQuick ? 3 : 5;

/** One line of the printed table. */
export interface Row {
  readonly work: string;
  readonly contestant: string;
  readonly perItem: number;
  readonly ratios: Readonly<Record<string, number>>;
}
export const table: Row[] = [];
export const notes: string[] = [];

const collect = (): void => (globalThis as { gc?: () => void }).gc?.();

/**
 * Adds a row for each contestant to the table: nanoseconds per item, and for the first contestant
 * its ratio to each other one. All are medians over interleaved rounds.
 */
export async function compare(
  work: string,
  items: number,
  contestants: Readonly<Record<string, () => unknown>>,
  agree: (result: unknown, name: string) => void = () => undefined,
): Promise<Readonly<Record<string, number>>> {
  const times = new Map<string, number[]>(Object.keys(contestants).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, run] of Object.entries(contestants)) {
      collect();
      // A tenth of a second runs untimed, since the garbage collector discards compiled code. The
      // first result is checked.
      const began = performance.now();
      let repeats = 0;
      do {
        const result = await run();
        if (round === 0 && repeats === 0) agree(result, name);
        repeats += 1;
      } while (performance.now() - began < LEAST_SAMPLE);
      // The timed part repeats the work equally often, so that short work is not timed alone.
      const start = performance.now();
      for (let k = 0; k < repeats; k += 1) await run();
      times.get(name)?.push(((performance.now() - start) * 1e6) / items / repeats);
    }
  }
  const [own = ""] = times.keys();
  const medians = Object.fromEntries([...times].map(([name, of]) => [name, median(of)]));
  const ratios = Object.fromEntries(
    [...times]
      .filter(([name]) => name !== own)
      .map(([name, of]) => [
        name,
        median((times.get(own) ?? []).map((each, k) => each / (of[k] ?? 1))),
      ]),
  );
  for (const [name, perItem] of Object.entries(medians))
    table.push({ work, contestant: name, perItem, ratios: name === own ? ratios : {} });
  return medians;
}

export function median(of: readonly number[]): number {
  const sorted = [...of].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
