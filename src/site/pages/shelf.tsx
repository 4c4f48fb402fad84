import type { ComponentChildren } from "preact";
import { type ArticleCard, type ArticleView } from "../../editorial/index.ts";
import { said, useMessages } from "../../messages/index.ts";
import { dayOf } from "../../values/index.ts";
import { Frame } from "../frame/frame.tsx";
import { NamedWith, headlineOf, dayText } from "../frame/parts.tsx";
import type { Visit } from "../visit/visit.ts";
import { leadsBack } from "../visit/way-back.ts";

/** A piece that somebody saved. */
export type SavedPiece = { article: ArticleCard; savedAt: Date };
/** A piece that somebody began or read; `block`: where they stopped in its text. */
export type ReadPiece = { article: ArticleCard; part: number; block: string | undefined; isRead: boolean; lastAt: Date };

/** On the article: saved by one press, with a script without leaving the page. */
export function SaveHere({ article, visit }: { article: ArticleView; visit: Visit }) {
  const m = useMessages().shelf;
  // the page is kept for all of a class: whether it is saved already, a script asks
  if (!visit.reader.signedIn) return <a href={leadsBack("/sign-in", `/account/saved?ask=${article.slug}`)}>{m.save}</a>;
  return (
    <form class="save" method="post" action="/account/saved">
      <input type="hidden" name="article" value={article.slug} />
      <input type="hidden" name="keep" value="yes" />
      <button class="as-link">{m.save}</button>
    </form>
  );
}

const on = (visit: Visit, moment: Date) => dayText(visit, dayOf(moment, visit.publication.timeZone));

/** A piece in a list of the reader’s own. */
export function Piece({
  article,
  meta,
  children,
  place = "",
}: {
  article: ArticleCard;
  meta?: string;
  children?: ComponentChildren;
  place?: string;
}) {
  return (
    <li>
      <p class="headline">
        <a href={article.path + place}>{headlineOf(article)}</a>
      </p>
      <p class="meta">
        <NamedWith article={article} within={article.language} />
        {meta && ` · ${meta}`}
      </p>
      {children}
    </li>
  );
}

export const placeOf = ({ block, isRead }: ReadPiece): string => (block && !isRead ? `#b-${block}` : "");

export function readText({ part, isRead, lastAt }: ReadPiece, visit: Visit, m: ReturnType<typeof useMessages>["shelf"]): string {
  const day = on(visit, lastAt);
  return isRead ? m.wasRead(day) : m.stoppedAt({ day, part });
}

type SavedProps = {
  visit: Visit;
  saved: SavedPiece[];
  /** An article that is asked to be saved, after a sign-in. */
  asked: ArticleView | undefined;
  /** What was just done, to which article. */
  done: { what: "saved" | "takenOut"; article: ArticleView } | undefined;
  problem?: string | undefined;
};

/** Everything that somebody saved for later. */
export function SavedPage({ visit, saved, asked, done, problem }: SavedProps) {
  const m = useMessages().shelf;
  return (
    <Frame visit={visit} title={m.title} noIndex>
      <div class="sheet letter">
        <h1>{m.title}</h1>
        {done && (
          <p class="notice" role="status">
            {said(m[done.what](done.article.headline), { a: <a href={done.article.path} /> })}
          </p>
        )}
        {problem && (
          <p class="notice" role="alert" id="refused">
            {problem}
          </p>
        )}
        <p>{m.says}</p>
        {asked && (
          <form class="actions" method="post" action="/account/saved">
            <input type="hidden" name="article" value={asked.slug} />
            <input type="hidden" name="keep" value="yes" />
            <button class="button">{m.saveThis(asked.headline)}</button>
          </form>
        )}
        {saved.length === 0 ? <p>{m.nothingSaved}</p> : <SavedList saved={saved} visit={visit} />}
        <ToAccount />
      </div>
    </Frame>
  );
}

function SavedList({ saved, visit }: Pick<SavedProps, "saved" | "visit">) {
  const m = useMessages().shelf;
  return (
    <ul class="results shelf">
      {saved.map(({ article, savedAt }) => (
        <Piece article={article} meta={m.savedOn(on(visit, savedAt))}>
          <form method="post" action="/account/saved">
            <input type="hidden" name="article" value={article.slug} />
            <input type="hidden" name="keep" value="no" />
            <button class="button small quiet" aria-label={m.takeOutOf(article.headline)}>
              {m.takeOut}
            </button>
          </form>
        </Piece>
      ))}
    </ul>
  );
}

type HistoryProps = {
  visit: Visit;
  isKept: boolean;
  days: number;
  read: ReadPiece[];
  page: number;
  isLast: boolean;
  done: string | undefined;
};

/** Everything that somebody read, as long as it is kept. */
export function HistoryPage({ visit, isKept, days, read, page, isLast, done }: HistoryProps) {
  const m = useMessages().shelf;
  return (
    <Frame visit={visit} title={m.history} noIndex>
      <div class="sheet letter">
        <h1>{m.history}</h1>
        {done && (
          <p class="notice" role="status">
            {done}
          </p>
        )}
        <p>{isKept ? m.historySays(days) : m.historyOff}</p>
        {isKept && (read.length === 0 ? <p>{m.nothingRead}</p> : <HistoryList read={read} visit={visit} />)}
        {isKept && (page > 1 || !isLast) && (
          <nav class="pages meta" aria-label={m.pagesOfHistory}>
            {page > 1 ? <a href={`/account/history?page=${page - 1}`}>{m.back}</a> : <span />}
            {!isLast && <a href={`/account/history?page=${page + 1}`}>{m.more}</a>}
          </nav>
        )}
        <Choice isKept={isKept} isEmpty={read.length === 0} />
        <ToAccount />
      </div>
    </Frame>
  );
}

function HistoryList({ read, visit }: Pick<HistoryProps, "read" | "visit">) {
  const m = useMessages().shelf;
  return (
    <ul class="results shelf">
      {read.map((piece) => (
        <Piece article={piece.article} meta={readText(piece, visit, m)} place={placeOf(piece)}>
          <form method="post" action="/account/history/forgetting">
            <input type="hidden" name="article" value={piece.article.slug} />
            <button class="button small quiet" aria-label={m.forgetOf(piece.article.headline)}>
              {m.forget}
            </button>
          </form>
        </Piece>
      ))}
    </ul>
  );
}

/** What each button will do is said before it is pressed. */
function Choice({ isKept, isEmpty }: { isKept: boolean; isEmpty: boolean }) {
  const m = useMessages().shelf;
  if (!isKept) return <KeepForm keep="yes" label={m.switchOn} />;
  return (
    <div class="deeds">
      {!isEmpty && (
        <details>
          <summary>{m.empty}</summary>
          <p>{m.emptySays}</p>
          <form method="post" action="/account/history/emptying">
            <button class="button quiet">{m.empty}</button>
          </form>
        </details>
      )}
      <details>
        <summary>{m.switchOff}</summary>
        <p>{m.switchOffSays}</p>
        <KeepForm keep="no" label={m.switchOff} />
      </details>
    </div>
  );
}

const KeepForm = ({ keep, label }: { keep: "yes" | "no"; label: string }) => (
  <form class="actions" method="post" action="/account/history">
    <input type="hidden" name="keep" value={keep} />
    <button class="button quiet">{label}</button>
  </form>
);

function ToAccount() {
  const m = useMessages().shelf;
  return (
    <p>
      <a href="/account">{m.backToAccount}</a>
    </p>
  );
}
