export { createSite } from "./app.tsx";
export { endBundler, makeAssets } from "./assets.ts";
export { browserTokenOf, changed } from "./context.ts";
export { siteRefusals } from "./refusals.ts";
export { shortcutOf } from "./shortcut.ts";
