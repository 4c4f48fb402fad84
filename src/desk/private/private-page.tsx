import type { ComponentChildren } from "preact";
import type { ArticleView, Draft } from "../../editorial/index.ts";
import { Refused } from "../../http/index.ts";
import { said, useMessages } from "../../messages/index.ts";
import type { Guest, ThreadView } from "../../review/index.ts";
import { formatDay } from "../../values/index.ts";
import type { Placed } from "../articles/comments/sorted.ts";
import { CommentsOfScript, inScript } from "../articles/comments/of-script.tsx";
import { Threads, useThreadName } from "../articles/comments/threads.tsx";
import { ArticleAsRead } from "../beside/article-as-read.tsx";
import { Area, type Shown } from "../forms.tsx";
import { Place } from "../when.tsx";

/** What a guest may do with the piece this moment. */
type May = { comment: boolean; suggest: boolean };
export type GuestVisit = {
  guest: Guest;
  may: May;
  base: string;
  title: string;
  language: string;
  timeZone: string;
  asset: (name: string) => string;
};
/** What the editor opens with, who suggests, and how others are called. */
export type GuestText = { json: string; me: string; names: Record<string, string> };
type Props = {
  visit: GuestVisit;
  draft: Draft;
  article: ArticleView;
  html: string;
  placed: readonly Placed[];
  text: GuestText;
  shown: Shown;
  /** What was done just before. */
  done: "yes" | "wanted" | "stopped" | undefined;
  /** Whether they are written to of answers; undefined where no address of theirs is known. */
  wantsLetters: boolean | undefined;
};

function Frame({ visit, headline, children }: { visit: GuestVisit; headline: string; children: ComponentChildren }) {
  const m = useMessages().privateLink;
  return (
    <html lang={visit.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="robots" content="noindex, nofollow, noarchive" />
        <meta name="referrer" content="same-origin" />
        <title>{m.title({ headline, magazine: visit.title })}</title>
        <link rel="stylesheet" href={visit.asset("fonts.css")} />
        <link rel="stylesheet" href={visit.asset("desk.css")} />
        {visit.may.comment && <script type="module" src={visit.asset("private.js")} />}
        <link rel="icon" href={visit.asset("icon.svg")} type="image/svg+xml" />
      </head>
      <body class="private">
        <header class="desk-top">
          <strong>{visit.title}</strong>
          <span class="soft">{m.says({ name: visit.guest.name, day: formatDay(visit.guest.endsOn, visit.language) })}</span>
        </header>
        <main>
          <Place.Provider value={visit}>{children}</Place.Provider>
        </main>
      </body>
    </html>
  );
}

/** One piece, for whoever comes by a private link to it: to read, and to say something of it, without a script too. */
export function PrivatePage({ visit, draft, article, html, placed, text, shown, done, wantsLetters }: Props) {
  const m = useMessages().privateLink;
  return (
    <Frame visit={visit} headline={draft.headline}>
      {done && (
        <p class="notice" role="status">
          {{ yes: m.said, ...m.letters }[done]}
        </p>
      )}
      <Refused problem={shown.problem} fields={shown.errors} />
      <State visit={visit} draft={draft} />
      <div class="private-sheet">
        <div>
          {visit.may.comment && <Text visit={visit} draft={draft} text={text} threads={placed.map(({ thread }) => thread)} />}
          <div class="paper">
            <ArticleAsRead article={article} html={html} written={article.writtenBy} language={visit.language} body="body as-read" />
          </div>
        </div>
        <section class="comments said-so-far" aria-label={m.comments}>
          <h2>{m.comments}</h2>
          <Threads placed={placed} below={(thread) => (visit.may.comment ? <Answering thread={thread} base={visit.base} /> : null)} />
          {visit.may.comment && <Beginning base={visit.base} shown={shown} />}
          {wantsLetters !== undefined && <Letters base={visit.base} wants={wantsLetters} />}
        </section>
      </div>
    </Frame>
  );
}

function State({ visit: { guest, may }, draft }: { visit: GuestVisit; draft: Draft }) {
  const m = useMessages().privateLink;
  if (draft.path) return <p class="notice">{said(m.published, { a: <a href={draft.path} /> })}</p>;
  if (guest.degree === "suggest" && !may.suggest) return <p class="notice">{m.held}</p>;
  return <p class="soft">{{ read: m.reading, comment: m.commenting, suggest: m.suggesting }[guest.degree]}</p>;
}

/** What the script makes the text of: to be commented on as one selects words, and to be suggested to. */
function Text({ visit, draft, text, threads }: Pick<Props, "visit" | "draft" | "text"> & { threads: readonly ThreadView[] }) {
  const { state, kept, keptAt, keeping, notKept, onlyHere, away, unfit, letGo, takeBack } = useMessages().privateLink;
  const says = JSON.stringify({ kept, keptAt, keeping, notKept, onlyHere, away, unfit, letGo, takeBack });
  return (
    <div
      class="written guest"
      data-base={visit.base}
      data-me={text.me}
      data-block-names={JSON.stringify(text.names)}
      data-zone={visit.timeZone}
      data-language={draft.language}
      data-version={draft.version}
      data-suggests={visit.may.suggest ? "" : undefined}
      data-says={says}
      data-editor-words={JSON.stringify(useMessages().desk.editor)}
    >
      <script type="application/json" class="written-body" dangerouslySetInnerHTML={{ __html: inScript(text.json) }} />
      <CommentsOfScript threads={threads} names={[]} />
      {visit.may.suggest && <p class="soft kept-state" role="status" aria-label={state} hidden />}
    </div>
  );
}

function Answering({ thread, base }: { thread: ThreadView; base: string }) {
  const m = useMessages().desk.comments;
  const name = useThreadName()(thread);
  return (
    <div class="answering">
      <form method="post" action={`${base}/comments/${thread.id}/answers`}>
        <textarea name="said" rows={2} aria-label={m.answerTo(name)} />
        <button class="button quiet" aria-label={m.answerTo(name)}>
          {m.answer}
        </button>
      </form>
    </div>
  );
}

function Beginning({ base, shown }: { base: string; shown: Shown }) {
  const m = useMessages().privateLink;
  return (
    <>
      <h3>{m.begin}</h3>
      <form class="fields narrow" method="post" action={`${base}/comments`}>
        <Area shown={shown} name="said" label={m.saidLabel} />
        <Area shown={shown} name="words" label={m.about} rows={2} />
        <p>
          <button class="button">{m.send}</button>
        </p>
      </form>
    </>
  );
}

function Letters({ base, wants }: { base: string; wants: boolean }) {
  const m = useMessages().privateLink.letters;
  return (
    <>
      <h3>{m.title}</h3>
      <form class="fields narrow" method="post" action={`${base}/letters`}>
        <label class="check">
          <input type="checkbox" name="letters" value="yes" checked={wants} /> {m.want}
        </label>
        <p>
          <button class="button quiet">{m.keep}</button>
        </p>
      </form>
    </>
  );
}
