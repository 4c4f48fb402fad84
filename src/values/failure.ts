/** What a thrown thing says of itself. */
export const messageOf = (thrown: unknown): string =>
  // of a host with two addresses, neither of which answers, the words stand in its parts
  thrown instanceof AggregateError && !thrown.message
    ? thrown.errors.map(messageOf).join("; ")
    : thrown instanceof Error
      ? thrown.message
      : String(thrown);

/** The code of an error of the system or of a database, as "ENOENT"; "" where it has none. */
export const codeOf = (thrown: unknown): string => {
  const code: unknown = typeof thrown === "object" && thrown !== null && "code" in thrown ? thrown.code : undefined;
  return typeof code === "string" ? code : "";
};
