/** Who carries what: parts of a board that are funded in different ways, and what one costs the other. */
import { type AmountInput, checkRange, type Decimal, readAmount, ZERO } from "../decimal/index.ts";
import { describeValue, type Issue, makeIssue, oneOf, throwIssues } from "../errors/index.ts";

/** How a part is funded: by appropriation, so that its variance stays; or by charges for shared services or by fees, which have to cover it. */
export type FundingRule = "appropriation" | "shared-service" | "fee";

/** A part of a board, by its result. */
export interface FundedPart {
  /** How it is funded. */
  readonly funding: FundingRule;
  /** Its result or forecast variance, in result sign. */
  readonly result: AmountInput;
}

/** What parts that have to cover themselves do not, and who carries it. */
export interface CrossSubsidy<Name extends string = string> {
  /** The result of the whole. */
  readonly net: Decimal;
  /** What the appropriation-funded parts come to. */
  readonly appropriation: Decimal;
  /** What the parts that have to come to 0 come to: below 0 it is carried by the others, above it is owed to those who paid. */
  readonly selfFunded: Decimal;
  /** Of the deficit of self-funded parts: how much surpluses of appropriation-funded ones carry. */
  readonly carried: Decimal;
  /** What is not carried by anyone, and lowers the whole. */
  readonly uncovered: Decimal;
  /** Self-funded parts that do not come to 0, with their result. */
  readonly unbalanced: Readonly<Partial<Record<Name, Decimal>>>;
}

/**
 * Says which part of a board carries another.
 *
 * Rule: a part funded by appropriation keeps its variance; parts funded by charges or fees must come to 0. A deficit of those is carried by surpluses of the appropriation-funded parts, as far as they go:
 * money that was granted for one thing pays for another.
 * Units and sign: one unit, result sign.
 * Absent and zero: without self-funded parts nothing is carried.
 *
 * @param parts - by name: how each is funded, and its result
 * @returns the net result, what is carried and by how much it is not covered
 * @throws AnslagError `analysis.choice` when there is no such funding
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`, `amount.unsafe-number`, `amount.wrong-type`, `amount.out-of-range` with every bad amount
 * @example Malmö 2023: shared services are 6 821 short, and 3 037 + 3 784 carry it
 * const { net, carried, uncovered } = crossSubsidy({
 *   board: { funding: "appropriation", result: "3 037" },
 *   office: { funding: "appropriation", result: "3 784" },
 *   shared: { funding: "shared-service", result: "-6 821" },
 * });
 * [net, carried, uncovered] // => [0, 6821, 0]
 */
export function crossSubsidy<Name extends string>(parts: Readonly<Record<Name, FundedPart>>): CrossSubsidy<Name> {
  const issues: Issue[] = [];
  const read = Object.entries<FundedPart>(parts).map(([name, { funding, result }]) => {
    if (!RULES.includes(funding)) {
      const facts = { path: [name, "funding"], expected: oneOf([...RULES]), received: describeValue(funding) };
      issues.push(makeIssue("analysis.choice", facts));
    }
    return { name, funding, result: readAmount(result, [name, "result"], issues) ?? ZERO };
  });
  throwIssues(issues);
  const total = (of: typeof read): Decimal => checkRange(of.reduce((sum, { result }) => sum.plus(result), ZERO));
  const own = read.filter(({ funding }) => funding !== "appropriation");
  const [appropriation, selfFunded] = [total(read.filter((each) => !own.includes(each))), total(own)];
  const deficit = selfFunded.isNegative() ? selfFunded.negated() : ZERO;
  const surplus = appropriation.isNegative() ? ZERO : appropriation;
  const carried = deficit.lt(surplus) ? deficit : surplus;
  return Object.freeze({
    net: checkRange(appropriation.plus(selfFunded)),
    appropriation,
    selfFunded,
    carried: checkRange(carried),
    uncovered: checkRange(deficit.minus(carried)),
    unbalanced: Object.freeze(
      Object.fromEntries(own.filter(({ result }) => !result.isZero()).map(({ name, result }) => [name, result])),
    ) as CrossSubsidy<Name>["unbalanced"],
  });
}

const RULES: readonly FundingRule[] = ["appropriation", "shared-service", "fee"];
