/** The words of printed tables in American English: those of British English. */
export { en as enUs } from "./en.ts";
