/** Addresses of cells. */
import { describe, expect, it } from "vitest";
import { addressOf, columnLetters, MOST_COLUMNS, placeOf } from "../../src/workbook/address.ts";

describe("an address", () => {
  it("counts columns as a sheet does", () => {
    // A plain loop: A … Z, AA … AZ, BA …
    const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
    const two = letters.flatMap((first) => letters.map((second) => first + second));
    const three = letters.flatMap((first) => two.map((rest) => first + rest));
    const all = [...letters, ...two, ...three].slice(0, MOST_COLUMNS);
    expect(all.map((_, k) => columnLetters(k + 1))).toEqual(all);
    expect(all.map((each) => placeOf(`${each}7`)?.column)).toEqual(all.map((_, k) => k + 1));
    expect(all.at(-1)).toBe("XFD");
  });

  it("comes back from its place", () => {
    expect(addressOf({ column: 28, row: 1_048_576 })).toBe("AB1048576");
    expect(placeOf("AB1048576")).toEqual({ column: 28, row: 1_048_576 });
  });

  it("outside every sheet is refused", () => {
    for (const wrong of [
      "",
      "A",
      "1",
      "A0",
      "A01",
      "a1",
      "XFE1",
      "AAAA1",
      "A1048577",
      "A1:B2",
      " A1",
    ])
      expect(placeOf(wrong), wrong).toBeUndefined();
  });
});
