import { Hear } from "../hear.tsx";
import { Refused, type WhyRefused } from "../../http/index.ts";
import type { Draft } from "../../editorial/index.ts";
import type { AudioFacts, HumanReading, KeptEntry, Part, Plan } from "../../narration/index.ts";
import { ActionButton, Desk, type DeskVisit } from "../frame.tsx";
import { Wide } from "../lists.tsx";
import { LexiconTable } from "./lexicon-table.tsx";

type SpeechProps = {
  visit: DeskVisit;
  draft: Draft;
  plan: Plan;
  words: KeptEntry[];
  /** The recording that stands, where there is one. */
  recording: AudioFacts | undefined;
  /** It would sound otherwise if it were made now. */
  stale: boolean;
  timings: { id: string; start: number; text: string }[];
  /** What files of a reading can be taken here. */
  formats: { words: string; accept: string };
  problem?: WhyRefused | undefined;
};

const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${(seconds % 60).toFixed(1).padStart(4, "0")}`;

/** What is said of an article, before it is said: read, skip or say otherwise, and hear each of it. */
export function SpeechPage(props: SpeechProps) {
  const { visit, draft, plan, problem, words } = props;
  const base = `/desk/articles/${draft.id}/speech`;
  return (
    <Desk
      visit={visit}
      title="Read aloud"
      actions={
        <div class="actions">
          <a href={`/desk/articles/${draft.id}`}>The article</a>
          <a href="/desk/narration">Voices and words of the magazine</a>
          {draft.path && <ActionButton action={`${base}/recording`} label="Record it again" />}
        </div>
      }
    >
      <Refused problem={problem} />
      <p class="serif">{draft.headline}</p>
      <Standing {...props} />
      <h2>What is said</h2>
      <form method="post" action={base}>
        <Wide label="What is said">
          <table class="script">
            <thead>
              <tr>
                <th scope="col">Part</th>
                <th scope="col">Text, and what is said of it</th>
                <th scope="col">Decision</th>
              </tr>
            </thead>
            <tbody>
              {plan.parts.map((part) => (
                <PartRow part={part} base={base} />
              ))}
            </tbody>
          </table>
        </Wide>
        <p class="actions">
          <button class="button">Save what is said</button>
        </p>
      </form>
      <h2>Words of this article</h2>
      <p class="soft">They go before the magazine’s own.</p>
      <LexiconTable entries={words} base={`${base}/words`} />
      <ReadingPart {...props} base={base} />
      <script type="module" src={visit.asset("speech.js")} />
    </Desk>
  );
}

function Standing({ draft, recording, stale }: SpeechProps) {
  if (!draft.path) return <p class="soft">It is recorded when it is published. Below it can be heard as it will sound.</p>;
  if (!recording)
    return <p class="soft">There is no recording yet. Where the voice does not speak the article’s language there will be none.</p>;
  return (
    <p class={stale ? "notice" : "soft"}>
      The recording that stands is {clock(recording.seconds)} long, {recording.voice}.{recording.estimated && " Its times are estimated."}
      {stale && " It was made before the last change of words, voice or decisions: record it again."}
      {recording.fellBack && ` The embedded voice read it, because the voice outside failed: ${recording.fellBack}.`}
    </p>
  );
}

const names: Record<Part["kind"], string> = {
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
};

function PartRow({ part, base }: { part: Part; base: string }) {
  const { block, kind, text, usual, override, segments } = part;
  const chosen = override?.said ?? "usual";
  const option = (value: string, label: string) => (
    <option value={value} selected={value === chosen}>
      {label}
    </option>
  );
  return (
    <tr class={segments.length === 0 ? "silent" : ""}>
      <td class="soft">{names[kind]}</td>
      <td>
        {segments.length === 0 && <p>{text}</p>}
        {segments.map((segment) => (
          <p>
            <Hear href={`${base}/${segment.id}.wav`} words={segment.text} /> {segment.text}
            {segment.said !== segment.text && <span class="soft said"> {segment.said || "(nothing is said)"}</span>}
          </p>
        ))}
      </td>
      <td>
        <select name={`said.${block}`} aria-label={`${names[kind]}: ${text.slice(0, 40)}`} data-words={`words-${block}`}>
          {option("usual", usual === "read" ? "Usual: read" : "Usual: skip")}
          {usual === "skip" ? option("read", "Read") : option("skip", "Skip")}
          {option("say", "Say instead")}
        </select>
        <textarea
          id={`words-${block}`}
          name={`words.${block}`}
          rows={2}
          aria-label="What is said instead"
          placeholder="What is said instead"
        >
          {override?.words ?? ""}
        </textarea>
      </td>
    </tr>
  );
}

function ReadingPart({ plan: { reading }, timings, formats, base }: SpeechProps & { base: string }) {
  return (
    <>
      <h2>Read by a person</h2>
      {reading ? (
        <Reading reading={reading} timings={timings} base={base} />
      ) : (
        <p class="soft">A voice reads this article. Upload a reading, and it is played in its place.</p>
      )}
      <form class="fields" method="post" action={`${base}/reading`} enctype="multipart/form-data">
        <div class="row">
          <label>
            Recording ({formats.words}, up to 90 minutes)
            <input type="file" name="file" accept={formats.accept} required />
          </label>
          <label>
            Read by
            <input name="narrator" required value={reading?.narrator ?? ""} />
          </label>
        </div>
        <div class="actions">
          <label class="check">
            <input type="checkbox" name="withHead" value="yes" checked /> headline, byline and standfirst are read in it
          </label>
          <button class="button quiet">{reading ? "Replace the reading" : "Upload the reading"}</button>
        </div>
      </form>
    </>
  );
}

function Reading({ reading, timings, base }: { reading: HumanReading; timings: SpeechProps["timings"]; base: string }) {
  return (
    <>
      <p>
        {reading.narrator} reads it, {clock(reading.seconds)}. Times are estimated from the length of each sentence and the pauses heard.
        Where the marked sentence runs ahead or behind, set its start: the others move with it.
      </p>
      <details>
        <summary>Starts of the sentences</summary>
        <form method="post" action={`${base}/starts`}>
          <table class="script">
            <tbody>
              {timings.map(({ id, start, text }) => (
                <tr>
                  <td>
                    <Hear href={`${base}/reading#t=${start.toFixed(2)}`} words={text} />
                  </td>
                  <td>{text}</td>
                  <td>
                    <input
                      type="number"
                      name={`start.${id}`}
                      step="0.01"
                      min="0"
                      max={reading.seconds.toFixed(2)}
                      value={reading.starts.get(id)?.toFixed(2) ?? ""}
                      placeholder={start.toFixed(2)}
                      aria-label={`Start in seconds: ${text.slice(0, 40)}`}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p class="actions">
            <button class="button quiet">Set the starts</button>
          </p>
        </form>
      </details>
      <ActionButton action={`${base}/reading/removal`} label="Take the reading back: the voice reads again" />
    </>
  );
}
