export { articlesOf } from "./articles-of.ts";
export { editionTasks } from "./jobs.ts";
export { namePlace, placeOf } from "./name-place.ts";
export {
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
} from "./store/editions.ts";
export { type ArticleKind, type EditionNow, editionNow, type IssueKind, type Kind } from "./store/kind.ts";
export { daysKept, dropEditions, pruneEditions } from "./store/prune.ts";
export { dropUnnamed, unnamedFiles } from "./store/unnamed.ts";
