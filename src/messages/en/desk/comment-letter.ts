/** The letter to somebody who was named in a comment, or answered. */
export const commentLetter = {
  subject: ({ who, isNamed, headline }: { who: string; isNamed: boolean; headline: string }) =>
    isNamed ? `${who} names you in a comment on “${headline}”` : `${who} answers a comment on “${headline}”`,
  subjectOfMany: ({ count, headline }: { count: number; headline: string }) =>
    headline ? `${count} comments for you on “${headline}”` : `${count} comments for you`,
  says: ({ who, when, headline, words, said }: { who: string; when: string; headline: string; words: string; said: string }) =>
    `${who}, ${when}, on ${words ? `“${words}” in ` : ""}“${headline}”:\n${said}`,
  button: "Read and answer at the desk",
  footer: "You get this letter because you were named in a comment, or answered. Under “Your sign-in” at the desk you end such letters.",
  choice: "Letters of comments",
  want: "Write to me when somebody names me in a comment or answers me",
  keep: "Save",
  kept: "It is saved.",
};
