import { AsyncLocalStorage } from "node:async_hooks";
import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from "kysely";
import type { Db, Tx } from "./open.ts";
import { witnessHere } from "./what-is-read.ts";

type Answer = Promise<PostgresQueryResult<unknown>>;
/** `unchanged`: another one once something was written. */
type Look = { answers: Map<string, Answer>; unchanged: object; isOver: boolean };

const looks = new AsyncLocalStorage<Look | undefined>();

/** What is kept of one look: so many answers, none of more rows than this. */
const [mostAnswers, mostRows] = [400, 1000];

/**
 * Whatever `run` reads of the database it reads as in one look: the same question is asked once, and who asks it again is given
 * the same rows. For pages, whose parts need the same articles and do not know of each other. What is written meanwhile, by
 * `run` itself, is seen; transactions read for themselves. Rows are each asker’s own, what stands in their JSON is shared.
 */
export async function inOneLook<T>(run: () => Promise<T>): Promise<T> {
  const look: Look = { answers: new Map(), unchanged: {}, isOver: false };
  try {
    return await looks.run(look, run);
  } finally {
    // what goes on behind the answer, a file that is sent in pieces, keeps nothing
    look.isOver = true;
    forget(look);
  }
}

function forget(look: Look): void {
  look.answers.clear();
  look.unchanged = {};
}

/**
 * What stands for this look as long as nothing is written in it: under it a reader of many keys keeps what it has answered.
 * Undefined outside of a look, within a transaction, and where somebody is told what is read.
 */
export function unchangedLook(db: Db | Tx): object | undefined {
  const look = looks.getStore();
  return !look || look.isOver || db.isTransaction || witnessHere() ? undefined : look.unchanged;
}

/** A pool that answers within a look what was asked in it before, and needs no connection for that. */
export const lookingPool = (pool: PostgresPool): PostgresPool => ({
  connect: () => {
    const look = looks.getStore();
    return look && !look.isOver ? Promise.resolve(new LookingClient(pool, look)) : pool.connect();
  },
  end: () => pool.end(),
});

/** Takes a connection with the first question that has no answer yet. */
class LookingClient implements PostgresPoolClient {
  private real: Promise<PostgresPoolClient> | undefined;
  private inTransaction = false;
  private hasWritten = false;
  private readonly pool: PostgresPool;
  private readonly look: Look;

  constructor(pool: PostgresPool, look: Look) {
    this.pool = pool;
    this.look = look;
  }

  query<R>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  query(asked: string | PostgresCursor<unknown>, parameters: readonly unknown[] = []): unknown {
    if (typeof asked !== "string") throw new TypeError("Nothing is read row by row within a look.");
    if (!this.inTransaction && isQuestion(asked)) return this.answerOf(asked, parameters);
    this.note(asked);
    return this.ask(asked, parameters);
  }

  release(): void {
    // where there was none to be had, the question has failed already
    void this.real?.then(
      (client) => client.release(),
      () => undefined,
    );
  }

  private note(sql: string): void {
    if (begins.test(sql)) this.inTransaction = true;
    else if (ends.test(sql)) this.inTransaction = false;
    else if (isChange(sql)) this.hasWritten = true;
  }

  private async ask(sql: string, parameters: readonly unknown[]): Answer {
    this.real ??= this.pool.connect();
    const client = await this.real;
    const answer = await client.query<unknown>(sql, [...parameters]);
    // what was read before something was written, or before that was committed, may be so no more
    if (this.hasWritten && !this.inTransaction) forget(this.look);
    return answer;
  }

  private async answerOf(sql: string, parameters: readonly unknown[]): Answer {
    const { answers } = this.look;
    const name = `${sql} ${JSON.stringify(parameters)}`;
    const held = answers.get(name) ?? this.ask(sql, parameters);
    if (answers.size < mostAnswers && !this.look.isOver) answers.set(name, held);
    try {
      const answer = await held;
      if (answer.rows.length > mostRows) answers.delete(name);
      return { ...answer, rows: answer.rows.map((row) => (row && typeof row === "object" ? { ...row } : row)) };
    } catch (error) {
      answers.delete(name);
      throw error;
    }
  }
}

const begins = /^\s*(?:begin|start transaction)\b/i;
const ends = /^\s*(?:commit|rollback)\s*;?\s*$/i;

/** Reads, and reads the same if it is asked again at once: takes no lock, writes nothing, asks for no number, clock or state of the server. */
export const isQuestion = (sql: string): boolean => /^\s*(?:select|with)\b/i.test(sql) && !doesMore.test(sql);
/** What is read of jobs, or of the server, is asked anew each time and changes nothing of what was read before it. */
export const isChange = (sql: string): boolean => !/^\s*(?:select|with)\b/i.test(sql) || changes.test(sql);
const changes = /\b(?:insert|update|delete|merge|nextval|setval|add_job\w*|set_config)\b|\bgraphile_worker\.\w+\s*\(/i;
const doesMore =
  /\b(?:insert|update|delete|merge|for (?:no key update|share|key share)|nextval|setval|currval|last_value|add_job\w*|graphile_worker|clock_timestamp|now\(\)|random|gen_random_uuid|pg_\w+|txid_\w+|set_config)(?!\w)/i;
