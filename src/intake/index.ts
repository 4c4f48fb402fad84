export { importerOf } from "./importers.ts";
export { bringArchive } from "./bring/bring.ts";
export { takeArchiveBack } from "./bring/take-back.ts";
export { beginSite, siteFolder } from "./bring/begin-site.ts";
export {
  beginImport,
  decideImport,
  importById,
  imports,
  type ImportView,
  runImport,
  stopImport,
  takeImportBack,
  writeImport,
} from "./bring/imports.ts";
export { type ItemView, itemsToLookAfter, missingPictures } from "./bring/look-after.ts";
export { intakeTasks } from "./jobs.ts";
export { becomes, type Choices, firstChoices, type Mapping, mapTerms, termKey } from "./plan.ts";
export { lookAt } from "./reading/read-apart.ts";
export { comingIn } from "./reading/report.ts";
export type { Report, ReportKind, ReportTerm, Sample } from "./reading/report.ts";
export { intakeRefusals } from "./refusals.ts";
export { intakeSettings } from "./settings.ts";
export { titleElsewhere } from "./elsewhere/title-of.ts";
export { NotFetched } from "./old-site/ask.ts";
export { openSource, type Source } from "./source/source.ts";
export { whereItLeads } from "./addresses/leads.ts";
export { type LinkNowhere, linksNowhere } from "./addresses/nowhere.ts";
