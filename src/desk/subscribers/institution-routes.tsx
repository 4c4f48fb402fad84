import { type Payments, addInstitution } from "../../orders/index.ts";
import { freeSeat, giveSeat, type Institution, institutions, saveWaysIn } from "../../institutions/index.ts";
import { publicationOf } from "../../editorial/index.ts";
import { allOffers, taxSettings } from "../../offers/index.ts";
import { idIn, readForm } from "../../http/index.ts";
import { newToken } from "../../people/index.ts";
import { type Platform, inTransaction, type Db } from "../../platform/index.ts";
import { keysOf } from "../../values/index.ts";
import { type Shown, nothingShown } from "../forms.tsx";
import { type DeskVisit, deskPage } from "../frame.tsx";
import { InstitutionPage, InstitutionsPage, valuesOfWays } from "./institution-pages.tsx";
import { listQueryOf, listedOf } from "../lists.tsx";
import { missing } from "../refusals.ts";
import { rerenderOnRefusal } from "../rerender-on-refusal.ts";
import { type Ctx, type Route, see, trade } from "../route.ts";
import { keyed } from "../fields.ts";
import { institution, seat, ways } from "./institution-form.ts";
import { orderFields, orderingOf } from "../orders/order-form.ts";
import { doneAt, notice } from "../notices.ts";

const institutionSaved = notice("institution", (desk) => desk.institutions.saved);
const seatGiven = notice("seat", (desk) => desk.institutions.seatGiven);
const seatFreed = notice("seat-freed", (desk) => desk.institutions.seatFreed);

export function institutionRoutes(route: Route, platform: Platform, payments: Payments): void {
  const page = institutionsPage(platform);
  route("get", "/institutions", trade, (c, visit) => page(c, visit, nothingShown, newToken()));
  route("post", "/institutions", trade, async (c, visit) => {
    const form = await readForm(c.req.raw);
    const { orderKey } = form.parse(keyed);
    return rerenderOnRefusal(
      visit.language,
      form,
      [...orderFields, ...keysOf(institution.shape), ...keysOf(ways.shape)],
      async () => {
        const ordering = orderingOf(form, (await publicationOf(platform.db)).currency, { by: visit.person.id, orderKey });
        const { institution: name } = form.parse(institution);
        const id = await addInstitution(platform, payments, { ...ordering, name, ways: form.parse(ways) });
        return see(doneAt(`/desk/institutions/${id}`, institutionSaved));
      },
      (shown) => page(c, visit, shown, orderKey),
    );
  });
  waysIn(route, platform);
}

/** Who of one institution comes in: by its addresses, and by seats. */
function waysIn(route: Route, platform: Platform): void {
  const { db } = platform;
  const one = institutionPage(platform);
  route("get", "/institutions/:id", trade, (c, visit) => one(c, visit));
  route("post", "/institutions/:id", trade, async (c, visit) => {
    const form = await readForm(c.req.raw);
    const { id } = await institutionIn(db, c);
    return rerenderOnRefusal(
      visit.language,
      form,
      keysOf(ways.shape),
      async () => {
        await inTransaction(platform, (tx) => saveWaysIn(platform, tx, id, form.parse(ways), visit.person.id));
        return see(doneAt(`/desk/institutions/${id}`, institutionSaved));
      },
      (shown) => one(c, visit, shown),
    );
  });
  route("post", "/institutions/:id/seats", trade, async (c, visit) => {
    const form = await readForm(c.req.raw);
    const { id } = await institutionIn(db, c);
    return rerenderOnRefusal(
      visit.language,
      form,
      [],
      async () => {
        await inTransaction(platform, (tx) => giveSeat(platform, tx, { ...form.parse(seat), institutionId: id, by: visit.person.id }));
        return see(doneAt(`/desk/institutions/${id}`, seatGiven));
      },
      (shown) => one(c, visit, shown),
    );
  });
  route("post", "/institutions/:id/seats/:seat/ending", trade, async (c, visit) => {
    const { id } = await institutionIn(db, c);
    const seat = idIn(c, "seat");
    await inTransaction(platform, (tx) => freeSeat(platform, tx, { institutionId: id, seatId: seat, by: visit.person.id }));
    return see(doneAt(`/desk/institutions/${id}`, seatFreed));
  });
}

const institutionIn = async (db: Db, c: Ctx): Promise<Institution> =>
  (await institutions(db)).find(({ id }) => id === c.req.param("id")) ?? missing();

const institutionsPage =
  ({ db }: Platform) =>
  async (c: Ctx, visit: DeskVisit, shown: Shown, orderKey: string) => {
    const asked = listQueryOf(c.req.url);
    const offers = (await allOffers(db)).filter(({ audience }) => audience === "institution");
    return deskPage(
      <InstitutionsPage
        visit={visit}
        home={(await taxSettings(db)).sellerCountry}
        all={listedOf(await institutions(db), asked, ({ name, contact, domains }) => [name, contact, ...domains].join(" "))}
        asked={asked}
        offers={offers}
        shown={shown}
        orderKey={orderKey}
      />,
      shown.problem ? 422 : 200,
    );
  };

const institutionPage =
  ({ db }: Platform) =>
  async (c: Ctx, visit: DeskVisit, shown?: Shown) => {
    const institution = await institutionIn(db, c);
    const asked = listQueryOf(c.req.url);
    return deskPage(
      <InstitutionPage
        visit={visit}
        one={institution}
        seated={listedOf(institution.seated, asked, ({ email }) => email)}
        asked={asked}
        shown={shown && Object.keys(shown.values).length > 0 ? shown : { errors: {}, ...shown, values: valuesOfWays(institution) }}
      />,
      shown?.problem ? 422 : 200,
    );
  };
