import { type Db, type Platform, inTransaction } from "../../platform/index.ts";
import { newId, slugOf } from "../../values/index.ts";
import { addressOf } from "../addresses/forms.ts";
import { becomes, kindHere } from "../plan.ts";
import { type Card, cardsOf } from "../reading/read-apart.ts";
import { type ImportView, archiveOf } from "./imports.ts";

/**
 * The first of two readings: gives every article its id and its old addresses, so that the first can link to the last. It
 * reads the archive to its end, and so what is broken is known before anything is made.
 */
export async function allocate(platform: Platform, run: ImportView, signal: AbortSignal): Promise<void> {
  for await (const all of cardsOf(run.files, signal)) {
    const cards = all.flatMap((card) => {
      const kind = kindHere(card, run.choices);
      return kind === undefined ? [] : [{ ...card, kind }];
    });
    if (cards.length === 0) continue;
    await keepItems(platform, run, cards);
    await keepListAddresses(
      platform,
      run,
      cards.flatMap((card) => listsOf(card, run)),
    );
  }
}

async function keepItems(platform: Platform, run: ImportView, cards: readonly Card[]): Promise<void> {
  const archive = archiveOf(run);
  await inTransaction(platform, async (tx) => {
    const now = platform.clock.now();
    await tx
      .insertInto("import_items")
      .values(
        cards.map(({ key, name, kind }) => ({
          id: newId(now),
          import_id: run.id,
          archive,
          key,
          kind,
          name: name.slice(0, 300),
          state: "waiting" as const,
        })),
      )
      .onConflict((on) => on.columns(["archive", "key"]).doNothing())
      .execute();
    const held = await tx
      .selectFrom("import_items")
      .select(["id", "key"])
      .where("archive", "=", archive)
      .where(
        "key",
        "in",
        cards.map(({ key }) => key),
      )
      .execute();
    const ids = new Map(held.map(({ id, key }) => [key, id]));
    const addresses = cards.flatMap(({ key, addresses: all }) => all.flatMap((path) => rowsOf(addressOf(path), ids.get(key), run.id)));
    if (addresses.length > 0)
      await tx
        .insertInto("import_addresses")
        .values(addresses)
        .onConflict((on) => on.column("address").doNothing())
        .execute();
  });
}

function rowsOf(address: string | undefined, item_id: string | undefined, import_id: string) {
  return address === undefined || address === "/" || item_id === undefined ? [] : [{ address, item_id, import_id }];
}

type ListAddress = { address: string; leadsTo: string };

/** The pages on which the old site listed what an author wrote, or what a category held. */
function listsOf({ authors, terms }: Card, { mapping }: ImportView): ListAddress[] {
  const ofAuthors = authors.flatMap(({ name, address }) => {
    const old = address === undefined ? undefined : addressOf(address);
    return old === undefined ? [] : [{ address: old, leadsTo: `/contributors/${slugOf(name)}` }];
  });
  const ofTerms = terms.flatMap((term) => {
    const old = term.address === undefined ? undefined : addressOf(term.address);
    const { as, name } = becomes(term.kind, term, mapping);
    return old === undefined || as === "nothing" ? [] : [{ address: old, leadsTo: `/${as}s/${slugOf(name)}` }];
  });
  return [...ofAuthors, ...ofTerms];
}

async function keepListAddresses({ db }: { db: Db }, { id }: ImportView, lists: readonly ListAddress[]): Promise<void> {
  const once = new Map(lists.map((list) => [list.address, list.leadsTo]));
  if (once.size === 0) return;
  await db
    .insertInto("import_addresses")
    .values([...once].map(([address, leads_to]) => ({ address, leads_to, import_id: id })))
    .onConflict((on) => on.column("address").doNothing())
    .execute();
}
