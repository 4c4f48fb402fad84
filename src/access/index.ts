export { classOf, decide, type Decision, type Reader, stranger } from "./decide.ts";
export { readerOf } from "./reader-of.ts";
