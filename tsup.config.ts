import { defineConfig, type Options } from "tsup";

/** One build for all doors, with shared chunks: a book made through one door is known at the others. */
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
  publicDir: "src/interop/json-schema",
});
export default config;
