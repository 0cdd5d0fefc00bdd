export { type Match, matchPostings, NO_MATCH } from "./match.ts";
export {
  belongs,
  type Dimensions,
  membersKey,
  type Posting,
  postingKey,
  type Request,
  sumOfPostings,
} from "./posting.ts";
export { isSeparable } from "./separable.ts";
export { coversPeriod, indexPostings, type PostingIndex } from "./set-postings.ts";
