export { beginMagazine } from "./begin-magazine.ts";
export { newSetupKey } from "./keys.ts";
export { setupRefusals } from "./refusals.ts";
export { createSetup } from "./setup-routes.tsx";
