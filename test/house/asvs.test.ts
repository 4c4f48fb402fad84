import { existsSync, readFileSync, readdirSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
// all rooms’ settings
import "../../src/masthead.ts";
import { isOwnRequest, listen, problemOf, problemResponse, securityHeaders } from "../../src/http/index.ts";
import { projectFolder, settingsInWords } from "../../src/platform/index.ts";
import { parts } from "../../src/rights/of-person.ts";

const root = projectFolder();
const read = (path: string) => readFileSync(join(root, path), "utf8");
const sources = readdirSync(join(root, "src"), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
/** Of the server; the others run in browsers. */
const ofServer = sources.filter((path) => !/^src\/(?:site\/client|desk\/client|desk\/editor)\//.test(path));
const which = (paths: readonly string[], shape: RegExp) => paths.filter((path) => shape.test(read(path))).sort();

/** How many requirements of levels 1 and 2 each section of version 5.0.0 has; those of level 3 come after them, but for a few. */
const sections: Record<string, number[]> = {
  "1": [2, 9, 11, 3, 2],
  "2": [3, 3, 4, 1],
  "3": [0, 2, 4, 6, 5, 0, 2],
  "4": [3, 1, 2, 4],
  "5": [1, 3, 2, 3],
  "6": [3, 12, 4, 4, 5, 3, 0, 4],
  "7": [3, 4, 2, 5, 2, 2],
  "8": [2, 3, 1, 1],
  "9": [3, 4],
  "10": [2, 2, 4, 11, 5, 2, 3],
  "11": [2, 3, 3, 4, 1, 1],
  "12": [3, 2, 4],
  "13": [1, 5, 2, 5],
  "14": [2, 4, 3],
  "15": [3, 3, 7],
  "16": [1, 5, 4, 3, 3],
  "17": [1, 4, 2],
};
const wanted = Object.entries(sections).flatMap(([chapter, counts]) =>
  counts.flatMap((count, section) => Array.from({ length: count }, (_, at) => `${chapter}.${section + 1}.${at + 1}`)),
);

type Row = { number: string; level: string; state: string; says: string; files: string[]; tests: { file: string; name?: string }[] };

function rowOf(line: string): Row {
  const [number = "", level = "", , says = "", files = "", tests = ""] = line
    .slice(1, -1)
    .split("|")
    .map((cell) => cell.trim());
  return {
    number,
    level,
    state: /^\*\*(\w+)\*\*/.exec(says)?.[1] ?? "",
    says,
    files: [...files.matchAll(/`([^`]+)`/g)].map(([, file = ""]) => file),
    tests: [...tests.matchAll(/`([^`]+)`(?: “([^”]+)”)?/g)].map(([, file = "", name]) => ({ file, ...(name && { name }) })),
  };
}
const rows = read("docs/ASVS.md")
  .split("\n")
  .filter((line) => /^\| \d/.test(line))
  .map(rowOf);
const security = read("docs/SECURITY.md");

/** What a test or a group of tests is called, in the text of its file: the first string that `it` or `describe` is given, behind its table where it has one. */
const isNamed = (text: string, name: string): boolean =>
  [...text.matchAll(/(?:\b(?:it|describe)(?:\.\w+)?|\))\(\s*(["'`])((?:(?!\1).)+)\1/g)].some(([, , title = ""]) => title.includes(name));

describe("the walk through ASVS", () => {
  it("has every requirement of levels 1 and 2, in its order, once", () => {
    expect(wanted).toHaveLength(253);
    expect(rows.map(({ number }) => number)).toEqual(wanted);
    expect(rows.filter(({ level }) => level === "1")).toHaveLength(70);
    expect(rows.filter(({ level }) => level === "2")).toHaveLength(183);
  });

  it("says of each how it stands, where it is kept and what tests it, and why where it is not", () => {
    const states = new Set(["kept", "partly", "open", "host", "none"]);
    expect(rows.filter(({ state }) => !states.has(state)).map(({ number }) => number)).toEqual([]);
    const kept = rows.filter(({ state }) => state === "kept");
    expect(kept.filter(({ files, tests }) => files.length + tests.length === 0)).toEqual([]);
    expect(kept.filter(({ tests }) => tests.length === 0).map(({ number }) => number)).toEqual([]);
    const lacking = rows.filter(({ state }) => ["partly", "open", "host"].includes(state));
    expect(lacking.filter(({ says }) => says.length < 30).map(({ number }) => number)).toEqual([]);
  });

  it("names files and tests that are there", () => {
    const gone = rows.flatMap(({ number, files, tests }) => [
      ...[...files, ...tests.map(({ file }) => file)].filter((file) => !existsSync(join(root, file))).map((file) => `${number} ${file}`),
      ...tests
        .filter(({ file, name }) => name !== undefined && existsSync(join(root, file)) && !isNamed(read(file), name))
        .map(({ file, name }) => `${number} ${file} “${name}”`),
    ]);
    expect(gone).toEqual([]);
  });

  it("names each test by words of its name, not its file alone", () => {
    const unnamed = rows.flatMap(({ number, tests }) => tests.filter(({ name }) => !name).map(({ file }) => `${number} ${file}`));
    expect(unnamed, "a file has many tests: say which of them fails").toEqual([]);
    // what stands in a test, or in its table, is no name of one
    const test = 'describe("a door", () => {\n  it("is shut", () => ask("a window"));\n  it.each([["by night"]])(\n    "is shut %s",';
    expect(["a door", "is shut", "shut %s", "a window", "by night"].map((name) => isNamed(test, name))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it("has no more that is open than was looked at", () => {
    const those = (wanted: string) => rows.flatMap(({ number, state }) => (state === wanted ? [number] : []));
    expect(those("open")).toEqual([]);
    expect(those("partly").length).toBeLessThanOrEqual(18);
  });
});

describe("what the documents tell", () => {
  it("every limit that is told is the one in the code", () => {
    const told = [...security.matchAll(/\| `(src\/[\w./-]+)` `(?!src\/)([^`]+)` \|/g)];
    expect(told.length).toBeGreaterThan(20);
    expect(told.filter(([, file = "", words = ""]) => !read(file).includes(words)).map(([row]) => row)).toEqual([]);
  });

  it("every way in that is told is there, and none besides", () => {
    const opens = which(ofServer, /\b(?:openSession|openUnproven|openDemoSession|sessionRow)\(/);
    expect(opens).toEqual([
      "src/orders/read-on.ts",
      "src/people/passkeys.ts",
      "src/people/sessions.ts",
      "src/people/sign-in.ts",
      "src/setup/setup-routes.tsx",
      "src/site/account/account-routes.tsx",
    ]);
    // the old site’s, in an import
    expect(which(ofServer, /type="password"|secret question/i)).toEqual(["src/desk/archives/archives-page.tsx"]);
  });

  it("every place with cryptography is told of", () => {
    const own =
      /\b(?:create(?:Cipher|Decipher)iv|createHmac|scrypt|generateKeyPair\w*|hkdfSync|createECDH|randomBytes|randomInt|randomUUID|timingSafeEqual|createPrivateKey|createSign)\(|@simplewebauthn\/server/;
    const places = which(ofServer, own);
    expect(places.length).toBeGreaterThan(15);
    expect(
      places.filter((path) => !security.includes(`\`${path}\``)),
      "tell of it in docs/SECURITY.md",
    ).toEqual([]);
    // by which a store compares what it was given
    expect(which(ofServer, /"md5"/)).toEqual(["src/platform/storage/s3.ts"]);
    expect(which(ofServer, /aes-\d+-(?:ecb|cbc)|"(?:des|rc4|bf)-|RSA_PKCS1_PADDING/i)).toEqual([]);
    expect(which(ofServer, /"sha-?1"/)).toEqual(["src/people/totp.ts", "src/web/feeds/podcast.ts"]);
  });

  it("every key that is told is a setting or a file of ours, and every secret setting is told", () => {
    const secret = settingsInWords().flatMap((words) =>
      words.includes("Never printed or logged.") ? (/\*\*(\w+)\*\*/.exec(words)?.[1] ?? []) : [],
    );
    expect(secret.length).toBeGreaterThan(7);
    expect(
      secret.filter((name) => !security.includes(`\`${name}\``)),
      "tell of it in docs/SECURITY.md, Keys",
    ).toEqual([]);
    const looksSecret = settingsInWords().flatMap((words) => /\*\*(\w*(?:TOKEN|SECRET|PASSWORD|_KEY|HEADERS))\*\*/.exec(words)?.[1] ?? []);
    expect(looksSecret.filter((name) => !secret.includes(name))).toEqual([]);
  });

  it("within how long a weak part is replaced", () => {
    expect(read("SECURITY.md")).toMatch(/What closes a weakness that reaches a running Masthead is taken the same day/);
    expect(read("SECURITY.md")).toMatch(/released within thirty days/);
  });

  it("every place that asks the world is told of", () => {
    const asks =
      /(?:^|[^.\w])fetch\((?:`|url|endpoint|input)|request as over|createTransport\(|new Stripe\(|"node:dns"|"node:tls"|\bnew pg\.Pool\(/m;
    const places = which(ofServer, asks);
    expect(places.length).toBeGreaterThan(6);
    expect(
      places.filter((path) => !security.includes(`\`${path}\``)),
      "tell of it in docs/SECURITY.md",
    ).toEqual([]);
  });

  it("every question to the world follows no redirect by itself", () => {
    const asking = ofServer.flatMap((path) =>
      [...read(path).matchAll(/(?:^|[^.\w])fetch\((?:`|url|endpoint|input)[\s\S]{0,300}/g)].map(([text]) => [path, text] as const),
    );
    expect(asking.length).toBeGreaterThan(3);
    expect(asking.filter(([, text]) => !/redirect: "(?:error|manual)"/.test(text)).map(([path]) => path)).toEqual([
      "src/platform/storage/patient-fetch.ts",
    ]);
  });

  it("every event of doors is told of", () => {
    const [, events = ""] = /type Security =([^;]+);/.exec(read("src/platform/watch/security.ts")) ?? [];
    const names = [...events.matchAll(/"([\w-]+)"/g)].map(([, name = ""]) => name);
    expect(names.length).toBeGreaterThan(8);
    expect(names.filter((name) => !security.includes(`\`${name}\``))).toEqual([]);
  });

  it("every table about a person has its kind in docs/PRIVACY.md", () => {
    const told = read("docs/PRIVACY.md")
      .split("\n")
      .filter((line) => /^\|.*\| (?:open|private|close|secret) \|/.test(line))
      .join("\n");
    expect(
      [...new Set(parts.map(({ table }) => table))].filter((table) => !told.includes(`\`${table}\``)),
      "tell how long it is kept in docs/PRIVACY.md",
    ).toEqual([]);
  });

  it("the examples of proxies speak TLS 1.2 and 1.3 alone", () => {
    expect(read("deploy/nginx.conf")).toContain("ssl_protocols TLSv1.2 TLSv1.3;");
    // Caddy's own are these
    expect(read("deploy/Caddyfile")).not.toMatch(/protocols|tls1\.[01]/);
  });
});

describe("what nothing here does", () => {
  it("no chance but that of node:crypto", () => {
    // how long to wait before trying again is no secret
    expect(which(sources, /Math\.random/)).toEqual(["src/platform/storage/patient-fetch.ts"]);
  });
  it("one source alone sets a head of CORS", () => {
    expect(which(sources, /access-control-/i)).toEqual(["src/site/reading/send-edition.tsx"]);
  });
  it("no page listens to messages of another", () => {
    const listening = which(sources, /onmessage|addEventListener\("message"/).filter((path) => !ofServer.includes(path));
    expect(listening).toEqual(["src/desk/client/keeping/windows.ts"]);
    expect(read("src/desk/client/keeping/windows.ts")).toContain("new BroadcastChannel(");
  });
  it("no SQL is put together of words but where none was typed", () => {
    // names of our own tables and columns, and words that stand in the source
    expect(which(ofServer, /\bsql\.raw\(/)).toEqual([
      "src/editorial/issues/read-issues.ts",
      "src/platform/database/empty-database.ts",
      "src/rights/leaving/erase.ts",
    ]);
    // of a database that is only being made, and whole tables out and in, by names that the database itself gave, quoted
    expect(which(ofServer, /\.query(?:<[^(]*>)?\(\s*`[^`]*\$\{/)).toEqual([
      "src/cli/verify-backup.ts",
      "src/platform/backup/copy-tables.ts",
      "src/platform/database/embedded.ts",
      "src/platform/database/migrate.ts",
      "src/platform/lines/fill-from-lines.ts",
      "src/platform/pages-changed.ts",
      "src/transfer/import-all.ts",
      "src/transfer/named-files.ts",
    ]);
    expect(which(ofServer, /CompiledQuery\.raw|\.query(?:<[^(]*>)?\(\s*[^)]*["'`] \+ /)).toEqual([]);
  });
  it("no program is started by a shell", () => {
    const taken = ofServer.flatMap((path) =>
      [...read(path).matchAll(/import \{([^}]+)\} from "node:child_process"/g)].flatMap(([, names = ""]) =>
        names.split(",").map((name) => name.trim()),
      ),
    );
    expect([...new Set(taken)].sort()).toEqual(["execFile", "fork", "spawn", "type ChildProcess"]);
    expect(which(ofServer, /\bshell: |import \* as \w+ from "node:child_process"|require\("node:child_process"\)/)).toEqual([]);
  });
  it("what a page’s own element of script holds is written by what lets nothing end it", () => {
    const written = ofServer.flatMap((path) =>
      [...read(path).matchAll(/<script\b[^>]*dangerouslySetInnerHTML=\{\{ __html: (\w+)\(/g)].map(([, by = ""]) => by),
    );
    expect([...new Set(written)].sort()).toEqual(["inScript", "jsonLd"]);
    const all = ofServer.flatMap((path) => [...read(path).matchAll(/<script\b[^>]*dangerouslySetInnerHTML/g)]);
    expect(all).toHaveLength(written.length);
  });
  it("no page holds what a plugin would run", () => {
    expect(
      which(
        sources.filter((path) => path.endsWith(".tsx")),
        /<(?:object|embed|applet)[\s>]/,
      ),
    ).toEqual([]);
    expect(securityHeaders(true)["content-security-policy"]).not.toMatch(/object-src|plugin-types/);
  });
  it("nothing believes a certificate unseen", () => {
    expect(which(sources, /rejectUnauthorized|checkServerIdentity|NODE_TLS_REJECT/)).toEqual([]);
  });
});

describe("the server", () => {
  it("the heads of every answer keep a browser from guessing, framing and falling back", () => {
    const heads = securityHeaders(true);
    const [, age] = /max-age=(\d+); includeSubDomains/.exec(heads["strict-transport-security"] ?? "") ?? [];
    expect(Number(age)).toBeGreaterThanOrEqual(31_536_000);
    expect(heads).toMatchObject({ "x-content-type-options": "nosniff", "cross-origin-opener-policy": "same-origin" });
    expect(heads["content-security-policy"]).toMatch(/default-src 'none';.*base-uri 'none'; frame-ancestors 'none'/);
    expect(problemResponse(problemOf(new Error("x"))).headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
  });

  it("TRACE echoes nothing", () => {
    expect(isOwnRequest({ method: "TRACE", headers: new Headers() } as Request, "https://magazine.example")).toBe(false);
  });

  it("a request that ends in two places is refused", async () => {
    const reached: string[] = [];
    const server = await listen((request) => (reached.push(request.url), new Response("here")), { port: 0, host: "127.0.0.1" });
    const ask = (head: string) =>
      new Promise<string>((resolve) => {
        const line = connect(server.port, "127.0.0.1");
        let answer = "";
        line.on("data", (piece) => (answer += piece.toString("latin1")));
        line.on("close", () => resolve(answer.split("\r\n")[0] ?? ""));
        line.on("error", () => resolve("broken"));
        line.write(head);
      });
    const host = "Host: magazine.example\r\n";
    for (const head of [
      `POST / HTTP/1.1\r\n${host}Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nG`,
      `POST / HTTP/1.1\r\n${host}Transfer-Encoding: xchunked\r\nContent-Length: 4\r\n\r\nabcd`,
      `GET / HTTP/1.1\r\n${host}Content-Length: 4\r\nContent-Length: 5\r\n\r\nabcd`,
      `GET / HTTP/1.1\n${host}\n`,
      `GET / HTTP/1.1\r\n${host}X : y\r\n\r\n`,
    ])
      expect(await ask(head)).toMatch(/^HTTP\/1\.1 400 /);
    expect(await ask(`GET / HTTP/1.1\r\n${host}Connection: close\r\n\r\n`)).toMatch(/^HTTP\/1\.1 200 /);
    expect(reached).toHaveLength(1);
    await server.close();
  });
});
