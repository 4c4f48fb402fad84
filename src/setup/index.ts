export { beginMagazine } from "./begin-magazine.ts";
export { countryOfZone } from "./guess.ts";
export { setupTasks } from "./jobs.ts";
export { newSetupKey } from "./keys.ts";
export { backUpDemo, inPlaceOfDemo, replaceDemo } from "./replace-demo.ts";
export { setupRefusals } from "./refusals.ts";
export { createSetup } from "./setup-routes.tsx";
