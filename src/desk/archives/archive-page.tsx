import { type ImportView, type ItemView, type Report, comingIn } from "../../intake/index.ts";
import { keptIn, useMessages } from "../../messages/index.ts";
import { ActionButton, Desk, type DeskVisit } from "../frame.tsx";
import { type ListQuery, type Listed, Pages } from "../lists.tsx";
import { LookingAgain } from "../looking-again.tsx";
import { useLanguage } from "../when.tsx";
import { ArchiveChoices } from "./archive-choices.tsx";
import { Samples } from "./archive-samples.tsx";

type Props = {
  visit: DeskVisit;
  run: ImportView;
  items: Listed<ItemView>;
  missing: { src: string; problem: string }[];
  asked: ListQuery;
};

export const atWork = (state: ImportView["state"]): boolean => ["looking", "running", "taking back"].includes(state);

/** One archive: what it would make while it waits for a decision, how far it is, and what somebody should look after. */
export function ArchivePage({ visit, run, items, missing, asked }: Props) {
  const m = useMessages().desk.archives;
  const { report, state } = run;
  const isAtWork = atWork(state);
  const isSomethingHere = !isAtWork && state !== "ready" && (state === "done" || run.counts.made + run.counts.kept > 0 || items.total > 0);
  return (
    <Desk visit={visit} title={run.name} head={isAtWork && <LookingAgain visit={visit} />} actions={<a href="/desk/archives">{m.back}</a>}>
      <HowFar run={run} />
      {report && isSomethingHere && <LookAfter items={items} missing={missing} asked={asked} />}
      {report && <Holds report={report} system={run.system} />}
      {report && !isAtWork && <ArchiveChoices run={run} report={report} />}
      {report && <Samples run={run} report={report} />}
    </Desk>
  );
}

function HowFar({ run: { id, state, problem, counts, tally, pictures, report, choices, system } }: Pick<Props, "run">) {
  const m = useMessages().desk.archives;
  const language = useLanguage();
  const all = report ? comingIn(report, choices) : 0;
  const made = counts.made + counts.kept;
  const isAtWork = atWork(state);
  return (
    <>
      <p role={problem ? "alert" : undefined} class={problem ? "notice" : undefined}>
        <span data-stands>{m.stateIs(m.states[state])}</span> {keptIn(problem, language)}
      </p>
      {(made > 0 || state === "running") && <p>{m.soFar({ made, all: Math.max(all, made) })}</p>}
      {tally.here > 0 && <p>{m.hadBefore(tally.here)}</p>}
      {tally.changed > 0 && <p>{m.changed(tally.changed)}</p>}
      {tally.edited > 0 && <p>{m.edited(tally.edited)}</p>}
      {tally.gone > 0 && <p>{m.gone(tally.gone)}</p>}
      {tally.stayed > 0 && <p>{m.stayed(tally.stayed)}</p>}
      {pictures.had + pictures.missing > 0 && <p>{m.pictured(pictures)}</p>}
      {isAtWork && (
        <p class="soft" data-under-way>
          {m.again} <a href={`/desk/archives/${id}`}>{m.reload}</a>
        </p>
      )}
      <p class="actions">
        {isAtWork && <ActionButton action={`/desk/archives/${id}/stop`} label={m.stop} quiet={false} />}
        {(state === "stopped" || (state === "failed" && (report ?? system))) && (
          <ActionButton action={`/desk/archives/${id}/going-on`} label={m.goOn} quiet={false} />
        )}
        {!isAtWork && made > 0 && (
          <a class="button quiet" href={`/desk/archives/${id}/taking-back`}>
            {m.takeBack}
          </a>
        )}
      </p>
    </>
  );
}

function Holds({ report, system }: { report: Report; system: string }) {
  const m = useMessages().desk.archives;
  const language = useLanguage();
  const told: Readonly<Record<string, (n: number) => string>> = m.statuses;
  return (
    <>
      <h2>{m.holds({ system, ...report })}</h2>
      <ul class="asks">
        {Object.entries(report.statuses).map(([status, n]) => (
          <li>{told[status]?.(n) ?? status}</li>
        ))}
      </ul>
      {report.leftOut.length > 0 && (
        <>
          <h2>{m.leftOut}</h2>
          <ul class="asks">
            {report.leftOut.map(({ what, count }) => (
              <li>{m.leftOutOne({ what: keptIn(what, language), n: count })}</li>
            ))}
          </ul>
        </>
      )}
      {report.unknown.length > 0 && (
        <>
          <h2>{m.unknown}</h2>
          <ul class="asks">
            {report.unknown.slice(0, 100).map(({ name, count, example }) => (
              <li>
                {m.unknownOne({ name: keptIn(name, language), n: count })} <code>{example.slice(0, 200)}</code>
              </li>
            ))}
          </ul>
        </>
      )}
      {report.problems.length > 0 && (
        <>
          <h2>{m.notTaken}</h2>
          <ul class="asks">
            {report.problems.slice(0, 50).map(({ problem, count, example }) => (
              <li>
                {m.notTakenOne({ n: count, name: example })} {keptIn(problem, language).slice(0, 300)}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function LookAfter({ items, missing, asked }: Pick<Props, "items" | "missing" | "asked">) {
  const m = useMessages().desk.archives;
  const language = useLanguage();
  const place = ({ articleId, pageId }: ItemView) =>
    articleId ? `/desk/articles/${articleId}` : pageId ? `/desk/pages/${pageId}` : undefined;
  return (
    <>
      <h2>{m.lookAfter}</h2>
      <ul class="asks">
        {items.rows.map((item) => (
          <li>
            {place(item) ? <a href={place(item)}>{item.name}</a> : <strong>{item.name}</strong>}:{" "}
            {item.problems.map((one) => keptIn(one, language).slice(0, 400)).join("; ")}
          </li>
        ))}
      </ul>
      <Pages asked={asked} total={items.total} none={m.nothingToLookAfter} />
      {missing.length > 0 && (
        <>
          <h2>{m.missingPictures}</h2>
          <ul class="asks">
            {missing.map(({ src, problem }) => (
              <li>
                <code>{src}</code>: {keptIn(problem, language)}
              </li>
            ))}
          </ul>
          {missing.length === 100 && <p class="soft">{m.moreMissing}</p>}
        </>
      )}
    </>
  );
}
