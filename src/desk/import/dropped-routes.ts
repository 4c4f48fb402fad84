import { type Messages, messagesIn } from "../../messages/index.ts";
import { type Imported, type PictureView, byRole, keepPictures, picturesById, readManuscriptApart } from "../../editorial/index.ts";
import { markedOf } from "../../document/index.ts";
import { creditRows } from "../articles/article-form.ts";
import { bylineText } from "../articles/byline.ts";
import { readForm } from "../../http/index.ts";
import { wordsIn } from "../../values/index.ts";
import type { Platform } from "../../platform/index.ts";
import { refuse } from "../refusals.ts";
import { type Route, writing } from "../route.ts";

/** A Word or OpenDocument file with its pictures, and the form around it. */
const mostBytes = 62_000_000;

/**
 * A file that is dropped onto the writing page: answered as an article that is saved nowhere, its pictures added. What a
 * page would ask its writer stands in `problems`; tracked changes and comments name the blocks that they are about.
 */
export function droppedRoutes(route: Route, platform: Platform): void {
  route("post", "/articles/reading", writing, async (c, visit) => {
    const file = (await (await readForm(c.req.raw, mostBytes)).file(platform, "file")) ?? missingFile();
    const imported = await readManuscriptApart(file.bytes, file.name, { language: visit.language, signal: c.req.raw.signal });
    const { body, added, problems } = await keepPictures(platform, imported, visit.person.id);
    const pictures = Object.values(await picturesById(platform.db, added)).map(pictureAnswer);
    const m = messagesIn(visit.language).desk.imports;
    const { doc, comments, problems: taken } = markedOf(body, imported.tracked ?? []);
    const unread = [...problems.map((one) => wordsIn(one, visit.language)), ...taken.map((change) => m.takenAsIs(change))];
    return Response.json(
      { ...articleAnswer(m, imported, unread), body: doc, comments, pictures },
      { headers: { "cache-control": "no-store" } },
    );
  });
}

function articleAnswer(m: Messages["desk"]["imports"], { source, kind, leftOut, asks, tracked = [] }: Imported, unread: readonly string[]) {
  const problems = [...asks.map(({ place, question }) => `${place}: ${question}`), ...unread, ...notInTheForm(m, source)];
  return { kind, fields: fieldsOf(source), problems, leftOut: leftOut.other, tracked };
}

type Source = Imported["source"];

/** What the file says of the piece, as the fields of the writing page hold it. */
function fieldsOf(source: Source): Record<string, string> {
  const { headline, standfirst = "", byline, topics = [], section = "", access = "", slug = "", language = "", date = "" } = source;
  const [first] = byRole(source.credits ?? []);
  const credit = creditRows[0];
  return {
    headline,
    standfirst,
    byline: bylineText(byline),
    topics: topics.join(", "),
    section,
    access,
    slug,
    language,
    datedOn: date,
    opener: source.opener ?? "",
    ...(first && credit && { [`${credit}role`]: first.role, [`${credit}names`]: bylineText(first.names) }),
  };
}

/** What it says that no field of a text that is not saved holds: bringing the file in (“Bring text in”) takes it. */
function notInTheForm(m: Messages["desk"]["imports"], { credits = [], lead, series, correction }: Source): string[] {
  const more = byRole(credits).slice(1);
  return [
    ...more.map(({ role, names }) => m.roleNotTaken({ role, names: bylineText(names) })),
    ...(lead ? [m.leadNotTaken(lead.picture)] : []),
    ...(series ? [m.seriesNotTaken(series)] : []),
    ...(correction ? [m.correctionNotTaken(correction.text)] : []),
  ];
}

const pictureAnswer = ({ id, name, alt, caption, credit }: PictureView) => ({ id, name, alt, caption, credit });

function missingFile(): never {
  throw refuse("file-missing", (m) => m.desk.imports.dropFile);
}
