import { createHash } from "node:crypto";
import { type FileHandle, mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Settings, yieldEvery } from "../../platform/index.ts";
import type { FileMade } from "../../editions/index.ts";
import { askAce } from "./ace.ts";
import { barriersIn } from "./barriers.ts";
import { type EpubInput, partsOf } from "./epub.ts";
import { chunksOf, zipOf } from "./zip.ts";
import { type Messages, messagesIn } from "../../messages/index.ts";
import { messageOf } from "../../values/index.ts";

/** Whether a book claims to conform to EPUB Accessibility 1.1, and every reason why not, as sentences in the magazine’s language of that day. */
export type Claim = { claims: boolean; why: string[] };

/** `claim` is missing where nobody answers for it. `fault`: why Ace could not be asked. */
type Bound = { file: FileMade; claim?: Claim; fault?: string };

/** Binds the book into a file of its own, hands it to `keep`, and removes it. */
export async function bindBook<T>(
  input: EpubInput,
  settings: Pick<Settings, "aceCommand">,
  keep: (bound: Bound) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "masthead-book-"));
  try {
    return await keep(await bound(input, settings, join(folder, "book.epub")));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * The claim is made for a book that says it, and only where Ace has looked at just these bytes and found nothing: with
 * anything in a reader's way the book is written again without it.
 */
async function bound(input: EpubInput, { aceCommand }: Pick<Settings, "aceCommand">, path: string): Promise<Bound> {
  const { certifiedBy } = input.publication.books;
  if (!certifiedBy) return { file: await writeBook(input, path) };
  const m = messagesIn(input.publication.language).desk;
  const why = barriersIn(input.articles, { alt: input.issue.cover?.alt ?? "" }, m);
  if (!aceCommand) why.push(m.books.noAce);
  let fault: string | undefined;
  if (aceCommand && why.length === 0) {
    const file = await writeBook({ ...input, certifiedBy }, path);
    try {
      why.push(...(await violationsOf(input, { aceCommand, path, m })));
      if (why.length === 0) return { file, claim: { claims: true, why } };
    } catch (error) {
      fault = m.books.fault(messageOf(error));
      why.push(fault);
    }
  }
  return { file: await writeBook(input, path), claim: { claims: false, why }, ...(fault && { fault }) };
}

type Looked = { aceCommand: string; path: string; m: Messages["desk"] };

async function violationsOf({ articles }: EpubInput, { aceCommand, path, m: { books: m, common } }: Looked): Promise<string[]> {
  const { violations } = await askAce(aceCommand, path);
  return violations.map(({ file, rule, says }) => {
    const [, at] = /^article-(\d+)\.xhtml$/.exec(file) ?? [];
    const article = at && articles[Number(at) - 1];
    return m.found({ place: article ? common.quoted(article.headline) : file, says: says || m.unsaid, rule });
  });
}

async function writeBook(input: EpubInput, path: string): Promise<FileMade> {
  const file = await open(path, "w");
  try {
    return { path, ...(await writePieces(file, zipOf(await partsOf(input)))) };
  } finally {
    await file.close();
  }
}

async function writePieces(file: FileHandle, pieces: AsyncIterable<Uint8Array>): Promise<Pick<FileMade, "sha256" | "bytes">> {
  const hash = createHash("sha256");
  let bytes = 0;
  const breathe = yieldEvery();
  for await (const piece of pieces) {
    await file.write(piece);
    for (const chunk of chunksOf(piece)) {
      hash.update(chunk);
      await breathe();
    }
    bytes += piece.length;
  }
  return { sha256: hash.digest("hex"), bytes };
}
