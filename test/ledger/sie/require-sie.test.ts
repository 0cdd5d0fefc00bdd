/** Files of SIE are recognised. */
import { readSie } from "anslag/ledger";
import { expect, it } from "vitest";
import { requireSie } from "../../../src/ledger/sie/require-sie.ts";
import { codeOf } from "../../support/code-of.ts";

it("a file is recognised, also after a way through JSON, and nothing else is", () => {
  const file = readSie("#FLAGGA 0\n");
  expect(() => requireSie(file)).not.toThrow();
  expect(() => requireSie(JSON.parse(JSON.stringify(file)))).not.toThrow();
  for (const wrong of ["#FLAGGA 0", [], { ...file, vouchers: undefined }])
    expect(codeOf(() => requireSie(wrong))).toBe("input.wrong-type");
});
