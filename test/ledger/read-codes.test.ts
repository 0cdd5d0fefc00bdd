/** What a list of codes may not be: every problem at once, before a tree is made of it. */
import { chartFromCodes } from "anslag/ledger";
import { describe, expect, it } from "vitest";
import { problemsOf } from "../support/code-of.ts";

const problems = (input: unknown) => problemsOf(() => chartFromCodes(input as never));
const codes = [{ code: "1" }];

describe("a list of codes", () => {
  it.each([undefined, null, 5, "codes", []])("is refused if it is %j", (input) => {
    expect(problems(input)).toContain("input.wrong-type input");
  });

  it("reports every problem at once", () => {
    const given = {
      codes: [{ code: 5 }, { code: " 1" }, { cod: "1" }, { code: "2", amount: "x", parent: 5 }, 7],
      by: "parents",
      kinds: [
        { prefix: "1", line: "costs" },
        { prefix: "", line: "cost" },
      ],
      levels: ["class", "class", ""],
      language: "se",
      order: "code ",
      label: "Chart",
    };
    expect(problems(given)).toEqual([
      "input.unknown-key label",
      "input.value by",
      "input.duplicate-id levels 1",
      "input.id levels 2",
      "input.choice language",
      "input.choice order",
      "figure.accounts kinds 1",
      "input.choice kinds 0 line",
      "input.wrong-type codes 0 code",
      "input.id codes 1 code",
      "input.unknown-key codes 2 cod",
      "input.wrong-type codes 2 code",
      "input.wrong-type codes 3 parent",
      "amount.not-an-amount codes 3 amount",
      "input.wrong-type codes 4",
      "input.wrong-type codes 4 code",
    ]);
  });

  it.each([
    undefined,
    {},
    { lengths: [1], separator: "." },
    { lengths: [] },
    { lengths: [2, 1] },
    { lengths: [1, 1] },
    { lengths: [0, 1] },
    { lengths: [1.5] },
    { lengths: ["1"] },
    { lengths: 1 },
    { separator: "" },
    { separator: 5 },
    [1, 2],
  ])("has one hierarchy, which is not %j", (by) => {
    expect(problems({ codes, by })).toEqual(["input.value by"]);
  });

  it("refuses a misspelt hierarchy", () => {
    expect(problems({ codes, by: { length: [1] } })).toContain("input.unknown-key by length");
  });

  it("has no parents beside another hierarchy, but empty cells are no parents", () => {
    const by = { lengths: [1] };
    expect(problems({ codes: [{ code: "1", parent: "0" }], by })).toEqual([
      "input.value codes 0 parent",
    ]);
    const empty = [{ code: "1", parent: "" }, { code: "2", parent: null }, { code: "3" }];
    for (const each of [by, "parent"] as const)
      expect(chartFromCodes({ codes: empty, by: each }).codes.map(({ level }) => level)).toEqual([
        1, 1, 1,
      ]);
  });

  it("has no name of a level that is the name of another level without one", () => {
    const by = { separator: "." };
    const nested = [{ code: "a" }, { code: "a.b" }];
    expect(problems({ codes: nested, by, levels: ["level-2"] })).toEqual([
      "input.duplicate-id levels 0",
    ]);
    const { codes: placed } = chartFromCodes({ codes: nested, by, levels: ["level-1"] });
    expect(placed.at(-1)?.members).toEqual({ "level-1": "a", "level-2": "a.b" });
  });

  it("has at most as many names of levels as lengths", () => {
    expect(problems({ codes, by: { lengths: [1] }, levels: ["class", "group"] })).toEqual([
      "input.value levels",
    ]);
  });

  it("has kinds that lines can have", () => {
    expect(problems({ codes, by: "parent", kinds: "asset" })).toEqual(["input.choice kinds"]);
    expect(problems({ codes, by: "parent", kinds: 5 })).toEqual(["input.wrong-type kinds"]);
    expect(problems({ codes, by: "parent", kinds: [{ prefix: "1", line: 5 }] })).toEqual([
      "input.wrong-type kinds 0 line",
    ]);
  });

  it("has labels that are texts, or texts by language", () => {
    for (const [label, problem] of [
      [5, "input.wrong-type codes 0 label"],
      [["A"], "input.wrong-type codes 0 label"],
      [{ no: "A" }, "input.choice codes 0 label no"],
      [{ sv: 5 }, "input.wrong-type codes 0 label sv"],
    ] as const)
      expect(problems({ codes: [{ code: "1", label }], by: "parent" })).toEqual([problem]);
  });

  it("gives the label of the language, or that of the first with a finding", () => {
    const labelled = [
      { code: "1", label: { sv: "Lön", en: "Pay" } },
      { code: "2", label: { sv: "Hyra" } },
      { code: "3", label: "Own" },
      { code: "4" },
      { code: "5", label: {} },
    ];
    const said = (language?: "en") =>
      chartFromCodes({ codes: labelled, by: "parent", ...(language && { language }) });
    expect(said().codes.map(({ label }) => label)).toEqual(["Lön", "Hyra", "Own", "4", "5"]);
    expect(said().findings).toEqual([]);
    expect(said("en").codes.map(({ label }) => label)).toEqual(["Pay", "Hyra", "Own", "4", "5"]);
    expect(said("en").findings).toEqual([{ kind: "other-language", language: "sv", codes: ["2"] }]);
  });
});
