import type { Day } from "../../values/index.ts";
import type { Role } from "../roles.ts";
import type { Body } from "../types.ts";

/** How an article opens in print: its picture to the edges of the page, across the text, beside its headline, over two facing pages; or its words alone. */
export const openers = ["full", "across", "beside", "spread", "type"] as const;
export type Opener = (typeof openers)[number];

/** An article as a file: what front matter and text can say. Pictures go by name until they are imported. */
export type ArticleSource = {
  headline: string;
  standfirst?: string;
  byline: string[];
  /** Who did what else for it. */
  credits?: { role: Role; name: string }[];
  /** What it is about, by name. */
  topics?: string[];
  /** The series that it is part of, by name. */
  series?: string;
  /** Which part of the series it is, from 1. */
  part?: number;
  date?: Day;
  section?: string;
  access?: "open" | "registered" | "subscribers";
  slug?: string;
  language?: string;
  opener?: Opener;
  /** `caption` is Markdown: it may hold emphasis. */
  lead?: { picture: string; alt: string; caption: string; credit: string };
  correction?: { text: string; date?: Day };
  body: Body;
  /** Front matter that Masthead does not know, kept as it was. */
  other: Record<string, unknown>;
};

/** `line` counts from 1 in the file. */
export type SourceProblem = { line: number; problem: string };
