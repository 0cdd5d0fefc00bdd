import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, relative, resolve } from "node:path";
import { build, transformSync } from "esbuild";
import { defineConfig, type Options } from "tsup";

type Plugin = NonNullable<Options["esbuildPlugins"]>[number];

/** `import { a, type B } from "../room/index.ts"`, or the same with `export`. */
const FROM_INDEX = /^(import|export) (type )?\{([^}]*)\} from "(\.[^"]*index\.ts)";$/gm;

/** Tells a bundler that it can leave out a call whose result nobody uses. */
const PURE = "/* @__PURE__ */";

const DOORS = ["index", "planning", "audit", "ledger", "report", "xlsx"];

/** The doors of published charts, which share nothing with the others. */
const CHARTS = readdirSync("src/charts")
  .filter((file) => file !== "standard-chart.ts")
  .map((file) => `charts/${basename(file, ".ts")}`);

/**
 * The files that doors share, each by the doors that open it. A module that several doors need goes
 * into the last of them that all these doors open: Node needs about 0.6 ms for each file, so a few
 * files that hold a little too much cost a host less than many files that hold only what it needs.
 */
const SHARED_FILES = [DOORS, ["index", "audit", "report", "xlsx"], ["index", "ledger", "xlsx"]];

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

/** The module that a room's index exports as a whole under a name. */
function moduleOf(name: string, index: string): string | undefined {
  const whole = new RegExp(`^export \\* as ${name} from "(\\.[^"]*)";$`, "m");
  const [, from] = whole.exec(readFileSync(index, "utf8")) ?? [];
  return from === undefined ? undefined : resolve(dirname(index), from);
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
 * The bundler shares code between doors by the module, and an index reaches every module of its
 * room. So each name is imported from its own module, and a door loads only what it needs.
 *
 * @param opened - modules that a door opens although it may not need them, by the door
 */
function pastTheIndex(opened: ReadonlyMap<string, readonly string[]>): Plugin {
  const direct =
    (path: string) =>
    (_all: string, ...[verb, type, names = "", from = ""]: string[]): string =>
      (type === undefined ? listed(names) : [])
        .map(([inside, outside = inside]) => {
          const whole = moduleOf(inside, resolve(dirname(path), from));
          if (whole !== undefined) return `import * as ${outside} from ${JSON.stringify(whole)};`;
          const { name, file } = originOf(inside, resolve(dirname(path), from));
          return `${verb} { ${name} as ${outside} } from ${JSON.stringify(file)};`;
        })
        .join("");
  return {
    name: "past-the-index",
    setup(build) {
      build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
        const code = readFileSync(path, "utf8").replace(FROM_INDEX, direct(path));
        const more = (opened.get(relative("src", path)) ?? [])
          .map((file, k) => `import * as _${k} from ${JSON.stringify(resolve(file))};`)
          .join("");
        return { loader: "ts", contents: `${code}\n${more}` };
      });
    },
  };
}

const DICTIONARY = /[\\/]src[\\/](.*[\\/])?words[\\/](sv|nb|nn|da|fi|nl|de)\.ts$/;

type Words = Readonly<Record<string, unknown>>;

/** The one value that a file of words exports: plain data, because it imports only types. */
function wordsOf(file: string): Words {
  const { code } = transformSync(readFileSync(file, "utf8"), { loader: "ts", format: "cjs" });
  const module = { exports: {} as Readonly<Record<string, Words>> };
  new Function("module", code)(module);
  const [words = {}] = Object.values(module.exports);
  return words;
}

/** The texts of a dictionary in the order in which another has its keys. */
function textsOf(words: Words, keys: Words): readonly unknown[] {
  return Object.entries(keys).map(([key, value]) =>
    typeof value === "object" && !Array.isArray(value)
      ? textsOf(words[key] as Words, value as Words)
      : words[key],
  );
}

/**
 * A dictionary names each word, so that a speaker can check it where it stands. The package has the
 * keys once, in English; every other dictionary becomes a list of texts in the order of these keys.
 */
const wordLists: Plugin = {
  name: "word-lists",
  setup(build) {
    build.onLoad({ filter: DICTIONARY }, ({ path }) => {
      const english = resolve(dirname(path), "en.ts");
      const texts = JSON.stringify(textsOf(wordsOf(path), wordsOf(english)));
      const contents = `import { en } from ${JSON.stringify(english)};
        import { translationOf } from ${JSON.stringify(resolve("src/language/variant.ts"))};
        export const ${basename(path, ".ts")} = ${PURE} translationOf(en, ${texts});`;
      return { loader: "ts", contents };
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
      const apart = code
        .replace(/\bglobalThis\b/g, "zodGlobal")
        // zod annotates the function, and the shortened code keeps only annotations of calls.
        .replace(/= \$constructor\(/g, `= ${PURE} $constructor(`);
      if (apart === code) return undefined;
      return { loader: "js", contents: `const zodGlobal = {};\n${apart}` };
    });
  },
};

/**
 * The small date of @date-fns/utc copies methods to its class when it is loaded, so a bundler would
 * keep it in every program. As the result of one call that changes nothing else it can be left out.
 */
const dateApart: Plugin = {
  name: "date-apart",
  setup(build) {
    build.onLoad({ filter: /[\\/]utc[\\/]date[\\/]mini\.js$/ }, ({ path }) => {
      const code = readFileSync(path, "utf8").replace("export class", "class");
      const call = `(() => {\n${code}\nreturn UTCDateMini;\n})()`;
      return { loader: "js", contents: `export const UTCDateMini = ${PURE} ${call};` };
    });
  },
};

/**
 * The parser of XML puts its entities and the names of its nodes together when it is loaded, so a
 * bundler would keep them in every program. As results of calls that change nothing else they can
 * be left out.
 */
const xmlApart: Plugin = {
  name: "xml-apart",
  setup(build) {
    build.onLoad({ filter: /[\\/]parse-xml[\\/]dist[\\/].*(syntax|XmlNode)\.js$/ }, ({ path }) => {
      const code = readFileSync(path, "utf8");
      const contents = path.endsWith("XmlNode.js")
        ? `export const XmlNode = ${PURE} (() => {
            ${code.replace("export class", "class")}
            return XmlNode;
          })();`
        : code.replace(/= (Object\.freeze\([\s\S]*?\}\)\));/, `= ${PURE} (() => $1)();`);
      return { loader: "js", contents };
    });
  },
};

