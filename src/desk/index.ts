export { createDesk } from "./create-desk.tsx";
export { deskRefusals } from "./refusals.ts";
export type { Door } from "./route.ts";
