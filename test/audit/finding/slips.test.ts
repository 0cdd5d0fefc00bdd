/** Slips of the pen and slips in adding up, one by one, and the figures that no slip explains. */
import { auditReport, defineReport } from "anslag/audit";
import { describe, expect, it } from "vitest";

describe("a slip of the pen", () => {
  const kinds = (total: string, part: string) =>
    auditReport(
      defineReport({
        title: "x",
        figures: [
          { id: "a", printed: part, unit: "kr" },
          { id: "t", printed: total, unit: "kr", sum: ["a"] },
        ],
      }),
      { joint: false },
    )
      .findings.flatMap(({ causes }) => causes)
      .filter(({ figure }) => figure === "t")
      .map(({ kind, instead }) => `${kind} ${instead}`);

  it.each([
    ["1 650", "power-of-ten 165"],
    ["16 500", "power-of-ten 165"],
    ["165 000", "power-of-ten 165"],
    ["165 000 000", "power-of-ten 165"],
    ["-165", "sign-slip 165"],
    ["156", "transposed-digits 165"],
    ["615", "transposed-digits 165"],
    ["168", "digit-misprint 165"],
    ["965", "digit-misprint 165"],
  ])("%s for 165 is a %s", (total, expected) => {
    expect(kinds(total, "165")).toEqual([expected]);
  });

  it.each(["1 650 000", "516", "178", "1 165"])("%s for 165 is none", (total) => {
    expect(kinds(total, "165")).toEqual([]);
  });

  it("goes the other way as well, and never loses a zero in front", () => {
    expect(kinds("16", "16 000")).toEqual(["power-of-ten 16000"]);
    // 07 is no print of 70.
    expect(kinds("7", "70")).toEqual(["power-of-ten 70"]);
    expect(kinds("0", "70")).toEqual([]);
  });

  it("keeps the sign of its figure", () => {
    expect(kinds("-1 650", "-165")).toEqual(["power-of-ten -165"]);
    expect(kinds("-156", "-165")).toEqual(["transposed-digits -165"]);
  });
});

describe("a part of a sum", () => {
  const parts = (total: string, given: readonly string[]) =>
    auditReport(
      defineReport({
        title: "x",
        figures: [
          ...given.map((printed, k) => ({ id: `p${k}`, printed, unit: "kr" })),
          { id: "t", printed: total, unit: "kr", sum: given.map((_, k) => `p${k}`) },
        ],
      }),
      { joint: false },
    )
      .findings.flatMap(({ causes }) => causes)
      .flatMap(({ kind, part, fits }) => (part === undefined ? [] : [`${kind} ${part} ${fits}`]));

  it("is neither left out nor counted twice where it is 0, or the only one", () => {
    expect(parts("700", ["100", "300", "0"])).toEqual(["counted-twice p1 exact"]);
    expect(parts("0", ["300"])).toEqual([]);
    expect(parts("600", ["300"])).toEqual([]);
  });

  it("explains nothing where the total is what the parts give", () => {
    expect(parts("400", ["100", "300"])).toEqual([]);
  });
});
