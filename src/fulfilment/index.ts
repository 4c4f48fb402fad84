export { beginCalendar, reasonsAgainstBeginningCalendar } from "./begin-calendar.ts";
export {
  type ColumnOfCopies,
  columnsOfCopies,
  copiesCountedAt,
  copiesOfIssues,
  countAllCopies,
  counting,
  type IssueCopies,
} from "./count-copies.ts";
export { freezeLabels, freezeSupplementalRun, type Waiting, waitingForLabels } from "./freeze-issue.ts";
export { fulfilmentTasks } from "./jobs.ts";
export { labelRun, type LabelRun, labelRuns, labelsOfRun, noteReturn, postLabelRun } from "./label-runs.ts";
export { duplicates, expireLine, keyline, type Label, labelsCsv, labelText } from "./label.ts";
export { delivered, needed, pressRun, spoilage } from "./print-run.ts";
export type { PrintRun } from "./print-run.ts";
export { circulationCsv, circulationOf, circulationOfYear, planPrintRun, printRunOf } from "./read-print-runs.ts";
export { fulfilmentRefusals } from "./refusals.ts";
export { newestRelease, releaseCopies } from "./release-issue.ts";
export { averageIssue, type IssueCirculation, statementLines } from "./statement.ts";
