import { cookieName, readCookie } from "../http/index.ts";
import type { Platform } from "../platform/index.ts";
import type { Ctx } from "./route.ts";

/** The token of the session in which this is asked; it stands nowhere else. */
export const tokenOf = ({ settings }: Platform, c: Ctx): string =>
  readCookie(c.req.header("cookie"), cookieName("masthead", settings.secure)) ?? "";
