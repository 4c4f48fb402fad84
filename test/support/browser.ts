import type { DemoHouse } from "./demo-house.ts";

export type Browser = ReturnType<typeof browserOf>;

/** One browser at a house: it keeps its cookies; nothing is followed by itself. */
export function browserOf(house: DemoHouse, cookie = "") {
  const { origin } = house.platform.settings;
  const cookies = new Map(
    cookie
      .split("; ")
      .filter(Boolean)
      .map((one) => one.split("=") as [string, string]),
  );
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    await house.caughtUp();
    const held = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { accept: "text/html,application/xhtml+xml", cookie: held, origin };
    const answer = await house.masthead.fetch(
      new Request(origin + path.split("#")[0], { redirect: "manual", ...init, headers }),
      {} as never,
    );
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    return answer;
  };
  return {
    cookie: () => [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
    get: (path: string) => ask(path),
    text: async (path: string) => (await ask(path)).text(),
    post: (path: string, fields: Record<string, string>) => ask(path, { method: "POST", body: new URLSearchParams(fields) }),
  };
}
