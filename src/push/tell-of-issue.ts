import { currentIssue, publicationOf } from "../editorial/index.ts";
import { messagesIn } from "../messages/index.ts";
import { type Platform, sweep } from "../platform/index.ts";
import { mailboxOf, must } from "../values/index.ts";
import { encrypt } from "./encrypt.ts";
import { askService } from "./ask-service.ts";
import { type Keys, authorization, pushKeys } from "./keys.ts";
import { drop, openEndpoint, untold } from "./subscribe.ts";

/** Seconds that a push service holds the word for a browser that is not there. */
const heldFor = 3 * 86_400;
/** So many push services are asked at the same time. */
const concurrency = 8;

/**
 * Tells every browser that asked for it of the issue that is on sale now, each once: broken off, it goes on with those that are left.
 * What a push service knows no more is dropped; what it could not take this time fails the job, which is tried again.
 */
export async function tellOfIssue(
  platform: Platform,
  { issueId }: { issueId: string },
  { signal }: { signal: AbortSignal },
): Promise<void> {
  const issue = await currentIssue(platform.db);
  // one that was brought in from an archive, or is not the newest any more, is no news
  if (issue?.id !== issueId) return;
  const browsers = await untold(platform.db, issueId);
  if (browsers.length === 0) return;
  const [keys, publication] = [await pushKeys(platform), await publicationOf(platform.db)];
  const { title, language, seller } = publication;
  const body = messagesIn(language).push.newIssue({ number: issue.wholeNumber, theme: issue.theme });
  const topic = `issue-${issue.wholeNumber}`;
  const message = Buffer.from(JSON.stringify({ title, body, url: issue.path, tag: topic }));
  const contact = `mailto:${seller.email || must(mailboxOf(platform.settings.mailFrom), "mailboxOf").address}`;
  const tell = async ({ id, sealed }: { id: string; sealed: Buffer }) => {
    const outcome = await send(platform, { keys, contact, message, topic, sealed, signal });
    if (outcome === "told") await noteTold(platform, issueId, id);
  };
  await sweep(
    platform,
    browsers.map((browser) => ({ name: `browser ${browser.id}`, run: () => tell(browser) })),
    { concurrency },
  );
}

async function noteTold({ db, clock }: Platform, issueId: string, id: string): Promise<void> {
  // dropped meanwhile, it is told of nothing
  await db
    .insertInto("push_sendings")
    .columns(["issue_id", "subscription_id", "sent_at"])
    .expression((from) =>
      from
        .selectFrom("push_subscriptions")
        .where("id", "=", id)
        .select((of) => [of.val(issueId).as("issue_id"), "id", of.val(clock.now()).as("sent_at")]),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

type Sending = { keys: Keys; contact: string; message: Buffer; topic: string; sealed: Buffer; signal: AbortSignal };

/** What push services answer for a browser that is gone (404, 410), and for keys that they do not take (400, 401, 403). */
const forGood = [400, 401, 403, 404, 410];

async function send(platform: Platform, { keys, contact, message, topic, sealed, signal }: Sending): Promise<"told" | "dropped"> {
  const to = openEndpoint(platform, sealed);
  if (!to) throw new Error("its address was sealed under a key that is not here");
  const { status } = await askService(to.endpoint, {
    body: encrypt(message, to),
    headers: {
      authorization: authorization(keys, { endpoint: to.endpoint, contact, now: platform.clock.now() }),
      "content-encoding": "aes128gcm",
      "content-type": "application/octet-stream",
      ttl: String(heldFor),
      urgency: "normal",
      // a word of the same issue takes the place of one that was not fetched yet
      topic,
    },
    allowed: platform.settings.pushHosts,
    signal,
  });
  if (forGood.includes(status)) {
    await drop(platform, to.endpoint, "gone");
    return "dropped";
  }
  if (status < 200 || status >= 300) throw new Error(`its push service answers ${status}`);
  return "told";
}
