/** Limits for transfers are data: they name known heads, and no limit is below 0. */
import { type Issue, toDecimal } from "anslag";
import { describe, expect, it } from "vitest";
import { readLimits } from "../../../src/planning/appropriation/transfer-limits.ts";

const heads = new Map(["staff", "rent", "grants"].map((head) => [head, toDecimal(100)] as const));

function read(limits: unknown) {
  const issues: Issue[] = [];
  const rules = readLimits(limits as never, heads, issues);
  return { rules, issues: issues.map(({ code, path }) => `${code} ${path.join(".")}`) };
}

describe("readLimits", () => {
  it("leaves every limit open that is left out", () => {
    const { rules, issues } = read({});
    expect(issues).toEqual([]);
    expect(rules).toEqual({
      poolOf: undefined,
      perTransfer: undefined,
      perHead: undefined,
      shareOfHead: undefined,
      forbidden: [],
      levels: undefined,
    });
  });

  it("gives each head the position of its pool", () => {
    const { poolOf } = read({ pools: [["staff", "rent"], ["grants"]] }).rules;
    expect([...(poolOf ?? [])]).toEqual([
      ["staff", 0],
      ["rent", 0],
      ["grants", 1],
    ]);
  });

  it("reads amounts exactly, and lets the last level have no bound", () => {
    const { rules, issues } = read({
      perTransfer: "0.30",
      perHead: 0,
      shareOfHead: "7.5",
      levels: [{ level: "manager", upTo: "1 000" }, { level: "council" }],
    });
    expect(issues).toEqual([]);
    expect([rules.perTransfer, rules.perHead, rules.shareOfHead].map(String)).toEqual([
      "0.3",
      "0",
      "7.5",
    ]);
    expect(rules.levels?.map(({ level, upTo }) => [level, upTo?.toFixed()])).toEqual([
      ["manager", "1000"],
      ["council", undefined],
    ]);
  });

  it.each<[string, object, string]>([
    ["a limit below 0", { perHead: -1 }, "limits.perHead"],
    ["a share below 0", { shareOfHead: "-0.1" }, "limits.shareOfHead"],
    ["a head in two pools", { pools: [["staff"], ["rent", "staff"]] }, "limits.pools"],
    ["a head twice in one pool", { pools: [["staff", "staff"]] }, "limits.pools"],
    ["an unknown head after a known one in a pool", { pools: [["staff", "wages"]] }, "limits"],
    ["an unknown head in a move", { forbidden: [{ from: "staff", to: "wages" }] }, "limits"],
    ["a level twice", { levels: [{ level: "m", upTo: 5 }, { level: "m" }] }, "limits.levels"],
    ["a level without a name", { levels: [{ level: "" }] }, "limits.levels"],
    ["a level that is a number", { levels: [{ level: 5 }] }, "limits.levels"],
    ["a level below 0", { levels: [{ level: "m", upTo: -5 }] }, "limits.levels"],
  ])("refuses %s", (_, limits, path) => {
    expect(read(limits).issues).toEqual([`appropriation.transfer ${path}`]);
  });

  it("names each unknown head once", () => {
    const { issues } = read({
      pools: [["wages", "staff"]],
      forbidden: [
        { from: "staff", to: "wages" },
        { from: "food", to: "rent" },
      ],
    });
    expect(issues).toEqual(["appropriation.transfer limits", "appropriation.transfer limits"]);
  });

  it.each<[string, unknown, string]>([
    ["limits", { pertransfer: 5 }, "limits.pertransfer"],
    ["levels", { levels: [{ level: "m", upto: 5 }] }, "limits.levels.0.upto"],
    ["moves", { forbidden: [{ from: "staff", too: "rent" }] }, "limits.forbidden.0.too"],
  ])("refuses a misspelt key of %s, which would not limit anything", (_, limits, path) => {
    expect(read(limits).issues).toEqual([`input.unknown-key ${path}`]);
  });

  it.each<[string, unknown, string]>([
    ["limits", [], "limits"],
    ["pools", { pools: "staff" }, "limits.pools"],
    ["a pool", { pools: ["staff"] }, "limits.pools.0"],
    ["levels", { levels: ["manager"] }, "limits.levels.0"],
    ["moves", { forbidden: { from: "staff" } }, "limits.forbidden"],
  ])("refuses %s of the wrong type", (_, limits, path) => {
    expect(read(limits).issues).toEqual([`input.wrong-type ${path}`]);
  });
});
