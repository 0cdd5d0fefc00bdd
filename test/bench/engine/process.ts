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

/** The rows of the stream whose memory is noted. */
const STREAMED = isQuick ? 2_000_000 : 10_000_000;

/**
 * Notes the memory of a stream of CSV bytes, in a process of its own: the most that is reachable at
 * any time while it is read, over what the set then holds.
 */
export function noteStream(): void {
  const script = `
    import { defineBook } from "anslag";
    import { streamLedger } from "anslag/ledger";
    const ids = (count, name) => Array.from({ length: count }, (_, k) => ({ id: name + k }));
    const book = defineBook({
      title: "Stream", unit: { currency: "SEK" }, fiscalYear: { year: 2023 },
      cutOff: "2023-12-31", figureSets: [],
      chart: { lines: ids(200, "line").map(({ id }) => ({ id, kind: "cost" })) },
      dimensions: [
        { id: "unit", members: ids(300, "u") }, { id: "project", members: ids(50, "p") },
      ],
    });
    const used = () => {
      for (let k = 0; k < 2; k += 1) gc();
      const { heapUsed, arrayBuffers } = process.memoryUsage();
      return heapUsed + arrayBuffers;
    };
    let most = 0;
    async function* csv() {
      const encoder = new TextEncoder();
      yield encoder.encode("line,period,unit,project,amount\\n");
      for (let k = 0; k < ${STREAMED}; ) {
        let text = "";
        for (let row = 0; row < 1000; row += 1, k += 1)
          text += "line" + (k % 200) + ",2023-1" + (k % 3) + ",u" + (k % 300) + ",p" + (k % 50) +
            ",-" + ((k * 7919) % 2000000000) / 100 + "\\n";
        yield encoder.encode(text);
        if (k % 500000 === 0) most = Math.max(most, used());
      }
    }
    const before = used();
    const mapping = {
      line: "line", period: "period", amount: "amount", scenario: { value: "actual" },
      members: { unit: "unit", project: "project" },
    };
    const { figures } = await streamLedger(book, { csv: csv() }, mapping);
    const held = used() - before;
    console.log([held / figures.size, (most - before) / held].join(" "));
  `;
  const [each = Number.NaN, times = Number.NaN] = execFileSync(
    process.execPath,
    ["--expose-gc", "--input-type=module", "-e", script],
    { encoding: "utf8", cwd: fileURLToPath(new URL("../../..", import.meta.url)) },
  )
    .split(" ")
    .map(Number);
  notes.push(
    `memory of a stream of ${STREAMED} rows, two dimensions: at most ${times.toFixed(2)} × the ` +
      `held set, which has ${each.toFixed(1)} bytes a figure`,
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
