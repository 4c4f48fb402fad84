export { type EditionRow, editionsOfIssue, makeChanged, makeHere, type Making } from "./issue-editions.ts";
export { editionKinds } from "./kinds.ts";
export { keepCover } from "./keep-cover.ts";
export { damagedFiles, sweepFiles } from "./sweep-files.ts";
export { productionTasks } from "./jobs.ts";
