import type { Hono } from "hono";
import { logoById } from "../../editorial/index.ts";
import type { Env, Site } from "../visit/context.ts";
import { missing } from "../refused/missing.ts";

/** Logos, each at an address of its own that never shows another. */
export function logoRoutes(app: Hono<Env>, { platform: { db } }: Site): void {
  app.get("/logo/:file{[0-9a-f-]+\\.png}", async (c) => {
    const png = (await logoById(db, c.req.param("file").slice(0, -".png".length))) ?? missing();
    return new Response(new Uint8Array(png), {
      headers: { "content-type": "image/png", "cache-control": "public, max-age=31536000, immutable" },
    });
  });
}
