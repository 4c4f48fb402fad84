import { messagesIn } from "../../messages/index.ts";
import { z } from "zod";
import { keepPictures, picturesById, readManuscriptApart, writeMarkdown } from "../../editorial/index.ts";
import { wordsIn } from "../../values/index.ts";
import type { Platform } from "../../platform/index.ts";
import { field, readForm, sentForm } from "../../http/index.ts";
import { deskPage } from "../frame.tsx";
import { isFormRefusal } from "../rerender-on-refusal.ts";
import { type Route, writing } from "../route.ts";
import { ImportPage } from "./import-page.tsx";

const pasted = z.object({ text: field.raw });

export function importRoutes(route: Route, platform: Platform): void {
  route("get", "/import", writing, async (_c, visit) => deskPage(<ImportPage visit={visit} />));
  route("post", "/import", writing, async (c, visit) => {
    try {
      const form = await readForm(c.req.raw, 62_000_000);
      const file = await form.file(platform, "file");
      const imported = await readManuscriptApart(
        file?.bytes ?? Buffer.from(form.parse(pasted).text),
        file?.name ?? messagesIn(visit.language).desk.imports.theText,
        { language: visit.language, signal: c.req.raw.signal },
      );
      const { body, added, problems } = await keepPictures(platform, imported, visit.person.id);
      const asks = [
        ...imported.asks,
        ...problems.map((one) => ({
          place: messagesIn(visit.language).desk.imports.aPicture,
          question: wordsIn(one, visit.language),
        })),
      ];
      const read = { ...imported, asks, source: { ...imported.source, body } };
      const pictures = await picturesById(platform.db, added);
      return deskPage(<ImportPage visit={visit} imported={read} added={pictures} markdown={await writeMarkdown(body)} />);
    } catch (error) {
      if (!isFormRefusal(error)) throw error;
      return deskPage(
        <ImportPage visit={visit} problem={error.spokenIn(visit.language)} raw={sentForm(c.req.raw)?.parse(pasted).text ?? ""} />,
        422,
      );
    }
  });
}
