/** What a deed was, and what it changed, as the log calls them: parts of addresses, tables and their columns are English by themselves. */
export const kept = {
  deed: (part: string) => part.replaceAll("-", " "),
  table: (table: string) => table.replaceAll("_", " "),
  field: (column: string) => column.replaceAll("_", " "),
};
