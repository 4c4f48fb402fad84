export { printKinds } from "./kinds.ts";
export { labelSheets, setLabels } from "./labels.ts";
export { archiveNow, digitalIssueOf, type IssueEdition, makeDigitalIssue, makePrintIssue, pageMapOf, setIssueOf } from "./make-issue.ts";
export { makePrintView, printViewFor, printViewRefusals, renderPrintView } from "./make-print-view.ts";
export type { PageEntry, PageMap } from "./page-list.ts";
export { canPrint, type Finding } from "./preflight.ts";
export { setInvoicePdf } from "./set-invoice.ts";
export { stopTypesetter } from "./set-pdf.ts";
export { trims } from "./trim.ts";
