/**
 * The data as the templates read it, by file. Of an issue its articles lie apart from what is the magazine’s: a closure of the
 * template is told from others by all that it holds, and one that held the articles would have every page laid out anew when one changes.
 */
export function dataFiles({ articles, contents, contributors, ...data }: Record<string, unknown>): Record<string, Buffer> {
  const json = (value: unknown) => Buffer.from(JSON.stringify(value));
  return { "data.json": json(data), ...(articles !== undefined && { "articles.json": json({ articles, contents, contributors }) }) };
}
