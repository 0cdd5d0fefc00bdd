import { defineConfig, type Options } from "tsup";

const shared: Options = {
  format: ["esm", "cjs"],
  target: "es2022",
  platform: "neutral",
  dts: true,
  treeshake: true,
};

const config: Options[] | unknown = defineConfig([
  {
    ...shared,
    entry: ["src/index.ts"],
    // What little is used of other packages is bundled: a host then opens one file, not hundreds (.github/decisions/0003).
    noExternal: ["zod", "date-fns", "@date-fns/utc", "html-escaper"],
    publicDir: "src/interop/json-schema",
  },
  // The second door uses the first, and what a host must install for it (.github/decisions/0008).
  { ...shared, entry: ["src/xlsx.ts"], external: ["anslag", "hucre"] },
]);
export default config;
