export {
  bringCarried,
  bringMagazine,
  type Carried,
  carriedOf,
  carriedOfMagazine,
  carriedReadingFile,
  carriedSound,
} from "./carried/carried.ts";
export { hearSegment } from "./hear-segment.ts";
export { narrationTasks } from "./jobs.ts";
export { narrationKinds } from "./kinds.ts";
export { importPls, type KeptEntry, lexiconEntries, removeLexiconEntry, saveLexiconEntry } from "./lexicon/entries.ts";
export { type LexiconEntry, kinds as lexiconKinds } from "./lexicon/lexicon.ts";
export { toPls } from "./lexicon/pls.ts";
export { type AudioFacts, audioFactsOf } from "./encode.ts";
export { makeAudio } from "./make-audio.ts";
export { type Narration, narrationOf, saveNarration } from "./manner.ts";
export { type Plan, madeOf, planOf, planOfDraft, readersOf } from "./plan.ts";
export { blockAt, secondOf } from "./same-place.ts";
export { readingTimings } from "./readings/make-of-reading.ts";
export {
  addReading,
  dropUnwritten,
  type HumanReading,
  mostReadingBytes,
  nudgeReading,
  readingFiles,
  readingFormats,
  readingOf,
  type StoredReading,
  storeReading,
  takeBackReading,
} from "./readings/readings.ts";
export { narrationRefusals } from "./refusals.ts";
export { decideSpeech } from "./script/overrides.ts";
export type { Part } from "./script/speech-script.ts";
export { publishedSilent, recordingsAwaited, silenceOf, type Silent, silentOf } from "./silence.ts";
export { embeddedSpeakers } from "./voices/embedded.ts";
export { festivalCommand, festivalIsHere } from "./voices/festival.ts";
export { stopVoices } from "./voices/which-voice.ts";
export { narrationSettings } from "./settings.ts";
export { voiceSaid } from "./voice-said.ts";
