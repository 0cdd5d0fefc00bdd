/** The appropriations of a book, each with the funding line that it fills. */

import type { Chart } from "../chart/index.ts";
import { checkKeys, type Issue, type IssuePath } from "../input/index.ts";
import { readAppropriation } from "../planning/appropriation/index.ts";
import type {
  BookAppropriation,
  BookAppropriationInput,
  BookFigureSet,
  Dimension,
} from "./book.ts";
import type { FigureFrame } from "./frame.ts";
import { APPROPRIATION_KEYS } from "./keys.ts";
import { checkUnique, memberLabel, readMembers, undeclared } from "./names.ts";
import { checkReadable } from "./read-figures.ts";

/** The parts of a book that its appropriations may name. */
export interface AppropriationFrame extends FigureFrame {
  readonly chart: Chart;
  readonly figureSets: readonly BookFigureSet[];
  readonly dimensions: readonly Dimension[];
}

export function readAppropriations(
  appropriations: readonly BookAppropriationInput[],
  frame: AppropriationFrame,
  issues: Issue[],
): readonly BookAppropriation[] {
  checkUnique(appropriations, ["appropriations"], issues);
  return appropriations
    .map((appropriation, index) =>
      readBookAppropriation(appropriation, frame, ["appropriations", index], issues),
    )
    .filter((appropriation) => appropriation !== undefined);
}

function readBookAppropriation(
  input: BookAppropriationInput,
  frame: AppropriationFrame,
  path: IssuePath,
  issues: Issue[],
): BookAppropriation | undefined {
  const { names, figureSets } = frame;
  checkKeys(input, APPROPRIATION_KEYS, path, issues);
  const { id, line, scenario = "budget", set = figureSets[0]?.id ?? "" } = input;
  checkReadable(frame, line, names.scenarios.get(scenario), path, issues);
  const members = readMembers(input.members, names, [...path, "members"], issues);
  if (!names.lines.has(line))
    issues.push(undeclared("figure.unknown-line", [...path, "line"], names.lines, line));
  if (!names.scenarios.has(scenario)) {
    const at = [...path, "scenario"];
    issues.push(undeclared("figure.unknown-scenario", at, names.scenarios, scenario));
  }
  const sets = new Set(figureSets.map((figureSet) => figureSet.id));
  if (!sets.has(set)) issues.push(undeclared("figure.unknown-set", [...path, "set"], sets, set));
  const read = readAppropriation(input, path, issues);
  const label = input.label ?? labelOf(line, members, frame);
  return read === undefined
    ? undefined
    : Object.freeze({ ...read, id, label, line, scenario, set, members });
}

/** The label of the line and of the members that an appropriation is for. */
function labelOf(
  line: string,
  members: Readonly<Record<string, string>>,
  { chart, dimensions }: AppropriationFrame,
): string {
  const ofLine = chart.lines.find(({ id }) => id === line)?.label ?? line;
  const ofMembers = Object.entries(members).map(([dimension, member]) =>
    memberLabel(dimensions, dimension, member),
  );
  return [ofLine, ...ofMembers].join(", ");
}
