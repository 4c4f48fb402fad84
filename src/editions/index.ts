export { articlesOf } from "./articles-of.ts";
export { editionTasks } from "./jobs.ts";
export { namePlace, placeOf } from "./name-place.ts";
export { printKinds } from "./print/kinds.ts";
export { labelSheets, setLabels } from "./print/labels.ts";
export {
  archiveNow,
  digitalIssueOf,
  type IssueEdition,
  makeDigitalIssue,
  makePrintIssue,
  pageMapOf,
  setIssueOf,
} from "./print/make-issue.ts";
export { makePrintView, printViewFor, printViewRefusals, renderPrintView } from "./print/make-print-view.ts";
export type { PageEntry, PageMap } from "./print/page-list.ts";
export { canPrint, type Finding } from "./print/preflight.ts";
export { setInvoicePdf } from "./print/set-invoice.ts";
export { stopTypesetter } from "./print/set-pdf.ts";
export { trims } from "./print/trim.ts";
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
