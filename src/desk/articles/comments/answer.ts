import type { ThreadView } from "../../../review/index.ts";

/** A thread as the script beside the text has it: hours in ISO 8601. */
export const answerOf = ({ resolved, comments, ...thread }: ThreadView) => ({
  ...thread,
  resolved: resolved && { ...resolved, at: resolved.at.toISOString() },
  comments: comments.map((comment) => ({ ...comment, at: comment.at.toISOString() })),
});
