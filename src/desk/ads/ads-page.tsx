import type { AdPlace, AdReaders, HouseAd, Slot, StandingAd } from "../../ads/index.ts";
import { useMessages } from "../../messages/index.ts";
import { Desk, type DeskVisit } from "../frame.tsx";

const web: [Slot, string][] = [
  ["article-end", "At the end of an article, in its print view and in letters"],
  ["in-article", "Within an article, where the editor placed one"],
  ["front", "On the front page"],
  ["archive", "In the archive"],
];
const inPrint = 6;
const placeNames: Record<Slot, string> = {
  "article-end": "at the end of an article",
  "in-article": "within an article",
  front: "on the front page",
  archive: "in the archive",
  issue: "within the printed issue",
  "back-cover": "on the back cover",
};

const at = (slot: Slot, readers: AdReaders = "everybody", nth = 0): AdPlace => ({ slot, readers, nth });

/** Every place for which the page asks for words. */
export const adPlaces: AdPlace[] = [
  ...web.flatMap(([slot]) => [at(slot), at(slot, "customers")]),
  ...Array.from({ length: inPrint }, (_, nth) => at("issue", "everybody", nth)),
  at("back-cover"),
];

/** What the names of a place’s fields begin with: "front", "front.customers", "issue.2". */
export const fieldsOf = ({ slot, readers, nth }: AdPlace): string =>
  [slot, readers === "customers" && "customers", nth > 0 && nth + 1].filter(Boolean).join(".");

const adAt = <Ad extends HouseAd>(ads: Ad[], { slot, readers, nth }: AdPlace) =>
  ads.filter((ad) => ad.slot === slot && ad.readers === readers)[nth];

/** One ad for each place; an empty headline leaves the place empty. Subscribers see none of those of the web. */
export function AdsPage({ visit, ads: standing, draft }: { visit: DeskVisit; ads: StandingAd[]; draft?: HouseAd }) {
  const there = draft && adAt(standing, at(draft.slot));
  // the words of another take the place, not its days
  const ads = draft
    ? [{ ...draft, startsOn: there?.startsOn ?? null, endsOn: there?.endsOn ?? null }, ...standing.filter((ad) => ad !== there)]
    : standing;
  return (
    <Desk visit={visit} title="House ads">
      {draft && (
        <p class="notice">
          The old advertisement’s words stand below, {placeNames[draft.slot]}. Nothing is saved before you save it.
          {there && ` They would take the place of “${there.headline}”.`}
          {draft.included.length > 0 && " What it says is included is what your offers include: an offer’s terms change it."}
        </p>
      )}
      <p class="soft">Leave a headline empty and the place stays empty.</p>
      <form class="fields" method="post" action="/desk/ads">
        <h2>On the web and in letters</h2>
        <p class="soft">
          Shown to readers whose subscription is not ad-free. Who has bought something before, or holds a single issue, sees the second
          wording where there is one.
        </p>
        {web.map(([slot, place]) => (
          <fieldset class="fields slot">
            <legend>{place}</legend>
            <Words place={at(slot)} ad={adAt(ads, at(slot))} />
            <details open={adAt(ads, at(slot, "customers")) !== undefined}>
              <summary>Another wording for those who have bought before</summary>
              <Words place={at(slot, "customers")} ad={adAt(ads, at(slot, "customers"))} />
            </details>
          </fieldset>
        ))}
        <h2>In the printed issue</h2>
        <p class="soft">Whoever reads these holds the issue. Each stands in an issue once, where there is room for it.</p>
        {adPlaces
          .filter(({ slot }) => slot === "issue" || slot === "back-cover")
          .map((place) => (
            <fieldset class="fields slot">
              <legend>{place.slot === "back-cover" ? "On the back cover" : `Within the issue, ${place.nth + 1}`}</legend>
              <Words place={place} ad={adAt(ads, place)} />
            </fieldset>
          ))}
        <p>
          <button class="button">Save</button>
        </p>
      </form>
    </Desk>
  );
}

function Words({ place, ad }: { place: AdPlace; ad: StandingAd | undefined }) {
  const name = fieldsOf(place);
  const printed = place.slot === "issue" || place.slot === "back-cover";
  return (
    <>
      <div class="row">
        <label>
          Headline
          <input name={`${name}.headline`} value={ad?.headline ?? ""} />
        </label>
        {!printed && (
          <label>
            Button
            <input name={`${name}.button`} value={ad?.button ?? "Subscribe"} />
          </label>
        )}
      </div>
      <label>
        Text
        <textarea name={`${name}.text`} rows={2}>
          {ad?.text ?? ""}
        </textarea>
      </label>
      {!printed && <Days name={name} ad={ad} />}
      <label class="check">
        <input type="checkbox" name={`${name}.included`} value="yes" checked={(ad?.included.length ?? 0) > 0} /> with the list of what’s
        included
      </label>
    </>
  );
}

/** Print has no today. */
function Days({ name, ad }: { name: string; ad: StandingAd | undefined }) {
  const m = useMessages().desk.ads;
  return (
    <div class="row">
      <label>
        {m.startsOn}
        <input type="date" name={`${name}.startsOn`} value={ad?.startsOn ?? ""} />
      </label>
      <label>
        {m.endsOn}
        <input type="date" name={`${name}.endsOn`} value={ad?.endsOn ?? ""} />
      </label>
    </div>
  );
}
