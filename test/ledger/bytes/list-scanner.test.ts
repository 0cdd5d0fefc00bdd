/** A JSON list of plain figures, read from its text. */
import { expect, it } from "vitest";
import { frameOf, rulesOf } from "../../../src/book/index.ts";
import { setOfColumns } from "../../../src/figure/index.ts";
import { listScanner } from "../../../src/ledger/bytes/list-scanner.ts";
import { frame, written } from "../frame.ts";

const scan = listScanner(rulesOf(frameOf(frame)));
const figures = (text: string): readonly string[] | undefined => {
  const columns = scan(text);
  return columns && written(setOfColumns(columns, frame.unit));
};
const one = '{"line":"staff","scenario":"actual","amount":-5}';
const read = "staff actual 2023 -5";

it.each([
  ["[]", []],
  [" [ ] \n", []],
  [`[${one}]`, [read]],
  [`\ufeff[ ${one} , ${one} ]\n`, [read, read]],
])("%s is a list", (text, expected) => {
  expect(figures(text)).toEqual(expected);
});

it.each([
  "",
  "{}",
  one,
  "[",
  `[${one}`,
  `[${one},]`,
  `[${one} ${one}]`,
  `[${one}] x`,
  `[${one}]]`,
  `[,${one}]`,
  "[null]",
  `[${one.replace("staff", "rent")}]`,
  `["\ud834"]`,
])("%j is left to another reader", (text) => {
  expect(figures(text)).toBe(undefined);
});

it("a list of many windows gives every figure once, wherever a window ends", () => {
  for (const shift of [0, 1, 7, 30]) {
    const count = 12_000;
    const parts = Array.from({ length: count }, (_, k) => one.replace("-5", `-${k + 1}`));
    const text = `${" ".repeat(shift)}[${parts.join(",")}]`;
    const found = figures(text);
    expect(found?.length).toBe(count);
    expect(found?.every((each, k) => each === `staff actual 2023 -${k + 1}`)).toBe(true);
    expect(figures(`${text} ]`)).toBe(undefined);
  }
});
