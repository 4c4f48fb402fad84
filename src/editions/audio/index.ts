export { type AudioFacts, audioFactsOf, makeAudio, renewRecordings } from "./make-audio.ts";
export { type Narration, narrationOf, saveNarration } from "./manner.ts";
export { type Plan, planOf, planOfDraft } from "./plan.ts";
export { type Silent, publishedSilent, silentOf } from "./silence.ts";
export { hearSegment } from "./hear-segment.ts";
export { type KeptEntry, importPls, lexiconEntries, removeLexiconEntry, saveLexiconEntry } from "./lexicon/entries.ts";
export { type LexiconEntry, type LexiconKind, kinds as lexiconKinds } from "./lexicon/lexicon.ts";
export { toPls } from "./lexicon/pls.ts";
export { readingTimings } from "./readings/make-of-reading.ts";
export {
  type HumanReading,
  type StoredReading,
  addReading,
  dropUnwritten,
  mostReadingBytes,
  nudgeReading,
  readingFormats,
  readingOf,
  storeReading,
  takeBackReading,
} from "./readings/readings.ts";
export { decideSpeech } from "./script/overrides.ts";
export type { Segment, SegmentKind } from "./script/segment.ts";
export type { Override, Part } from "./script/speech-script.ts";
export { embeddedSpeakers } from "./voices/embedded.ts";
export { festivalCommand, festivalIsHere } from "./voices/festival.ts";
export { stopVoices } from "./voices/which-voice.ts";
export {
  type Carried,
  bringCarried,
  bringMagazine,
  carriedOf,
  carriedOfMagazine,
  carriedReadingFile,
  carriedSound,
} from "./carried/carried.ts";
