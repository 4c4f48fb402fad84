import type { ComponentChildren } from "preact";
import { useMessages } from "../../../messages/index.ts";
import type { CommentView, ThreadView } from "../../../review/index.ts";
import { When, useLanguage } from "../../when.tsx";
import { formatNumber } from "../../../values/index.ts";
import type { Placed } from "./sorted.ts";

/** What is said, thread by thread; `below`: what stands under each that is open, or resolved. */
export function Threads({ placed, below }: { placed: readonly Placed[]; below?: (thread: ThreadView) => ComponentChildren }) {
  const m = useMessages().desk.comments;
  const language = useLanguage();
  const open = placed.filter(({ thread }) => !thread.resolved);
  const resolved = placed.filter(({ thread }) => thread.resolved);
  const list = (some: readonly Placed[]) => (
    <ol class="threads">
      {some.map((one) => (
        <Thread {...one} below={below} />
      ))}
    </ol>
  );
  return (
    <>
      {open.length > 0 ? list(open) : <p class="soft">{m.none}</p>}
      {resolved.length > 0 && (
        <details>
          <summary>{m.resolved(formatNumber(resolved.length, language))}</summary>
          {list(resolved)}
        </details>
      )}
    </>
  );
}

/** How a thread is called: by who began it, and its words. */
export function useThreadName(): (thread: ThreadView) => string {
  const m = useMessages().desk.comments;
  return ({ words, comments }) => {
    const who = comments[0]?.by || m.somebody;
    return words ? m.about({ who, words: short(words) }) : m.aboutWhole(who);
  };
}

const short = (words: string): string => (words.length > 80 ? `${words.slice(0, 77).toWellFormed()}…` : words);

function Thread({ thread, isGone, below }: Placed & { below: ((thread: ThreadView) => ComponentChildren) | undefined }) {
  const m = useMessages().desk.comments;
  const name = useThreadName()(thread);
  return (
    <li>
      <article id={`thread-${thread.id}`} aria-label={name}>
        <p class="of">{thread.words ? <q>{short(thread.words)}</q> : m.whole}</p>
        {isGone && <p class="soft">{m.gone}</p>}
        {thread.comments.map((comment) => (
          <Comment comment={comment} />
        ))}
        {thread.resolved && (
          <p class="soft">
            {m.resolvedBy(thread.resolved.by || m.somebody)}, <When at={thread.resolved.at} />
          </p>
        )}
        {below?.(thread)}
      </article>
    </li>
  );
}

function Comment({ comment: { by, kind, at, said } }: { comment: CommentView }) {
  const { comments: m, links } = useMessages().desk;
  return (
    <div class="said-by">
      <p class="soft">
        <strong>{by || m.somebody}</strong>
        {kind === "file" && ` (${m.fromFile})`}
        {kind === "link" && ` (${links.byLink})`}, <When at={at} />
      </p>
      <p class="words">{said}</p>
    </div>
  );
}
