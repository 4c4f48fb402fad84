import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A host of films in this house, which says what each is called; `asked`: what it was asked, in order. */
export async function filmHost(): Promise<{ host: string; asked: string[]; close: () => Promise<unknown> }> {
  const asked: string[] = [];
  const server = createServer(({ url = "" }, response) => {
    asked.push(url);
    if (url === "/w/8") return void response.writeHead(404).end();
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end("<title>The last ferry</title>");
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { host: `localhost:${port}`, asked, close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()) };
}
