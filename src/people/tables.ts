import type { Tables } from "../platform/index.ts";

/** This room’s own: no other writes them. */
export const tables = [
  "people",
  "role_grants",
  "sign_ins",
  "sessions",
  "reader_keys",
  "totp_keys",
  "recovery_codes",
  "passkeys",
  "passkey_challenges",
  "staff_rules",
] satisfies (keyof Tables)[];
