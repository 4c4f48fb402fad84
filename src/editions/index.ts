export { articlesOf } from "./articles-of.ts";
export { asksFor, isAwaited } from "./asks-for.ts";
export {
  publishedWithout,
  type Edition,
  type EditionFile,
  editionFiles,
  type EditionKind,
  editionOf,
  type FileMade,
  forgetEdition,
  keepEdition,
  makeNewest,
  newestEdition,
  recordingSizes,
} from "./editions.ts";
export { editionTasks } from "./jobs.ts";
export { type EditionNow, editionNow, type IssueKind, type Kind } from "./kind.ts";
export { namePlace, placeOf } from "./name-place.ts";
export { daysKept, dropEditions, pruneEditions } from "./prune.ts";
export { dropUnnamed, unnamedFiles } from "./unnamed.ts";
