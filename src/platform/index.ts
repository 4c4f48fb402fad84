export { keysIn } from "./backup/age-file.ts";
export { backUp } from "./backup/back-up.ts";
export { backupsIn, checksumOf, newestBackup, readManifest } from "./backup/backup-folder.ts";
export { backUpToBucket, bucketAt, fetchBackup, newestInBucket } from "./backup/bucket-backup.ts";
export { fillJob, firstTableWithRows, readSequences, setSequences, waitingJobs, whileRulesRest } from "./backup/copy-tables.ts";
export { type Clock, elapsed, endOfToday, movableClock, systemClock, today } from "./clock.ts";
export { damagesOf, restore, type Restored } from "./backup/restore.ts";
export { batched, coalesced, groupedBy } from "./database/batched.ts";
export { keptUntilTold } from "./database/kept-until-told.ts";
export { named, namedBy, toldTables, unwitnessed, witnessed } from "./database/what-is-read.ts";
export { inOneLook } from "./database/one-look.ts";
export { remembered } from "./database/remembered.ts";
export { isDatabaseUnavailable, retryWhileUnavailable } from "./database/unavailable.ts";
export { type Connection, type Embedded, endEmbedded, startEmbedded } from "./database/embedded.ts";
export { insertRows } from "./database/insert-rows.ts";
export { likeOf, wordsOf } from "./database/like.ts";
export { lockNamed, namedLock } from "./database/lock-named.ts";
export { emptyDatabase } from "./database/empty-database.ts";
export { knownMigrations, migrate, pendingMigrations } from "./database/migrate.ts";
export { type Db, newClient, openDb, openPool, type Tables, type Tx } from "./database/open.ts";
export { announce, dequeue, enqueue, hasten } from "./jobs/enqueue.ts";
export { articlesOnTheirWay, jobCounts, jobsOfSubjects, jobsOverview, type JobState, type JobView, retryJob } from "./jobs/overview.ts";
export { whileJobsRest } from "./jobs/at-rest.ts";
export { sweep } from "./jobs/sweep.ts";
export {
  byTheClock,
  type Events,
  type EveryTask,
  followersOf,
  type Handlers,
  type JobContext,
  joined,
  planTasks,
  type SomeTasks,
  type TaskName,
  howToRun,
  type Tasks,
  taskNames,
  noPayload,
} from "./jobs/tasks.ts";
export { platformTasks } from "./jobs.ts";
export { runJobs, startWorker, type Worker } from "./jobs/worker.ts";
export { beginningOf, type FromWorkshop, keepWorkshop, startWorkers, type ToldToBegin, type ToWorkshop } from "./jobs/workshop.ts";
export { exitOnFault } from "./exit-on-fault.ts";
export { fillFromLines } from "./lines/fill-from-lines.ts";
export { type Column, readSchema, type TableShape } from "./lines/read-schema.ts";
export { harmless, writeCsv, writeLines, writeQuery, writeStream, type Written } from "./lines/write-lines.ts";
export { type Log, openLog } from "./log.ts";
export { makeFolders } from "./make-folders.ts";
export { letterHtml, letterText, type LetterWords } from "./mail/letter-html.ts";
export { keepLetter, letterById, letters, lettersFailed, openLetter, type LetterView, sendLetter, writeLetter } from "./mail/letters.ts";
export { isDeadMailbox, type MailFailure, mailFailure, mailStage } from "./mail/failure.ts";
export {
  escapeLetter,
  letterButton,
  type LetterColours,
  letterColours,
  letterSans,
  letterSerif,
  letterShell,
} from "./mail/letter-shell.ts";
export { connectionsFor, type DkimKey, domainOf, greetMailServer, mailbox, type Mail, type Outgoing, smtpMail } from "./mail/mail.ts";
export { demoIsNeeded, demoSince, markAsTrial, noticeIfTurned, type Seeding, seedOnce } from "./demo-mark.ts";
export { openSeal } from "./mail/seal.ts";
export { isPublicAddress, lookupOnly } from "./net/public-address.ts";
export { openDatabase, type OpenPlatform, openPlatform, openStorage } from "./open-platform.ts";
export { type Changed, notifyPages, notifyPerson, notifyReaders, onPagesChanged } from "./pages-changed.ts";
export { asDeed, inTransaction, type Outcome, readInTransaction } from "./deeds/deed.ts";
export { type Change, deeds, type DeedView } from "./deeds/read-deeds.ts";
export { inTurn, inTurnByKey } from "./in-turn.ts";
export type { Platform } from "./platform.ts";
export { projectFolder } from "./project-folder.ts";
export type { Scanner } from "./scanner/clamd.ts";
export { madeOf, sharp } from "./sharp.ts";
export { isWellFormed, xmlReader } from "./xml.ts";
export { isWithinRate } from "./rate-limit.ts";
export { restingThreads } from "./threads/resting.ts";
export { serveTasks } from "./threads/serve-tasks.ts";
export { type Limits, openThread, type Thread, ThreadTerminated } from "./threads/thread.ts";
export { runWithoutYielding, runYielding, yieldEvery } from "./threads/yielding.ts";
export { withWorkFolder } from "./storage/work-folder.ts";
export { workerFile } from "./worker-file.ts";
export {
  machineEnvironment,
  planSettings,
  readSettings,
  secretFiles,
  type Settings,
  settingsInWords,
  settingsOf,
  settingsTold,
} from "./read-settings.ts";
export { platformSettings } from "./settings.ts";
export { keepingSettings } from "./keeping/settings.ts";
export { daysAgo, deleteAll } from "./keeping/keep-no-longer.ts";
export { everyMinutes, type Measure, type Metrics, openMetrics } from "./watch/metrics.ts";
export { noTraces, openTraces } from "./watch/traces.ts";
export { doWithin, nowWithin } from "./watch/within.ts";
export { noteSecurity } from "./watch/security.ts";
export { watchSettings } from "./watch/settings.ts";
export { clearMoved, moveFiles } from "./storage/move-files.ts";
export { folder, lastMove, movableStorage, ownAddress } from "./storage/moves.ts";
export { s3Address, s3PlaceOf, withKeys } from "./storage/s3-place.ts";
export { localStorage } from "./storage/local.ts";
export type { Storage } from "./storage/storage.ts";
