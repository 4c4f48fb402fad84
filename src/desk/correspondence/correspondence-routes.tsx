import { z } from "zod";
import {
  areLettersWanted,
  declineLetter,
  letterCounts,
  letterStates,
  lettersColumns,
  readerLetterById,
  readerLetters,
  takeLetter,
  wantLetters,
} from "../../correspondence/index.ts";
import { type WhyRefused, field, idIn, readForm } from "../../http/index.ts";
import { peopleById } from "../../people/index.ts";
import { type Db, type Platform, inTransaction } from "../../platform/index.ts";
import { type DeskVisit, deskPage } from "../frame.tsx";
import { listQueryOf } from "../lists.tsx";
import { doneAt, notice } from "../notices.ts";
import { rerenderOnRefusal } from "../rerender-on-refusal.ts";
import { type Route, see, words } from "../route.ts";
import { CorrespondencePage, LetterPage } from "./correspondence-pages.tsx";

const taken = notice("letter-taken", ({ correspondence }) => correspondence.taken);
const declined = notice("letter-declined", ({ correspondence }) => correspondence.declined);
const switched = notice("letters-switched", ({ correspondence }) => correspondence.switched);

const switching = z.object({ wanted: field.tick });
const taking = z.object({ into: field.id });
const declining = z.object({ note: field.prose });

/** Letters to the editor: listed, read, taken as drafts or declined with a mail. */
export function correspondenceRoutes(route: Route, platform: Platform): void {
  const { db } = platform;
  route("get", "/correspondence", words, async (c, visit) => {
    const asked = listQueryOf(c.req.url);
    const state = letterStates.find((one) => one === c.req.query("state")) ?? "waiting";
    const [rows, counts, wanted] = await Promise.all([readerLetters(db, { ...asked, state }), letterCounts(db), areLettersWanted(db)]);
    return deskPage(<CorrespondencePage {...{ visit, state, counts, letters: { rows, total: counts[state] }, asked, wanted }} />);
  });
  route("post", "/correspondence/switch", words, async (c, visit) => {
    const { wanted } = (await readForm(c.req.raw)).parse(switching);
    await inTransaction(platform, (tx) => wantLetters(platform, tx, { wanted, by: visit.person.id }));
    return see(doneAt("/desk/correspondence", switched));
  });
  route("get", "/correspondence/:id", words, (c, visit) => letterPage(db, visit, { id: idIn(c) }));
  decidingRoutes(route, platform);
}

function decidingRoutes(route: Route, platform: Platform): void {
  const { db } = platform;
  route("post", "/correspondence/:id/taking", words, async (c, visit) => {
    const { id } = await readerLetterById(db, idIn(c));
    const form = await readForm(c.req.raw);
    return rerenderOnRefusal(
      visit.language,
      form,
      [],
      async () => {
        const { into } = form.parse(taking);
        const draftId = await inTransaction(platform, (tx) => takeLetter(platform, tx, { id, by: visit.person.id, into }));
        return see(doneAt(`/desk/articles/${draftId}`, taken));
      },
      ({ problem }) => letterPage(db, visit, { id, problem }),
    );
  });
  route("post", "/correspondence/:id/declination", words, async (c, visit) => {
    const { id } = await readerLetterById(db, idIn(c));
    const form = await readForm(c.req.raw);
    return rerenderOnRefusal(
      visit.language,
      form,
      ["note"],
      async () => {
        const { note } = form.parse(declining);
        await inTransaction(platform, (tx) => declineLetter(platform, tx, { id, by: visit.person.id, note }));
        return see(doneAt("/desk/correspondence", declined));
      },
      ({ values, problem }) => letterPage(db, visit, { id, problem, note: values.note }),
    );
  });
}

type Asked = { id: string; problem?: WhyRefused | undefined; note?: string | undefined };

async function letterPage(db: Db, visit: DeskVisit, { id, problem, note = "" }: Asked): Promise<Response> {
  const letter = await readerLetterById(db, id);
  const by = letter.decidedBy ? (await peopleById(db, [letter.decidedBy])).get(letter.decidedBy) : undefined;
  const columns = letter.state === "waiting" ? await lettersColumns(db) : [];
  return deskPage(
    <LetterPage visit={visit} letter={letter} by={by?.name || by?.email || ""} columns={columns} note={note} problem={problem} />,
    problem ? 409 : 200,
  );
}
