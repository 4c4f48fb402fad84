export type * from "./views.ts";
export {
  colourNames,
  coloursOfSite,
  type FrontBlock,
  type Face,
  faceOf,
  type CoverStyle,
  coverStyleOf,
  coverStyles,
  faces,
  frontBlocks,
  logoOf,
  frontOf,
  type NavigationLink,
  navigationLinks,
  navigationOf,
  usualFront,
  usualNavigation,
  keyOfColour,
  markOf,
  type Shade,
  shades,
  unreadableIn,
  washOf,
} from "./look-of-site.ts";
export { goBackToLook, keepLook, lookBefore, triedLook, tryLook } from "./looks.ts";
export { editorialRefusals } from "./refusals.ts";
export {
  canAppearOn,
  findPublication,
  heldPublication,
  isTimeZone,
  publicationOf,
  publicationProblem,
  rhythmOf,
  rhythmProblem,
  savePublication,
} from "./publication.ts";
export {
  type CountedTopic,
  mergeTopics,
  renameTopic,
  topicBySlug,
  topicSlugs,
  topicsInUse,
  topicsLike,
  topicsNamed,
  topicsOf,
} from "./topics.ts";
export { saveSection, sectionsOf } from "./sections.ts";
export { type Own, isOwnArticle } from "./own/own.ts";
export { giveArticle, sectionsOfEditors, setSections, setWriters, writersOf } from "./own/writers.ts";
export {
  authorsOf,
  authorsShown,
  byRole,
  contributorBySlug,
  type ContributorCard,
  contributorCards,
  contributorsLike,
  contributorsOf,
  describeContributor,
  joinNames,
  namedShown,
  rowShown,
  namedWith,
  saveContributor,
  unknownNames,
} from "./contributors.ts";
export { addPicture, putPicture, putPictures, type StoredPicture, storePicture, writePicture } from "./pictures/add-picture.ts";
export { dropUnsaved } from "./pictures/drop-unsaved.ts";
export { makePictureSizes, sizeToShow } from "./pictures/make-picture-sizes.ts";
export { cutPicture, deletePicture, describePicture, replacePicture } from "./pictures/look-after.ts";
export { picturesNamedIn } from "./pictures/named-in.ts";
export { replacedFiles } from "./pictures/replaced.ts";
export { type PictureUse, usesOfPicture } from "./pictures/uses-of.ts";
export { pictureCard, pictures, picturesById, pictureFiles } from "./pictures/read-pictures.ts";
export { type ArticleFields, saveArticle } from "./articles/save-article.ts";
export { type CheckOut, checkIn, checkOut, checkOutOf, isStale, ownSave, type Window } from "./versions/check-out.ts";
export type { Said } from "./versions/said.ts";
export { type Version, type VersionCard, versionById, versionsOf } from "./versions/read-versions.ts";
export { discardChanges, type PartOfVersion, partsOfVersion, restorePart, restoreVersion } from "./versions/restore-version.ts";
export { mergedSave } from "./versions/merged-save.ts";
export { thinVersions } from "./versions/thin-versions.ts";
export { type SavedAsTyped, saveAsTyped } from "./versions/save-as-typed.ts";
export { type Draft, type DraftCard, draftById, headlinesOf, draftBySlug, drafts, draftsOfIssue } from "./articles/read-drafts.ts";
export {
  articleById,
  articleByPath,
  articleBySlug,
  countPublished,
  idsByPath,
  movedFrom,
  publishedAddresses,
  publishedArticles,
  cardsByIds,
  publishedHeadlines,
  publishedLike,
  publishedIds,
  publicContributors,
  publicShelves,
  whereItStood,
  publicTopics,
  wasNamed,
} from "./articles/read-articles.ts";
export {
  addPart,
  allSeries,
  beginSeries,
  describeSeries,
  dropPart,
  endSeries,
  joinSeries,
  movePart,
  partsOfSeries,
  type PlaceInSeries,
  placeInSeries,
  publicPartsOf,
  publicSeries,
  putInSeries,
  type Series,
  saidOfSeries,
  seriesById,
  seriesBySlug,
  seriesOfArticle,
  type SeriesPart,
} from "./series.ts";
export { isOf, languagesOf, type OfLanguage, shownIn } from "./languages.ts";
export { historyOf, type PublicEvent } from "./articles/article-history.ts";
export { reasonsAgainstPublishing, reasonsBesideAlts } from "./articles/reasons-against-publishing.ts";
export { draftAsRead } from "./articles/draft-as-read.ts";
export type { Gap } from "./articles/still-missing.ts";
export { whatIsMissing } from "./articles/what-is-missing.ts";
export { articlePaths } from "./articles/links-between.ts";
export { articlesHere, type LinkingText, linkingTexts } from "./articles/linking-texts.ts";
export {
  beginTranslation,
  linkTranslation,
  type PublicTranslation,
  publicTranslations,
  publicTranslationsOf,
  type Translation,
  translationsOf,
  unlinkTranslation,
} from "./articles/translations.ts";
export { correctArticle, publishArticle, publishInTransaction, withdrawArticle } from "./articles/publish-article.ts";
export { type Binned, binArticle, binDays, binned, linksTo, reasonsAgainstBinning, restoreArticle } from "./bin/bin-article.ts";
export { keepSuggestions } from "./articles/keep-suggestions.ts";
export { checkCover, coverPlaces, heldIssue, mostCoverLines, noteCoverUnfit, saveCover, unfitCovers } from "./issues/cover-design.ts";
export { calendarOf, canStillBegin, firstIssueProposed, type Rhythm, wholeNumberOn } from "./issues/calendar.ts";
export { beginAnew, reasonsAgainstBeginningAnew } from "./issues/begin-anew.ts";
export { dropOldIssue, hidePages, oldIssue, reasonAgainstOldIssue, showPages } from "./issues/old-issues.ts";
export { piecesOfIssues } from "./issues/pieces-of-issues.ts";
export { issuesTo } from "./issues/issues-to.ts";
export { planAhead, planIssues, recordPastIssues, yearsPlanned } from "./issues/plan-issues.ts";
export {
  appearedIssue,
  currentIssue,
  currentNumber,
  issueById,
  issueByNumber,
  issueDates,
  issuesAhead,
  issuesOnSale,
  pastIssues,
} from "./issues/read-issues.ts";
export { type IssueFields, placeArticle, saveIssue } from "./issues/edit-issue.ts";
export { type Arranging, arrangeIssue, redoArrangement, undoArrangement, type Undoable, undoable } from "./issues/arrange-issue.ts";
export {
  type Columns,
  columnCounts,
  type PrintedArticle,
  openerOf,
  printedArticles,
  printedPages,
  recordPages,
} from "./issues/printed-articles.ts";
export {
  askForSale,
  askedSale,
  type AskedSale,
  putOnSaleAsAsked,
  putOnSaleWhatIsDue,
  secondsToTakeBack,
  takeSaleBack,
  waitingSales,
} from "./issues/ask-for-sale.ts";
export { nextGoingOut } from "./next-going-out.ts";
export { putIssueOnSale, reasonsAgainstPuttingOnSale } from "./issues/put-issue-on-sale.ts";
export { closeIssue, closeIssues } from "./issues/close-issues.ts";
export {
  type AdWords,
  adIn,
  importJson,
  type Imported,
  importRefusals,
  readMarkdown,
  readManuscript,
  readWritten,
  readSource,
  readManuscriptApart,
  writeMarkdown,
} from "./import/index.ts";
export { type IssueFile, readIssueFile } from "./import/read-issue-file.ts";
export { keepPictures } from "./import/keep-pictures.ts";
export { wordsOf as wordsShown } from "./import/page/main-part.ts";
export { saveSource } from "./import/save-source.ts";
export {
  articleBrought,
  deleteArticleBrought,
  deletePageBrought,
  deletePictureBrought,
  deleteTermsBrought,
  isWorkedOn,
  keepFeedId,
  pageBrought,
} from "./import/brought.ts";
export type { DaysAsked, DaysMoved } from "./issues/days.ts";
export { lookAtDays, moveDays } from "./issues/move-days.ts";
export { type IssueMove, delayIssue, movesOfIssue, skipIssue } from "./issues/move-issue.ts";
export { beginPiece, type Holder, movePiece } from "./pieces/move-piece.ts";
export { holdPiece, holdsOfPiece, type LegalHold, liftHold } from "./pieces/legal-hold.ts";
export {
  askedPublication,
  type AskedPublication,
  askForPublication,
  askInTransaction,
  failedPublications,
  publishAsAsked,
  publishWhatIsDue,
  setEmbargo,
  takePublicationBack,
  waitingPublications,
} from "./pieces/publish-at.ts";
export { possibleHolders } from "./pieces/holders.ts";
export { movesOfPiece, type PieceMove } from "./pieces/moves-of.ts";
export { type Column, type PieceCard, pieceById, pieceColumns, pieces, type PiecesSought } from "./pieces/read-pieces.ts";
export { beginSteps, nameSteps, saveSteps, type Step, stepsOf } from "./pieces/steps.ts";
export { dropView, keepView, type PieceView, viewsOfPieces } from "./pieces/views.ts";
export { saveTerms, wantedWords } from "./pieces/terms.ts";
export { editorialTasks } from "./jobs.ts";
export { fittedTo, markedBody } from "./articles/marked-body.ts";
export type * from "./house-pages/views.ts";
export {
  housePageById,
  housePages,
  pageLinks,
  pageOnceAt,
  pagePaths,
  publicPageAddresses,
  publicPageAt,
} from "./house-pages/read-pages.ts";
export { type PageFields, type PageSaved, placePages, savePage } from "./house-pages/save-page.ts";
export { deletePage, publishPage, reasonsAgainstPage, withdrawPage } from "./house-pages/publish-page.ts";
export { restorePage, versionOfPage, versionsOfPage } from "./house-pages/page-versions.ts";
export { draftFirstPages, firstPagesMissing } from "./house-pages/first-pages.ts";
export { isTaken } from "./house-pages/address.ts";
export { belows } from "./house-pages/views.ts";
export { drawLogo, logoById, mostLogoBytes, saveLogo } from "./logos.ts";
