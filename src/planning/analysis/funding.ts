/**
 * Who carries what: parts of a board that are funded in different ways, and what one costs the
 * other.
 */
import {
  type AmountInput,
  checkRange,
  type Decimal,
  readAmount,
  sumOf,
  toDecimal,
  ZERO,
} from "../../amount/index.ts";
import {
  type Issue,
  makeIssue,
  readArguments,
  requireEntries,
  throwIssues,
  unknownName,
} from "../../input/index.ts";

/**
 * How a part is funded: by appropriation, so that its variance stays; or by charges for shared
 * services or by fees, which have to cover it.
 */
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
  /** The result of each part. */
  readonly parts: Readonly<Record<Name, Decimal>>;
  /** The result of the whole. */
  readonly net: Decimal;
  /** The sum of the appropriation-funded parts. */
  readonly appropriation: Decimal;
  /** The sum of the parts that must break even. */
  readonly selfFunded: Decimal;
  /** The deficits of self-funded parts, without sign. */
  readonly deficits: Decimal;
  /** The surpluses of self-funded parts: owed to those who paid for them. */
  readonly owed: Decimal;
  /** Of the deficits: how much what the appropriation-funded parts leave carries. */
  readonly carried: Decimal;
  /** Of the deficits: how much what is owed to the payers of other parts carries. */
  readonly carriedByPayers: Decimal;
  /** The rest that no part carries; it lowers the whole. */
  readonly uncovered: Decimal;
  /** Self-funded parts that do not break even, with their result. */
  readonly unbalanced: Readonly<Partial<Record<Name, Decimal>>>;
}

/**
 * Says which part of a board carries another.
 *
 * Rule: a part funded by appropriation keeps its variance; each part funded by charges or fees must
 * break even. The deficits of those are carried by what the appropriation-funded parts leave
 * together, as far as that goes: money that was granted for one thing pays for another; then by
 * surpluses of other self-funded parts, which are owed to their payers; the rest lowers the whole.
 * Deficits = carried + carried by payers + uncovered.
 * Units and sign: one unit, result sign.
 * Absent and zero: without self-funded parts nothing is carried.
 *
 * @param parts - by name: how each is funded, and its result
 * @returns the net result, what is carried and by how much it is not covered
 * @throws AnslagError `input.choice` when the funding is unknown
 * @throws AnslagError `input.wrong-type` when the parts are not an object
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`,
 * `amount.unsafe-number`, `amount.wrong-type`, `amount.out-of-range` with every bad amount
 * @example Malmö 2023: shared services are 6 821 short, and 3 037 + 3 784 carry it
 * const { net, carried, uncovered } = crossSubsidy({
 *   board: { funding: "appropriation", result: "3 037" },
 *   office: { funding: "appropriation", result: "3 784" },
 *   shared: { funding: "shared-service", result: "-6 821" },
 * });
 * [net, carried, uncovered] // => [0, 6821, 0]
 */
export function crossSubsidy<Name extends string>(
  parts: Readonly<Record<Name, FundedPart>>,
): CrossSubsidy<Name> {
  const issues: Issue[] = [];
  const read = requireEntries<FundedPart>(parts, [], issues).map(([name, part]) => {
    const { funding, result } = readArguments(part, ["funding", "result"], [name], issues);
    if (!RULES.includes(funding))
      issues.push(makeIssue("input.choice", unknownName(funding, RULES, [name, "funding"])));
    return { name, funding, result: readAmount(result, [name, "result"], issues) ?? ZERO };
  });
  throwIssues(issues);
  const total = (of: typeof read): Decimal => sumOf(of.map(({ result }) => result));
  const own = read.filter(({ funding }) => funding !== "appropriation");
  const [appropriation, selfFunded] = [
    total(read.filter((each) => !own.includes(each))),
    total(own),
  ];
  const deficits = toDecimal(total(own.filter(({ result }) => result.isNegative())).abs());
  const owed = total(own.filter(({ result }) => !result.isNegative()));
  const left = appropriation.isNegative() ? ZERO : appropriation;
  const carried = deficits.lt(left) ? deficits : left;
  const short = checkRange(deficits.minus(carried));
  const carriedByPayers = short.lt(owed) ? short : owed;
  const record = (of: typeof read) =>
    Object.freeze(Object.fromEntries(of.map(({ name, result }) => [name, result])));
  return Object.freeze({
    parts: record(read) as CrossSubsidy<Name>["parts"],
    net: checkRange(appropriation.plus(selfFunded)),
    appropriation,
    selfFunded,
    deficits,
    owed,
    carried,
    carriedByPayers,
    uncovered: checkRange(short.minus(carriedByPayers)),
    unbalanced: record(
      own.filter(({ result }) => !result.isZero()),
    ) as CrossSubsidy<Name>["unbalanced"],
  });
}

const RULES: readonly FundingRule[] = ["appropriation", "shared-service", "fee"];
