import { useMessages } from "../../messages/index.ts";
import { Hear } from "../hear.tsx";
import { useLanguage } from "../when.tsx";
import { Refused, type WhyRefused } from "../../http/index.ts";
import type { Draft } from "../../editorial/index.ts";
import { type AudioFacts, type HumanReading, type KeptEntry, type Part, type Plan, voiceSaid } from "../../narration/index.ts";
import { formatNumber } from "../../values/index.ts";
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
  formats: { words: "all" | "few"; accept: string };
  problem?: WhyRefused | undefined;
};

const clock = (seconds: number, language: string) =>
  `${Math.floor(seconds / 60)}:${formatNumber(seconds % 60, language, 1).padStart(4, "0")}`;

/** What is said of an article, before it is said: read, skip or say otherwise, and hear each of it. */
export function SpeechPage(props: SpeechProps) {
  const m = useMessages().desk.narration.speech;
  const { visit, draft, plan, problem, words } = props;
  const base = `/desk/articles/${draft.id}/speech`;
  return (
    <Desk
      visit={visit}
      title={m.title}
      actions={
        <div class="actions">
          <a href={`/desk/articles/${draft.id}`}>{m.article}</a>
          <a href="/desk/narration">{m.magazines}</a>
          {draft.path && <ActionButton action={`${base}/recording`} label={m.again} />}
        </div>
      }
    >
      <Refused problem={problem} />
      <p class="serif">{draft.headline}</p>
      <Standing {...props} />
      <h2>{m.said}</h2>
      <form method="post" action={base}>
        <Wide label={m.said}>
          <table class="script">
            <thead>
              <tr>
                <th scope="col">{m.part}</th>
                <th scope="col">{m.textAndSaid}</th>
                <th scope="col">{m.decision}</th>
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
          <button class="button">{m.save}</button>
        </p>
      </form>
      <h2>{m.words}</h2>
      <p class="soft">{m.wordsSay}</p>
      <LexiconTable entries={words} base={`${base}/words`} />
      <ReadingPart {...props} base={base} />
      <script type="module" src={visit.asset("speech.js")} />
    </Desk>
  );
}

function Standing({ draft, recording, stale }: SpeechProps) {
  const m = useMessages().desk.narration.speech;
  const language = useLanguage();
  if (!draft.path) return <p class="soft">{m.unpublished}</p>;
  if (!recording) return <p class="soft">{m.none}</p>;
  return (
    <p class={stale ? "notice" : "soft"}>
      {m.stands({
        length: clock(recording.seconds, language),
        voice: voiceSaid(recording.voice, language),
        estimated: recording.estimated,
        stale,
        fellBack: recording.fellBack ?? "",
      })}
    </p>
  );
}

function PartRow({ part, base }: { part: Part; base: string }) {
  const m = useMessages().desk.narration.speech;
  const { block, kind, text, usual, override, segments } = part;
  const chosen = override?.said ?? "usual";
  const option = (value: string, label: string) => (
    <option value={value} selected={value === chosen}>
      {label}
    </option>
  );
  return (
    <tr class={segments.length === 0 ? "silent" : ""}>
      <td class="soft">{m.parts[kind]}</td>
      <td>
        {segments.length === 0 && <p>{text}</p>}
        {segments.map((segment) => (
          <p>
            <Hear href={`${base}/${segment.id}.wav`} words={segment.text} /> {segment.text}
            {segment.said !== segment.text && <span class="soft said"> {segment.said || m.nothingSaid}</span>}
          </p>
        ))}
      </td>
      <td>
        <select name={`said.${block}`} aria-label={`${m.parts[kind]}: ${text.slice(0, 40)}`} data-words={`words-${block}`}>
          {option("usual", usual === "read" ? m.usualRead : m.usualSkip)}
          {usual === "skip" ? option("read", m.read) : option("skip", m.skip)}
          {option("say", m.say)}
        </select>
        <textarea id={`words-${block}`} name={`words.${block}`} rows={2} aria-label={m.insteadOf} placeholder={m.insteadOf}>
          {override?.words ?? ""}
        </textarea>
      </td>
    </tr>
  );
}

function ReadingPart({ plan: { reading }, timings, formats, base }: SpeechProps & { base: string }) {
  const all = useMessages().desk.narration;
  const m = all.speech;
  return (
    <>
      <h2>{m.byPerson}</h2>
      {reading ? <Reading reading={reading} timings={timings} base={base} /> : <p class="soft">{m.noReading}</p>}
      <form class="fields" method="post" action={`${base}/reading`} enctype="multipart/form-data">
        <div class="row">
          <label>
            {m.file(all.formats[formats.words])}
            <input type="file" name="file" accept={formats.accept} required />
          </label>
          <label>
            {m.readBy}
            <input name="narrator" required value={reading?.narrator ?? ""} />
          </label>
        </div>
        <div class="actions">
          <label class="check">
            <input type="checkbox" name="withHead" value="yes" checked /> {m.withHead}
          </label>
          <button class="button quiet">{reading ? m.replace : m.upload}</button>
        </div>
      </form>
    </>
  );
}

function Reading({ reading, timings, base }: { reading: HumanReading; timings: SpeechProps["timings"]; base: string }) {
  const m = useMessages().desk.narration.speech;
  return (
    <>
      <p>{m.reads({ name: reading.narrator, length: clock(reading.seconds, useLanguage()) })}</p>
      <details>
        <summary>{m.starts}</summary>
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
                      aria-label={m.startOf(text.slice(0, 40))}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p class="actions">
            <button class="button quiet">{m.setStarts}</button>
          </p>
        </form>
      </details>
      <ActionButton action={`${base}/reading/removal`} label={m.takeBack} />
    </>
  );
}
