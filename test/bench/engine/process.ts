/** Memory and import, each measured in a process of its own. */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { isQuick, median, notes } from "./measure.ts";

/** Notes the memory of a held set, in a process of its own. */
export function noteMemory(): void {
  const script = `
    import { unitOf } from "anslag";
    import { figureSet } from "anslag/ledger";
    const four = (k) => ({
      line: "line" + (k % 200), scenario: "s" + (k % 4), period: "2023-01/2023-12",
      amount: ((k * 7919) % 2000000000) / 100,
      members: { a: "a" + (k % 4), b: "b" + (k % 50), c: "c" + (k % 200), d: "d" + (k % 7) },
    });
    function* rows() { for (let k = 0; k < 1000000; k += 1) yield four(k); }
    const used = () => {
      for (let k = 0; k < 4; k += 1) gc();
      const { heapUsed, arrayBuffers } = process.memoryUsage();
      return heapUsed + arrayBuffers;
    };
    figureSet([four(1)], unitOf("SEK"));
    const before = used();
    const set = figureSet(rows(), unitOf("SEK"));
    const after = used();
    console.log((after - before) / set.size);
  `;
  const bytes = Number(
    execFileSync(process.execPath, ["--expose-gc", "--input-type=module", "-e", script], {
      encoding: "utf8",
      cwd: fileURLToPath(new URL("../../..", import.meta.url)),
    }),
  );
  notes.push(
    `memory of a held set of 1 000 000, four dimensions: ${bytes.toFixed(1)} bytes a figure ` +
      "(decimal.js objects: 315)",
  );
}

/**
 * Notes the import time of each door in a fresh process, over bare Node. `BASE=/path/to/dist` adds
 * the main door of another build, such as an earlier version.
 */
export function noteImports(): void {
  const home = fileURLToPath(new URL("../../..", import.meta.url));
  const base = process.env.BASE;
  const doors = ["", "/planning", "/audit", "/ledger", "/report"].map((door) => `anslag${door}`);
  const names = [
    "decimal.js",
    ...(base === undefined ? [] : [`file://${base}/index.js`]),
    ...doors,
  ];
  const once = (code: string): number => {
    const start = performance.now();
    execFileSync(process.execPath, ["--input-type=module", "-e", code], { cwd: home });
    return performance.now() - start;
  };
  const bare: number[] = [];
  const times = new Map<string, number[]>(names.map((name) => [name, []]));
  for (let k = 0; k < (isQuick ? 9 : 21); k += 1) {
    bare.push(once(""));
    for (const [name, list] of times) list.push(once(`await import("${name}")`));
  }
  for (const [name, list] of times) {
    const ms = median(list) - median(bare);
    notes.push(`import of ${name} in a fresh process, over bare Node: ${ms.toFixed(1)} ms`);
  }
}
