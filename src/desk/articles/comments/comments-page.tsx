import type { Draft } from "../../../editorial/index.ts";
import { useMessages } from "../../../messages/index.ts";
import type { ThreadView } from "../../../review/index.ts";
import { Area, Problem, type Shown } from "../../forms.tsx";
import { Desk, type DeskVisit } from "../../frame.tsx";
import type { Placed } from "./sorted.ts";
import { Threads, useThreadName } from "./threads.tsx";

type Props = { visit: DeskVisit; draft: Draft; placed: readonly Placed[]; shown: Shown };

/** All that is said of a piece, answered by plain forms. */
export function CommentsPage({ visit, draft, placed, shown }: Props) {
  const m = useMessages().desk.comments;
  const base = `/desk/articles/${draft.id}/comments`;
  return (
    <Desk visit={visit} title={m.title} actions={<a href={`/desk/articles/${draft.id}`}>{draft.headline}</a>}>
      <Problem shown={shown} />
      <p class="soft">{m.neverOut}</p>
      <section class="comments" aria-label={m.title}>
        <Threads placed={placed} below={(thread) => <Answering thread={thread} base={base} />} />
      </section>
      <h2>{m.begin}</h2>
      <form class="fields narrow" method="post" action={base}>
        <Area shown={shown} name="said" label={m.said} />
        <Area shown={shown} name="words" label={m.aboutWords} rows={2} />
        <p>
          <button class="button">{m.send}</button>
        </p>
      </form>
    </Desk>
  );
}

function Answering({ thread, base }: { thread: ThreadView; base: string }) {
  const m = useMessages().desk.comments;
  const name = useThreadName()(thread);
  const isOpen = thread.resolved === null;
  return (
    <div class="answering">
      {isOpen && (
        <form method="post" action={`${base}/${thread.id}/answers`}>
          <textarea name="said" rows={2} aria-label={m.answerTo(name)} />
          <button class="button quiet" aria-label={m.answerTo(name)}>
            {m.answer}
          </button>
        </form>
      )}
      <form method="post" action={`${base}/${thread.id}/resolution`}>
        <input type="hidden" name="resolved" value={isOpen ? "yes" : "no"} />
        <button class="button quiet" aria-label={isOpen ? m.resolveThat(name) : m.reopenThat(name)}>
          {isOpen ? m.resolve : m.reopen}
        </button>
      </form>
    </div>
  );
}

/** On the writing page, where no form may stand within its own: what is said, and the way to answer. With a script it stands beside the text. */
export function CommentsBelow({ draft, placed }: { draft: Draft; placed: readonly Placed[] }) {
  const m = useMessages().desk.comments;
  return (
    <section class="comments below" aria-label={m.title}>
      <h2>{m.title}</h2>
      <Threads placed={placed} />
      <p>
        <a href={`/desk/articles/${draft.id}/comments`}>{m.page}</a>
      </p>
    </section>
  );
}
