import type { Flow, SignStyle } from "anslag";
import { toResultSign } from "anslag/ledger";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountText } from "../oracle/arbitraries.ts";
import { codeOf, issuesOf } from "../support/code-of.ts";

const flows: readonly Flow[] = ["income", "cost", "investment", "funding", "net-cost", "result"];

describe("sign styles", () => {
  // + means printed as it is inside, − means turned.
  it.each([
    ["natural", "++++++"],
    ["costs-positive", "−−−+−+"],
    ["all-positive", "+−−+−+"],
    ["funding-negative", "+++−++"],
    ["overspend-positive", "−−−−−−"],
    ["statement-us", "+−−+++"],
  ] as const)(
    "%s: income, cost, investment, funding, net cost, result are %s",
    (style, expected) => {
      const signs = flows.map((flow) => (toResultSign(1, { flow, style }).equals(1) ? "+" : "−"));
      expect(signs.join("")).toBe(expected);
    },
  );

  it("law: turning a sign twice gives it back", () => {
    const style = fc.constantFrom<SignStyle>(
      "natural",
      "costs-positive",
      "all-positive",
      "funding-negative",
      "overspend-positive",
      "statement-us",
      { opposite: ["income", "result"], variance: "difference" },
    );
    fc.assert(
      fc.property(amountText, style, fc.constantFrom(...flows), (amount, chosen, flow) => {
        const once = toResultSign(amount, { flow, style: chosen });
        expect(toResultSign(once, { flow, style: chosen }).toFixed()).toBe(
          toResultSign(amount, { flow, style: "natural" }).toFixed(),
        );
      }),
    );
  });

  it.each([
    ["T1, T8: costs negative, funding positive", "natural", "net-cost", "-486 892", "-486892"],
    ["T3: investment positive", "costs-positive", "investment", "1 040", "-1040"],
    ["T5: net cost positive", "all-positive", "net-cost", "44 146", "-44146"],
    ["T5: funding positive", "all-positive", "funding", "45 969", "45969"],
    ["T10: funding negative", "funding-negative", "funding", "-4 324", "4324"],
    ["T10: net cost negative", "funding-negative", "net-cost", "-4 175", "-4175"],
    ["T2: variances only", "natural", "result", "-6 821", "-6821"],
  ] as const)("the Malmö report, %s", (_where, style, flow, printed, inside) => {
    expect(toResultSign(printed, { flow, style }).toFixed()).toBe(inside);
  });

  it("refuses a style and a flow that do not exist", () => {
    expect(codeOf(() => toResultSign(1, { flow: "costs" as Flow, style: "natural" }))).toBe(
      "input.choice",
    );
    expect(codeOf(() => toResultSign(1, { flow: "cost", style: "debit" as SignStyle }))).toBe(
      "input.choice",
    );
  });

  it("reads a style of the caller's own", () => {
    const style: SignStyle = { opposite: ["income"] };
    expect(flows.map((flow) => toResultSign(1, { flow, style }).toFixed())).toEqual([
      "-1",
      "1",
      "1",
      "1",
      "1",
      "1",
    ]);
  });

  it("refuses a style of its own with every problem at once", () => {
    const style = {
      opposite: ["costs"],
      variance: "over",
      negative: "brackets",
      oposite: [],
    } as unknown as SignStyle;
    expect(
      issuesOf(() => toResultSign(1, { flow: "cost", style })).map(
        ({ code, path }) => `${code} at ${path.join(".")}`,
      ),
    ).toEqual([
      "input.unknown-key at style.oposite",
      "input.choice at style.opposite.0",
      "input.choice at style.variance",
      "input.choice at style.negative",
    ]);
    const none = { variance: "difference" } as unknown as SignStyle;
    expect(codeOf(() => toResultSign(1, { flow: "cost", style: none }))).toBe("input.wrong-type");
  });
});
