export {
  chooseHistory,
  emptyHistory,
  forgetReading,
  historyDays,
  historyOf,
  isHistoryKept,
  keepReading,
  type Place,
  type Reading,
  readingAt,
} from "./history.ts";
export { shelfTasks } from "./jobs.ts";
export { placeUnreadable, shelfRefusals } from "./refusals.ts";
export { isSaved, mostSaved, saveArticle, savedOf, takeOut } from "./saved.ts";
