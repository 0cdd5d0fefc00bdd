/**
 * What a host does to its process changes nothing: time zone, language, decimal.js settings, frozen
 * intrinsics.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const expected = readFileSync(`${root}examples/malmo-2023/expected.txt`, "utf8");
const run = (args: readonly string[], env: NodeJS.ProcessEnv = {}): string =>
  execFileSync(process.execPath, args, {
    encoding: "utf8",
    stdio: "pipe",
    cwd: root,
    env: { ...process.env, ...env },
  });
const malmo = ["examples/run.ts", "malmo-2023"];

/** Runs the Malmö report after something else has run in the same process. */
const runAfter = (before: string): string => {
  const file = join(mkdtempSync(join(tmpdir(), "anslag-")), "before.mjs");
  writeFileSync(file, before);
  return run(["--import", `file://${file}`, ...malmo]);
};
const decimal = `file://${root}node_modules/decimal.js/decimal.mjs`;
const anslag = `file://${root}dist/index.js`;

describe("the Malmö report is the same", () => {
  it.each(["Europe/Stockholm", "Pacific/Apia", "America/Los_Angeles"])(
    "in the time zone %s",
    (TZ) => {
      expect(run(malmo, { TZ })).toBe(expected);
    },
  );

  it.each(["sv_SE.UTF-8", "ar_EG.UTF-8"])("in the locale %s", (LC_ALL) => {
    expect(run(malmo, { LC_ALL, LANG: LC_ALL })).toBe(expected);
  });

  it("after the host has set decimal.js to five digits", () => {
    expect(
      runAfter(
        `import Decimal from "${decimal}";
         Decimal.set({ precision: 5, rounding: 0, toExpPos: 2, toExpNeg: 0 });`,
      ),
    ).toBe(expected);
  });

  it("after the host has set decimal.js again, with the package already loaded", () => {
    const before = `
      import "${anslag}"; import Decimal from "${decimal}";
      Decimal.set({ precision: 1, toExpPos: 0 });`;
    expect(runAfter(before)).toBe(expected);
  });

  it("with frozen intrinsics (node --frozen-intrinsics)", () => {
    expect(run(["--frozen-intrinsics", "--no-warnings", ...malmo])).toBe(expected);
  });

  it("after the host has frozen every prototype, with the package already loaded", () => {
    const before = `
      import "${anslag}";
      for (const name of [
        "Object", "Array", "Function", "String", "Number", "BigInt", "Error", "TypeError",
        "Map", "Set", "Date", "RegExp", "Promise", "Symbol",
      ]) {
        Object.freeze(globalThis[name].prototype);
      }
      Object.freeze(JSON); Object.freeze(Math); Object.freeze(Reflect);`;
    expect(runAfter(before)).toBe(expected);
  });

  it("after the host has taken Intl and the clock away", () => {
    const before = `
      delete globalThis.Intl;
      Date.now = () => { throw new Error("no clock"); };
      Math.random = () => { throw new Error("no chance"); };`;
    expect(runAfter(before)).toBe(expected);
  });
});

it("errors keep their name, code and issues when Error.prototype is frozen", () => {
  const script = `
    import { isAnslagError, parseBook } from "${anslag}";
    Object.freeze(Error.prototype); Object.freeze(Object.prototype);
    try { parseBook({ title: 5 }); }
    catch (error) { console.log(error.name, isAnslagError(error), error.issues.length); }`;
  expect(run(["--input-type=module", "-e", script])).toBe("AnslagError true 6\n");
});

it("the arithmetic of the package cannot be reconfigured through a result", () => {
  const script = `
    import { sumAmounts } from "${anslag}";
    const amount = sumAmounts(["0.1"]);
    try { amount.constructor.set({ precision: 2 }); } catch (error) { console.log(error.name); }
    console.log(sumAmounts(["123456789.01", "0.001"]).toFixed());`;
  expect(run(["--input-type=module", "-e", script])).toBe("TypeError\n123456789.011\n");
});
