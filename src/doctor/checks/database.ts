import { sql } from "kysely";
import { z } from "zod";
import { pendingMigrations } from "../../platform/index.ts";
import { firstOf } from "../../values/index.ts";
import { type Check, type Patient, orWell, warning, well, wrong } from "../finding.ts";

const known = z.object({
  server_version_num: z.coerce.number(),
  server_encoding: z.string(),
  max_connections: z.coerce.number(),
  statement_timeout: z.coerce.number(),
  fsync: z.string(),
  full_page_writes: z.string(),
  synchronous_commit: z.string(),
  data_checksums: z.string(),
  default_transaction_isolation: z.string(),
});

async function settingsOf({ db }: Patient): Promise<z.infer<typeof known>> {
  const { rows } = await sql<{ name: string; setting: string }>`select name, setting from pg_settings`.execute(db);
  return known.parse(Object.fromEntries(rows.map(({ name, setting }) => [name, setting])));
}

export const databaseVersion: Check = {
  about: "Database",
  look: async (patient) => {
    const version = Math.floor((await settingsOf(patient)).server_version_num / 10_000);
    if (version < 15)
      return [
        wrong(
          `PostgreSQL ${version} is older than 15.`,
          "Take PostgreSQL 18: a backup of Masthead’s comes back into any (masthead backup, masthead restore).",
        ),
      ];
    const missing = await pendingMigrations(patient.connection);
    return missing.length > 0
      ? [wrong(`${missing.length} steps of this version are still missing in it.`, "masthead migrate")]
      : [well(`PostgreSQL ${version}, as this version wants it.`)];
  },
};

export const databaseSettings: Check = {
  about: "Database settings",
  look: async (patient) => {
    const on = await settingsOf(patient);
    const set = (name: string, value: string) => `alter system set ${name} = ${value}; then restart PostgreSQL.`;
    const lost = "What readers were told is done can be lost when the machine goes down";
    return orWell("Nothing that is committed is lost, and there are connections enough.", [
      on.server_encoding !== "UTF8" &&
        wrong(
          `It is in ${on.server_encoding}: most names cannot be written.`,
          "createdb --encoding UTF8 --template template0, and restore a backup into it.",
        ),
      on.fsync === "off" && wrong(`${lost} (fsync is off).`, set("fsync", "on")),
      on.full_page_writes === "off" && wrong(`${lost} (full_page_writes is off).`, set("full_page_writes", "on")),
      on.synchronous_commit === "off" && wrong(`${lost} (synchronous_commit is off).`, set("synchronous_commit", "on")),
      on.default_transaction_isolation !== "read committed" &&
        wrong(
          `Transactions are “${on.default_transaction_isolation}” by default.`,
          set("default_transaction_isolation", "'read committed'"),
        ),
      on.statement_timeout === 0 &&
        warning(
          "A statement that does not come to its end is ended by nobody: the pooler before the database was not told to.",
          "In pgbouncer.ini, behind the database’s other words: connect_query='set statement_timeout=15000'",
        ),
      on.data_checksums === "off" &&
        warning("A page that its disk spoils is not noticed (data_checksums is off).", "Stop PostgreSQL, then: pg_checksums --enable"),
      on.max_connections < 40 &&
        warning(`It takes ${on.max_connections} connections; each process of Masthead opens up to twenty.`, set("max_connections", "100")),
    ]);
  },
};

export const databaseRights: Check = {
  about: "Database rights",
  look: async ({ db, settings }) => {
    const { rows } = await sql<{ create: boolean; schema: boolean; temporary: boolean; all: boolean; who: string }>`select
      has_schema_privilege(current_schema(), 'create') as create, has_database_privilege(current_database(), 'create') as schema,
      has_database_privilege(current_database(), 'temporary') as temporary,
      (select rolsuper from pg_roles where rolname = current_user) as all, current_user as who`.execute(db);
    const { create, schema, temporary, all, who } = firstOf(rows);
    const grant = (right: string, on: string) => `As the database’s owner: grant ${right} on ${on} to ${who};`;
    return orWell(`${who} may do what is needed.`, [
      !create && wrong(`${who} may make no tables, so that no new version can be put up.`, grant("create", "schema public")),
      !schema && wrong(`${who} may make no schema, in which jobs stand.`, grant("create", "database …")),
      !temporary && wrong(`${who} may make no temporary tables.`, grant("temporary", "database …")),
      all &&
        settings.databaseUrl !== undefined &&
        warning(
          `${who} may do everything on the whole server, which is more than is needed.`,
          `create role masthead login; alter database … owner to masthead; and name it in DATABASE_URL.`,
        ),
    ]);
  },
};
