import { type KeptEntry, type Narration, type Silent, embeddedSpeakers } from "../../editions/index.ts";
import { Deed, Desk, type DeskVisit } from "../frame.tsx";
import { LexiconTable } from "./lexicon.tsx";

type Props = {
  visit: DeskVisit;
  narration: Narration;
  words: KeptEntry[];
  outside: "endpoint" | "command" | undefined;
  silent: { silent: Silent[]; more: number };
  problem?: string | undefined;
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
export function NarrationPage({ visit, narration, words, outside, silent, problem }: Props) {
  const select = (name: keyof Narration, label: string, options: [string, string][]) => (
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
  const input = (name: keyof Narration, label: string) => (
    <label>
      {label}
      <input name={name} value={narration[name]} maxlength={300} />
    </label>
  );
  const speakers = Object.entries(embeddedSpeakers);
  return (
    <Desk
      visit={visit}
      title="Read aloud"
      actions={<Deed action="/desk/narration/recordings" label="Record again what would sound different now" />}
    >
      {problem && (
        <p class="notice" role="alert">
          {problem}
        </p>
      )}
      <form class="fields" method="post" action="/desk/narration">
        <div class="row">
          {select("speaker", "Voice", speakers)}
          {select("quotedSpeaker", "Second voice, for quotes", speakers)}
          {select("quotes", "Block quotes", quotes)}
          {select("captions", "Captions of pictures", captions)}
        </div>
        {outside && (
          <>
            <p class="soft">
              The {outside === "endpoint" ? "speech service of the settings (VOICE_URL)" : "program of the settings (VOICE_COMMAND)"} reads.
              The voices above stand in where it fails, for a whole article.
            </p>
            <div class="row">
              {input("outsideSpeaker", "Its voice, by the name it has there")}
              {input("outsideQuotedSpeaker", "Its second voice")}
            </div>
          </>
        )}
        <div class="row">
          {input("opening", "Said before every article ({magazine}, {issue})")}
          {input("closing", "Said after it")}
        </div>
        <p>
          <button class="button">Save</button>
        </p>
      </form>
      {silent.silent.length > 0 && <SilentList {...silent} />}
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
    </Desk>
  );
}

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
