/** Figures read from bytes one by one, each expected to be written like the one before. */
import { expect, it } from "vitest";
import { frameOf, rulesOf } from "../../../src/book/index.ts";
import { finishRows, rowReader, setOfColumns } from "../../../src/figure/index.ts";
import { figureScanner, scanFigure } from "../../../src/ledger/bytes/figure-scanner.ts";
import { textCache } from "../../../src/ledger/bytes/text-cache.ts";
import { frame, written } from "../frame.ts";

/** The ends of figures that are scanned one after another, and the figures that were added. */
function scanned(texts: readonly string[], to?: number) {
  const rows = rowReader(rulesOf(frameOf(frame)));
  const scanner = figureScanner(rows, textCache());
  const ends = texts.map((text) => {
    const bytes = new TextEncoder().encode(text);
    return scanFigure(scanner, bytes, 0, to ?? bytes.length);
  });
  return { ends, figures: written(setOfColumns(finishRows(rows), frame.unit)) };
}
const figure = (line: string, amount: string, more = ""): string =>
  `{"line":"${line}","scenario":"actual","amount":${amount}${more}}`;

it("adds a figure and gives its end, whatever follows", () => {
  const text = figure("staff", "-5", ',"period":"2023-02","members":{"unit":"väst"},"note":"n"');
  const { ends, figures } = scanned([`${text}, {`]);
  expect(ends).toEqual([new TextEncoder().encode(text).length]);
  expect(figures).toEqual(['staff actual 2023-02 -5 {"unit":"väst"} n']);
});

it("reads figures that are written like the one before, and those that suddenly are not", () => {
  const { ends, figures } = scanned([
    figure("staff", "-5"),
    figure("fees", "12.50"),
    figure("fees", '"7"'),
    figure("räntor", "-1", ',"source":"p. 3"'),
    figure("staff", "-6"),
  ]);
  expect(ends.every((end) => end > 0)).toBe(true);
  expect(figures).toEqual([
    "staff actual 2023 -5",
    "fees actual 2023 12.5",
    "fees actual 2023 7",
    "räntor actual 2023 -1 p. 3",
    "staff actual 2023 -6",
  ]);
});

it("a text that came many times in a row may change, grow, shrink or end otherwise", () => {
  const many = Array<string>(12).fill(figure("staff", "-1"));
  const after = ["fees", "staf", "staffx", "staff"].map((line) => figure(line, "-1"));
  const { ends, figures } = scanned([...many, ...after, figure("staff", "-2")]);
  expect(ends.map((end) => end > 0)).toEqual([
    ...many.map(() => true),
    true,
    false,
    false,
    true,
    true,
  ]);
  expect(figures.slice(12)).toEqual([
    "fees actual 2023 -1",
    "staff actual 2023 -1",
    "staff actual 2023 -2",
  ]);
});

it.each([
  ["an unknown line", figure("rent", "-5")],
  ["a number that JSON does not allow", figure("staff", "-05")],
  ["an amount that is none", figure("staff", '"x"')],
  ["an escape", figure("st\\u0061ff", "-5")],
  ["a period of another year", figure("staff", "-5", ',"period":"2022-01"')],
  ["an unknown member", figure("staff", "-5", ',"members":{"unit":"north"}')],
  ["no end", figure("staff", "-5").slice(0, -1)],
])("nothing is added of a figure with %s", (_, text) => {
  for (const before of [[], [figure("staff", "-5")]]) {
    const { ends, figures } = scanned([...before, text]);
    expect([ends.at(-1), figures.length]).toEqual([-1, before.length]);
  }
});

it("a figure must end before the end that is given", () => {
  const text = figure("staff", "-5");
  expect(scanned([text], text.length).ends).toEqual([text.length]);
  expect(scanned([text], text.length - 1).ends).toEqual([-1]);
});
