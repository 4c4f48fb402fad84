export { correspondenceRefusals } from "./refusals.ts";
export { correspondenceTasks } from "./jobs.ts";
export { areLettersWanted, wantLetters } from "./wanted.ts";
export { proveLetter, sendLetterToEditor } from "./send-letter.ts";
export {
  keptDays,
  lettersFrom,
  type LetterState,
  letterStates,
  type ReaderLetter,
  readerLetterById,
  readerLetters,
  letterCounts,
  type OwnLetter,
  waitingLetters,
  withdrawLetter,
} from "./read-letters.ts";
export { moveLetters } from "./follow-email.ts";
export { declineLetter, lettersColumns, takeLetter } from "./decide.ts";
