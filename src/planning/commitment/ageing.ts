/** The outstanding decisions by their age. */

import { type Decimal, sumOf } from "../../amount/index.ts";
import { type Issue, readItems } from "../../input/index.ts";
import { refusePlan } from "../inputs/index.ts";
import type { CommitmentStatus } from "./commitment-status.ts";

/** Outstanding decisions of one age. */
export interface AgeBand {
  /** The first month of the band; absent for decisions of which no day is known. */
  readonly fromMonths?: number;
  /** The month before which the band ends; absent for the oldest, and where no day is known. */
  readonly belowMonths?: number;
  /** How many of them have something outstanding. */
  readonly count: number;
  /** Their outstanding part. */
  readonly outstanding: Decimal;
}

/** Reads the whole months at which bands begin; they rise, and the first is above 0. */
export function readBands(bands: readonly number[], issues: Issue[]): readonly number[] {
  const read = readItems(bands, ["ageBands"], issues);
  const rises = read.every((months, k) => Number.isInteger(months) && months > (read[k - 1] ?? 0));
  if (!rises) {
    const facts = { expected: "whole months above 0, rising", received: read.join(", ") };
    refusePlan("commitment.age-bands", ["ageBands"], facts, issues);
  }
  return read;
}

/**
 * Adds up the outstanding amount of every band, the youngest first. Decisions without a day come
 * last, where there are any.
 */
export function ageing(
  decided: readonly CommitmentStatus[],
  bands: readonly number[],
): readonly AgeBand[] {
  const open = decided.filter(({ outstanding }) => !outstanding.isZero());
  const band = (
    of: readonly CommitmentStatus[],
    ends: Pick<AgeBand, "fromMonths" | "belowMonths">,
  ): AgeBand =>
    Object.freeze({
      ...ends,
      count: of.length,
      outstanding: sumOf(of.map((each) => each.outstanding)),
    });
  const dated = [0, ...bands].map((from, k) => {
    const below = bands[k];
    const of = open.filter(
      ({ age }) => age !== undefined && age >= from && (below === undefined || age < below),
    );
    return band(of, { fromMonths: from, ...(below === undefined ? {} : { belowMonths: below }) });
  });
  const undated = open.filter(({ age }) => age === undefined);
  return Object.freeze(undated.length === 0 ? dated : [...dated, band(undated, {})]);
}
