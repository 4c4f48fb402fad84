import { type Imported, type PictureView, keepPictures, picturesById, readManuscriptApart } from "../../editorial/index.ts";
import { markedOf } from "../../document/index.ts";
import { readForm } from "../../http/index.ts";
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
    const file = (await readForm(c.req.raw, mostBytes)).file("file") ?? missingFile();
    const imported = await readManuscriptApart(file.bytes, file.name, c.req.raw.signal);
    const { body, added, problems } = await keepPictures(platform, imported, visit.person.id);
    const pictures = Object.values(await picturesById(platform.db, added)).map(pictureAnswer);
    const { doc, comments, problems: taken } = markedOf(body, imported.tracked ?? []);
    const unread = [...problems, ...taken.map((change) => `Changed where no suggestion can stand, and taken as it is: ${change}`)];
    return Response.json(
      { ...articleAnswer(imported, unread), body: doc, comments, pictures },
      { headers: { "cache-control": "no-store" } },
    );
  });
}

function articleAnswer({ source, kind, leftOut, asks, tracked = [] }: Imported, unread: readonly string[]) {
  const { headline, standfirst = "", byline, section = "", language = "", date = "" } = source;
  const problems = [...asks.map(({ place, question }) => `${place}: ${question}`), ...unread];
  return { kind, headline, standfirst, byline, section, language, date, problems, leftOut: leftOut.other, tracked };
}

const pictureAnswer = ({ id, name, alt, caption, credit }: PictureView) => ({ id, name, alt, caption, credit });

function missingFile(): never {
  throw refuse("file-missing", "Drop a file: a Word or OpenDocument text, a web page, Markdown, or the text of a print view.");
}
