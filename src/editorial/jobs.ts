import { z } from "zod";
import { type SomeTasks, noPayload } from "../platform/index.ts";
import { putOnSaleAsAsked, putOnSaleWhatIsDue } from "./issues/ask-for-sale.ts";
import { publishAsAsked, publishWhatIsDue } from "./pieces/publish-at.ts";
import { closeIssues } from "./issues/close-issues.ts";
import { emptyBin } from "./bin/empty-bin.ts";
import { thinVersions } from "./versions/thin-versions.ts";
import { makePictureSizes } from "./pictures/make-picture-sizes.ts";

const picture = z.object({ pictureId: z.uuid() });
const asked = z.object({ askedId: z.uuid() });
const sale = z.object({ saleId: z.uuid() });

declare module "../platform/index.ts" {
  interface Tasks {
    "make-picture-sizes": z.infer<typeof picture>;
    "put-on-sale": z.infer<typeof sale>;
    "publish-as-asked": z.infer<typeof asked>;
    "put-on-sale-what-is-due": z.infer<typeof noPayload>;
    "publish-what-is-due": z.infer<typeof noPayload>;
    "close-issues": z.infer<typeof noPayload>;
    "thin-versions": z.infer<typeof noPayload>;
    "empty-bin": z.infer<typeof noPayload>;
  }
  interface Events {
    "article-published": { articleId: string };
    /** Published with an archive, among thousands: whoever brings them tells the pages. */
    "article-brought-in": { articleId: string };
    "article-withdrawn": { articleId: string };
    "issue-closed": { issueId: string };
    "issue-on-sale": { issueId: string };
    /** Of an issue on sale: its dates, its cover, its words. */
    "issue-changed": { issueId: string };
    "picture-added": { pictureId: string };
  }
}

export const editorialTasks = {
  "make-picture-sizes": {
    apart: true,
    given: picture,
    priority: 3,
    follows: ["picture-added"],
    run: makePictureSizes,
  },
  "put-on-sale": { given: sale, priority: 0, run: putOnSaleAsAsked },
  "put-on-sale-what-is-due": {
    given: noPayload,
    priority: 0,
    hourly: 1,
    run: putOnSaleWhatIsDue,
  },
  "publish-as-asked": { given: asked, priority: 0, run: publishAsAsked },
  "publish-what-is-due": {
    given: noPayload,
    priority: 0,
    hourly: 1,
    run: publishWhatIsDue,
  },
  "close-issues": { given: noPayload, priority: 2, hourly: 12, run: closeIssues },
  "thin-versions": { given: noPayload, priority: 3, nightly: "03:20", run: thinVersions },
  "empty-bin": { given: noPayload, priority: 3, nightly: "03:35", run: emptyBin },
} satisfies SomeTasks;
