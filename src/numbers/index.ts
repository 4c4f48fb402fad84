export { cameIn, type CameIn } from "./came-in.ts";
export { copiesCountedAt, copiesOfIssues, type IssueCopies } from "./count-copies.ts";
export { numbersTasks } from "./jobs.ts";
export { waitingAtDesk, type Waiting } from "./waiting.ts";
export { type FigureAsked, type FigureName, type NumberedRow, rowsOfFigure } from "./rows.ts";
