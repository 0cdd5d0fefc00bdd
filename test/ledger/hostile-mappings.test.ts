import { figuresFromArrays, figuresFromCsv } from "anslag/ledger";
import { describe, expect, it } from "vitest";
import { codeOf, problemsOf } from "../support/code-of.ts";
import { frame } from "../support/frame.ts";

const mapping = { line: "line", scenario: { value: "budget" }, amount: "amount" } as const;

describe("a mapping", () => {
  it("refuses a mapping that does not fit", () => {
    const read = (given: object, text = "line,amount\nfees,1") =>
      codeOf(() =>
        figuresFromCsv(frame, text, { scenario: { value: "budget" }, ...given } as never),
      );
    expect(read({ line: "line", amount: "belopp" })).toBe("figure.csv");
    expect(read({ line: "line", amount: "amount", decimal: "," })).toBe("input.unknown-key");
    expect(read({ line: "line", amount: "amount", decimalMark: "," })).toBe("figure.csv");
    expect(read({ line: "line", amount: "amount", separator: "x" })).toBe("figure.csv");
    expect(read({ line: "line", amount: "line" }, "line,line\nfees,1")).toBe("figure.csv");
    expect(read({ line: "line", amount: "amount" }, "")).toBe("figure.csv");
  });

  it("reads amounts as they are printed in Sweden", () => {
    const text = 'Konto;Belopp;Verifikat\nfees;1 234,50;V1\nfees;"−2 000,00";V2\nfees;3,1;\n';
    const set = figuresFromCsv(frame, text, {
      line: "Konto",
      amount: "Belopp",
      source: "Verifikat",
      scenario: { value: "actual" },
      separator: ";",
      decimalMark: ",",
    });
    expect([...set].map(({ amount: of, source }) => [of.toFixed(), source])).toEqual([
      ["1234.5", "V1"],
      ["-2000", "V2"],
      ["3.1", undefined],
    ]);
  });
});

describe("mappings that say nothing", () => {
  it("are refused: amounts of one value, unknown keys, members in a Map", () => {
    const read = (more: object) =>
      problemsOf(() =>
        figuresFromCsv(frame, "konto,line,amount\n3010,fees,1\n", { ...mapping, ...more }),
      );
    expect(read({ amount: { value: "5" } })).toEqual(["figure.csv mapping amount"]);
    expect(read({ period: { valeu: "2023-03" } })).toEqual([
      "input.unknown-key mapping period valeu",
      "figure.csv mapping period value",
    ]);
    expect(read({ members: new Map([["unit", "konto"]]) })).toEqual([
      "input.wrong-type mapping members",
    ]);
    const arrays = {
      line: "fees",
      scenario: "budget",
      amount: [1],
      members: new Map([["unit", "east"]]),
    };
    expect(problemsOf(() => figuresFromArrays(frame, arrays as never))).toEqual([
      "input.wrong-type arrays members",
    ]);
  });
});
