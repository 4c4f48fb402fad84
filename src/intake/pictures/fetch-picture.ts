import { intakeSays } from "../../messages/index.ts";
import { type From, NotFetched, askOldSite, bodyOf } from "../old-site/ask.ts";

const mostBytes = 40_000_000;

/** A picture of the old site, asked for as `askOldSite` asks. Throws NotFetched with the reason. */
export async function fetchPicture(address: string, from: From): Promise<Buffer> {
  const answer = await askOldSite(address, from, { accept: "image/*" });
  const { statusCode = 0, headers } = answer;
  const type = headers["content-type"] ?? "";
  if (statusCode !== 200) {
    answer.destroy();
    throw new NotFetched(intakeSays.siteAnswered({ n: String(statusCode) }));
  }
  if (type && !/^(?:image\/|application\/octet-stream|binary\/)/i.test(type)) {
    answer.destroy();
    throw new NotFetched(intakeSays.noPicture({ name: type.slice(0, 60) }));
  }
  return bodyOf(answer, mostBytes);
}
