import { list } from "../grammar.ts";
import { plainly } from "../../rich.ts";

/** Who made an article, on the page on which it is written. */
export const bylines = {
  writtenBy: "Written by",
  separate: "Names, with commas between them.",
  others: "Photographs, translation …",
  role: "What they did",
  names: "Names",
  roles: {
    interviewer: "Interview by",
    "told-to": "As told to",
    translator: "Translated by",
    photographer: "Photographs by",
    illustrator: "Illustrations by",
    cartographer: "Maps by",
    researcher: "Research by",
  },
  saysOthers: "To take somebody off, empty their line. Save, and there is room for one more.",
  unknown: (names: readonly string[]) =>
    `${plainly(list(names))} ${names.length === 1 ? "is" : "are"} in no byline yet. Nothing was saved. Say that ${
      names.length === 1 ? "this is somebody new" : "these are people who are new"
    }, or mend the name.`,
  /** In a search for an article to link to. */
  notPublic: "not published: readers see plain words until it is",
  sayYes: "A name that nobody has yet.",
  add: (names: readonly string[]) =>
    `${plainly(list(names))} ${names.length === 1 ? "is somebody new: make them a contributor" : "are new: make them contributors"}`,
  /** The script's; `{name}` and the like are its values. */
  client: {
    newName: "New contributor: “{name}”",
    articles: "{articles} articles",
    one: "1 article",
    remove: "Take {name} off",
    moved: "{name} is now number {place} of {all}.",
    taken: "{name} is off.",
    put: "{name} is in.",
    keys: "Alt with an arrow key moves a name, Delete takes it off.",
  },
};