/**
 * A module that two doors need goes into a file that they share, and `anslag/ledger` would open one
 * file more for the parser alone. So workbooks are read by the same parser in its other form, which
 * is one file.
 */
const xmlOfWorkbooks: Plugin = {
  name: "xml-of-workbooks",
  setup(build) {
    const file = resolve("node_modules/@rgrove/parse-xml/dist/browser.js");
    build.onResolve({ filter: /^@rgrove\/parse-xml$/ }, ({ importer }) =>
      /[\\/]workbook[\\/]xml\.ts$/.test(importer) ? { path: file, sideEffects: false } : undefined,
    );
    build.onLoad({ filter: /[\\/]parse-xml[\\/]dist[\\/]browser\.js$/ }, ({ path }) => {
      const code = readFileSync(path, "utf8").replace(/export \{[\s\S]*?\};/, "");
      return {
        loader: "js",
        contents: `export const parseXml = ${PURE} (() => {\n${code}\nreturn parseXml;\n})();`,
      };
    });
  },
};

/** The modules that each door needs, found by a build that shares them as the bundler likes. */
async function modulesOf(): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const { metafile } = await build({
    entryPoints: DOORS.map((door) => `src/${door}.ts`),
    outdir: "dist",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    external: ["decimal.js", "hucre"],
    plugins: [wordLists, pastTheIndex(new Map()), zodApart, dateApart, xmlApart, xmlOfWorkbooks],
    metafile: true,
    write: false,
  });
  const reach = (output: string, modules: Set<string>): Set<string> => {
    const { inputs, imports } = metafile.outputs[output] ?? { inputs: {}, imports: [] };
    for (const [module, { bytesInOutput }] of Object.entries(inputs))
      if (bytesInOutput > 0) modules.add(module);
    for (const { path, external } of imports) if (external !== true) reach(path, modules);
    return modules;
  };
  return new Map(DOORS.map((door) => [door, reach(`dist/${door}.js`, new Set())]));
}

/** The modules that each door opens, so that they end up in the few files that doors share. */
async function openedByDoor(): Promise<ReadonlyMap<string, readonly string[]>> {
  const needed = await modulesOf();
  const opened = new Map(DOORS.map((door) => [`${door}.ts`, [] as string[]]));
  for (const module of new Set([...needed.values()].flatMap((modules) => [...modules]))) {
    const doors = DOORS.filter((door) => needed.get(door)?.has(module));
    if (doors.length < 2) continue;
    const sharers = SHARED_FILES.findLast((file) => doors.every((door) => file.includes(door)));
    for (const door of sharers ?? DOORS) opened.get(`${door}.ts`)?.push(module);
  }
  return opened;
}

/**
 * Shortens what stands inside functions. The names at the top of a file stay and no function is
 * moved into another, because stack traces show them; short lines make their places exact. Calls
 * that a bundler of a host can leave out keep their annotations (.github/decisions/0016).
 */
const SHORTENING = {
  module: false,
  toplevel: false,
  ecma: 2020,
  compress: { inline: false, reduce_funcs: false },
  format: { preserve_annotations: true, ascii_only: true, max_line_len: 100 },
} as const;

/** One build for all doors, with shared chunks: a book of one door is known at the others. */
const config: unknown = defineConfig(
  async (): Promise<Options> => ({
    entry: {
      index: "src/index.ts",
      planning: "src/planning.ts",
      audit: "src/audit.ts",
      ledger: "src/ledger.ts",
      report: "src/report.ts",
      xlsx: "src/xlsx.ts",
      ...Object.fromEntries(CHARTS.map((chart) => [chart, `src/${chart}.ts`])),
    },
    format: ["esm", "cjs"],
    splitting: true,
    target: "es2022",
    platform: "neutral",
    dts: true,
    treeshake: true,
    // The host then opens a few files, not hundreds (.github/decisions/0003).
    noExternal: ["zod", "date-fns", "@date-fns/utc", "html-escaper", "@rgrove/parse-xml"],
    external: ["hucre"],
    esbuildPlugins: [
      wordLists,
      pastTheIndex(await openedByDoor()),
      zodApart,
      dateApart,
      xmlApart,
      xmlOfWorkbooks,
    ],
    minify: "terser",
    terserOptions: SHORTENING,
    publicDir: "src/input/json-schema",
  }),
);
export default config;
