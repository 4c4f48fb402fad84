import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { setTimeout as wait } from "node:timers/promises";
import { mailingById, sendNow, writeMailing } from "../../src/newsletter/index.ts";
import type { Platform } from "../../src/platform/index.ts";

/** Where the server under load sends its letters: its SMTP_URL is smtp://127.0.0.1:2525. */
const port = 2525;

type Counted = { addresses: number; twice: number; most: number; all: number };
type Sent = Counted & { frozen: number; seconds: number; state: string };

/**
 * A letter to so many readers who asked for the newsletter, sent by the server’s own worker to a mail server that counts; answers
 * when all of them have it, or nothing came for a minute.
 */
export async function measureLetters(platform: Platform, count: number): Promise<Sent> {
  const begin = `letter-${process.pid}-`;
  const sink = fork(fileURLToPath(new URL("mail-sink.js", import.meta.url)), [String(port)], { execArgv: [] });
  await once(sink, "message");
  const counted = async (): Promise<Counted> => {
    sink.send({ begin });
    const [said] = (await once(sink, "message")) as [Counted];
    return said;
  };
  try {
    await writeReaders(platform, count, begin);
    const { id: mailingId } = await writeMailing(platform, { articleId: await articleWithoutLetter(platform) });
    const began = performance.now();
    await sendNow(platform, { mailingId });
    const frozen = (performance.now() - began) / 1000;
    const last = await untilAllCame(counted, count);
    const { state } = await mailingById(platform.db, mailingId);
    return { ...(await counted()), frozen, seconds: (last - began) / 1000, state };
  } finally {
    sink.disconnect();
  }
}

/** When the last one came. */
async function untilAllCame(counted: () => Promise<Counted>, count: number): Promise<number> {
  let [had, since] = [0, performance.now()];
  while (had < count && performance.now() - since < 60_000) {
    await wait(500);
    const { addresses } = await counted();
    if (addresses > had) [had, since] = [addresses, performance.now()];
  }
  return since;
}

/** Readers whose addresses are proven, and who asked for the newsletter. */
async function writeReaders({ pool }: Platform, count: number, begin: string): Promise<void> {
  for (let from = 0; from < count; from += 10_000) {
    await pool.query(
      `with readers as (
         insert into people (id, email, name, proven_at, created_at)
         select gen_random_uuid(), $3 || n || '@reader.example', 'Ada Quill', now(), now() from generate_series($1::int, $2::int) n
         returning id)
       insert into newsletter_choices (person_id, choice, how, chosen_at) select id, 'in', 'load', now() from readers`,
      [from, Math.min(count, from + 10_000) - 1, begin],
    );
  }
}

async function articleWithoutLetter({ pool }: Platform): Promise<string> {
  const { rows } = await pool.query<{ id: string }>(
    `select article_id as id from article_publications p where withdrawn_at is null
     and not exists (select from mailings m where m.article_id = p.article_id) order by article_id limit 1`,
  );
  if (!rows[0]) throw new Error("Every article has had its letter: seed the demo anew.");
  return rows[0].id;
}
