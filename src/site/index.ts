export { createSite } from "./app.tsx";
export { endBundler, makeAssets } from "./assets/assets.ts";
export { browserTokenOf, changed, storageKeyOf } from "./visit/context.ts";
export { noRoomIn } from "./refused/no-room.tsx";
export { siteRefusals } from "./refusals.ts";
export { shortcutOf } from "./visit/shortcut.ts";
export { askersOf } from "./visit/who-asks.ts";
