import { useMessages } from "../../messages/index.ts";
import { Frame } from "../frame/frame.tsx";
import type { Visit } from "../visit/visit.ts";

/** What is kept in this browser, with its size, and the way to be rid of it. Its script knows what there is; the page is the same for everybody. */
export function OfflinePage({ visit }: { visit: Visit }) {
  const { offline: m, frame } = useMessages();
  return (
    <Frame visit={visit} title={m.title} isKeptInBrowser isApp noIndex>
      <div class="sheet letter kept-here">
        <p>
          <a href="/">{visit.publication.title}</a>
        </p>
        <h1>{m.title}</h1>
        <p class="notice" data-without hidden>
          {m.without}
        </p>
        <noscript>
          <p>{m.needsScript}</p>
        </noscript>
        <p data-nothing hidden>
          {m.nothing}
        </p>
        <ul
          data-issues
          data-open={m.states.open}
          data-in-part={m.states["in part"]}
          data-ended={m.states.ended}
          data-unchecked={m.states.unchecked}
          data-remove={m.remove}
          data-remove-one={m.removeOne("{title}")}
        />
        <p class="meta" data-all={m.all} role="status" />
        <p>
          <button class="button quiet" data-remove-all hidden>
            {m.removeAll}
          </button>
        </p>
        <p class="meta">{m.says}</p>
        <p>
          <a href="/issues">{frame.pastIssues}</a>
        </p>
      </div>
    </Frame>
  );
}
