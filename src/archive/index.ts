export { type ArchivedArticle, archiveMonths, type ArchiveMonth, articlesOfMonth } from "./by-month.ts";
export { dictionaryOf } from "./entry.ts";
export { indexArticle } from "./index-article.ts";
export { archiveTasks } from "./jobs.ts";
export { archiveYears, type Results, searchArchive } from "./search.ts";
export { suggestions } from "./suggest.ts";
