import { wordsIn } from "../../values/index.ts";
import { useLanguage } from "../when.tsx";
import { said, useMessages } from "../../messages/index.ts";
import { Refused, type WhyRefused } from "../../http/index.ts";
import { type KeptEntry, type Narration, type Silent, embeddedSpeakers, festivalCommand } from "../../narration/index.ts";
import { roomFor } from "../forms.tsx";
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

/** How the magazine is read aloud: its voices, its manner, its words. */
export function NarrationPage({ visit, narration, words, outside, festival, silent, problem }: Props) {
  const m = useMessages().desk.narration;
  return (
    <Desk visit={visit} title={m.title} actions={<ActionButton action="/desk/narration/recordings" label={m.again} />}>
      <Refused problem={problem} />
      <Manner narration={narration} outside={outside} />
      {!outside && <OtherVoices festival={festival} />}
      {silent.silent.length > 0 && <SilentList {...silent} />}
      <MagazinesWords words={words} />
    </Desk>
  );
}

/** How a better voice is plugged in, for whoever sets the magazine's settings. */
const OtherVoices = ({ festival }: { festival: boolean }) => {
  const m = useMessages().desk.narration;
  return (
    <details open={festival}>
      <summary>{m.natural}</summary>
      <p>{m.naturalSays}</p>
      <p>{said(m.server, { code: <code />, code1: <code />, code2: <code /> })}</p>
      <pre>{"VOICE_URL=http://127.0.0.1:8880/v1\nVOICE_MODEL=kokoro"}</pre>
      <p>{m.paidServer}</p>
      <pre>{"VOICE_URL=https://api.openai.com/v1\nVOICE_MODEL=tts-1-hd\nVOICE_TOKEN=…\nVOICE_CHARACTERS=400000"}</pre>
      {festival ? <p>{said(m.festival, { strong: <strong /> })}</p> : <p>{said(m.festivalHow, { code: <code />, code1: <code /> })}</p>}
      <pre>{`VOICE_COMMAND=${festivalCommand}`}</pre>
    </details>
  );
};

/** What is published and cannot be heard. */
const SilentList = ({ silent, more }: { silent: Silent[]; more: number }) => {
  const language = useLanguage();
  const m = useMessages().desk.narration;
  return (
    <>
      <h2 id="silent">{m.silent}</h2>
      <p class="soft">{m.silentSays}</p>
      <ul class="asks">
        {silent.map(({ article, why }) => (
          <li>
            <a href={`/desk/articles/${article.id}/speech`}>{article.headline}</a> <span class="soft">{wordsIn(why, language)}</span>
          </li>
        ))}
        {more > 0 && <li>{m.more(more)}</li>}
      </ul>
    </>
  );
};

const selectOf = (narration: Narration) => (name: keyof Narration, label: string, options: [string, string][]) => (
  <label class={roomFor(options.map(([, text]) => text))}>
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
  const m = useMessages().desk.narration;
  const [select, input] = [selectOf(narration), inputOf(narration)];
  const speakers = embeddedSpeakers.map((one): [string, string] => [one, m.speakers[one]]);
  return (
    <form class="fields" method="post" action="/desk/narration">
      <div class="row">
        {select("speaker", m.voice, speakers)}
        {select("quotedSpeaker", m.second, speakers)}
        {select("quotes", m.quotesLabel, Object.entries(m.quotes))}
        {select("captions", m.captionsLabel, Object.entries(m.captions))}
      </div>
      {outside && <OutsideVoice narration={narration} outside={outside} />}
      <div class="row">
        {input("opening", m.opening)}
        {input("closing", m.closing)}
      </div>
      <p>
        <button class="button">{m.save}</button>
      </p>
    </form>
  );
}

function OutsideVoice({ narration, outside }: Pick<Props, "narration" | "outside">) {
  const m = useMessages().desk.narration;
  const input = inputOf(narration);
  return (
    <>
      <p class="soft">{outside === "endpoint" ? m.byEndpoint : m.byCommand}</p>
      <div class="row">
        {input("outsideSpeaker", m.outsideVoice)}
        {input("outsideQuotedSpeaker", m.outsideSecond)}
      </div>
    </>
  );
}

function MagazinesWords({ words }: Pick<Props, "words">) {
  const m = useMessages().desk.narration;
  return (
    <>
      <h2>{m.words}</h2>
      <p class="soft">{m.wordsSay}</p>
      <LexiconTable entries={words} base="/desk/narration/words" />
      <div class="actions">
        <a class="button quiet" href="/desk/narration/words.pls" download>
          {m.wordsFile}
        </a>
        <form class="actions inline" method="post" action="/desk/narration/lexicon" enctype="multipart/form-data">
          <label>
            {m.lexiconFile}
            <input type="file" name="file" accept=".pls,.xml,application/pls+xml" required />
          </label>
          <button class="button quiet">{m.addWords}</button>
        </form>
      </div>
    </>
  );
}
