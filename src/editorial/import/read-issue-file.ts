import { readYaml } from "../../document/index.ts";
import { textInEnglish } from "../../messages/index.ts";
import { refuse } from "./refusals.ts";
import { recordOf } from "../../values/index.ts";

/** A folder's `issue.yaml`: which issue it is, what that says of itself, and the files in their order. */
export type IssueFile = {
  wholeNumber: number;
  theme?: string;
  editorsNote?: string;
  cover?: string;
  coverAlt: string;
  coverCredit: string;
  coverLines?: string[];
  order: string[];
};

const known = ["issue", "theme", "editors_note", "cover", "cover_alt", "cover_credit", "cover_lines", "order"];

const isLines = (value: unknown): value is string[] => Array.isArray(value) && value.every((one) => typeof one === "string");

/** Refuses "issue-file-unreadable", naming the line or the field and its cure. */
export function readIssueFile(yaml: string, name = "issue.yaml"): IssueFile {
  const wrong = (problem: string) => refuse("issue-file-unreadable", `${name}: ${problem}`);
  const { data, problem } = readYaml(yaml);
  if (problem) throw wrong(`line ${problem.line} cannot be read. ${problem.says(textInEnglish)}`);
  if (typeof data !== "object" || data === null || Array.isArray(data)) throw wrong("it holds no fields; it begins with “issue: 47”.");
  const fields = recordOf(data);
  const unknown = Object.keys(fields).find((field) => !known.includes(field));
  if (unknown) throw wrong(`there is no field “${unknown}”; there are ${known.join(", ")}.`);
  const { issue } = fields;
  if (typeof issue !== "number" || !Number.isInteger(issue) || issue < 1)
    throw wrong("“issue” is the whole number of the issue, as in “issue: 47”.");
  const text = (field: string) => (typeof fields[field] === "string" ? fields[field].trim() : "");
  const list = (field: string) => {
    const value = fields[field] ?? [];
    if (!isLines(value)) throw wrong(`“${field}” is a list, one line each, beginning with a hyphen.`);
    return value;
  };
  return {
    wholeNumber: issue,
    coverAlt: text("cover_alt"),
    coverCredit: text("cover_credit"),
    order: list("order"),
    ...(text("theme") && { theme: text("theme") }),
    ...(text("editors_note") && { editorsNote: text("editors_note") }),
    ...(text("cover") && { cover: text("cover") }),
    ...(list("cover_lines").length > 0 && { coverLines: list("cover_lines") }),
  };
}
