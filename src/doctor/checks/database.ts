import { sql } from "kysely";
import { z } from "zod";
import { pendingMigrations } from "../../platform/index.ts";
import { firstOf } from "../../values/index.ts";
import { type Check, type Patient, type Sentences, orWell, warning, well, wrong } from "../finding.ts";

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
  about: "database",
  look: async (patient) => {
    const version = Math.floor((await settingsOf(patient)).server_version_num / 10_000);
    if (version < 15)
      return [
        wrong(
          (m) => m.database.old(version),
          (m) => m.database.newer,
        ),
      ];
    const missing = await pendingMigrations(patient.connection);
    return missing.length > 0
      ? [wrong((m) => m.database.missing(missing.length), "masthead migrate")]
      : [well((m) => m.database.well(version))];
  },
};

export const databaseSettings: Check = {
  about: "databaseSettings",
  look: async (patient) => {
    const on = await settingsOf(patient);
    const set = (name: string, value: string) => (m: Sentences) => m.settings.set(`alter system set ${name} = ${value}`);
    const lost = (name: string) => (m: Sentences) => m.settings.lost(name);
    return orWell(
      (m) => m.settings.well,
      [
        on.server_encoding !== "UTF8" &&
          wrong(
            (m) => m.settings.encoding(on.server_encoding),
            (m) => m.settings.anew,
          ),
        on.fsync === "off" && wrong(lost("fsync"), set("fsync", "on")),
        on.full_page_writes === "off" && wrong(lost("full_page_writes"), set("full_page_writes", "on")),
        on.synchronous_commit === "off" && wrong(lost("synchronous_commit"), set("synchronous_commit", "on")),
        on.default_transaction_isolation !== "read committed" &&
          wrong((m) => m.settings.isolation(on.default_transaction_isolation), set("default_transaction_isolation", "'read committed'")),
        on.statement_timeout === 0 &&
          warning(
            (m) => m.settings.endless,
            (m) => m.settings.pooler,
          ),
        on.data_checksums === "off" &&
          warning(
            (m) => m.settings.noSums,
            (m) => m.settings.makeSums,
          ),
        on.max_connections < 40 && warning((m) => m.settings.connections(on.max_connections), set("max_connections", "100")),
      ],
    );
  },
};

export const databaseRights: Check = {
  about: "databaseRights",
  look: async ({ db, settings }) => {
    const { rows } = await sql<{ create: boolean; schema: boolean; temporary: boolean; all: boolean; who: string }>`select
      has_schema_privilege(current_schema(), 'create') as create, has_database_privilege(current_database(), 'create') as schema,
      has_database_privilege(current_database(), 'temporary') as temporary,
      (select rolsuper from pg_roles where rolname = current_user) as all, current_user as who`.execute(db);
    const { create, schema, temporary, all, who } = firstOf(rows);
    const grant = (right: string, on: string) => (m: Sentences) => m.rights.asOwner(`grant ${right} on ${on} to ${who};`);
    return orWell(
      (m) => m.rights.well(who),
      [
        !create && wrong((m) => m.rights.noTables(who), grant("create", "schema public")),
        !schema && wrong((m) => m.rights.noSchema(who), grant("create", "database …")),
        !temporary && wrong((m) => m.rights.noTemporary(who), grant("temporary", "database …")),
        all &&
          settings.databaseUrl !== undefined &&
          warning(
            (m) => m.rights.everything(who),
            (m) => m.rights.ownRole,
          ),
      ],
    );
  },
};
