import type { Db } from "../platform/index.ts";
import { findPeople, nobodyNamed, peopleById, personByEmail } from "../people/index.ts";

/** Everybody in the demo, what state they are in, and what to do with them. */
export const cast = [
  {
    key: "publisher",
    name: "Ines Calder",
    email: "ines@tidewater.example",
    role: "publisher",
    says: "The publisher. She sees all of the desk, and sets what the magazine says and sells.",
  },
  {
    key: "editor",
    name: "Odile Varga",
    email: "odile@tidewater.example",
    role: "editor",
    says: "The editor. The desk is hers: manuscripts, issues, corrections.",
  },
  {
    key: "circulation",
    name: "Bram Teller",
    email: "bram@tidewater.example",
    role: "circulation",
    says: "Circulation manager. He sees subscribers, copies and letters.",
  },
  {
    key: "digital",
    name: "Maren Holt",
    email: "maren@reader.example",
    says: "Subscribes digitally, and is a month into her year: everything is open, nothing is advertised.",
  },
  {
    key: "print",
    name: "Jonas Eide",
    email: "jonas@reader.example",
    says: "Has the printed issue sent to him, and reads on the screen too. Outside the guarantee by now.",
  },
  { key: "stopped", name: "Ada Quist", email: "ada@reader.example", says: "Pressed “Stop renewing”; her paid issues still come." },
  {
    key: "refunded",
    name: "Felix Brand",
    email: "felix@reader.example",
    says: "Asked for his money back within the guarantee and has it.",
  },
  { key: "expired", name: "Thea Moss", email: "thea@reader.example", says: "Her term has ended. The issues of it are still hers." },
  {
    key: "registered",
    name: "Kit Lowell",
    email: "kit@reader.example",
    says: "Signed in but never paid: open and registered articles, the openings of the rest.",
  },
  {
    key: "giver",
    name: "Sofie Lund",
    email: "sofie@reader.example",
    says: "Gives: one gift is being read by Oskar, another still waits for her aunt to take it.",
  },
  {
    key: "recipient",
    name: "Oskar Lind",
    email: "oskar@reader.example",
    says: "Reads what Sofie gave him, in print and on the screen. He sees neither her address nor the price.",
  },
  {
    key: "invoice",
    name: "Hanne Dahl",
    email: "hanne@reader.example",
    says: "Ordered print by invoice. Copies come; the first reminder went out, and the invoice is still open.",
  },
  {
    key: "member",
    name: "Lena Ruiz",
    email: "lena@library.halmouth.example",
    says: "A reader of Halmouth Library, which subscribes for its house: her address opens everything.",
  },
] as const;

export type CastKey = (typeof cast)[number]["key"];

/** For the demo’s page of people: each with the address they have now, as in the demo, too, one may change it. */
export async function demoPeople(db: Db): Promise<{ id: string; name: string; email: string; says: string }[]> {
  const people = await Promise.all(cast.map(async ({ name, email, says }) => ({ name, says, found: await whoIs(db, name, email) })));
  return people.flatMap(({ name, says, found }) => (found ? [{ id: found.id, name, email: found.email, says }] : []));
}

/** Who has another address by now is found by the name: the first who had it, as an order may bring somebody else of the same. */
async function whoIs(db: Db, name: string, email: string): Promise<{ id: string; email: string } | undefined> {
  const known = await personByEmail(db, email);
  if (known) return known;
  const ids = (await findPeople(db, name)).toSorted();
  const people = await peopleById(db, ids);
  return ids.flatMap((id) => {
    const { name: called, email: now, typed } = people.get(id) ?? nobodyNamed;
    return called === name && now && !typed ? [{ id, email: now }] : [];
  })[0];
}
