import { Refused, type WhyRefused } from "../../http/index.ts";
import { type KeptEntry, type Narration, type Silent, embeddedSpeakers, festivalCommand } from "../../narration/index.ts";
import { ActionButton, Desk, type DeskVisit } from "../frame.tsx";
import { LexiconTable } from "./lexicon-table.tsx";

type Props = {
  visit: DeskVisit;
  narration: Narration;
  words: KeptEntry[];
  outside: "endpoint" | "command" | undefined;
  /** Whether this machine has festival with its better voice, and nothing is set yet. */
  festival: boolean;
  silent: { silent: Silent[]; more: number };
  problem?: WhyRefused | undefined;
};

const quotes: [Narration["quotes"], string][] = [
  ["same", "in the same voice"],
  ["second", "in the second voice"],
  ["announced", "between “Quote” and “End quote”"],
];
const captions: [Narration["captions"], string][] = [
  ["skip", "skip them"],
  ["caption", "read caption and credit"],
  ["described", "read what it shows (alt), caption and credit"],
];

/** How the magazine is read aloud: its voices, its manner, its words. */
export function NarrationPage({ visit, narration, words, outside, festival, silent, problem }: Props) {
  return (
    <Desk
      visit={visit}
      title="Read aloud"
      actions={<ActionButton action="/desk/narration/recordings" label="Record again what would sound different now" />}
    >
      <Refused problem={problem} />
      <Manner narration={narration} outside={outside} />
      {!outside && <OtherVoices festival={festival} />}
      {silent.silent.length > 0 && <SilentList {...silent} />}
      <MagazinesWords words={words} />
    </Desk>
  );
}

/** How a better voice is plugged in, for whoever sets the magazine's settings. */
const OtherVoices = ({ festival }: { festival: boolean }) => (
  <details open={festival}>
    <summary>A more natural voice</summary>
    <p>
      The voice in the box is plain, reads English alone and costs nothing. Another reads in its place as soon as whoever hosts the magazine
      puts these lines among its settings and starts it again; “Record again” above then makes what stands anew.
    </p>
    <p>
      A speech server of OpenAI’s shape, such as Kokoro in a container beside the magazine, on the same machine and without an account. Its
      voices (<code>bf_emma</code>, <code>bm_george</code>, <code>af_heart</code> …) are then named on this page:
    </p>
    <pre>{"VOICE_URL=http://127.0.0.1:8880/v1\nVOICE_MODEL=kokoro"}</pre>
    <p>The same with a service that is paid for, by its own address and key:</p>
    <pre>{"VOICE_URL=https://api.openai.com/v1\nVOICE_MODEL=tts-1-hd\nVOICE_TOKEN=…\nVOICE_CHARACTERS=400000"}</pre>
    {festival ? (
      <p>
        <strong>Festival is installed on this machine</strong> with a voice that is fuller than the one in the box. To have it read:
      </p>
    ) : (
      <p>
        Festival, a program of this machine: install Debian’s packages <code>festival</code> and <code>festvox-us-slt-hts</code>, and set
      </p>
    )}
    <pre>{`VOICE_COMMAND=${festivalCommand}`}</pre>
  </details>
);

/** What is published and cannot be heard. */
const SilentList = ({ silent, more }: { silent: Silent[]; more: number }) => (
  <>
    <h2 id="silent">Published without a recording</h2>
    <p class="soft">Their pages show no player, and the narrated EPUB holds them as text.</p>
    <ul class="asks">
      {silent.map(({ article, why }) => (
        <li>
          <a href={`/desk/articles/${article.id}/speech`}>{article.headline}</a> <span class="soft">{why}</span>
        </li>
      ))}
      {more > 0 && <li>and {more} more</li>}
    </ul>
  </>
);

const selectOf = (narration: Narration) => (name: keyof Narration, label: string, options: [string, string][]) => (
  <label>
    {label}
    <select name={name}>
      {!options.some(([value]) => value === narration[name]) && <option selected>{narration[name]}</option>}
      {options.map(([value, text]) => (
        <option value={value} selected={value === narration[name]}>
          {text}
        </option>
      ))}
    </select>
  </label>
);

const inputOf = (narration: Narration) => (name: keyof Narration, label: string) => (
  <label>
    {label}
    <input name={name} value={narration[name]} maxlength={300} />
  </label>
);

/** With which voices, and how quotes and captions are read. */
function Manner({ narration, outside }: Pick<Props, "narration" | "outside">) {
  const [select, input] = [selectOf(narration), inputOf(narration)];
  const speakers = Object.entries(embeddedSpeakers);
  return (
    <form class="fields" method="post" action="/desk/narration">
      <div class="row">
        {select("speaker", "Voice", speakers)}
        {select("quotedSpeaker", "Second voice, for quotes", speakers)}
        {select("quotes", "Block quotes", quotes)}
        {select("captions", "Captions of pictures", captions)}
      </div>
      {outside && <OutsideVoice narration={narration} outside={outside} />}
      <div class="row">
        {input("opening", "Said before every article ({magazine}, {issue})")}
        {input("closing", "Said after it")}
      </div>
      <p>
        <button class="button">Save</button>
      </p>
    </form>
  );
}

function OutsideVoice({ narration, outside }: Pick<Props, "narration" | "outside">) {
  const input = inputOf(narration);
  return (
    <>
      <p class="soft">
        The {outside === "endpoint" ? "speech service of the settings (VOICE_URL)" : "program of the settings (VOICE_COMMAND)"} reads. The
        voices above stand in where it fails, for a whole article.
      </p>
      <div class="row">
        {input("outsideSpeaker", "Its voice, by the name it has there")}
        {input("outsideQuotedSpeaker", "Its second voice")}
      </div>
    </>
  );
}

function MagazinesWords({ words }: Pick<Props, "words">) {
  return (
    <>
      <h2>Words of the magazine</h2>
      <p class="soft">
        How names and abbreviations are said, in every article. A word of one article is set on that article’s page, under “Read aloud”.
      </p>
      <LexiconTable entries={words} base="/desk/narration/words" />
      <div class="actions">
        <a class="button quiet" href="/desk/narration/words.pls" download>
          Save the words as a file (PLS)
        </a>
        <form class="actions inline" method="post" action="/desk/narration/lexicon" enctype="multipart/form-data">
          <label>
            Pronunciation lexicon (PLS)
            <input type="file" name="file" accept=".pls,.xml,application/pls+xml" required />
          </label>
          <button class="button quiet">Add its words</button>
        </form>
      </div>
    </>
  );
}
