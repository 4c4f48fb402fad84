import { publishedHeadlines } from "../../editorial/index.ts";
import { idIn } from "../../http/index.ts";
import { messagesIn } from "../../messages/index.ts";
import type { Platform } from "../../platform/index.ts";
import { readingsOfArticle } from "../../readership/index.ts";
import { type DeskVisit, deskPage } from "../frame.tsx";
import { missing } from "../refusals.ts";
import type { Route } from "../route.ts";
import { csvFile } from "./csv-file.ts";
import { figureCsv } from "./figure.ts";
import { FiguresOfOnePage } from "./numbers-page.tsx";
import { rolesOfPage } from "./pages.ts";
import { articleFigures } from "./reading-figures.ts";

/** How one article was read and heard, day by day, as a page and as files. */
export function articleNumbersRoutes(route: Route, { db }: Platform): void {
  const read = async (id: string, { language }: DeskVisit) =>
    articleFigures(await readingsOfArticle(db, id), messagesIn(language).desk.numbers);
  const headlineOf = async (id: string) => (await publishedHeadlines(db, [id])).get(id) ?? missing();
  route("get", "/numbers/reading/articles/:id", rolesOfPage("reading"), async (c, visit) => {
    const id = idIn(c);
    const title = messagesIn(visit.language).desk.numbers.reading.oneTitle(await headlineOf(id));
    const base = `/desk/numbers/reading/articles/${id}`;
    return deskPage(<FiguresOfOnePage visit={visit} title={title} base={base} figures={await read(id, visit)} />);
  });
  route("get", "/numbers/reading/articles/:id/:figure", rolesOfPage("reading"), async (c, visit) => {
    const file = c.req.param("figure") ?? "";
    const figure = (await read(idIn(c), visit)).find(({ name }) => `${name}.csv` === file) ?? missing();
    return csvFile(figureCsv(figure), file);
  });
}
