export {
  type Given,
  type OwnGift,
  articleGiven,
  articleOfGift,
  articleGiftsOf,
  countGiftOpened,
  giveArticle,
  canGive,
  takeGiftBack,
} from "./article-gifts.ts";
export { freeReading, mostFree, saveFreeReading } from "./free-reading.ts";
export { type Metered, meteredFor, openByMeter } from "./meter.ts";
export { accessRefusals } from "./refusals.ts";
export { adReadersOf, classOf, decide, openedBy, type Decision, type Reader, stranger, withAds } from "./decide.ts";
export { readerAt, readerOf, readerOfSession } from "./reader-of.ts";
export { type KnownReader, readerByKey } from "./reader-by-key.ts";
