export { type DaysMeaning, daysMeaning } from "./days-meaning.ts";
export { goesOut, type Outgoing } from "./goes-out.ts";
export { moveIssueDays } from "./move-issue-days.ts";
