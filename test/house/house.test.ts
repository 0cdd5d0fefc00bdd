/**
 * The rules of the house hold: length of files, functions and lines, plain names and plain English,
 * a test for each file, one place that knows how digits are held.
 *
 * Method: `rules.ts` finds every violation, `baseline.json` lists those that are known, and a rule
 * may only get better. `HOUSE_BASELINE=write npm run house` writes the list again.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { rules, type Violations } from "./rules.ts";
import { filesUnder, readSource, root } from "./source-file.ts";
import { testedElsewhere } from "./tested-elsewhere.ts";

const BASELINE = `${root}test/house/baseline.json`;
const baseline = JSON.parse(readFileSync(BASELINE, "utf8")) as Readonly<Record<string, Violations>>;

const files = [
  ...["src", "test", "examples"].flatMap((folder) => filesUnder(folder, ".ts", ".md")),
  ...filesUnder(".github", ".md"),
  "README.md",
  "CHANGELOG.md",
  "tsup.config.ts",
].map((path) => readSource(path));

const today = Object.fromEntries(rules.map(({ name, check }) => [name, check(files)]));
if (process.env.HOUSE_BASELINE === "write")
  writeFileSync(BASELINE, `${JSON.stringify(today, undefined, 2)}\n`);

describe("the rules of the house", () => {
  it("look at every file of the source", () => {
    expect(files.filter(({ path }) => path.startsWith("src/")).length).toBeGreaterThan(100);
  });

  it.each(rules)("$name: $says", ({ name }) => {
    const before = baseline[name] ?? {};
    const now = today[name] ?? {};
    const worse = Object.entries(now).filter(([key, size]) => size > (before[key] ?? 0));
    expect(worse).toEqual([]);
    const mended = Object.keys(before).filter((key) => !(key in now));
    if (mended.length > 0) console.warn(`${name}: no longer violated by ${mended.join(", ")}`);
  });

  it("name a test that is there for each file that is tested elsewhere", () => {
    const missing = Object.entries(testedElsewhere).filter(
      ([file, [test]]) => !existsSync(`${root}${file}`) || !existsSync(`${root}${test}`),
    );
    expect(missing).toEqual([]);
  });
});
