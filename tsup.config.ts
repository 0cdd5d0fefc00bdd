import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { defineConfig, type Options } from "tsup";

type Plugin = NonNullable<Options["esbuildPlugins"]>[number];

/** `import { a, type B } from "../room/index.ts"`, or the same with `export`. */
const FROM_INDEX = /^(import|export) (type )?\{([^}]*)\} from "(\.[^"]*index\.ts)";$/gm;

/** The rooms whose files stay together, because every door needs most of them. */
const COMMON = /\/(input|amount|unit|calendar|chart)\/index\.ts$/;

/** Files that most doors need: every door opens them, so that they need no file of their own. */
const OPENED_BY_EVERY_DOOR = [
  "calendar/fiscal-year",
  "planning/analysis/materiality",
  "planning/analysis/variance",
  "planning/appropriation/appropriation-on-day",
];
const DOOR = /[\\/]src[\\/](index|planning|audit|ledger|report)\.ts$/;

interface Origin {
  readonly name: string;
  readonly file: string;
}

/** The file behind a name of a room's index, and the name that it has there. */
function originOf(name: string, index: string): Origin {
  const pattern = /^export (?:type )?\{([^}]*)\} from "(\.[^"]*)";$/gm;
  for (const [, names = "", from = ""] of readFileSync(index, "utf8").matchAll(pattern)) {
    for (const [inside, outside = inside] of listed(names)) {
      if (outside !== name) continue;
      const file = resolve(dirname(index), from);
      return file.endsWith("index.ts") ? originOf(inside, file) : { name: inside, file };
    }
  }
  throw new Error(`${index} exports no value ${name}`);
}

/** The values of an import or export list, each with the name after its "as". */
function listed(names: string): readonly (readonly [string, string?])[] {
  return names
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "" && !item.startsWith("type "))
    .map((item) => item.split(" as ") as [string, string?]);
}

/**
 * The bundler shares code between doors by the file, and an index reaches every file of its room.
 * So each name is imported from its own file, and a door loads only the files that it needs.
 */
const pastTheIndex: Plugin = {
  name: "past-the-index",
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
      const direct = (all: string, ...[verb, type, names = "", from = ""]: string[]): string =>
        COMMON.test(from)
          ? all
          : (type === undefined ? listed(names) : [])
              .map(([inside, outside = inside]) => {
                const { name, file } = originOf(inside, resolve(dirname(path), from));
                return `${verb} { ${name} as ${outside} } from ${JSON.stringify(file)};`;
              })
              .join("");
      const opened = DOOR.test(path)
        ? OPENED_BY_EVERY_DOOR.map((file, k) => `import * as _${k} from "./${file}.ts";`).join("")
        : "";
      const code = readFileSync(path, "utf8").replace(FROM_INDEX, direct);
      return { loader: "ts", contents: `${code}\n${opened}` };
    });
  },
};

/**
 * zod keeps its settings and its registry in `globalThis`, where a host could change them or find
 * ours. Inside this package each of its files has an object of its own in that place.
 */
const zodApart: Plugin = {
  name: "zod-apart",
  setup(build) {
    build.onLoad({ filter: /[\\/]zod[\\/].*\.js$/ }, ({ path }) => {
      const code = readFileSync(path, "utf8");
      if (!code.includes("globalThis")) return undefined;
      const apart = code.replace(/\bglobalThis\b/g, "zodGlobal");
      return { loader: "js", contents: `const zodGlobal = {};\n${apart}` };
    });
  },
};

/** One build for all doors, with shared chunks: a book of one door is known at the others. */
const config: Options | unknown = defineConfig({
  entry: {
    index: "src/index.ts",
    planning: "src/planning.ts",
    audit: "src/audit.ts",
    ledger: "src/ledger.ts",
    report: "src/report.ts",
    xlsx: "src/xlsx.ts",
  },
  format: ["esm", "cjs"],
  splitting: true,
  target: "es2022",
  platform: "neutral",
  dts: true,
  treeshake: true,
  // The host then opens a few files, not hundreds (.github/decisions/0003).
  noExternal: ["zod", "date-fns", "@date-fns/utc", "html-escaper"],
  external: ["hucre"],
  esbuildPlugins: [pastTheIndex, zodApart],
  publicDir: "src/input/json-schema",
});
export default config;
