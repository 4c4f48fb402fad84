export { opdsRoot, opdsLeaf, openSearch } from "./catalogue/opds-1.ts";
export { authenticationDocument, opds2Root, opds2Leaf } from "./catalogue/opds-2.ts";
export { type CatalogueIssue, mediaTypes as catalogueTypes, perLeaf, type Leaf, type Year } from "./catalogue/leaf.ts";
export { epubOf, makeEpub, makeNarratedEpub } from "./epub/make-epub.ts";
export { bookTasks } from "./jobs.ts";
export { bookKinds } from "./kinds.ts";
export { bookSettings } from "./settings.ts";
