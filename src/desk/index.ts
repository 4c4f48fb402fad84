export { createDesk } from "./create-desk.tsx";
export { createPrivatePages } from "./private/private-routes.tsx";
export { deskRefusals } from "./refusals.ts";
export { type Door, ownRoles } from "./route.ts";
