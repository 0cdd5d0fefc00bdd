/** Rows of values on their way to figures, by a mapping: records, arrays, JSON and sheets. */

import type { Book } from "../book/index.ts";
import {
  describeValue,
  type Issue,
  type IssuePath,
  isPlainObject,
  makeLedgerIssue,
  unknownName,
  wrongType,
} from "../input/index.ts";
import { type ValueCells, valueCells } from "./cells.ts";
import { type Door, report } from "./door.ts";
import { mapRow } from "./map-rows.ts";
import { type FigureMapping, type OpenColumn, refuseMapping } from "./mapping/index.ts";
import { bindColumns, endRows, type RowMapper, rowMapper } from "./row-mapper.ts";

/** Rows that come one by one, and end. */
export interface RowSource<Row> {
  readonly mapper: RowMapper;
  readonly push: (row: Row, number: number) => void;
  readonly end: () => void;
}

/** Records that come one by one. */
interface Records {
  readonly mapper: RowMapper;
  readonly cells: ValueCells;
  readonly values: unknown[];
  /** The columns that the first record lacks: a later one may have them. */
  open: OpenColumn[];
  isBound: boolean;
}

/** Reads records: their keys are the headings. */
export function recordRows(
  book: Book,
  door: Door,
  mapping: FigureMapping,
  path: IssuePath,
): RowSource<unknown> {
  const mapper = rowMapper(book, door, mapping, "figure.mapping", path);
  const records: Records = { mapper, cells: valueCells(), values: [], open: [], isBound: false };
  return {
    mapper,
    push: (record, number) => readRecord(records, record, number),
    end: () => {
      refuseUnseen(records);
      endRows(mapper);
    },
  };
}

function readRecord(records: Records, record: unknown, number: number): void {
  const { mapper, cells, values } = records;
  if (!isPlainObject(record)) {
    mapper.tally.rows += 1;
    report(mapper.door, [wrongType([...mapper.path, number], "a record", record)]);
    return;
  }
  if (!records.isBound) {
    records.open = bindColumns(mapper, Object.keys(record), []);
    records.isBound = true;
  }
  const { headings } = mapper;
  for (let k = 0; k < headings.length; k += 1) {
    const heading = headings[k] ?? "";
    values[k] = Object.hasOwn(record, heading) ? record[heading] : undefined;
  }
  if (records.open.length > 0)
    records.open = records.open.filter(({ column }) => values[column] === undefined);
  cells.values = values;
  mapRow(mapper, cells, number);
}

/** Reports the headings that no record has. */
function refuseUnseen({ open, mapper }: Records): void {
  const issues: Issue[] = [];
  const known = mapper.headings.filter((_, k) => !open.some(({ column }) => column === k));
  for (const { column, path } of open) {
    const heading = mapper.headings[column] ?? "";
    const { nearest } = unknownName(heading, known).details;
    const expected = nearest === undefined ? "a key of some record" : `a key such as ${nearest}`;
    refuseMapping("figure.mapping", path, expected, heading, issues);
  }
  for (const issue of issues) report(mapper.door, [issue]);
}

/** Reads the rows of a sheet; the headings stand in one of them. */
export function cellRows(
  book: Book,
  door: Door,
  mapping: FigureMapping,
  path: IssuePath,
): RowSource<unknown> {
  const mapper = rowMapper(book, door, mapping, "figure.mapping", path);
  const cells = valueCells();
  let hasHeadings = false;
  return {
    mapper,
    push: (row, number) => {
      if (!Array.isArray(row)) {
        mapper.tally.rows += 1;
        report(door, [wrongType([...path, number], "a list of cells", row)]);
        return;
      }
      cells.values = Array.from(row as readonly unknown[], shownValue);
      if (hasHeadings) mapRow(mapper, cells, number);
      else hasHeadings = bindSheet(mapper, cells, number);
    },
    end: () => {
      if (!hasHeadings) {
        const facts = { expected: "a row of headings", received: "rows without it" };
        report(door, [makeLedgerIssue("figure.mapping", facts)]);
      }
      endRows(mapper);
    },
  };
}

/** Takes a row as the headings, or counts it as one above them. */
function bindSheet(mapper: RowMapper, cells: ValueCells, number: number): boolean {
  const { headings } = mapper.style;
  const texts = Array.from({ length: cells.width() }, (_, k) => cells.text(k).trim());
  if (!(typeof headings === "string" ? texts.includes(headings) : number >= headings)) {
    mapper.tally.preamble += 1;
    return false;
  }
  bindColumns(mapper, headings === 0 ? texts.map((_, k) => `${k + 1}`) : texts);
  if (headings === 0) mapRow(mapper, cells, number);
  return true;
}

/**
 * A cell as a sheet shows it: a number has fifteen digits, and 0.1 + 0.2 is 0.3. A date is that of
 * a clock: a sheet has no time zones.
 */
function shownValue(value: unknown): unknown {
  if (value instanceof Date && !Number.isNaN(+value)) return value.toISOString().slice(0, -1);
  return typeof value === "number" && Number.isFinite(value)
    ? Number(value.toPrecision(15))
    : value;
}

/** A list of values of one type, in an array or a typed array. */
export function isListOfValues(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));
}

/** Reads arrays of one length: their keys are the headings. */
export function arrayRows(
  book: Book,
  door: Door,
  arrays: Readonly<Record<string, unknown>>,
  mapping: FigureMapping,
  path: IssuePath,
): RowSource<never> {
  const mapper = rowMapper(book, door, mapping, "figure.mapping", path);
  const cells = valueCells();
  const headings = isPlainObject(arrays) ? Object.keys(arrays) : [];
  const lists = headings.map((heading) => arrays[heading]);
  const size = (lists.find(isListOfValues) ?? []).length;
  const issues = headings.flatMap((heading, k): readonly Issue[] => {
    const list = lists[k];
    if (isListOfValues(list) && list.length === size) return [];
    const received = isListOfValues(list) ? `${list.length}` : describeValue(list);
    const facts = { path: ["arrays", heading], expected: `a list of ${size}`, received };
    return [makeLedgerIssue("figure.arrays", facts)];
  });
  if (!isPlainObject(arrays)) issues.push(wrongType(["arrays"], "lists by heading", arrays));
  for (const issue of issues) report(door, [issue]);
  return {
    mapper,
    push: () => {},
    end: () => {
      if (issues.length === 0) {
        bindColumns(mapper, headings);
        const values: unknown[] = [];
        for (let index = 0; index < size; index += 1) {
          for (let k = 0; k < lists.length; k += 1)
            values[k] = (lists[k] as ArrayLike<unknown>)[index];
          cells.values = values;
          mapRow(mapper, cells, index);
        }
      }
      endRows(mapper);
    },
  };
}
