import { type Body, type Lost, isMarked, suggestionsIn } from "../../document/index.ts";
import { type Draft, markedBody, wantedWords } from "../../editorial/index.ts";
import { peopleById } from "../../people/index.ts";
import type { Platform } from "../../platform/index.ts";
import { type ThreadView, guestsBySuggestion, threadsOf, whoMaySee } from "../../review/index.ts";
import { isId, jsonOf } from "../../values/index.ts";
import type { DeskVisit } from "../frame.tsx";

/** What the visual editor opens with (none where the source cannot be read), who writes, how others are called, what was suggested to a text that has changed since, and how many words are wanted. */
export type EditorText = {
  json: string | undefined;
  me: string;
  zone: string;
  names: Record<string, string>;
  lost: Lost[];
  wanted: number | null;
  /** What is said of it. */
  threads: ThreadView[];
  /** Whom a comment can name. */
  nameable: string[];
  /** Hosts that are asked what a film or a page there is called. */
  embedHosts: readonly string[];
};

type Of = { draft: Draft | undefined; body: Body | undefined; json: string | undefined; visit: DeskVisit };

/** What was typed and not saved (`json`) as it was typed; else what is saved, with what is suggested to it. */
export async function editorText(platform: Platform, { draft, body, json, visit }: Of): Promise<EditorText> {
  const { db } = platform;
  const [me, zone] = [visit.person.id, visit.timeZone];
  const [wanted, threads, seeing, guests] = draft
    ? await Promise.all([
        wantedWords(db, draft.id),
        threadsOf(db, draft.id),
        whoMaySee(platform, db, draft.id),
        guestsBySuggestion(db, draft.id),
      ])
    : [null, [], [], {}];
  const staff = seeing.flatMap(({ id, name }) => (id === me ? [] : [name]));
  const { embedHosts } = platform.settings;
  const said = { threads, nameable: [...new Set([...staff, ...Object.values(guests)])], embedHosts };
  if (!body) return { json: undefined, me, zone, names: {}, lost: [], wanted, ...said };
  const held = draft && !json ? await markedBody(db, { articleId: draft.id, body, language: draft.language }) : undefined;
  const lost = held?.lost ?? [];
  const doc: unknown = json ? jsonOf(json) : (held?.doc ?? body);
  const authors = [...(isMarked(doc) ? suggestionsIn(doc).values() : []), ...lost].map(({ by }) => by);
  const people = await peopleById(db, [...new Set([me, ...authors])].filter(isId));
  const names = { ...guests, ...Object.fromEntries([...people].map(([id, { name, email }]) => [id, name || email])) };
  return { json: json || JSON.stringify(doc), me, zone, names, lost, wanted, ...said };
}
