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
