/** The packed tarball, as its users get it: ESM, CommonJS, TypeScript, a browser, and what it must not contain. */
import { execFileSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { buildSync } from "esbuild";
import ts from "typescript";
import { beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const home = mkdtempSync(join(tmpdir(), "anslag-consumer-"));
const node = (...args: string[]): string =>
  execFileSync(process.execPath, args, { cwd: home, encoding: "utf8", stdio: "pipe" });
let files: readonly string[] = [];

beforeAll(() => {
  const packed = execFileSync(
    "npm",
    ["pack", "--json", "--ignore-scripts", "--pack-destination", home],
    {
      cwd: root,
      encoding: "utf8",
      stdio: "pipe",
    },
  );
  const [tarball] = JSON.parse(packed) as [
    { readonly filename: string; readonly files: readonly { readonly path: string }[] },
  ];
  files = tarball.files.map(({ path }) => path).sort();
  const target = join(home, "node_modules", "anslag");
  mkdirSync(target, { recursive: true });
  execFileSync("tar", ["-xzf", tarball.filename, "--strip-components=1", "-C", target], {
    cwd: home,
  });
  // The only runtime dependency, from where npm has installed it already.
  symlinkSync(join(root, "node_modules", "decimal.js"), join(home, "node_modules", "decimal.js"));
  writeFileSync(join(home, "package.json"), JSON.stringify({ type: "module", private: true }));
});

describe("the packed package", () => {
  it("holds the build, the schema, the licence and the readme, and nothing else", () => {
    const doors = ["audit", "index", "ledger", "planning", "report", "xlsx"].flatMap((door) =>
      [".cjs", ".d.cts", ".d.ts", ".js"].map((ending) => `dist/${door}${ending}`),
    );
    const shared = /^dist\/[a-z-]+-[\w-]{8}\.(c?js|d\.c?ts)$/;
    expect(files.filter((file) => !shared.test(file)).sort()).toEqual(
      [
        "LICENSE",
        "README.md",
        "dist/book.schema.json",
        "dist/report.schema.json",
        "package.json",
        ...doors,
      ].sort(),
    );
  });

  const script = `variance({ outcome: "-201 849", reference: "-213 149" }).amount.toFixed() + " " + Object.keys(anslag).length`;

  it("works from ESM and from CommonJS, with the same exports", () => {
    writeFileSync(
      join(home, "esm.mjs"),
      `import * as anslag from "anslag"; const { variance } = anslag; console.log(${script});`,
    );
    writeFileSync(
      join(home, "common.cjs"),
      `const anslag = require("anslag"); const { variance } = anslag; console.log(${script});`,
    );
    const [esm, common] = [node("esm.mjs"), node("common.cjs")];
    expect(esm).toMatch(/^11300 \d+\n$/);
    expect(common).toBe(esm);
  });

  it("recognises errors across ESM and CommonJS", () => {
    writeFileSync(
      join(home, "both.mjs"),
      `import { createRequire } from "node:module"; import { isAnslagError } from "anslag";
       const { toDecimal, figureSet, unitOf } = createRequire(import.meta.url)("anslag");
       try { toDecimal("x"); } catch (error) { console.log(isAnslagError(error, "amount.not-an-amount")); }`,
    );
    expect(node("both.mjs")).toBe("true\n");
  });

  it("has types for ESM and CommonJS consumers, under strict settings, without zod or date-fns", () => {
    const source = `import { amountOf, defineBook, headline, type Table, variance } from "anslag";
      export const amount: string = variance({ outcome: 1, reference: 2 }).amount.toFixed();
      export type Any = Table<"a", "b">; export { amountOf, defineBook, headline };`;
    writeFileSync(join(home, "use.mts"), source);
    writeFileSync(join(home, "use.cts"), source);
    const options = {
      strict: true,
      noEmit: true,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
      types: [],
    };
    const program = ts.createProgram([join(home, "use.mts"), join(home, "use.cts")], options);
    const problems = ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
    expect(problems).toEqual([]);
    expect(readFileSync(join(home, "node_modules/anslag/dist/index.d.ts"), "utf8")).not.toMatch(
      /zod|date-fns/,
    );
  });

  it("exports Decimal as a type only: there is no class to make one with", () => {
    writeFileSync(
      join(home, "value.mts"),
      `import { Decimal } from "anslag"; export const amount = new Decimal(1);`,
    );
    const options = {
      strict: true,
      noEmit: true,
      module: ts.ModuleKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
      types: [],
    };
    const program = ts.createProgram([join(home, "value.mts")], options);
    const messages = ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
    expect(messages.join()).toMatch(/'Decimal' only refers to a type|cannot be used as a value/);
  });

  it("writes spreadsheets through its second door, with a library that only a host who wants them installs", () => {
    const bytes = `const sheet = renderWorksheet(appropriationRoll({ original: { amount: 5 } }, { asOf: "2023-08-31", unit: unitFromName("kr"), title: "A" }));
       writeXlsx([sheet]).then((bytes) => console.log(String.fromCharCode(bytes[0], bytes[1])), (error) => console.log(error.code));`;
    const names = (from: (door: string) => string): string =>
      `const { unitFromName } = ${from("anslag")};
       const { appropriationRoll } = ${from("anslag/planning")};
       const { renderWorksheet } = ${from("anslag/report")};
       const { writeXlsx } = ${from("anslag/xlsx")};`;
    writeFileSync(
      join(home, "xlsx.mjs"),
      `try { ${names((door) => `await import("${door}")`)} ${bytes} } catch (error) { console.log(error.code); }`,
    );
    writeFileSync(join(home, "xlsx.cjs"), `${names((door) => `require("${door}")`)} ${bytes}`);
    expect([node("xlsx.mjs"), node("xlsx.cjs")]).toEqual([
      "ERR_MODULE_NOT_FOUND\n",
      "ERR_MODULE_NOT_FOUND\n",
    ]);
    symlinkSync(join(root, "node_modules", "hucre"), join(home, "node_modules", "hucre"));
    expect([node("xlsx.mjs"), node("xlsx.cjs")]).toEqual(["PK\n", "PK\n"]);
    for (const file of ["index.js", "index.cjs", "index.d.ts"])
      expect(readFileSync(join(home, "node_modules/anslag/dist", file), "utf8")).not.toContain(
        "hucre",
      );
  });

  it("ships the JSON Schema of a book", () => {
    writeFileSync(
      join(home, "schema.mjs"),
      `import schema from "anslag/book.schema.json" with { type: "json" }; console.log(schema.required.join());`,
    );
    expect(node("schema.mjs")).toBe("title,unit,fiscalYear,cutOff,chart,figureSets\n");
  });

  it("runs where there is no Node: bundled for a browser, in a bare context", () => {
    writeFileSync(
      join(home, "browser.js"),
      `import { netCost, parseBook, safeParseBook } from "anslag"; globalThis.result = [netCost({ costs: "-5.5" }).toFixed(), safeParseBook({}).ok];`,
    );
    const { outputFiles } = buildSync({
      entryPoints: [join(home, "browser.js")],
      bundle: true,
      write: false,
      platform: "browser",
      format: "iife",
    });
    const context: Record<string, unknown> = {};
    context.globalThis = context;
    runInNewContext(outputFiles[0]?.text ?? "", context);
    expect(JSON.stringify(context.result)).toBe('["-5.5",false]');
  });

  it("leaves out what is not imported: two functions bring neither schemas nor dates", () => {
    writeFileSync(
      join(home, "small.js"),
      `export { netCost, variance, yearOverYear } from "anslag";`,
    );
    const bundle = (entry: string): string =>
      buildSync({
        entryPoints: [join(home, entry)],
        bundle: true,
        write: false,
        minify: true,
        format: "esm",
        external: ["decimal.js"],
      }).outputFiles[0]?.text ?? "";
    writeFileSync(join(home, "all.js"), `export * from "anslag";`);
    const [small, all] = [bundle("small.js"), bundle("all.js")];
    expect(small).not.toMatch(/strictObject|invalid_type|getUTCFullYear/);
    // Ceilings in bytes, minified and gzipped, without decimal.js. Small: parser, error catalogue, variance. All: that, the statements (10), footing (9), the renderers and diagrams (17), the audit with its solver and its words (20), the year in time with its tables (28), and zod/mini (9).
    expect(gzipSync(small).length).toBeLessThan(6 * 1024);
    expect(gzipSync(all).length).toBeLessThan(126 * 1024);
  });

  it("is written in ASCII: a single other character makes an engine read all of it a quarter more slowly", () => {
    for (const file of readdirSync(join(root, "dist")).filter((name) => /\.c?js$/.test(name)))
      expect(readFileSync(join(root, "dist", file), "utf8")).toMatch(/^[\0-\x7f]*$/);
  });

  it("states no path of the machine it was built on", () => {
    for (const file of readdirSync(join(root, "dist")))
      expect(readFileSync(join(root, "dist", file), "utf8")).not.toContain(root);
  });
});

describe("the linters of packages", () => {
  it("publint and are-the-types-wrong find nothing", () => {
    const tool = (name: string, ...args: string[]): string =>
      execFileSync(join(root, "node_modules/.bin", name), args, {
        cwd: root,
        encoding: "utf8",
        stdio: "pipe",
      });
    expect(tool("publint", "--strict")).toContain("All good!");
    // It exits with 1, and so throws here, when a resolution is wrong. As JSON: its tables change with the terminal.
    const { analysis } = JSON.parse(
      tool("attw", "--pack", ".", "--profile", "node16", "--format", "json"),
    ) as {
      readonly analysis: {
        readonly problems: readonly { readonly resolutionKind: string }[];
        readonly entrypoints: {
          readonly ".": {
            readonly resolutions: Readonly<
              Record<string, { readonly resolution: { readonly fileName: string } }>
            >;
          };
        };
      };
    };
    const { resolutions } = analysis.entrypoints["."];
    expect(analysis.problems.filter(({ resolutionKind }) => resolutionKind !== "node10")).toEqual(
      [],
    );
    expect(resolutions["node16-cjs"]?.resolution.fileName).toBe(
      "/node_modules/anslag/dist/index.d.cts",
    );
    expect(resolutions["node16-esm"]?.resolution.fileName).toBe(
      "/node_modules/anslag/dist/index.d.ts",
    );
    expect(resolutions.bundler?.resolution.fileName).toBe("/node_modules/anslag/dist/index.d.ts");
  });
});
