import { numberIn } from "../../http/index.ts";
import { type Month, bookedMonths, isMonth, journalCsv, monthEnd, monthEndCsv } from "../../ledger/index.ts";
import { checkBooks, documentWords, invoiceByNumber, orderNumbers } from "../../orders/index.ts";
import { publicationOf } from "../../editorial/index.ts";
import { setInvoicePdf } from "../../print/index.ts";
import { whyIn } from "../../messages/index.ts";
import type { Platform } from "../../platform/index.ts";
import { deskPage } from "../frame.tsx";
import { LedgerPage } from "./ledger-page.tsx";
import { missing } from "../refusals.ts";
import { type Ctx, type Route, figures, trade } from "../route.ts";

/** Month-end for the accountant, and every invoice, credit note and receipt as a PDF. */
export function ledgerRoutes(route: Route, platform: Platform): void {
  const { db } = platform;
  const monthOf = (c: Ctx): Month => {
    const month = c.req.param("month") ?? "";
    return isMonth(month) ? month : missing();
  };
  route("get", "/ledger", figures, async (c, visit) => {
    const months = await bookedMonths(platform);
    const asked = c.req.query("month") ?? "";
    const end = await monthEnd(db, isMonth(asked) ? asked : months[0]!);
    // every posting there ever was is looked at when somebody asks, not with each view
    const books = c.req.query("check") === "yes" ? await checkBooks(db) : undefined;
    return deskPage(<LedgerPage visit={visit} months={months} end={end} books={books} />);
  });
  route("get", "/ledger/:month/month-end.csv", figures, async (c) =>
    csv(monthEndCsv(await monthEnd(db, monthOf(c))), `month-end-${monthOf(c)}.csv`),
  );
  route("get", "/ledger/:month/journal.csv", trade, async (c, { language }) =>
    csv(
      await journalCsv(db, monthOf(c), { numbersOf: (ids) => orderNumbers(db, ids), sayWhy: (why) => whyIn(why, language) }),
      `journal-${monthOf(c)}.csv`,
    ),
  );
  route("get", "/documents/:number", trade, async (c) => {
    const invoice = (await invoiceByNumber(db, numberIn(c))) ?? missing();
    const { pdf } = await setInvoicePdf({ ...invoice, ...documentWords(platform, invoice, await publicationOf(db)) });
    return new Response(new Uint8Array(pdf), {
      headers: {
        "content-type": "application/pdf",
        "content-disposition": `inline; filename="${invoice.kind.replace(" ", "-")}-${invoice.number}.pdf"`,
        "cache-control": "no-store",
      },
    });
  });
}

const csv = (text: string, name: string): Response =>
  new Response(text, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "no-store",
    },
  });
