export { type DaysMeaning, daysMeaning } from "./days-meaning.ts";
export { moveIssueDays } from "./move-issue-days.ts";
