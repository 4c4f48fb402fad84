import {
  findOrCreatePerson,
  keepPersonBeside,
  normalEmail,
  personByEmail,
  renamePerson,
  speakFirst,
  unprovenByEmail,
} from "../people/index.ts";
import { type Platform, type Tx, lockNamed } from "../platform/index.ts";
import { namedId } from "../values/index.ts";

export type Payer = {
  /** "" for a reader by post alone, whom staff write down. */
  email: string;
  name: string;
  /** Whoever orders is signed in with the address, or staff know that it is theirs. */
  proven?: boolean | undefined;
  /** The ordering browser's own cookie. */
  browser?: string | undefined;
  /** In which language they ordered, where it is not the magazine’s own. */
  language?: string | undefined;
};

type Wanting = { payer: Payer; idempotencyKey: string };

/**
 * Who pays. A typed address that is somebody's says nothing about them: the order belongs to a person of its own beside
 * its owner, and nothing of the owner's changes. An address that is nobody's yet is its first orderer's.
 */
export async function payerOf(platform: Platform, tx: Tx, wanting: Wanting): Promise<string> {
  const id = await personOf(platform, tx, wanting);
  // whose account it is says so by signing in
  if (!wanting.payer.proven) await speakFirst(tx, id, wanting.payer.language);
  return id;
}

async function personOf(platform: Platform, tx: Tx, { payer, idempotencyKey }: Wanting): Promise<string> {
  if (payer.email === "") return keepPersonBeside(platform, tx, { id: namedId("no-mail", idempotencyKey), name: payer.name });
  // two first orders at once: the second waits here and finds somebody
  await lockNamed(tx, `payer:${normalEmail(payer.email)}`);
  const known = payer.proven ? undefined : await personByEmail(tx, payer.email);
  const nobodys = known && (await isNobodys(tx, payer.email));
  if (nobodys) await renamePerson(tx, known.id, payer.name);
  if (!known || nobodys) return findOrCreatePerson(platform, tx, payer);
  return keepPersonBeside(platform, tx, { id: namedId("beside", idempotencyKey), name: payer.name, typedEmail: payer.email });
}

/** Nobody has proven it, and nothing was ever had with it: at most an order that came to nothing. */
async function isNobodys(tx: Tx, email: string): Promise<boolean> {
  const id = await unprovenByEmail(tx, email);
  if (!id) return false;
  const [order, served, seat] = [
    await tx.selectFrom("orders").select("id").where("payer_id", "=", id).where("status", "<>", "failed").executeTakeFirst(),
    await tx.selectFrom("subscriptions").select("id").where("recipient_id", "=", id).executeTakeFirst(),
    await tx.selectFrom("institution_seats").select("id").where("person_id", "=", id).executeTakeFirst(),
  ];
  return !order && !served && !seat;
}
