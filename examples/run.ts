/** Lists the examples, or runs one: `npm run example -- quick-start`. */
import { readdirSync, readFileSync } from "node:fs";

const folder = new URL(".", import.meta.url);
const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

/** The first sentence of the example's opening comment. */
function describe(name: string): string {
  const text = readFileSync(new URL(`${name}/main.ts`, folder), "utf8");
  const comment = /\/\*\*([\s\S]*?)\*\//.exec(text)?.[1] ?? "";
  const words = comment.replaceAll(/\s+(?:\*\s+)?/g, " ").trim();
  return /^.+?\.(?= |$)/.exec(words)?.[0] ?? words;
}

const shortName = (name: string): string => name.replace(/^\d+-/, "");
const [wanted] = process.argv.slice(2);
const found = names.find((name) => name === wanted || shortName(name) === wanted);

if (wanted === undefined || found === undefined) {
  if (wanted !== undefined) console.error(`There is no example "${wanted}".\n`);
  const width = Math.max(...names.map((name) => shortName(name).length));
  const lines = names.map((name) => `  ${shortName(name).padEnd(width)}  ${describe(name)}`);
  console.log(["Examples (npm run example -- NAME):", ...lines].join("\n"));
  if (wanted !== undefined) process.exitCode = 1;
} else {
  // An example finds its own arguments where a program would: after its name.
  process.argv.splice(2, 1);
  await import(new URL(`${found}/main.ts`, folder).href);
}
