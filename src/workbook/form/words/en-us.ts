/** The words of budget forms in American English. */
export { en as enUs } from "./en.ts";
