import {
  type Rhythm,
  calendarOf,
  canStillBegin,
  findPublication,
  firstIssueProposed,
  publicationProblem,
  rhythmOf,
  rhythmProblem,
} from "../editorial/index.ts";
import { type Platform, inTransaction, today } from "../platform/index.ts";
import { backUpDemo, beginMagazine, countryOfZone, inPlaceOfDemo, replaceDemo } from "../setup/index.ts";
import { type Day, type Words, countryName, formatDay, isCountry, wordsIn } from "../values/index.ts";
import { type Given, readArguments } from "./arguments.ts";
import type { Out } from "./out.ts";

const usage =
  "Usage: masthead setup --title TITLE [--issues-per-year 24] [--first-issue 2026-12-15] [--first-number 1] [--appeared-before] [--currency EUR] [--time-zone Europe/London] [--country GB] [--language en]\n       masthead setup --replace-demo [--yes] --title TITLE …";

/** The magazine's own row and two years of issues. What is not given is asked for, or, where nobody sits there, proposed and said. */
export async function setup(argv: string[], open: () => Promise<Platform>, out: Out): Promise<number> {
  const texts = ["title", "issues-per-year", "currency", "time-zone", "country", "first-issue", "first-number", "language"];
  const { options } = readArguments(
    argv,
    { ...Object.fromEntries(texts.map((name) => [name, "text" as const])), "appeared-before": "flag", "replace-demo": "flag", yes: "flag" },
    usage,
  );
  if (typeof options.title !== "string") throw new Error(usage);
  const magazine = ownWords(options.title, options);
  const wrong = publicationProblem({ ...magazine, issnPrint: null, issnOnline: null });
  refuse(wrong);
  const platform = await open();
  const instead = platform.settings.demo;
  if (instead && !options["replace-demo"])
    throw new Error(
      "This database holds the demo magazine. Set yours up beside it: DATA_DIR=./my-magazine masthead setup …, or in its place, without a trace of it: masthead setup --replace-demo …",
    );
  if (!instead && (await findPublication(platform.db))) throw new Error("This magazine is set up already. Change it at /desk/settings.");
  const rhythm = await askRhythm(options, today(platform.clock, magazine.timeZone), out);
  const begins = { ...magazine, ...rhythm };
  if (instead) await takePlaceOfDemo(platform, begins, { isSure: options.yes === true, out });
  else await inTransaction(platform, (tx) => beginMagazine(platform, tx, begins));
  const number = rhythm.firstIssueNumber;
  const { closeOn } = calendarOf(number, rhythm);
  out.line(
    `“${magazine.title}” is set up, ${rhythm.issuesPerYear} issues a year. No. ${number} appears on ${formatDay(rhythm.firstIssueOn, magazine.language)} and closes on ${formatDay(closeOn, magazine.language)}; until one is sold, /desk/settings?group=issues changes that.`,
  );
  out.line(`It is sold from ${countryName(magazine.sellerCountry)}; at /desk/tax that can be changed.`);
  out.line("Its pages (about, contact, privacy, imprint, how to write for it) are begun as drafts at /desk/pages.");
  out.line("Next: masthead staff add YOUR@EMAIL --role publisher");
  return 0;
}

type Asked = { isSure: boolean; out: Out };

/** Asks first, makes a backup, and leaves nothing of the demo. */
async function takePlaceOfDemo(platform: Platform, begins: Parameters<typeof replaceDemo>[2], { isSure, out }: Asked): Promise<void> {
  const question = "All of the demo goes, its articles, readers, books and files; a backup is made first. Type yes to go on:";
  if (!isSure && (await out.ask?.(question, "no")) !== "yes") throw new Error("Nothing was done. (Where nobody can be asked: --yes)");
  out.line(`The backup: ${await backUpDemo(platform)}`);
  const kept = await inPlaceOfDemo(platform, (tx) => replaceDemo(platform, tx, begins));
  platform.settings.demo = false;
  out.line(`Nothing of the demo is left but its files, which go as soon as Masthead runs. ${kept} of your staff stayed.`);
}

function ownWords(title: string, options: Given["options"]) {
  const text = (name: string, initially: string) => String(options[name] ?? initially).trim();
  const currency = text("currency", "EUR").toUpperCase();
  if (!Intl.supportedValuesOf("currency").includes(currency))
    throw new Error(`“${currency}” is not a currency; write it as EUR, GBP or USD.`);
  const timeZone = text("time-zone", "Europe/London");
  const sellerCountry = text("country", countryOfZone(timeZone) ?? "GB").toUpperCase();
  if (!isCountry(sellerCountry)) throw new Error(`“${sellerCountry}” is not a country; write it as GB, DE or US.`);
  return {
    title: title.trim(),
    about: "",
    language: text("language", "en"),
    timeZone,
    sellerCountry,
    currency,
  };
}

async function askRhythm(options: Given["options"], now: Day, out: Out) {
  const given = async (name: string, question: string, proposed: string) =>
    typeof options[name] === "string" ? options[name] : ((await out.ask?.(question, proposed)) ?? proposed);
  const issuesPerYear = await given("issues-per-year", "How many issues a year?", "24");
  const asked = { issuesPerYear, firstIssueOn: "2000-01-01", firstIssueNumber: "1" };
  refuse(rhythmProblem(asked));
  asked.firstIssueOn = await given(
    "first-issue",
    "On which day does the first issue made here appear?",
    firstIssueProposed(now, Number(issuesPerYear)),
  );
  asked.firstIssueNumber = await given("first-number", "Which number does it have, counted since the first there was?", "1");
  refuse(rhythmProblem(asked));
  const rhythm = rhythmOf(asked);
  if (!options["appeared-before"] && !canStillBegin(rhythm, now)) await askForPast(rhythm, now, out);
  return rhythm;
}

/** A first issue that could not be made any more is a slip, unless the magazine is older than this house. */
async function askForPast(rhythm: Required<Rhythm>, now: Day, out: Out): Promise<void> {
  const number = rhythm.firstIssueNumber;
  const { closeOn } = calendarOf(number, rhythm);
  const answer = await out.ask?.(`No. ${number} would have closed on ${closeOn}, and that is past. Did the magazine appear before?`, "no");
  if (answer?.toLowerCase().startsWith("y")) return;
  throw new Error(
    `No. ${number} would have closed on ${closeOn}, and that is past. Let it appear later, on ${firstIssueProposed(now, rhythm.issuesPerYear)} or so; or give --appeared-before, if the magazine did.`,
  );
}

function refuse(problem: Words | undefined): void {
  if (problem) throw new Error(wordsIn(problem, "en"));
}
