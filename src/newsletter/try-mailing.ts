import { publicationOf } from "../editorial/index.ts";
import { messagesIn } from "../messages/index.ts";
import { type Reader, stranger } from "../access/index.ts";
import type { CompiledLetter } from "./letter/letter-words.ts";
import { addressTo } from "./letter/compile-letter.ts";
import type { Person } from "../people/index.ts";
import { type Platform } from "../platform/index.ts";
import { newId } from "../values/index.ts";
import { letterFor } from "./compile.ts";
import { deliver } from "./deliver.ts";
import { mailingById } from "./mailings.ts";
import { newUnsubscribeToken } from "./unsubscribe.ts";

/** Whose eyes a letter can be looked at with before it goes. */
export const sampleReaders = {
  subscriber: { signedIn: true, staff: false, issues: "all", adFree: true },
  registered: { signedIn: true, staff: false, issues: [], adFree: false },
  stranger,
} as const satisfies Record<string, Reader>;
export type Sample = keyof typeof sampleReaders;

/** The letter as such a reader would get it, with no link that does anything. */
export async function previewMailing(
  platform: Platform,
  { mailingId, sample }: { mailingId: string; sample: Sample },
): Promise<CompiledLetter> {
  const letter = await letterFor(platform, await mailingById(platform.db, mailingId), sampleReaders[sample]);
  const { language } = await publicationOf(platform.db);
  return addressTo(letter, { why: messagesIn(language).mailing.becausePreview, unsubscribe: `${platform.settings.origin}/newsletter` });
}

/** Sends it to one member of staff now, by the same way as to everybody; its link to unsubscribe is theirs and works. */
export async function sendTest(
  platform: Platform,
  { mailingId, sample, to }: { mailingId: string; sample: Sample; to: Person },
): Promise<void> {
  const letter = await letterFor(platform, await mailingById(platform.db, mailingId), sampleReaders[sample]);
  const token = await newUnsubscribeToken(platform, platform.db, { personId: to.id, mailingId: null });
  const { language } = await publicationOf(platform.db);
  const why = messagesIn(language).mailing.becauseTest;
  await deliver(platform, {
    id: newId(platform.clock.now()),
    to: to.email,
    why,
    token,
    letter: { ...letter, subject: `[Test] ${letter.subject}` },
  });
}
