export { type AdDay, countsOfAds, daysOfAd } from "./ads.ts";
export type { Counts } from "./columns.ts";
export { readershipTasks } from "./jobs.ts";
export {
  mostRead,
  type ReadingDay,
  type ReadingOfArticle,
  readingsByDay,
  readingsOfArticle,
  type SearchDay,
  searchedInVain,
  searchesByDay,
} from "./read-readings.ts";
export { type Asker, makeReadership, type Readership } from "./readership.ts";
