export { type DaysMeaning, daysMeaning } from "./days-meaning.ts";
export { goesOut, type Outgoing } from "./goes-out.ts";
export { moveIssueDays } from "./move-issue-days.ts";
export { calendarFile } from "./calendar-file.ts";
export { type CalendarKey, calendarAddress, calendarKeyOf, endCalendarKey, makeCalendarKey, isCalendarKey } from "./keys.ts";
export { outgoingSaid } from "./outgoing-said.ts";
