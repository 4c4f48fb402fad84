type About = { title: string; takenAt: Date; withEditions: boolean };

/** What lies in an export, for whoever opens the folder years later. */
export const readmeOf = ({ title, takenAt, withEditions }: About): string => `# ${title}, whole

Everything the magazine is made of, as it stood on ${takenAt.toISOString().slice(0, 10)}, written by Masthead.

- \`articles\`, \`pages\`: every text as Markdown with its pictures beside it, and as JSON with the whole document and its ids.
- \`tables\`: every table, as JSON lines and for spreadsheets. DICTIONARY.md says what each table and column is, and what was left out and why.
- \`files\`: the pictures in every size, and recordings read by people${withEditions ? ", and every made edition" : ". Made editions (PDF, EPUB, recordings by a voice) are made anew from the articles"}.
- \`jobs.jsonl\`: the work that waits.
- \`manifest.json\` and \`files.jsonl\`: what there is, with the length and the SHA-256 of every file.

\`masthead import\` with the name of this folder, into an empty database, makes the same magazine of it. What was changed in the folder is refused: change it there afterwards.

It holds your readers' names and addresses. Keep it as you keep those, and delete it when it has done its work. Nothing in it opens anything: no password, no session, no key.
`;
