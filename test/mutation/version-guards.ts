import type { Guard } from "./guard.ts";

const hand = { file: "src/editorial/versions/check-out.ts", test: "test/scenarios/check-outs.test.ts" };
const kept = { file: "src/desk/client/keeping/kept-words.ts", test: "src/desk/client/keeping/kept-words.test.ts" };
const typed = { file: "src/editorial/versions/save-as-typed.ts", test: "test/scenarios/check-outs.test.ts" };
const thin = { file: "src/editorial/versions/thin-versions.ts", test: "test/scenarios/versions.test.ts" };
const thinly = "are kept thinly";
const door = { file: "src/document/tidy-body.ts", test: "src/document/tidy-body.test.ts" };

/** That no word that somebody wrote is lost, and that none that is only suggested goes out. */
export const versionGuards: readonly Guard[] = [
  {
    guard: "where two changed one place, nobody’s words win by themselves",
    file: "src/document/merge-bodies.ts",
    test: "src/document/merge-bodies.test.ts",
    line: "a.from <= b.to && b.from <= a.to",
    broken: "a.from < b.to && b.from < a.to",
    fails: "is for somebody to decide",
  },
  {
    guard: "what nothing is published without is told as needed",
    file: "src/editorial/articles/still-missing.ts",
    test: "src/editorial/articles/still-missing.test.ts",
    line: '[inField("byline", true)]',
    broken: '[inField("byline", false)]',
    fails: "names as needed what stands against publishing, and nothing else",
  },
  {
    guard: "words to be written over stop a publication in whichever language the desk set them",
    file: "src/document/placeholders.ts",
    test: "src/desk/client/marks.test.ts",
    line: "const all = desksSpoken().map(",
    broken: 'const all = ["en"].map(',
    fails: "sets no words in de that a publication would not stop at",
  },
  {
    guard: "what is asked of a text is said in the language of whoever gave it",
    file: "src/editorial/import/reading-worker.ts",
    test: "src/editorial/import/hard-texts.test.ts",
    line: "readManuscript(task.bytes, task.name, task.language)",
    broken: "readManuscript(task.bytes, task.name)",
    fails: "is said in the language of whoever gave it, short or long, from a thread too",
  },
  {
    guard: "an article is in one hand",
    ...hand,
    line: "if (held && !isOurs && !takeOver",
    broken: "if (held && isOurs && !takeOver",
    fails: "is one window’s, until it gives it back",
  },
  {
    guard: "whoever takes an article is told which version is saved",
    ...hand,
    line: "  return { holder, isOurs: true, saved };",
    broken: "  return { holder, isOurs: true, saved: version };",
    fails: "is given with the version that is saved",
  },
  {
    guard: "a page that was read before its forerunner’s last save is read again",
    file: "src/desk/client/keeping/hand.ts",
    test: "test/browser/autosave.test.ts",
    line: "taken.answer.saved > Number(version())",
    broken: "taken.answer.saved < Number(version())",
    fails: "shows what the page before it still saved",
  },
  {
    guard: "words that are kept and stand in the form are not offered",
    ...kept,
    line: "now[name]?.trimEnd() !== value.trimEnd()",
    broken: "now[name] !== value",
    fails: "a text whose last line was not ended",
  },
  {
    guard: "an empty address is no unsaved word",
    ...kept,
    line: ' && !(name === "slug" && value === ""));',
    broken: ");",
    fails: "no address, where the save gave one",
  },
  {
    guard: "words that are just saved by the button are not kept as unsaved",
    file: "src/desk/client/autosave.ts",
    test: "test/browser/autosave.test.ts",
    line: "  clearTimeout(keeping);\n  // what is saved already",
    broken: "  // what is saved already",
    fails: "says nothing of words that are saved by the button",
  },
  {
    guard: "words that were saved as they were typed are not kept as the button is pressed",
    file: "src/desk/client/autosave.ts",
    test: "test/browser/autosave.test.ts",
    line: "if (isUnsaved()) keepHere(version());\n  else",
    broken: "keepHere();\n  if (isLocked())",
    fails: "says nothing of words that are saved by the button",
  },
  {
    guard: "of two old versions no place is brought back: it is counted by what the article says now",
    file: "src/desk/articles/versions/version-pages.tsx",
    test: "test/scenarios/versions.test.ts",
    line: "{!beside && (",
    broken: "{(",
    fails: "are laid side by side, two of them",
  },
  {
    guard: "a hand that is heard of keeps it",
    ...hand,
    line: "seenAt.valueOf() > staleAfter",
    broken: "seenAt.valueOf() > staleAfter / 2",
    fails: "goes to whoever comes when nothing was heard of it for three minutes, and not before",
  },
  {
    guard: "a hand that went silent gives it away",
    ...hand,
    line: "seenAt.valueOf() > staleAfter",
    broken: "seenAt.valueOf() > staleAfter * 2",
    fails: "goes to whoever comes when nothing was heard of it for three minutes, and not before",
  },
  {
    guard: "words over what another saved stand aside",
    ...typed,
    line: "if (!isOurs || holder.version !== held.version) {",
    broken: "if (!isOurs) {",
    fails: "is kept aside where somebody saved by the button meanwhile",
  },
  {
    guard: "words of a window that lost the article stand aside",
    ...typed,
    line: "if (!isOurs || holder.version !== held.version) {",
    broken: "if (isOurs && holder.version !== held.version) {",
    fails: "can be taken over, and neither’s words are lost",
  },
  { guard: "the last version of each hour stays", ...thin, line: "kept.place > 1", broken: "kept.place > 0", fails: thinly },
  {
    guard: "what was published stays",
    ...thin,
    line: "public.${owner} = kept.owner and",
    broken: "public.${owner} <> kept.owner and",
    fails: thinly,
  },
  {
    guard: "what is two days old at most stays whole",
    ...thin,
    line: "- interval '1 day')",
    broken: "+ interval '1 day')",
    fails: thinly,
  },
  {
    guard: "nothing that is suggested comes through the door",
    file: "src/document/suggestions.ts",
    test: "src/desk/editor/suggest/track.test.ts",
    line: 'const ours: readonly string[] = [...suggestionMarks, "comment"];',
    broken: 'const ours: readonly string[] = ["comment"];',
    fails: "keeps a text as it was until a suggestion is accepted",
  },
  {
    guard: "an article has one line where its opening ends",
    ...door,
    line: 'type !== "paywall" || at === first',
    broken: "at >= 0 || first",
    fails: "is no second line where the opening ends",
  },
  {
    guard: "a half-written block is left away, and not refused",
    ...door,
    line: "return content.some(isWritten) ? [{ ...node, content }] : [];",
    broken: "return [{ ...node, content }];",
    fails: "is left away where it holds nothing",
  },
];
