import { personById } from "../people/index.ts";
import type { Platform, Tx } from "../platform/index.ts";
import { publicationOf } from "../editorial/index.ts";
import { type Day, formatDay, formatMoment } from "../values/index.ts";
import type { Declared } from "./declarations/declared.ts";
import { post } from "./post.ts";

/** To whoever asked: the archive can be had, by them alone. */
export async function writeArchiveReady(platform: Platform, tx: Tx, { personId, until }: { personId: string; until: Date }): Promise<void> {
  const person = await personById(tx, personId);
  if (!person?.email) return;
  const url = `${platform.settings.origin}/account/archive`;
  await post(platform, tx, {
    to: person.email,
    purpose: "own-archive",
    url,
    say: ({ archive: m }, { day }) => m.ready({ until: day(until) }),
  });
}

/** The last letter: what is gone, what is kept until when. Answers with its id, so that it can go too. */
export function writeLeft(platform: Platform, tx: Tx, { to, books, backups }: { to: string; books: Day; backups: Day }): Promise<string> {
  return post(platform, tx, {
    to,
    purpose: "leaving",
    say: ({ leaving: m }, { magazine, language }) =>
      m.letter({ magazine, books: formatDay(books, language), backups: formatDay(backups, language) }),
  });
}

/**
 * To the address that was typed: what was declared, and the minute in which it was received. Whoever reads there may end what is
 * theirs by a sign-in, at once; the letter is the same whoever that is.
 */
export async function writeDeclared(platform: Platform, tx: Tx, declared: Declared): Promise<void> {
  const { timeZone } = await publicationOf(tx);
  const { kind, email, name, contract, wish, reason, receivedAt } = declared;
  await post(platform, tx, {
    to: email,
    purpose: "declaration",
    leadsTo: `${platform.settings.origin}/sign-in?return=%2Faccount`,
    say: ({ declarations: m }, { language }) => {
      const facts: [string, string][] = [
        [m.received, formatMoment(receivedAt, timeZone, language)],
        [m.name, name],
        [m.declared.contract, contract],
        [m.declared.wish, wish],
        [m.declared.reason, reason],
      ];
      return { ...m.letter({ kind }), facts: facts.filter(([, value]) => value !== "") };
    },
  });
}
