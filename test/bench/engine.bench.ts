/**
 * The engine beside its peers: exact sums, roll-ups, loading, print, memory and import, in one run,
 * as ratios.
 *
 * `npm run bench -- --quick` takes under two minutes; `--json` prints the figures for machines.
 * Each round runs all contestants of a row, and a ratio is the median of the ratios of the rounds.
 * So a machine that is busy for a while is busy for all of them. Exact contestants must agree, or
 * the bench fails.
 */
import { benchDoors } from "./engine/doors.ts";
import { benchForms } from "./engine/forms.ts";
import { COUNT, isJson, isQuick, notes, SMALL, table } from "./engine/measure.ts";
import { benchPrint } from "./engine/print.ts";
import { noteImports, noteMemory, noteStream } from "./engine/process.ts";
import { benchRollUps } from "./engine/roll-ups.ts";
import { benchSums } from "./engine/sums.ts";

const growth: string[] = [];
const grown = (work: string, small: number, large: number): void => {
  const times = (large / small).toFixed(2);
  growth.push(`growth of ${work}: ${times} × the time per figure at ${COUNT} against ${SMALL}`);
};
const smallSum = await benchSums(SMALL);
grown("exact sums", smallSum, await benchSums(COUNT));
const smallRoll = await benchRollUps(SMALL);
grown("roll-ups", smallRoll, await benchRollUps(COUNT));
await benchDoors(COUNT);
await benchForms(isQuick ? 50_000 : 200_000);
await benchPrint(isQuick ? 20_000 : 100_000);
noteMemory();
noteStream();
noteImports();

if (isJson)
  console.log(JSON.stringify({ count: COUNT, table, notes: [...notes, ...growth] }, undefined, 2));
else {
  console.log(
    "| work | contestant | ns per item | anslag ÷ contestant |\n| --- | --- | ---: | ---: |",
  );
  for (const [k, { work, contestant, perItem }] of table.entries()) {
    const own = table.slice(0, k + 1).findLast((row) => Object.keys(row.ratios).length > 0);
    const ratio = own?.work === work ? own.ratios[contestant] : undefined;
    const cells = [
      table[k - 1]?.work === work ? "" : work,
      contestant,
      perItem.toFixed(1),
      ratio === undefined ? "" : ratio.toFixed(2),
    ];
    console.log(`| ${cells.join(" | ")} |`);
  }
  console.log(["", ...notes, ...growth].join("\n"));
}
