/**
 * `npm run bench`: the engine beside its peers, then footing and audits. `-- --quick` takes under
 * two minutes; `-- --json` prints the engine's figures for machines, and nothing else.
 */
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: { quick: { type: "boolean" }, json: { type: "boolean" } },
});
await import("./engine.bench.ts");
if (values.json !== true) {
  if (values.quick !== true) {
    console.log("");
    await import("./footing.bench.ts");
    console.log("");
    await import("./audit.bench.ts");
  }
}
