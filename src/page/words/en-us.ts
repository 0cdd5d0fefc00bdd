/** The words of a page in American English: those of British English. */
export { en as enUs } from "./en.ts";
