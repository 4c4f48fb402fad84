import type pg from "pg";

/** A column as the database has it: `isBytes` what no text can hold, `isText` what a person wrote or a program named. */
export type Column = {
  name: string;
  /** As PostgreSQL says it, "timestamp with time zone". */
  type: string;
  isNullable: boolean;
  hasDefault: boolean;
  isBytes: boolean;
  isText: boolean;
  /** Reckoned by the database from the others; it is never written. */
  isReckoned: boolean;
  says: string;
};

export type TableShape = {
  name: string;
  says: string;
  columns: Column[];
  /** Columns of the primary key, in its order. */
  key: string[];
  /** "FOREIGN KEY (issue_id) REFERENCES issues(id)", "CHECK (…)", as PostgreSQL says them. */
  rules: string[];
};

/** Every table of the schema, by name, with its columns as they stand in it. */
export async function readSchema(client: pg.ClientBase): Promise<TableShape[]> {
  const { rows: tables } = await client.query<Omit<TableShape, "columns">>(
    `select relname as name, coalesce(obj_description(class.oid, 'pg_class'), '') as says,
       coalesce((select array_agg(attname::text order by array_position(conkey, attnum))
         from pg_constraint join pg_attribute on attrelid = conrelid and attnum = any(conkey)
         where conrelid = class.oid and contype = 'p'), '{}') as key,
       coalesce((select array_agg(pg_get_constraintdef(oid) order by contype desc, conname)
         from pg_constraint where conrelid = class.oid and contype in ('f', 'c', 'u')), '{}') as rules
     from pg_class as class where relnamespace = current_schema()::regnamespace and relkind = 'r' order by relname`,
  );
  const { rows: columns } = await client.query<Column & { table: string }>(
    `select class.relname as table, attname as name, format_type(atttypid, atttypmod) as type, not attnotnull as "isNullable",
       (atthasdef or attidentity <> '') and attgenerated = '' as "hasDefault", atttypid = 'bytea'::regtype as "isBytes",
       typcategory = 'S' as "isText", attgenerated <> '' as "isReckoned", coalesce(col_description(class.oid, attnum), '') as says
     from pg_class as class join pg_attribute on attrelid = class.oid join pg_type on pg_type.oid = atttypid
     where relnamespace = current_schema()::regnamespace and relkind = 'r' and attnum > 0 and not attisdropped
     order by class.relname, attnum`,
  );
  return tables.map((table) => ({
    ...table,
    columns: columns.filter((column) => column.table === table.name).map(({ table: _, ...column }) => column),
  }));
}
