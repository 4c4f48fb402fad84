export { createDesk } from "./create-desk.tsx";
export { deskRefusals } from "./refusals.ts";
