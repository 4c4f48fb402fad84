import { noticeIn } from "../../http/index.ts";
import type { Hono } from "hono";
import { type KeyPurpose, endReaderKey, keyPurposes, makeReaderKey, readerKeysOf } from "../../people/index.ts";
import { type Ctx, type Env, type Site, ownPage, secretPage, see, sessionToken } from "../visit/context.ts";
import { ownRoutes } from "../visit/own-routes.ts";
import { htmlOf } from "../frame/frame.tsx";
import { missing } from "../refused/missing.ts";
import { FeedsPage, type Made } from "../pages/feeds.tsx";
import { ownFeed } from "../feeds/own-feeds-routes.ts";
import type { OwnVisit } from "../visit/visit.ts";

/** My feeds and apps: keys are made, made anew and ended by the reader whose they are. */
export function keyRoutes(app: Hono<Env>, site: Site): void {
  const { platform } = site;
  const own = ownRoutes(app, site, "/account/feeds");
  const show = async (visit: OwnVisit, made?: Made, ended?: KeyPurpose) =>
    ownPage(htmlOf(<FeedsPage visit={visit} keys={await readerKeysOf(platform.db, visit.person.id)} made={made} ended={ended} />), 200, {
      "content-location": "/account/feeds",
      ...(made && secretPage),
    });
  own("get", "/account/feeds", (c, visit) =>
    show(
      visit,
      undefined,
      keyPurposes.find((purpose) => purpose === noticeIn(c.req.url, sessionToken(site, c)).ended),
    ),
  );
  // the answer itself shows the secret, and is kept for an hour with no other key than this browser's cookie
  own("post", "/account/feeds/:purpose", async (c, visit) => {
    const purpose = purposeOf(c);
    const secret = await makeReaderKey(platform, { personId: visit.person.id, purpose });
    return show(visit, { purpose, secret: purpose === "apps" ? secret : ownFeed(platform.settings.origin, purpose, secret) });
  });
  own("post", "/account/feeds/:purpose/ending", async (c, visit) => {
    const purpose = purposeOf(c);
    await endReaderKey(platform, { personId: visit.person.id, purpose });
    return see(`/account/feeds?ended=${purpose}`);
  });
}

const purposeOf = (c: Ctx): KeyPurpose => keyPurposes.find((purpose) => purpose === c.req.param("purpose")) ?? missing();
