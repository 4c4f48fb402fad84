import type { Hono } from "hono";
import { type Ctx, type Env, type Site, see, visitOf } from "./context.ts";
import { type OwnVisit, isOwnVisit } from "./visit.ts";

export type Own = (method: "get" | "post", path: string, work: (c: Ctx, visit: OwnVisit) => Promise<Response>) => void;

/** Routes for who is signed in alone: whoever is not signs in first, and is led to `home`. */
export const ownRoutes =
  (app: Hono<Env>, site: Site, home: string): Own =>
  (method, path, work) =>
    void app[method](path, async (c) => {
      const visit = await visitOf(site, c);
      return isOwnVisit(visit) ? work(c, visit) : see(`/sign-in?return=${home}`);
    });
