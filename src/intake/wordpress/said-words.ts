/** What a shortcode or a block calls what readers see. */
const shows =
  /^(?:title|sub_?title|heading|headline|text|content|caption|label|placeholder|button_?text|author|cite|citation|quote|description|summary|alt|name|custom_?text|message)$/i;

/** Whether what a shortcode or a block says under a name is words that somebody may have read. */
export const isWords = (name: string, value: string): boolean =>
  /\p{L}/u.test(value) && (shows.test(name) || /\p{L}{2,}\s+\p{L}+/u.test(value.replace(/\S*[:;#=]\S*/g, "")));

/** Every text that a block keeps in its comment as JSON and that somebody may have read. */
export function wordsOfJson(said: unknown): string[] {
  const words: string[] = [];
  JSON.stringify(said, (name, value: unknown) => {
    if (typeof value === "string" && isWords(name, value)) words.push(value);
    return value;
  });
  return words;
}
