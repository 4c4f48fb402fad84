export { createSite } from "./app.tsx";
export { endBundler, makeAssets } from "./assets.ts";
export { browserTokenOf, changed, storageKeyOf } from "./context.ts";
export { noRoomIn } from "./no-room.tsx";
export { siteRefusals } from "./refusals.ts";
export { shortcutOf } from "./shortcut.ts";
export { askersOf } from "./who-asks.ts";
