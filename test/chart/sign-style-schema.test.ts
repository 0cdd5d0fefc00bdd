import { expect, it } from "vitest";
import * as z from "zod/mini";
import { SIGN_STYLES } from "../../src/chart/index.ts";
import { signStyleSchema } from "../../src/chart/sign-style-schema.ts";

const isFine = (value: unknown): boolean => z.safeParse(signStyleSchema(), value).success;

it("takes each name of a sign style, and a style of the caller's own", () => {
  for (const name of SIGN_STYLES) expect(isFine(name)).toBe(true);
  expect(isFine({ opposite: ["cost", "investment"] })).toBe(true);
  expect(isFine({ opposite: [], variance: "difference" })).toBe(true);
  expect(isFine({ opposite: [], negative: "parentheses" })).toBe(true);
});

it("refuses an unknown name, flow or key", () => {
  expect(isFine("debit")).toBe(false);
  expect(isFine({ opposite: ["costs"] })).toBe(false);
  expect(isFine({ opposite: [], variances: "difference" })).toBe(false);
  expect(isFine({ opposite: [], negative: "brackets" })).toBe(false);
  expect(isFine({ variance: "difference" })).toBe(false);
});
