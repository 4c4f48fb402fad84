import { type AdFields, type StandingAd, adReaders, endEditions, isPrinted, paragraphsOf, slots } from "../../ads/index.ts";
import { useMessages } from "../../messages/index.ts";
import type { AdDay } from "../../readership/index.ts";
import { formatDay, formatNumber } from "../../values/index.ts";
import { Area, Check, Choice, Input, Problem, type Shown } from "../forms.tsx";
import { Desk, type DeskVisit } from "../frame.tsx";
import { Wide } from "../lists.tsx";

type Props = {
  visit: DeskVisit;
  /** The one that is saved; undefined of a new one. */
  ad: StandingAd | undefined;
  /** As it is typed. */
  typed: AdFields;
  shown: Shown;
  days: readonly AdDay[];
  /** It came out of an old text. */
  isOld?: boolean;
};

/** One house ad as it is written, and beside it how it will stand. */
export function AdPage({ visit, ad, typed, shown, days, isOld = false }: Props) {
  const m = useMessages().desk.ads;
  return (
    <Desk
      visit={visit}
      title={ad?.headline ?? m.newAd}
      actions={<a href="/desk/ads">{m.back}</a>}
      head={<script type="module" src={visit.asset("seen.js")} />}
    >
      <Problem shown={shown} />
      {isOld && (
        <p class="notice">
          {m.oldWords} {typed.included.length > 0 && m.oldIncluded}
        </p>
      )}
      <div class="with-seen">
        <AdForm ad={ad} shown={shown} />
        <AsSeen ad={typed} />
      </div>
      {ad && <Days ad={ad} days={days} language={visit.language} />}
      {ad && (
        <p>
          <a href={`/desk/ads/${ad.id}/deletion`}>{m.remove}</a>
        </p>
      )}
    </Desk>
  );
}

function AdForm({ ad, shown }: { ad: StandingAd | undefined; shown: Shown }) {
  const {
    desk: { ads: m },
    reading: { subscribe: usual },
  } = useMessages();
  const action = ad ? `/desk/ads/${ad.id}` : "/desk/ads";
  return (
    <form class="fields" method="post" action={action} data-seen="/desk/ads/seen">
      {ad && <input type="hidden" name="ad" value={ad.id} />}
      <Input shown={shown} name="headline" label={m.headline} />
      <Area shown={shown} name="text" label={m.text} rows={5} />
      <div class="row">
        <Input shown={shown} name="button" label={m.button} hint={m.buttonHint(usual)} />
        <Input shown={shown} name="target" label={m.target} hint={m.targetHint} />
      </div>
      <Check shown={shown} name="included" label={m.included} />
      <Choice shown={shown} name="slot" label={m.slot} options={slots.map((slot) => [slot, m.slots[slot]])} />
      <fieldset class="fields slot">
        <legend>{m.editions}</legend>
        {endEditions.map((edition) => (
          <Check shown={shown} name={`in.${edition}`} label={m.editionNames[edition]} />
        ))}
        {shown.errors["in.web"] && <p class="bad">{shown.errors["in.web"]}</p>}
      </fieldset>
      <Choice shown={shown} name="readers" label={m.readers} options={adReaders.map((one) => [one, m.readersNames[one]])} />
      <div class="row">
        <Input shown={shown} name="startsOn" type="date" label={m.startsOn} />
        <Input shown={shown} name="endsOn" type="date" label={m.endsOn} />
      </div>
      <p class="soft">{m.daysSay}</p>
      <p class="actions">
        <button class="button">{m.save}</button>
        <button class="button quiet" formaction="/desk/ads/seen">
          {m.see}
        </button>
      </p>
    </form>
  );
}

function AsSeen({ ad }: { ad: AdFields }) {
  const {
    desk: { ads: m },
    reading: { subscribe: usual },
  } = useMessages();
  const printed = isPrinted(ad.slot);
  const text = paragraphsOf(ad);
  return (
    <section class="seen" aria-label={m.asSeen} aria-live="polite">
      <h2>{printed ? m.asInPrint : m.asOnWeb}</h2>
      {ad.headline === "" && ad.text === "" ? (
        <p class="soft">{m.nothingYet}</p>
      ) : (
        <div class={printed ? "ad-sheet printed" : "ad-sheet"}>
          {!printed && <p class="of">{m.ofMagazine}</p>}
          <p class="headline">{ad.headline}</p>
          {(printed ? [text.join(" ")] : text).map((one) => (
            <p>{one}</p>
          ))}
          {ad.included.length > 0 && (printed || ad.slot === "article-end") && (
            <ul>
              {ad.included.map((line) => (
                <li>{line}</li>
              ))}
            </ul>
          )}
          {printed ? <p class="address">{ad.target}</p> : <span class="button">{ad.button || usual}</span>}
        </div>
      )}
    </section>
  );
}

function Days({ ad, days, language }: { ad: StandingAd; days: readonly AdDay[]; language: string }) {
  const m = useMessages().desk.ads;
  if (!ad.editions.includes("web")) return <p class="soft">{m.notCounted}</p>;
  return (
    <section>
      <h2>{m.days}</h2>
      {days.length === 0 ? (
        <p class="soft">{m.noDays}</p>
      ) : (
        <Wide label={m.days}>
          <table>
            <thead>
              <tr>
                <th scope="col">{m.daysHeads.day}</th>
                <th scope="col" class="end">
                  {m.daysHeads.shown}
                </th>
                <th scope="col" class="end">
                  {m.daysHeads.clicked}
                </th>
              </tr>
            </thead>
            <tbody>
              {days.map(({ day, shown, clicked }) => (
                <tr>
                  <td>{formatDay(day, language)}</td>
                  <td class="end">{formatNumber(shown, language)}</td>
                  <td class="end">{formatNumber(clicked, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
    </section>
  );
}
