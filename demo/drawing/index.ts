/** The demo magazine's pictures: scenes drawn as line engravings, and covers with their type. */
export { drawCover, type Cover, type CoverLine } from "./draw-cover.ts";
export { drawEngraving, type Engraving } from "./draw-engraving.ts";
export { descriptionOf } from "./descriptions.ts";
export { scenes, type SceneName } from "./scenes.ts";
