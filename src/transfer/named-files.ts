import type pg from "pg";

/**
 * The keys of all files that an export takes along, as the client's transaction sees them: pictures with their sizes,
 * people's readings, old issues with their pages, and editions where they are asked for. Read a part at a time.
 */
export async function* namedFiles(client: pg.ClientBase, { withEditions }: { withEditions: boolean }): AsyncGenerator<string> {
  const sources = [
    "select storage_key as key from pictures",
    "select size ->> 'key' from pictures, jsonb_array_elements(sizes) as size",
    "select storage_key from readings",
    "select storage_key from facsimiles where storage_key is not null",
    "select unnest(array[picture_key, small_key]) from facsimile_pages where picture_key is not null",
    ...(withEditions ? ["select storage_key from editions"] : []),
  ];
  await client.query(`declare named_files cursor for ${sources.join(" union ")} order by 1`);
  for (;;) {
    const { rows } = await client.query<{ key: string }>("fetch 500 from named_files");
    if (rows.length === 0) break;
    for (const { key } of rows) yield key;
  }
  await client.query("close named_files");
}
