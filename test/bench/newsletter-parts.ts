import { generateKeyPairSync } from "node:crypto";
import sharp from "sharp";
import { fromMarkdown } from "../../src/document/index.ts";
import { addPicture, issueByNumber, placeArticle, putIssueOnSale, saveArticle, saveIssue } from "../../src/editorial/index.ts";
import { countsOf, mailingById, sendMailing, sendNow, writeMailing } from "../../src/newsletter/index.ts";
import { type Mail, type Platform, elapsed, inTransaction, openPool, smtpMail } from "../../src/platform/index.ts";
import { mailServer } from "../support/mail-server.ts";
import { served, writeManyHouse } from "../support/many-house.ts";
import { benchPlatform } from "./bench-platform.ts";

/** `freeze` in seconds; seconds for a thousand letters, at the beginning and at the end; bytes of resident memory at most. */
export type MeasuredMailing = { count: number; freeze: number; first: number; last: number; peak: number; sent: number };

/**
 * An issue's letter to so many subscribers, on a database of its own. `smtp`: to a mail server on this machine, signed; else
 * to nobody. The first and the last `sample` are sent, those between are written down as sent: each costs what its neighbours do.
 */
export async function measureMailing(count: number, { smtp = false, perMinute = 600, sample = 2000 } = {}): Promise<MeasuredMailing> {
  const bench = await benchPlatform({ environment: { NEWSLETTER_PER_MINUTE: String(perMinute) } });
  const server = smtp ? await mailServer() : undefined;
  const counted = counting(server ? smtpMail(server.url, dkim()) : nobody);
  const settings = { ...bench.platform.settings, mailFrom: "The Test <post@test.example>", bounceAddress: "bounces@test.example" };
  const platform: Platform = { ...bench.platform, settings, mail: counted.mail };
  try {
    const writing = openPool(platform.connection, 1);
    await writing.query("set statement_timeout = 0");
    await writeManyHouse({ ...platform, pool: writing }, count);
    await writing.end();
    return { count, ...(await measure(platform, counted, { perMinute, sample })) };
  } finally {
    counted.mail.close();
    await server?.close();
    await bench.close();
  }
}

const nobody: Mail = { name: "smtp", send: () => Promise.resolve(), close: () => undefined };

function dkim() {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return { domain: "test.example", selector: "paper", privateKey: privateKey.export({ type: "pkcs8", format: "pem" }) as string };
}

type Counted = { mail: Mail; sent: number; then: (() => void) | undefined };

/** Says when a letter has gone. */
function counting(inner: Mail): Counted {
  const counted: Counted = {
    sent: 0,
    then: undefined,
    mail: {
      ...inner,
      async send(letter) {
        await inner.send(letter);
        counted.sent += 1;
        counted.then?.();
      },
    },
  };
  return counted;
}

/** The issue that is next, with one article whose text stands in the letter. */
async function putOnSale(platform: Platform): Promise<string> {
  const issue = (await issueByNumber(platform.db, served + 1))!;
  const bytes = await sharp({ create: { width: 700, height: 900, channels: 3, background: "#48607a" } })
    .png()
    .toBuffer();
  const coverPictureId = await addPicture(platform, { bytes, name: "cover.png", alt: "A wall" });
  await inTransaction(platform, async (tx) => {
    const body = fromMarkdown(`${"A paragraph of some length stands here. ".repeat(12)}\n\n`.repeat(20)).body;
    const articleId = await saveArticle(platform, tx, { headline: "The wall", byline: ["Lena Marsh"], access: "subscribers", body });
    await placeArticle(platform, tx, { articleId, issueId: issue.id });
    await saveIssue(tx, issue.id, { theme: "Walls", editorsNote: "", coverPictureId, coverArtId: null, coverLines: [] });
  });
  await putIssueOnSale(platform, { issueId: issue.id });
  return issue.id;
}

type How = { perMinute: number; sample: number };

async function measure(platform: Platform, counted: Counted, { perMinute, sample }: How): Promise<Omit<MeasuredMailing, "count">> {
  const { id: mailingId } = await writeMailing(platform, { issueId: await putOnSale(platform) });
  const batch = Math.floor(perMinute / 6);
  let peak = 0;
  const seconds = async (work: () => Promise<unknown>) => {
    const began = elapsed();
    await work();
    peak = Math.max(peak, process.memoryUsage().rss);
    return (elapsed() - began) / 1000;
  };
  const isSending = async () => (await mailingById(platform.db, mailingId)).state === "sending";
  const perThousand = async (batches: number) => {
    let [spent, before] = [0, counted.sent];
    for (let at = 0; at < batches && (await isSending()); at += 1) spent += await seconds(sendOneBatch);
    return (spent / (counted.sent - before)) * 1000;
  };
  const freeze = await seconds(() => sendNow(platform, { mailingId }));
  const first = await perThousand(sample / batch);
  await writeDownAllBut(platform, mailingId, sample);
  const last = await perThousand(Infinity);
  const { sent } = (await countsOf(platform.db, [mailingId])).get(mailingId)!;
  return { freeze, first, last, peak, sent };

  /** A batch as the job sends it, but without the rest of its ten seconds: that ends when its last letter has gone. */
  async function sendOneBatch(): Promise<void> {
    const enough = new AbortController();
    const until = counted.sent + batch;
    counted.then = () => void (counted.sent >= until && enough.abort());
    await sendMailing(platform, { mailingId }, { signal: enough.signal });
  }
}

const writeDownAllBut = (platform: Platform, mailingId: string, last: number) =>
  platform.pool.query(
    `update mailing_recipients set handed_over_at = queued_at, outcome = 'sent', outcome_at = queued_at, attempts = 1
     where id in (select id from mailing_recipients where mailing_id = $1 and outcome is null order by id desc offset $2)`,
    [mailingId, last],
  );
