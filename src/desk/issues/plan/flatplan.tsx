import type { ChosenAd } from "../../../ads/index.ts";
import type { PieceCard, Step } from "../../../editorial/index.ts";
import { useMessages } from "../../../messages/index.ts";
import { type PageEntry, type PagePicture, isUnfilled } from "../../../print/index.ts";
import { formatNumber } from "../../../values/index.ts";
import type { DeskVisit } from "../../frame.tsx";
import { useLanguage } from "../../when.tsx";
import { doorOf } from "./door-of.ts";
import { StateOf } from "./state.tsx";

/** The pages as they were laid out; `pictures`: of exactly these, by their order, with the address that begins each one’s. */
export type Flatplan = {
  wholeNumber: number;
  pages: readonly PageEntry[];
  pictures: { of: readonly PagePicture[]; fingerprint: string } | undefined;
  pieces: ReadonlyMap<string, PieceCard>;
  steps: readonly Step[];
  /** The house ads that may stand in it. */
  ads: readonly ChosenAd[];
};

/** The pages as they lie open: the cover alone, then left and right, each the way to what stands on it. */
export function FlatplanView({ visit, ...plan }: Flatplan & { visit: DeskVisit }) {
  const m = useMessages().desk.plan.flatplan;
  const { pages, pictures } = plan;
  return (
    <section id="pages">
      <h2>{m.title}</h2>
      <Count pages={pages} />
      {!pictures && <p class="soft">{m.undrawn}</p>}
      <ol class="spreads">
        {spreadsOf(pages).map((spread) => (
          <li>
            {spread.map((page) => (
              <Page page={page} plan={plan} visit={visit} />
            ))}
          </li>
        ))}
      </ol>
      <Ads wholeNumber={plan.wholeNumber} ads={plan.ads} />
    </section>
  );
}

/** Which house ads this issue has; where each stands is found when it is set. */
function Ads({ wholeNumber, ads }: Pick<Flatplan, "wholeNumber" | "ads">) {
  const { ads: names, plan } = useMessages().desk;
  const m = plan.flatplan;
  if (ads.length === 0) return null;
  return (
    <form class="fields narrow" method="post" action={`/desk/issues/${wholeNumber}/ads`}>
      <fieldset class="fields slot">
        <legend>{m.adsOf}</legend>
        {ads.map(({ id, slot, headline, isIn }) => (
          <label class="check">
            <input type="checkbox" name={`ad.${id}`} value="yes" checked={isIn} /> {headline}{" "}
            <span class="soft">({names.slots[slot]})</span>
          </label>
        ))}
        <p class="soft">{m.adsSay}</p>
        <p>
          <button class="button quiet">{m.keepAds}</button>
        </p>
      </fieldset>
    </form>
  );
}

/** Of how many pages it is, and how many of them advertise. */
function Count({ pages }: Pick<Flatplan, "pages">) {
  const m = useMessages().desk.plan.flatplan;
  const language = useLanguage();
  const ads = pages.filter(isAd).length;
  const [fillers, free] = [pages.filter(({ filler }) => filler).length, pages.filter(isUnfilled).length];
  const share = formatNumber(Math.round((100 * ads) / Math.max(1, pages.length)), language);
  return <p>{[m.pages(pages.length), m.ads({ ads, share }), m.fillers({ fillers, free })].join(" · ")}</p>;
}

/** A house ad, and the back cover where one stands on it. */
const isAd = ({ what, title }: PageEntry): boolean => what === "house ad" || (what === "back cover" && title !== "");

/** The first alone, then two by two. */
function spreadsOf(pages: readonly PageEntry[]): PageEntry[][] {
  const [first, ...others] = pages;
  const pairs = Array.from({ length: Math.ceil(others.length / 2) }, (_, at) => others.slice(2 * at, 2 * at + 2));
  return first ? [[first], ...pairs] : [];
}

function Page({ page: entry, plan, visit }: { page: PageEntry; plan: Flatplan; visit: DeskVisit }) {
  const m = useMessages().desk.plan.flatplan;
  const { page, what, title, filler, articleId = "" } = entry;
  const { pictures, pieces, steps, wholeNumber } = plan;
  const name = [what === "article" ? "" : m.what[what], title].filter(Boolean).join(": ");
  const picture = pictures?.of[page - 1];
  const piece = pieces.get(articleId);
  const href = hrefOf(entry, wholeNumber);
  // an anchor that leads nowhere is none that keys stop at
  return (
    <a class={filler ? "leaf filler" : "leaf"} href={visit.canEnter(doorOf(href)) ? href : undefined}>
      {picture ? (
        <img
          src={`/desk/issues/${wholeNumber}/pages/${page}?of=${pictures?.fingerprint}`}
          width={picture.width}
          height={picture.height}
          loading="lazy"
          alt=""
        />
      ) : (
        <span class="undrawn" />
      )}
      <span class="folio">{page}</span> <span class="on">{name}</span> {filler && <span class="soft">{m.filler}</span>}{" "}
      {piece && <StateOf piece={piece} steps={steps} />}
    </a>
  );
}

/** Where what stands on the page is changed. */
function hrefOf({ what, articleId }: PageEntry, wholeNumber: number): string {
  if (articleId) return `/desk/articles/${articleId}`;
  if (what === "house ad" || what === "back cover") return "/desk/ads";
  return `/desk/issues/${wholeNumber}${what === "cover" ? "#at-cover" : what === "colophon" ? "#at-editorsNote" : "#plan"}`;
}
