export { pushTasks } from "./jobs.ts";
export { pushKeys } from "./keys.ts";
export { pushRefusals } from "./refusals.ts";
export { pushSettings } from "./settings.ts";
export { type PushChoice, pushChoicesOf, subscribe, withdraw } from "./subscribe.ts";
