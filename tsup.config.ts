import { defineConfig, type Options } from "tsup";

const config: Options | Options[] | unknown = defineConfig({
  entry: ["src/index.ts"],
  format: ["esm", "cjs"],
  target: "es2022",
  platform: "neutral",
  dts: true,
  clean: true,
  treeshake: true,
  // What little is used of other packages is bundled: a host then opens one file, not hundreds (.github/decisions/0003).
  noExternal: ["zod", "date-fns", "@date-fns/utc", "html-escaper"],
  publicDir: "src/interop/json-schema",
});
export default config;
