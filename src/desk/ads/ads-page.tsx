import type { StandingAd } from "../../ads/index.ts";
import { useMessages } from "../../messages/index.ts";
import { formatDay, formatNumber } from "../../values/index.ts";
import { Desk, type DeskVisit } from "../frame.tsx";
import { Wide } from "../lists.tsx";

type Counts = ReadonlyMap<string, { shown: number; clicked: number }>;

/** Every house ad, by the place where it stands. */
export function AdsPage({ visit, ads, counts }: { visit: DeskVisit; ads: readonly StandingAd[]; counts: Counts }) {
  const m = useMessages().desk.ads;
  return (
    <Desk
      visit={visit}
      title={m.title}
      actions={
        <a class="button" href="/desk/ads/new">
          {m.newAd}
        </a>
      }
    >
      <p class="soft narrow">{m.says}</p>
      {ads.length === 0 ? (
        <p>{m.none}</p>
      ) : (
        <>
          <Wide label={m.list}>
            <table>
              <thead>
                <tr>
                  {(["ad", "where", "whom", "days"] as const).map((head) => (
                    <th scope="col">{m.heads[head]}</th>
                  ))}
                  {(["shown", "clicked", "rate"] as const).map((head) => (
                    <th scope="col" class="end">
                      {m.heads[head]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {ads.map((ad) => (
                  <Row ad={ad} counts={counts.get(ad.id)} language={visit.language} />
                ))}
              </tbody>
            </table>
          </Wide>
          <p class="soft narrow">{m.counted}</p>
        </>
      )}
    </Desk>
  );
}

type RowProps = { ad: StandingAd; counts: { shown: number; clicked: number } | undefined; language: string };

function Row({ ad, counts = { shown: 0, clicked: 0 }, language }: RowProps) {
  const m = useMessages().desk.ads;
  const isCounted = ad.editions.includes("web");
  const { shown, clicked } = counts;
  const numbers = isCounted
    ? [formatNumber(shown, language), formatNumber(clicked, language), shown > 0 ? formatNumber((100 * clicked) / shown, language, 1) : ""]
    : ["", "", ""];
  return (
    <tr>
      <td>
        <a class="serif" href={`/desk/ads/${ad.id}`}>
          {ad.headline}
        </a>
      </td>
      <td>
        {m.slots[ad.slot]}
        {ad.slot === "article-end" && <span class="soft"> ({ad.editions.map((edition) => m.shortEditions[edition]).join(", ")})</span>}
      </td>
      <td>{m.readersNames[ad.readers]}</td>
      <td>{daysOf(ad, m, language)}</td>
      {numbers.map((number) => (
        <td class="end">{number}</td>
      ))}
    </tr>
  );
}

type Words = ReturnType<typeof useMessages>["desk"]["ads"];

function daysOf({ startsOn, endsOn }: StandingAd, m: Words, language: string): string {
  const [from, to] = [startsOn && formatDay(startsOn, language), endsOn && formatDay(endsOn, language)];
  return from && to ? m.between({ from, to }) : from ? m.from(from) : to ? m.until(to) : m.always;
}
