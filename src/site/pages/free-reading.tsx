import type { Given, Metered, OwnGift } from "../../access/index.ts";
import type { ArticleView } from "../../editorial/index.ts";
import { type Day, colonIn } from "../../values/index.ts";
import { said, useMessages } from "../../messages/index.ts";
import { Frame } from "../frame/frame.tsx";
import { dayText } from "../frame/parts.tsx";
import type { Visit } from "../visit/visit.ts";
import { Address } from "./feeds.tsx";

/** What there is of free reading at one article, for one reader or a class of them. */
export type FreeHere = {
  /** Until when the link opens it by which it came. */
  given?: { until: Day };
  /** It was come to by a link that opens it no more. */
  isOver?: boolean;
  /** How this reader stands with the meter. */
  metered?: Metered;
  /** Articles a month for whoever signs in, where nobody is. */
  meterTold?: number;
  /** Whether this reader may give it away. */
  canGive?: boolean;
};

export function HowOpen({ free: { given, metered, isOver }, visit }: { free: FreeHere; visit: Visit }) {
  const { freeReading: m, refusals } = useMessages();
  if (isOver) return <p class="notice how-open">{refusals.access.giftOver}</p>;
  if (given) return <p class="notice how-open">{m.wasGiven(dayText(visit, given.until))}</p>;
  return metered?.isOpen ? <p class="notice how-open">{m.metered(metered)}</p> : null;
}

/** At the wall: what the meter still opens, and the button that opens this article by it. */
export function MeterHere({ free: { metered, meterTold }, article }: { free: FreeHere; article: ArticleView }) {
  const m = useMessages().freeReading;
  if (!metered) return meterTold ? <p>{m.meterTold(meterTold)}</p> : null;
  return (
    <>
      <p>{m.meterTo(metered)}</p>
      {metered.left > 0 && (
        <form method="post" action="/account/metered">
          <input type="hidden" name="article" value={article.slug} />
          <p>
            <button class="button">{m.readThisOne}</button>
          </p>
        </form>
      )}
    </>
  );
}

export const GiveLink = ({ article }: { article: ArticleView }) => (
  <a href={`/account/given?article=${article.slug}`}>{useMessages().freeReading.give}</a>
);

type Props = {
  visit: Visit;
  gifts: OwnGift[];
  aMonth: number;
  left: number;
  days: number;
  /** The article that is to be given, and whether this reader may. */
  article: { slug: string; headline: string; isTheirs: boolean } | undefined;
  made?: (Given & { url: string; headline: string }) | undefined;
  done?: boolean;
  problem?: string | undefined;
};

/** Articles that a subscriber gives by links: one is made, all are listed, each can be taken back. */
export function GivenPage({ visit, gifts, aMonth, left, days, article, made, done, problem }: Props) {
  const { freeReading: m, refusals } = useMessages();
  return (
    <Frame visit={visit} title={m.title} noIndex>
      <div class="sheet letter">
        <h1>{m.title}</h1>
        {done && (
          <p class="notice" role="status">
            {m.takenBack}
          </p>
        )}
        {problem && (
          <p class="notice" role="alert" id="refused">
            {problem}
          </p>
        )}
        {made && <Made made={made} visit={visit} />}
        <p>{aMonth > 0 ? m.says({ aMonth, left, days }) : m.none}</p>
        {article && !article.isTheirs && <p>{m.notYours(article.headline)}</p>}
        {article?.isTheirs && left === 0 && aMonth > 0 && <p class="notice">{refusals.access.giftsUsed(aMonth)}</p>}
        {article?.isTheirs && left > 0 && (
          <form class="actions" method="post" action="/account/given">
            <input type="hidden" name="article" value={article.slug} />
            <button class="button">{m.make(article.headline)}</button>
          </form>
        )}
        <h2>{m.given}</h2>
        {gifts.length === 0 ? <p>{m.nothingGiven}</p> : <Gifts gifts={gifts} visit={visit} />}
      </div>
    </Frame>
  );
}

function Made({ made, visit }: { made: NonNullable<Props["made"]>; visit: Visit }) {
  const m = useMessages().freeReading;
  return (
    <section aria-labelledby="made">
      <h2 id="made">{m.theLink}</h2>
      <p>{said(m.madeFor(made.headline))}</p>
      <div class="form own-address">
        <Address id="given" label={m.theLink} address={made.url} />
      </div>
      <p class="meta">{m.until(dayText(visit, made.endsOn))}</p>
      <script type="module" src={visit.asset("copy.js")} />
    </section>
  );
}

function Gifts({ gifts, visit }: Pick<Props, "gifts" | "visit">) {
  const m = useMessages().freeReading;
  return (
    <ul class="results">
      {gifts.map((gift) => (
        <li>
          <p>{gift.path ? <a href={gift.path}>{gift.headline}</a> : m.notPublic}</p>
          <p class="meta">
            {m.opened}
            {colonIn(visit.publication.language)} {m.openedTimes(gift.opened)} ·{" "}
            {gift.state === "open" ? m.until(dayText(visit, gift.endsOn)) : m.states[gift.state]}
          </p>
          {gift.state === "open" && (
            <form method="post" action={`/account/given/${gift.id}/ending`}>
              <button class="button small quiet" aria-label={m.takeBackOf(gift.headline || m.notPublic)}>
                {m.takeBack}
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}
