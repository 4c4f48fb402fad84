export { createSite } from "./app.tsx";
export { makeAssets } from "./assets.ts";
export { forget } from "./context.ts";
export { siteRefusals } from "./missing.ts";
export { shortcutOf } from "./shortcut.ts";
