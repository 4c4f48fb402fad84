export { standingAmiss } from "../payments/index.ts";
export { takeoverTasks } from "./jobs.ts";
export { type Planned, plannedById, readStanding, takeoverPlan } from "./plan.ts";
export { takeoverRefusals } from "./refusals.ts";
export { agree, chooseHere, confirmPayer, leaveThere, lookAgainAt, runTakeover, stopTaking, takeable, undoAll, want } from "./run.ts";
export { type Hands, type Taken, takeOver } from "./take.ts";
export { type Undone, undoTakeover } from "./undo.ts";
export { doesWords, hereWords, nextWords, type Saying, thereWords } from "./words.ts";
