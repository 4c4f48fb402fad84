/**
 * A line that keeps people from harm, and the test that must fail when it is broken. `line` stands exactly once in
 * `file`; `broken` stands in its place. `fails` is part of the full name of a test in `test`.
 */
export type Guard = { guard: string; file: string; line: string; broken: string; test: string; fails: string };

/** Where a guard's line stands in the text of its file. Throws where it stands nowhere, or more than once. */
export function broken(text: string, { file, line, broken: instead }: Guard): string {
  const [before, after, ...more] = text.split(line);
  if (after === undefined) throw new Error(`${file} has no such line any more: ${line}`);
  if (more.length > 0) throw new Error(`${file} has this line ${more.length + 1} times, so that nobody knows which is meant: ${line}`);
  return before + instead + after;
}

/**
 * What is wrong with a row before anything is broken, by the text of its two files; undefined where nothing is. Names of
 * tests are put together from their parts, and filled in from tables: each longer word of one stands somewhere in its file.
 */
export function staleness(guard: Guard, read: (file: string) => string): string | undefined {
  try {
    broken(read(guard.file), guard);
  } catch (error) {
    return (error as Error).message;
  }
  if (/ > |%[sdj]/.test(guard.fails)) return `“${guard.fails}” is no test’s name: names are filled in, and joined by a space`;
  const [test, words] = [read(guard.test), guard.fails.match(/[\p{L}\p{N}]{3,}/gu) ?? [guard.fails]];
  if (guard.fails && words.every((word) => test.includes(word))) return undefined;
  return `${guard.test} has no test “${guard.fails}”`;
}
