import { type ImportView, type Report, type Sample, mapTerms } from "../../intake/index.ts";
import { keptIn, useMessages } from "../../messages/index.ts";
import { useLanguage } from "../when.tsx";

/** A few articles side by side: as they were there, and what they become. */
export function Samples({ run, report }: { run: ImportView; report: Report }) {
  const m = useMessages().desk.archives;
  const there: Readonly<Record<string, string>> = m.statusThere;
  return (
    <>
      <h2>{m.samples}</h2>
      {report.samples.map((sample) => (
        <section class="two side-by-side">
          <div>
            <h3>{m.there}</h3>
            <p>
              <strong>{sample.name}</strong>
            </p>
            <p class="soft says">
              {run.site}
              {sample.address}
            </p>
            <p class="soft">
              {[
                there[sample.status] ?? sample.status,
                ...sample.sections.map((term) => term.name),
                ...sample.topics.map((term) => term.name),
              ].join(", ")}
            </p>
          </div>
          <Here run={run} sample={sample} />
        </section>
      ))}
    </>
  );
}

function Here({ run: { choices, mapping }, sample }: { run: ImportView; sample: Sample }) {
  const m = useMessages().desk.archives;
  const language = useLanguage();
  const { section, topics } = mapTerms(sample, mapping);
  const comes = sample.status === "published" ? "public" : sample.status === "scheduled" && sample.kind === "post" ? "scheduled" : "draft";
  const state = m.becomes[choices.publish ? comes : "draft"];
  return (
    <div>
      <h3>{m.here}</h3>
      <p>
        <strong>{sample.name}</strong>
      </p>
      <p class="soft">
        {m.sampleHere({
          kind: sample.kind === "page" ? m.becomes.page : m.becomes.article,
          state: [state, sample.day].filter(Boolean).join(", "),
        })}
      </p>
      {sample.kind === "post" && <p class="soft">{[section, ...topics].filter(Boolean).join(", ")}</p>}
      {sample.authors.length > 0 && <p class="soft">{m.by(sample.authors.join(", "))}</p>}
      <p>{sample.opening}</p>
      <p class="soft">{m.wordsAndPictures(sample)}</p>
      {sample.problems.length > 0 && (
        <ul class="asks">
          {sample.problems.map((problem) => (
            <li>{keptIn(problem, language)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
