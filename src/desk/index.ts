export { createDesk } from "./create-desk.tsx";
export { deskRefusals } from "./refusals.ts";
export { type Door, ownRoles } from "./route.ts";
