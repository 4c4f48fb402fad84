import { type Block, bodyOfText } from "../document/index.ts";
import { draftById, drafts, publicationOf, saveArticle } from "../editorial/index.ts";
import { messagesIn } from "../messages/index.ts";
import { type Db, type LetterWords, type Platform, type Tx, letterHtml, letterText, writeLetter } from "../platform/index.ts";
import { type ReaderLetter, keptDays, readerLetterById } from "./read-letters.ts";
import { refuse } from "./refusals.ts";

type Deciding = { id: string; by: string };

/** Its row is the lock: two that decide at once decide one after the other. Refuses "letter-to-editor-decided". */
async function undecided(tx: Tx, id: string): Promise<ReaderLetter> {
  await tx.selectFrom("reader_letters").select("id").where("id", "=", id).forUpdate().execute();
  const letter = await readerLetterById(tx, id);
  if (letter.state !== "waiting") throw refuse("letter-to-editor-decided", (m) => m.desk.against.toEditor.decided);
  return letter;
}

/**
 * Makes a draft of the letter, in the section of letters, open to everybody, under its sender's name; or adds it to the draft
 * `into`, an article of several letters. Answers the draft's id.
 */
export async function takeLetter(platform: Platform, tx: Tx, { id, by, into }: Deciding & { into: string | null }): Promise<string> {
  const letter = await undecided(tx, id);
  const { language: own } = await publicationOf(tx);
  const language = letter.spoken ?? own;
  const m = messagesIn(language).correspondence;
  const draftId = into
    ? await addTo(platform, tx, { letter, into, by })
    : await saveArticle(
        platform,
        tx,
        {
          headline: letter.about ? m.onArticle(letter.about.headline) : m.letterOf(letter.name),
          byline: [letter.name],
          // one for all, in which they are looked for
          section: messagesIn(own).correspondence.section,
          language,
          access: "open",
          body: { type: "doc", content: blocksOf(letter) },
        },
        { by },
      );
  await tx
    .updateTable("reader_letters")
    .set({ taken_at: platform.clock.now(), decided_by: by, draft_id: draftId })
    .where("id", "=", id)
    .execute();
  return draftId;
}

/** Behind what stands there, with its sender's name among those of the byline. */
async function addTo(
  platform: Platform,
  tx: Tx,
  { letter, into, by }: { letter: ReaderLetter; into: string; by: string },
): Promise<string> {
  const { body, byline, headline, standfirst, access, section, lead, datedOn, version } = await draftById(tx, into);
  const names = byline.includes(letter.name) ? byline : [...byline, letter.name];
  const content = [...body.content, ...blocksOf(letter)];
  const fields = { headline, standfirst, access, section, lead, datedOn, byline: names, body: { ...body, content } };
  return saveArticle(platform, tx, fields, { id: into, version, by });
}

/** Its words sign for sign, then who wrote it and where. */
function blocksOf({ id, text, name, place }: ReaderLetter): Block[] {
  const said = bodyOfText(text).content.flatMap((block, at): Block[] =>
    block.type === "paragraph" ? [{ ...block, attrs: { id: `l${id}-${at}` } }] : [],
  );
  const signed: Block = {
    type: "paragraph",
    attrs: { id: `l${id}-by` },
    content: [{ type: "text", text: `${name}, ${place}`, marks: [{ type: "emphasis" }] }],
  };
  return [...said, signed];
}

/** Drafts of the section of letters to which a letter can be added: those not public yet. */
export async function lettersColumns(db: Db): Promise<{ id: string; headline: string }[]> {
  const { section } = messagesIn((await publicationOf(db)).language).correspondence;
  const { rows } = await drafts(db, { limit: 200 });
  return rows
    .filter((draft) => draft.section === section && draft.publication === "none" && !draft.held)
    .slice(0, 20)
    .map(({ id, headline }) => ({ id, headline }));
}

/** Tells its sender kindly that it is not printed, with what the editor adds; it is deleted after `keptDays.declined`. */
export async function declineLetter(platform: Platform, tx: Tx, { id, by, note }: Deciding & { note: string }): Promise<void> {
  const letter = await undecided(tx, id);
  const { title, language: own } = await publicationOf(tx);
  const language = letter.spoken ?? own;
  const m = messagesIn(language).correspondence.decline({ title, name: letter.name, days: keptDays.declined });
  const words: LetterWords = { ...m, paragraphs: [...m.paragraphs, ...(note ? [note] : [])], magazine: title, language };
  await writeLetter(platform, tx, {
    to: letter.email,
    subject: m.subject,
    purpose: "letter-to-the-editor-declined",
    text: letterText(words),
    html: letterHtml(words),
  });
  await tx.updateTable("reader_letters").set({ declined_at: platform.clock.now(), decided_by: by }).where("id", "=", id).execute();
}
