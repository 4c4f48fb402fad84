import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "../../src/platform/index.ts";

/** A step of docs/MOVING.md: what is typed in it (`commands`), what may be added to it (`options`), and all that it says. */
export type MovingStep = { name: string; text: string; commands: string[]; options: string[] };

const typed = /^(?:[A-Z_]+="[^"]*" )?(?:npx )?masthead /;

/** The chapters of docs/MOVING.md with their steps: each of a numbered list by its number, each paragraph in which something is typed or that begins in bold by its first words. */
export function movingChapters(): Map<string, MovingStep[]> {
  const [, ...chapters] = readFileSync(join(projectFolder(), "docs", "MOVING.md"), "utf8").split(/^## /m);
  return new Map(
    chapters.map((chapter) => {
      const [title = "", ...lines] = chapter.split("\n");
      const blocks = lines.join("\n").split(/\n(?=\d+\. )|\n\s*\n/);
      return [title.trim(), blocks.map((block) => stepOf(block.trim())).filter((step) => step !== undefined)];
    }),
  );
}

function stepOf(text: string): MovingStep | undefined {
  const spans = [...text.matchAll(/`([^`]+)`/g)].map(([, words = ""]) => words);
  const [commands, options] = [spans.filter((one) => typed.test(one)), spans.filter((one) => one.startsWith("--"))];
  const number = /^(\d+)\. /.exec(text)?.[1];
  const bold = /^\*\*(.+?)\*\*/.exec(text)?.[1];
  if (!number && !bold && commands.length === 0) return undefined;
  const name = number ?? bold?.replace(/[.,:]$/, "") ?? text.split(" ").slice(0, 3).join(" ");
  return { name, text, commands, options };
}

/** What stands for something in what is typed. */
type Stands = Record<string, string>;

/** The words of a command as a shell parts them, with what stands for something in it put in. */
export function wordsOf(command: string, stands: Stands): string[] {
  const bare = command.replace(/^(?:[A-Z_]+="[^"]*" )?(?:npx )?masthead /, "");
  const filled = Object.entries(stands).reduce((words, [name, own]) => words.replaceAll(name, own), bare);
  return filled.split(" ").filter(Boolean);
}
