export { type Choice, decide } from "./decide.ts";
export { facsimileById, facsimileOf, facsimiles, type FacsimileView } from "./facsimiles.ts";
export { drawPageAgain, facsimileFiles, unnamedFacsimileFiles } from "./files.ts";
export { facsimileTasks } from "./jobs.ts";
export { type PageCard, pageOf, facsimilePages, type PageView } from "./pages.ts";
export { facsimileRefusals } from "./refusals.ts";
export { type PageHit, searchPages } from "./search-pages.ts";
export { makeAgain, takeBack } from "./take-back.ts";
export { takeIn } from "./take-in.ts";
