/** Tests in a real browser, run by `.ci/run`, which installs one where there is none; `npm test` needs no browser. */
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("../..", import.meta.url));

export default defineConfig({
  root,
  resolve: { alias: { "anslag/xlsx": `${root}src/xlsx.ts`, anslag: `${root}src/index.ts` } },
  test: { include: ["test/browser/*.browser.ts"], testTimeout: 120_000, hookTimeout: 120_000 },
}) as unknown;
