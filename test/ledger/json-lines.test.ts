/** A figure in every line: plain ones from their bytes, others as JSON. */
import { describe, expect, it } from "vitest";
import { makeIssue } from "../../src/input/index.ts";
import { closeDoor, openDoor } from "../../src/ledger/door.ts";
import { jsonLines } from "../../src/ledger/json-lines.ts";
import { frame, problems, written } from "./frame.ts";

const set = (...pieces: readonly string[]) => {
  const door = openDoor(frame, {});
  const reader = jsonLines(door);
  for (const piece of pieces) reader.push(piece);
  reader.end();
  return closeDoor(door);
};
const one = '{"line":"staff","scenario":"actual","amount":-5}';
const read = "staff actual 2023 -5";

describe("lines", () => {
  it.each([
    ["", 0],
    ["\n \n\t\r\n", 0],
    [one, 1],
    [`${one}\n`, 1],
    [`\ufeff${one}\r\n\n  ${one}  \n`, 2],
  ])("%j are read, wherever their pieces end", (text, count) => {
    const expected = Array<string>(count).fill(read);
    expect(written(set(text))).toEqual(expected);
    for (let k = 1; k < text.length; k += 1)
      expect(written(set(text.slice(0, k), text.slice(k)))).toEqual(expected);
  });

  it("may have any JSON: escapes, other orders, and the last of two equal keys", () => {
    const lines = [
      one,
      '{"amount":"100","scenario":"actual","line":"r\\u00e4ntor"}',
      '{"line":"fees","line":"staff","scenario":"actual","amount":1}',
      `{"line":"staff","scenario":"actual","amount":${"9".repeat(30)}}`,
    ];
    const found = written(set(lines.join("\n")));
    expect(found[2]).toBe("staff actual 2023 1");
    // Digit by digit, and not as a double.
    expect(found[3]).toBe(`staff actual 2023 ${"9".repeat(30)}`);
    expect(found[1]).toBe("räntor actual 2023 100");
  });

  it("with half a character are read as JSON reads them", () => {
    const note = `{"line":"staff","scenario":"actual","amount":1,"note":"\ud834"}`;
    expect([...set(`${note}\n\n${one}`)].map((figure) => figure.note)).toEqual([
      "\ud834",
      undefined,
    ]);
  });
});

describe("a line that is wrong", () => {
  it("is named by its number, empty lines counted", () => {
    const rent = one.replace("staff", "rent");
    expect(problems(() => set(`${one}\n\n${rent}\nx\n${one}${one}\n[]`))).toEqual([
      "figure.unknown-line line.3.line",
      "input.not-json line.4",
      "input.not-json line.5",
      "input.wrong-type line.6",
    ]);
  });

  it("counts on from piece to piece, and where half a character stands before", () => {
    const half = '{"line":"staff","scenario":"actual","amount":1,"note":"\ud834"}';
    expect(problems(() => set(`${one}\n`, `${half}\n`, "\nx\n", "y"))).toEqual([
      "input.not-json line.4",
      "input.not-json line.5",
    ]);
  });

  it("may be a figure over two lines, which is none", () => {
    expect(problems(() => set(one.replace(",", ",\n")))).toEqual([
      "input.not-json line.1",
      "input.not-json line.2",
    ]);
  });
});

it("a reader that gives up throws what was wrong before", () => {
  const reader = jsonLines(openDoor(frame, {}));
  reader.push("x\n");
  const reason = makeIssue("input.not-json", {
    path: ["pieces"],
    expected: "text in UTF-8",
    received: "other bytes",
  });
  expect(problems(() => reader.giveUp(reason))).toEqual([
    "input.not-json line.1",
    "input.not-json pieces",
  ]);
});
