/**
 * The built package leaves no trace in `globalThis` and reads no setting from it.
 *
 * Goal: a host may freeze its global object, or use and configure zod, without any effect on us,
 * and ours has no effect on the host. Method: each case runs in a process of its own, once with
 * the ECMAScript build and once with the CommonJS build.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const dist = `${root}dist/`;
const home = mkdtempSync(join(tmpdir(), "anslag-global-"));
const MALMO = `${root}examples/malmo-2023/book.json`;
const DOORS = ["index", "planning", "audit", "ledger", "report", "xlsx"];

/** Loads every door, then prints what the main door says about three books. */
const USE = `
  const doors = [];
  for (const door of ${JSON.stringify(DOORS)}) doors.push(await load(door));
  const [{ safeParseBook, netCost }] = doors;
  const codes = (book) => {
    const result = safeParseBook(book);
    if (result.ok) return "valid";
    return [...new Set(result.issues.map(({ code }) => code))].sort().join();
  };
  const book = JSON.parse(readFileSync(${JSON.stringify(MALMO)}, "utf8"));
  const sum = netCost({ costs: "-0.1" }).toFixed();
  const answer = [sum, codes(book), codes({ ...book, title: 5 }), codes({})];
`;

/** What every host must read. The second book has a number for a title, the third has no keys. */
const ANSWER = "-0.1 valid input.wrong-type input.missing-key";

let scripts = 0;
/** Runs `before`, loads the build, then runs `after`; returns what the script printed. */
function inHost(build: "esm" | "cjs", before: string, after = ""): string {
  scripts += 1;
  const file = join(home, `${build}-${scripts}.mjs`);
  const zod = `file://${root}node_modules/zod/index.js`;
  const load =
    build === "esm"
      ? `const load = (door) => import("file://${dist}" + door + ".js");`
      : `const load = (door) => createRequire(${JSON.stringify(dist)})("./" + door + ".cjs");`;
  writeFileSync(
    file,
    `import { readFileSync } from "node:fs"; import { createRequire } from "node:module";
     const zod = () => import(${JSON.stringify(zod)});
     ${load}\n${before}\n${USE}\n${after === "" ? 'console.log(answer.join(" "));' : after}`,
  );
  return execFileSync(process.execPath, [file], { encoding: "utf8", stdio: "pipe" }).trim();
}

describe.each(["esm", "cjs"] as const)("the %s build", (build) => {
  it("answers as expected in a host that does nothing", () => {
    expect(inHost(build, "")).toBe(ANSWER);
  });

  it("loads after the host has closed its global object to new keys", () => {
    expect(inHost(build, "Object.preventExtensions(globalThis);")).toBe(ANSWER);
  });

  it("loads after the host has frozen its global object", () => {
    expect(inHost(build, "Object.freeze(globalThis);")).toBe(ANSWER);
  });

  it("adds no key to the global object", () => {
    const before = "const keys = Reflect.ownKeys(globalThis).map(String).sort().join();";
    const after = `const now = Reflect.ownKeys(globalThis).map(String).sort().join();
      console.log(answer.length, now === keys);`;
    expect(inHost(build, before, after)).toBe("4 true");
  });

  it("ignores settings that stand in zod's place before it loads", () => {
    const before = `globalThis.__zod_globalConfig = {
      postProcessor: (schema) => { schema._zod.run = (payload) => payload; },
      memoizer: new Proxy({}, { get: () => () => { throw new Error("memoizer"); } }),
      customError: () => "replaced",
    };`;
    expect(inHost(build, before)).toBe(ANSWER);
  });

  it("ignores a host that configures its own zod, before and after", () => {
    const before = `const z = await zod();
      z.config({ customError: () => "replaced", localeError: () => "replaced" });
      globalThis.__zod_globalConfig.postProcessor = (schema) => {
        schema._zod.run = (payload) => payload;
      };`;
    expect(inHost(build, before)).toBe(ANSWER);
    const later = `${before}
      console.log(answer.join(" "), codes({ ...book, title: 5 }));`;
    expect(inHost(build, "", later)).toBe(`${ANSWER} input.wrong-type`);
  });

  it("leaves the zod of its host as it was", () => {
    const before = `const z = await zod();
      const state = () => JSON.stringify([z.config(), Object.keys(globalThis.__zod_globalConfig)]);
      const held = globalThis.__zod_globalRegistry;
      const message = z.string().safeParse(5).error.issues[0].message;
      const settings = state();`;
    const after = `const same = [
        state() === settings,
        globalThis.__zod_globalRegistry === held,
        z.string().safeParse(5).error.issues[0].message === message,
      ];
      console.log(answer.length, same.join());`;
    expect(inHost(build, before, after)).toBe("4 true,true,true");
  });
});

it("no file of the build names the global object", () => {
  const named = readdirSync(dist)
    .filter((file) => /\.c?js$/.test(file))
    .filter((file) => readFileSync(`${dist}${file}`, "utf8").includes("globalThis"));
  expect(named).toEqual([]);
});
