import { personById } from "../people/index.ts";
import type { Platform, Tx } from "../platform/index.ts";
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
