import { count, figure } from "../grammar.ts";
import { rich } from "../../rich.ts";

/** How the magazine is read aloud, and what is said of an article. */
export const narration = {
  silence: {
    noVoice: (language: string) => `No voice here speaks ${language}. Upload a reading by a person, or set a voice that speaks it.`,
    underWay: (how: string) => `It is being recorded: ${how}.`,
    waits: "It waits to be recorded.",
    failed: (why: string) => `It could not be recorded: ${why}`,
    notYet: "It was not recorded yet.",
  },
  lexicon: {
    title: "Words and how they are said",
    word: "Word",
    how: "How",
    said: "Said",
    case: "Case",
    remove: "Remove",
    anyCase: "any",
    asWritten: "as written",
    asInText: "Word, as it stands in the text",
    howSaid: "How it is said",
    saidAs: "Said (other words, or sounds in IPA)",
    alike: "in capitals and small letters alike",
    add: "Add the word",
    kinds: { substitute: "say instead", word: "as a word", letters: "letter by letter", phonetic: "by its sounds (IPA)" },
  },
  title: "Read aloud",
  again: "Record again what would sound different now",
  natural: "A more natural voice",
  naturalSays:
    "The voice in the box is plain, reads English alone and costs nothing. Another reads in its place as soon as whoever hosts the magazine puts these lines among its settings and starts it again; “Record again” above then makes what stands anew.",
  server: rich<
    "code" | "code1" | "code2"
  >`A speech server of OpenAI’s shape, such as Kokoro in a container beside the magazine, on the same machine and without an account. Its voices (<code>bf_emma</code>, <code1>bm_george</code1>, <code2>af_heart</code2> …) are then named on this page:`,
  paidServer: "The same with a service that is paid for, by its own address and key:",
  festival: rich<"strong">`<strong>Festival is installed on this machine</strong> with a voice that is fuller than the one in the box. To have it read:`,
  festivalHow: rich<
    "code" | "code1"
  >`Festival, a program of this machine: install Debian’s packages <code>festival</code> and <code1>festvox-us-slt-hts</code1>, and set`,
  silent: "Published without a recording",
  silentSays: "Their pages show no player, and the narrated EPUB holds them as text.",
  more: (number: number) => `and ${figure(number)} more`,
  second: "Second voice, for quotes",
  quotesLabel: "Block quotes",
  captionsLabel: "Captions of pictures",
  closing: "Said after it",
  save: "Save",
  outsideVoice: "Its voice, by the name it has there",
  outsideSecond: "Its second voice",
  words: "Words of the magazine",
  wordsSay:
    "How names and abbreviations are said, in every article. A word of one article is set on that article’s page, under “Read aloud”.",
  wordsFile: "Save the words as a file (PLS)",
  lexiconFile: "Pronunciation lexicon (PLS)",
  addWords: "Add its words",
  voice: "Voice",
  opening: "Said before every article ({magazine}, {issue})",
  byEndpoint: "The speech service of the settings (VOICE_URL) reads. The voices above stand in where it fails, for a whole article.",
  byCommand: "The program of the settings (VOICE_COMMAND) reads. The voices above stand in where it fails, for a whole article.",
  quotes: { same: "in the same voice", second: "in the second voice", announced: "between “Quote” and “End quote”" },
  captions: { skip: "skip them", caption: "read caption and credit", described: "read what it shows (alt), caption and credit" },
  isSaved: "Saved. What is recorded from now on sounds like it.",
  chooseLexicon: "Choose a lexicon first.",
  making: "The recording is being made.",
  chooseRecording: "Choose a recording first.",
  scriptSaved: "Saved. A recording that stands sounds like it once it is recorded again.",
  speech: {
    title: "Read aloud",
    article: "The article",
    magazines: "Voices and words of the magazine",
    again: "Record it again",
    said: "What is said",
    part: "Part",
    textAndSaid: "Text, and what is said of it",
    decision: "Decision",
    save: "Save what is said",
    words: "Words of this article",
    wordsSay: "They go before the magazine’s own.",
    unpublished: "It is recorded when it is published. Below it can be heard as it will sound.",
    none: "There is no recording yet. Where the voice does not speak the article’s language there will be none.",
    stands: ({
      length,
      voice,
      estimated,
      stale,
      fellBack,
    }: {
      length: string;
      voice: string;
      estimated: boolean;
      stale: boolean;
      fellBack: string;
    }) =>
      `The recording that stands is ${length} long, ${voice}.${estimated ? " Its times are estimated." : ""}${stale ? " It was made before the last change of words, voice or decisions: record it again." : ""}${fellBack ? ` The embedded voice read it, because the voice outside failed: ${fellBack}.` : ""}`,
    nothingSaid: "(nothing is said)",
    usualRead: "Usual: read",
    usualSkip: "Usual: skip",
    say: "Say instead",
    insteadOf: "What is said instead",
    byPerson: "Read by a person",
    noReading: "A voice reads this article. Upload a reading, and it is played in its place.",
    file: (formats: string) => `Recording (${formats}, up to 90 minutes)`,
    readBy: "Read by",
    withHead: "headline, byline and standfirst are read in it",
    replace: "Replace the reading",
    upload: "Upload the reading",
    reads: ({ name, length }: { name: string; length: string }) =>
      `${name} reads it, ${length}. Times are estimated from the length of each sentence and the pauses heard. Where the marked sentence runs ahead or behind, set its start: the others move with it.`,
    starts: "Starts of the sentences",
    startOf: (words: string) => `Start in seconds: ${words}`,
    setStarts: "Set the starts",
    takeBack: "Take the reading back: the voice reads again",
    read: "Read",
    skip: "Skip",
    parts: {
      opening: "Opening",
      headline: "Headline",
      byline: "Byline",
      standfirst: "Standfirst",
      subhead: "Subhead",
      paragraph: "Paragraph",
      quote: "Quote",
      attribution: "Attribution",
      list: "List",
      aside: "Aside",
      caption: "Caption",
      table: "Table",
      closing: "Closing",
    },
  },
  speakers: {
    slt: "A woman, American",
    rms: "A man, American",
    awb: "A man, Scottish",
    kal16: "A machine, very fast to make",
  },
  wordsAdded: (added: number) => `${count(added, { one: "1 word was", other: `${added} words were` })} added. Left out:`,
  formats: { all: "WAV, MP3, M4A, FLAC or Ogg", few: "WAV or MP3" },
  /** What is refused of a reading by a person, or of how an article is read. */
  refused: {
    noNarrator: "Say who reads: the name stands beside the player.",
    length: (seconds: number) => `The recording is ${seconds} seconds long. It takes from 2 seconds to 90 minutes.`,
    unusable: (why: string) => `The file cannot be used: ${why}.`,
    noReading: "This article is not read by a person.",
    start: ({ wrong, seconds }: { wrong: number; seconds: number }) =>
      `A sentence cannot begin at ${wrong} seconds: starts rise from one sentence to the next and lie within ${seconds} seconds.`,
    noVoice: (why: string) => `The voice gave no sound: ${why}.`,
    unsaid: "Write what is said instead, or choose to skip it.",
    noWord: "This word is not in the lexicon, or no longer.",
  },
  /** What is wrong with a sound, within “The file cannot be used: …”. */
  amiss: {
    neither: "this is neither a WAV nor an MP3 file",
    noMp3: "no sound was found in the MP3 file",
    noWav: "this is not a WAV file",
    noSound: "the WAV file holds no sound",
    noFormat: "the WAV file does not say how its sound is written",
    cutOff: "the WAV file is cut off",
    oddWav: ({ bits, encoding }: { bits: number; encoding: number }) =>
      `a WAV file of ${bits} bits in encoding ${encoding} cannot be read; save it as PCM`,
    badHead: "the WAV file’s head makes no sense",
    empty: "the sound is empty",
    formats: {
      m4a: "an M4A",
      flac: "a FLAC",
      ogg: "an Ogg file",
      webm: "a WebM",
      aiff: "an AIFF",
      caf: "a CAF",
      aac: "an AAC file",
    },
    noConverter: (format: string) =>
      `it is ${format}, which only ffmpeg reads, and there is none on this server. Save the recording as MP3 or WAV (in Audacity: File, Export Audio; on a Mac: afconvert -f WAVE -d LEI16 reading.m4a reading.wav) and upload that, or have ffmpeg installed`,
    silent: "there is no sound in it",
    broken: "it is cut off or broken",
    converterSays: (said: string) => `ffmpeg says: ${said}`,
    unfinished: "ffmpeg did not finish with it",
  },
  /** Why a voice outside gave no sound, within “The voice gave no sound: …”. */
  voiceFailed: {
    late: (program: string) => `“${program}” did not finish in time`,
    notRun: ({ program, why }: { program: string; why: string }) => `“${program}” could not be run: ${why}`,
    ended: ({ program, code, said }: { program: string; code: string; said: string }) => `“${program}” ended with ${code}: ${said}`,
    noSound: ({ program, why }: { program: string; why: string }) => `“${program}” wrote no sound: ${why}`,
    noAnswer: "the endpoint did not answer in time",
    failed: (why: string) => `the endpoint failed: ${why}`,
    tooMuch: "the endpoint sent more than a sentence can be",
    answered: ({ status, said }: { status: number; said: string }) => `the endpoint answered ${status}${said ? `: ${said}` : ""}`,
    overBudget: ({ more, budget, sent }: { more: number; budget: number; sent: number }) =>
      `${more} characters more would pass the ${budget} an issue may send (VOICE_CHARACTERS); ${sent} were sent`,
  },
  /** Why a word of the lexicon cannot stand. */
  lexiconAmiss: {
    word: "Write the word as it stands in the text, 100 characters at most.",
    said: "What is said for it takes 200 characters at most.",
    unsaid: (word: string) => `Write what is said for “${word}”.`,
    noSounds: (word: string) => `Write the sounds of “${word}” in IPA.`,
    docType: "A lexicon has no document type; take it out.",
    noXml: "This file is not well-formed XML.",
    noPls: "This file is no pronunciation lexicon (PLS): the element “lexicon” is missing.",
    noIpa: "its sounds are not in IPA.",
    of: ({ word, problem }: { word: string; problem: string }) => `“${word}”: ${problem}`,
  },
  /** How far a recording is, within “It is being recorded: …”. */
  progress: {
    said: ({ segments, all }: { segments: number; all: number }) => `${figure(segments)} of ${figure(all)} sentences are said`,
    encoded: ({ round, percent }: { round: number; percent: number }) =>
      `all is said; loudness and MP3, time through no. ${round}: ${percent} %`,
  },
};
