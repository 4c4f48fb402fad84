export { adReadersOf, classOf, decide, type Decision, type Reader, stranger, withAds } from "./decide.ts";
export { readerAt, readerOf, readerOfSession } from "./reader-of.ts";
export { type KnownReader, readerByKey } from "./reader-by-key.ts";
