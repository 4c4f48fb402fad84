export { changesInHtml } from "./changes-in-html.ts";
export { type BroughtComment, markedOf } from "./marked-of.ts";
export { signOf, withoutSigns } from "./signs.ts";
export { type Open as OpenChange, type Tracked, placed as placeChanges } from "./tracked.ts";
