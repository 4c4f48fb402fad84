export { createSite } from "./app.tsx";
export { type Assets, makeAssets } from "./assets.ts";
export type { Checkout } from "./checkout.ts";
export { type Env, forget, type Site } from "./context.ts";
export { siteRefusals } from "./missing.ts";
export type { DemoPerson } from "./pages/sign-in.tsx";
export { shortcutOf } from "./shortcut.ts";
