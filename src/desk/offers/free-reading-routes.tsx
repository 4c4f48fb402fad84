import { z } from "zod";
import { freeReading, mostFree, saveFreeReading } from "../../access/index.ts";
import { field, readForm } from "../../http/index.ts";
import { messagesIn, useMessages } from "../../messages/index.ts";
import { type Platform, inTransaction } from "../../platform/index.ts";
import { keysOf } from "../../values/index.ts";
import { Input, Problem, type Shown } from "../forms.tsx";
import { Desk, type DeskVisit, deskPage } from "../frame.tsx";
import { doneAt, notice } from "../notices.ts";
import { rerenderOnRefusal } from "../rerender-on-refusal.ts";
import { type Route, publisher, see, trade } from "../route.ts";
import { OfferLinks } from "./offers-page.tsx";

const saved = notice("free-reading", ({ freeReading: m }) => m.saved);

const aMonth = field.wholeOrNull({ least: 0, most: mostFree.aMonth }).transform((number) => number ?? 0);
/** An empty field is none, of days one. */
const form = z.object({
  giftsAMonth: aMonth,
  giftDays: field.wholeOrNull({ least: 1, most: mostFree.days }).transform((days) => days ?? 1),
  meteredAMonth: aMonth,
});

/** What may be read without a subscription. */
export function freeReadingRoutes(route: Route, platform: Platform): void {
  const { db } = platform;
  route("get", "/free-reading", trade, async (_c, visit) => {
    const kept = await freeReading(db);
    const values = Object.fromEntries(keysOf(kept).map((name) => [name, String(kept[name])]));
    return deskPage(<FreeReadingPage visit={visit} shown={{ values, errors: {} }} />);
  });
  route("post", "/free-reading", publisher, async (c, visit) => {
    const sent = await readForm(c.req.raw);
    return rerenderOnRefusal(
      visit.language,
      sent,
      keysOf(form.shape),
      async () => {
        const free = sent.parse(form);
        await inTransaction(platform, (tx) => saveFreeReading(tx, free));
        return see(doneAt("/desk/free-reading", saved));
      },
      (shown) => Promise.resolve(deskPage(<FreeReadingPage visit={visit} shown={shown} />, 422)),
    );
  });
}

function FreeReadingPage({ visit, shown }: { visit: DeskVisit; shown: Shown }) {
  return (
    <Desk visit={visit} title={messagesIn(visit.language).desk.freeReading.title} actions={<OfferLinks />}>
      <Problem shown={shown} />
      <Fields shown={shown} />
    </Desk>
  );
}

function Fields({ shown }: { shown: Shown }) {
  const m = useMessages().desk.freeReading;
  return (
    <form class="fields" method="post" action="/desk/free-reading">
      <p class="soft">{m.says}</p>
      <h2>{m.gifts}</h2>
      <p class="soft">{m.giftsSay}</p>
      <div class="row">
        <Input shown={shown} name="giftsAMonth" label={m.giftsAMonth} type="number" hint={m.zeroIsNone} required />
        <Input shown={shown} name="giftDays" label={m.giftDays} type="number" required />
      </div>
      <h2>{m.meter}</h2>
      <p class="soft">{m.meterSays}</p>
      <div class="row">
        <Input shown={shown} name="meteredAMonth" label={m.meteredAMonth} type="number" hint={m.zeroIsNone} required />
      </div>
      <p>
        <button class="button">{m.save}</button>
      </p>
    </form>
  );
}
