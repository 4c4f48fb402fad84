export { type CommentView, type ThreadView, threadsOf } from "./comments/read-threads.ts";
export { answerThread, beginThread, passageOf, resolveThread } from "./comments/write-comments.ts";
export { keepPassages } from "./comments/keep-passages.ts";
export { reviewRefusals } from "./refusals.ts";
