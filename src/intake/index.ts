export { type ArchiveTold, type Importer, nothingTold } from "./archive-post.ts";
export { importerOf } from "./importers.ts";
export { intakeRefusals } from "./refusals.ts";
export { openSource, type Source } from "./source/source.ts";
