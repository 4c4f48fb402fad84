import type { HouseAd, Slot } from "../../ads/index.ts";
import { Desk, type DeskVisit } from "../frame.tsx";

const slots: [Slot, string][] = [
  ["article-end", "At the end of an article, and in its print view"],
  ["in-article", "Within an article, where the editor placed one"],
  ["front", "On the front page"],
  ["archive", "In the archive"],
];

/** One ad for each slot; an empty headline leaves the slot empty. Subscribers see none of them. */
export function AdsPage({ visit, ads }: { visit: DeskVisit; ads: HouseAd[] }) {
  return (
    <Desk visit={visit} title="House ads">
      <p class="soft">Shown to readers who do not subscribe. Leave a headline empty and the place stays empty.</p>
      <form class="fields" method="post" action="/desk/ads">
        {slots.map(([slot, place]) => (
          <SlotFields slot={slot} place={place} ad={ads.find((one) => one.slot === slot)} />
        ))}
        <p>
          <button class="button">Save</button>
        </p>
      </form>
    </Desk>
  );
}

function SlotFields({ slot, place, ad }: { slot: Slot; place: string; ad: HouseAd | undefined }) {
  return (
    <fieldset class="fields slot">
      <legend>{place}</legend>
      <div class="row">
        <label>
          Headline
          <input name={`${slot}.headline`} value={ad?.headline ?? ""} />
        </label>
        <label>
          Button
          <input name={`${slot}.button`} value={ad?.button ?? "Subscribe"} />
        </label>
      </div>
      <label>
        Text
        <textarea name={`${slot}.text`} rows={2}>
          {ad?.text ?? ""}
        </textarea>
      </label>
      <label class="check">
        <input type="checkbox" name={`${slot}.included`} value="yes" checked={(ad?.included.length ?? 0) > 0} /> with the list of what’s
        included
      </label>
    </fieldset>
  );
}
