import { z } from "zod";

/** Where a bucket is, and by which keys it is opened. `at`: its address, to which a file's name is added. */
export type S3Place = { at: string; region: string; prefix: string; accessKeyId: string; secretAccessKey: string; said: string };

export type S3Keys = { accessKeyId: string; secretAccessKey: string };

const shape = /^s3:\/\/[^/?#]+(\/[a-z0-9][a-z0-9._-]*)*\/?(\?[^#]*)?$/i;
const asked = z.strictObject({
  endpoint: z.url({ protocol: /^https?$/, message: "endpoint is an address, as in https://s3.example.net" }).optional(),
  region: z
    .string()
    .regex(/^[a-z0-9-]+$/i, "region is a word, as in eu-central-1")
    .optional(),
  style: z.enum(["path", "host"], { message: "style is path (endpoint/bucket) or host (bucket.endpoint)" }).optional(),
});

/** s3://bucket/folder?endpoint=https://…&region=…, as a setting or the command line has it. */
export const s3Address = z
  .string()
  .regex(shape, "give s3://bucket, or s3://bucket/folder?endpoint=https://s3.example.net&region=eu-central-1")
  .superRefine((text, context) => {
    const http = text.replace(/^s3:/i, "http:");
    if (!URL.canParse(http)) {
      context.addIssue("it is no address: name the bucket behind s3://, and no port");
      return;
    }
    const { searchParams, hostname } = new URL(http);
    if (!/^[a-z0-9][a-z0-9.-]{1,62}$/.test(hostname)) context.addIssue(`“${hostname}” is no name of a bucket`);
    const read = asked.safeParse(Object.fromEntries(searchParams));
    if (!read.success) context.addIssue(read.error.issues[0]?.message ?? "its endpoint, region or style cannot be read");
  });

/**
 * The place that an address names. Keys that stand in it (s3://KEY:SECRET@bucket) go before those that are given.
 * Undefined where there are none.
 */
export function s3PlaceOf(address: string, keys: Partial<S3Keys>): S3Place | undefined {
  const url = new URL(s3Address.parse(address).replace(/^s3:/i, "http:"));
  const { endpoint, region = "us-east-1", style } = asked.parse(Object.fromEntries(url.searchParams));
  const accessKeyId = decodeURIComponent(url.username) || keys.accessKeyId;
  const secretAccessKey = decodeURIComponent(url.password) || keys.secretAccessKey;
  if (!accessKeyId || !secretAccessKey) return undefined;
  const bucket = url.hostname;
  const base = new URL(endpoint ?? `https://s3.${region}.amazonaws.com`);
  const inPath = (style ?? (endpoint ? "path" : "host")) === "path";
  const at = inPath ? new URL(`/${bucket}`, base).href : `${base.protocol}//${bucket}.${base.host}`;
  const folder = url.pathname.replace(/^\/|\/$/g, "");
  return {
    at,
    region,
    prefix: folder && `${folder}/`,
    accessKeyId,
    secretAccessKey,
    said: `the bucket ${bucket} at ${base.origin}`,
  };
}

const written = (url: URL) => url.href.replace(/^http:/, "s3:").replace(/^(s3:\/\/[^/?]+)\/(?=\?|$)/, "$1");

/** The address with its keys in it, for those who keep it sealed. */
export function withKeys(address: string, { accessKeyId, secretAccessKey }: S3Keys): string {
  const url = new URL(address.replace(/^s3:/i, "http:"));
  url.username = encodeURIComponent(accessKeyId);
  url.password = encodeURIComponent(secretAccessKey);
  return written(url);
}

/** The address as it may be shown. */
export function withoutKeys(address: string): string {
  const url = new URL(address.replace(/^s3:/i, "http:"));
  url.username = "";
  url.password = "";
  return written(url);
}
