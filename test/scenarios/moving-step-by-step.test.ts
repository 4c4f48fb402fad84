import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { type Server, createServer } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { zipSync } from "fflate";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { exportCommand } from "../../src/cli/export.ts";
import { importCommand } from "../../src/cli/import.ts";
import { importSubscribersCommand } from "../../src/cli/import-subscribers.ts";
import type { Out } from "../../src/cli/out.ts";
import { takeoverCommand } from "../../src/cli/takeover.ts";
import { articleBySlug, draftBySlug, savePublication } from "../../src/editorial/index.ts";
import { whereItLeads } from "../../src/intake/index.ts";
import { compose } from "../../src/masthead.ts";
import { type Platform, inTransaction } from "../../src/platform/index.ts";
import { checkExport, importAll } from "../../src/transfer/index.ts";
import { day } from "../../src/values/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { type FreshPlatform, freshPlatform } from "../support/fresh-platform.ts";
import { ghostExport, ghostPost, lexicalOf, lexicalParagraph } from "../support/ghost-export.ts";
import { type MovingStep, movingChapters, wordsOf } from "../support/moving-steps.ts";
import { par, run, wordFile } from "../support/office-files.ts";
import { oldPdf } from "../support/old-pdf.ts";
import { exportsOf } from "../support/subscriber-exports.ts";
import { takeoverHouse } from "../support/takeover-house.ts";
import { testPublication } from "../support/test-publication.ts";
import { emptyPlace } from "../support/whole-export.ts";
import { wpExport, wpItem, wpPicture } from "../support/wordpress-export.ts";
import { member, restPost, wordpressSite } from "../support/wordpress-site.ts";
import { long } from "../support/long.ts";

/** Every step of docs/MOVING.md is done as it says, with the very words that are to be typed; one that nobody does fails. */

const chapters = movingChapters();
let folder: string;
let old: Server;
let host: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "masthead-steps-"));
  const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: "#246" } })
    .png()
    .toBuffer();
  old = createServer((_request, response) => void response.setHeader("content-type", "image/png").end(picture));
  await new Promise<void>((done) => void old.listen(0, "127.0.0.1", done));
  const address = old.address();
  host = `127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
});
afterAll(() => {
  old.close();
  rmSync(folder, { recursive: true });
});

function lay(name: string, files: Record<string, string | Uint8Array>): string {
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name, path)), { recursive: true });
    writeFileSync(join(folder, name, path), bytes);
  }
  return join(folder, name);
}

/** An empty magazine, which may ask the old site. */
async function magazine(): Promise<FreshPlatform> {
  const house = await freshPlatform();
  await inTransaction(house.platform, (tx) => savePublication(tx, testPublication));
  return {
    ...house,
    platform: { ...house.platform, settings: { ...house.platform.settings, importHosts: [host], importPassword: member.password } },
  };
}
const slugsOf = async ({ platform }: { platform: Platform }) =>
  (await platform.db.selectFrom("articles").select("slug").orderBy("slug").execute()).map(({ slug }) => slug);

type Says = { code: number; said: string; problems: string };

async function typed(platform: Platform, [command = "", ...argv]: string[]): Promise<Says> {
  const [lines, problems]: [string[], string[]] = [[], []];
  const out: Out = { line: (text: string) => void lines.push(text), problem: (text: string) => void problems.push(text) };
  const askSite = async (of: Platform) => {
    const { fetch } = await compose(of);
    return async (request: Request) => fetch(request, {} as never);
  };
  const commands = {
    import: () => importCommand(argv, async () => platform, out, askSite),
    "import-subscribers": () => importSubscribersCommand(argv, async () => platform, out),
    export: () => exportCommand(argv, async () => platform, out),
    takeover: () => takeoverCommand(argv, async () => platform, out),
  };
  const code = await commands[command as keyof typeof commands]();
  return { code, said: lines.join("\n"), problems: problems.join("\n") };
}

type Stands = Record<string, string>;
type Doing = {
  step: MovingStep;
  /** Types the command that holds these words, with what stands for something in it, and some of the step's options. */
  type: (platform: Platform, which: string, stands: Stands, options?: string[]) => Promise<Says>;
  /** A command that something else stands for here, with the reason. */
  done: (which: string) => void;
};
type Steps = Record<string, (doing: Doing) => Promise<void> | void>;

/** Does the steps of a chapter, which are those that it has, and all that is typed in each. */
async function follow(chapter: string, steps: Steps): Promise<void> {
  const written = chapters.get(chapter) ?? [];
  expect(Object.keys(steps).toSorted(), `${chapter}: its steps`).toEqual(written.map(({ name }) => name).toSorted());
  for (const step of written) {
    const [waiting, options] = [new Set(step.commands), new Set(step.options)];
    const find = (which: string) => {
      const command = step.commands.find((one) => one === which) ?? step.commands.find((one) => one.includes(which));
      if (!command) throw new Error(`${chapter}, step ${step.name}: “${which}” is typed nowhere in it`);
      waiting.delete(command);
      return command;
    };
    await steps[step.name]?.({
      step,
      type: (platform, which, stands, more = []) => {
        for (const one of more) {
          expect(step.options, `${chapter}, step ${step.name}`).toContain(one);
          options.delete(one);
        }
        return typed(platform, [...wordsOf(find(which), stands), ...more.flatMap((one) => one.split(" "))]);
      },
      done: (which) => void (options.delete(which) || find(which)),
    });
    expect([...waiting, ...options], `${chapter}, step ${step.name}: typed by nobody`).toEqual([]);
  }
}
const nothing = () => undefined;
const isMade = (says: Says, problems = "") => expect([says.code, says.problems]).toEqual([0, problems]);
const idToTakeBack = ({ said }: Says) => /--take-back ([\w-]+)/.exec(said)?.[1] ?? "";

const walked = ["WordPress", "Ghost", "Substack", "A folder of Markdown: Hugo, Jekyll, Eleventy", "Old issues as PDF"];
walked.push("Pages saved from anywhere, Word and OpenDocument", "Subscribers from a spreadsheet", "Cards at Stripe", "Moving out");

it("each chapter is walked here, or is one of a system’s subscribers", () => {
  const others = [...chapters.keys()].filter((chapter) => !walked.includes(chapter));
  // test/scenarios/take-on-sources.test.ts does these, by their commands, and knows each system
  expect(others.every((chapter) => chapter.startsWith("Subscribers from "))).toBe(true);
  for (const chapter of others)
    expect(
      chapters.get(chapter)?.map(({ name }) => name),
      chapter,
    ).toEqual(["1", "2", "3"]);
});

it("the rooms that it names stand at the desk", async () => {
  const house = await demoHouse();
  const nav = await house.text("/desk", await house.be("publisher"));
  for (const room of ["Archives", "Old issues as PDF", "From elsewhere", "Cards at Stripe", "Take everything out"])
    expect(nav, room).toContain(room);
  await house.close();
}, 300_000);

it.runIf(long)(
  "WordPress",
  async () => {
    let house = await magazine();
    const weir = (content: string) =>
      wpItem({
        id: 1,
        title: "The Weir",
        slug: "the-weir",
        content,
        meta: { _thumbnail_id: "9" },
        terms: [["category", "essays", "Essays"]],
      });
    const items = [
      weir("One. [box]Kept.[/box]\n\n<!--more-->\n\nTwo."),
      wpItem({ id: 2, title: "Ahead", slug: "ahead", status: "future", date: "2027-05-03 06:00:00", content: "Then." }),
      wpItem({ id: 3, title: "Begun", slug: "begun", status: "draft", content: "A draft." }),
      wpItem({ id: 4, title: "Soup", slug: "soup", kind: "recipe", content: "Take an eel." }),
      wpItem({ id: 5, title: "Regatta", slug: "regatta", kind: "event", content: "On Sunday." }),
      wpPicture(9, `http://${host}/wp-content/uploads/weir.png`, "A weir"),
    ];
    const FILE = join(folder, "quay.xml");
    const exported = (...all: string[]) => wpExport(...all).replaceAll("https://old.example", `http://${host}`);
    const typing = { "FILE…": FILE };
    let last: Says = { code: 0, said: "", problems: "" };
    await follow("WordPress", {
      "1": () => writeFileSync(FILE, exported(...items)),
      "2": async ({ type }) => {
        const { said } = await type(house.platform, "--dry-run", typing);
        expect(said).toMatch(/3 articles and 0 pages[\s\S]*category Essays: 1[\s\S]*shortcode box/);
        expect(await slugsOf(house)).toEqual([]);
      },
      "3": async ({ type }) => {
        const [drafts, open, kinds] = [await magazine(), await magazine(), await magazine()];
        isMade(await type(drafts.platform, "import FILE…", typing, ["--drafts"]));
        expect(await articleBySlug(drafts.platform.db, "the-weir")).toBeUndefined();
        isMade(await type(open.platform, "import FILE…", typing, ["--open"]));
        expect(await articleBySlug(open.platform.db, "the-weir")).toMatchObject({ access: "open" });
        isMade(await type(kinds.platform, "import FILE…", typing, ["--kinds recipe,event=page"]));
        expect(await slugsOf(kinds)).toContain("soup");
        last = await type(house.platform, "import FILE…", typing, ["--fetch"]);
        expect(last.code).toBe(0);
        const article = await articleBySlug(house.platform.db, "the-weir");
        expect(article).toMatchObject({ access: "subscribers", publishedAt: new Date("2019-05-03T06:00:00Z") });
        expect((await house.platform.db.selectFrom("pictures").select("id").execute()).length).toBe(1);
        expect(await draftBySlug(house.platform.db, "ahead")).toMatchObject({ publication: "none" });
        for (const one of [drafts, open, kinds]) await one.close();
      },
      "4": () => expect(last.said).toMatch(/box/),
      "5": async () => {
        writeFileSync(FILE, exported(...items, wpItem({ id: 6, title: "New", slug: "new", content: "New." })));
        const again = await typed(house.platform, ["import", FILE]);
        expect(again.said).toMatch(/3 here already/);
        expect(await slugsOf(house)).toContain("new");
        last = again;
      },
      "6": async ({ type }) => {
        isMade(await type(house.platform, "--take-back", { ID: idToTakeBack(last) }));
        await house.close();
        house = await magazine();
      },
      "Where you cannot export": async ({ type, done }) => {
        // test/scenarios/import-wordpress-site.test.ts brings kinds of a plugin from there
        done("--kinds");
        const posts = [
          restPost(1, "The Lock", "<p>One.</p>"),
          restPost(2, "Begun", "", { status: "draft", content: { raw: "Begun.", rendered: "" } }),
        ];
        const site = await wordpressSite({ users: [], coauthors: [], categories: [], tags: [], media: [], comments: [], posts, pages: [] });
        const own = { ...house.platform, settings: { ...house.platform.settings, importHosts: [site.host] } };
        isMade(await type(own, "masthead import https://old.example", { "https://old.example": site.address }));
        expect(await slugsOf(house)).toEqual(["the-lock"]);
        isMade(await type(own, "--user NAME", { "https://old.example": site.address, NAME: member.user }));
        expect(await slugsOf(house)).toEqual(["begun", "the-lock"]);
        await site.close();
      },
      "Which links lead nowhere": async ({ type }) => {
        const { code, said } = await type(house.platform, "--links", {});
        expect([code, said]).toEqual([0, expect.stringContaining("Every link") as string]);
      },
    });
    await house.close();
  },
  300_000,
);

it("Ghost", async () => {
  const house = await magazine();
  let FILE = "";
  let last: Says = { code: 0, said: "", problems: "" };
  await follow("Ghost", {
    "1": () => {
      const lexical = lexicalOf(lexicalParagraph("Before."), {
        type: "image",
        src: "__GHOST_URL__/content/images/weir.png",
        alt: "A weir",
      });
      const posts = [ghostPost({ lexical, visibility: "paid" }), ghostPost({ id: "2", slug: "letter", status: "sent" })];
      FILE = join(lay("ghost", { "quay.json": ghostExport({ posts }) }), "quay.json");
    },
    "2": async ({ type }) =>
      expect((await type(house.platform, "--dry-run", { FILE })).said).toMatch(/an export of Ghost[\s\S]*2 articles/),
    "3": async ({ type }) => {
      last = await type(house.platform, "--fetch", { FILE, "https://old.example": `http://${host}` });
      expect(last.code).toBe(0);
      expect(await articleBySlug(house.platform.db, "the-weir")).toMatchObject({ access: "subscribers" });
      expect(await draftBySlug(house.platform.db, "letter")).toMatchObject({ publication: "none" });
      expect((await house.platform.db.selectFrom("pictures").select("id").execute()).length).toBe(1);
    },
    "4": () => expect(last.said).toMatch(/sent as a letter only/),
    "5": async () => {
      expect((await typed(house.platform, ["import", FILE, "--site", `http://${host}`])).said).toMatch(/2 here already/);
      isMade(await typed(house.platform, ["import", "--take-back", idToTakeBack(last)]));
    },
  });
  await house.close();
}, 300_000);

it("Substack", async () => {
  const house = await magazine();
  const zip = join(folder, "export.zip");
  let last: Says = { code: 0, said: "", problems: "" };
  await follow("Substack", {
    "1": () => {
      const csv =
        "post_id,post_date,is_published,email_sent_at,inbox_sent_at,type,audience,title,subtitle,podcast_url\n101.the-weir,2021-03-04T15:00:00.000Z,true,,,newsletter,only_paid,The Weir,,";
      writeFileSync(
        zip,
        zipSync({
          "posts.csv": Buffer.from(csv),
          "posts/101.the-weir.html": Buffer.from("<p>One.</p><div class='subscription-widget-wrap'><p>Join</p></div>"),
        }),
      );
    },
    "2": async ({ type }) => expect((await type(house.platform, "--dry-run", { "export.zip": zip })).said).toMatch(/1 article/),
    "3": async ({ type }) => {
      last = await type(house.platform, "--fetch", { "export.zip": zip });
      expect(last.code).toBe(0);
      expect(await articleBySlug(house.platform.db, "the-weir")).toMatchObject({ access: "subscribers" });
    },
    "4": async () =>
      expect((await articleBySlug(house.platform.db, "the-weir"))?.byline).toEqual([
        expect.objectContaining({ name: testPublication.title }),
      ]),
    "5": () => expect(last.said).toMatch(/form to subscribe/),
    "6": async () => {
      expect((await typed(house.platform, ["import", zip, "--site", "https://NAME.substack.com"])).said).toMatch(/1 here already/);
      isMade(await typed(house.platform, ["import", "--take-back", idToTakeBack(last)]));
    },
  });
  await house.close();
}, 300_000);

it("a folder of Markdown", async () => {
  const house = await magazine();
  let FOLDER = "";
  let last: Says = { code: 0, said: "", problems: "" };
  await follow("A folder of Markdown: Hugo, Jekyll, Eleventy", {
    "1": () => {
      const text =
        '---\ntitle: The Weir\ndate: 2019-05-03\ntags: [rivers]\naliases: [/old-weir/]\naccess: members\n---\nOne. {{< widget "x" >}}\n\n<!--more-->\n\nTwo.';
      FOLDER = lay("quay", { "hugo.toml": 'baseURL = "https://quay.example/"', "content/essays/weir.md": text });
    },
    "2": async ({ type }) => expect((await type(house.platform, "--dry-run", { FOLDER })).said).toMatch(/1 article[\s\S]*widget/),
    "3": async ({ type }) => {
      last = await type(house.platform, "masthead import FOLDER", { FOLDER });
      isMade(last);
      const article = await articleBySlug(house.platform.db, "weir");
      expect(article).toMatchObject({ access: "registered", section: { name: "essays" }, topics: [{ name: "rivers" }] });
      expect(await whereItLeads(house.platform.db, "/old-weir/")).toBe(article?.path);
    },
    "4": async () => {
      expect((await typed(house.platform, ["import", FOLDER])).said).toMatch(/1 here already/);
      isMade(await typed(house.platform, ["import", "--take-back", idToTakeBack(last)]));
    },
  });
  await house.close();
}, 300_000);

it("old issues as PDF", async () => {
  const house = await magazine();
  // one that has appeared for a while
  const past = { ...testPublication, firstIssueOn: day("2026-01-01"), firstIssueNumber: 40 };
  await inTransaction(house.platform, (tx) => savePublication(tx, past));
  let FOLDER = "";
  await follow("Old issues as PDF", {
    "1": async () => void (FOLDER = lay("pdfs", { "2025/No. 12, spring 2025.pdf": await oldPdf([{ head: "Kettle & Quay" }]) })),
    "2": async ({ type }) => {
      expect((await type(house.platform, "--dry-run", { FOLDER })).said).toMatch(/No\. 12, 2025-/);
      isMade(await type(house.platform, "masthead import FOLDER", { FOLDER }));
      expect((await house.platform.pool.query("select whole_number from issues where as_pages")).rows).toEqual([{ whole_number: 12 }]);
    },
    "3": nothing,
  });
  await house.close();
}, 300_000);

it("pages saved from anywhere", async () => {
  const house = await magazine();
  const text = (word: string) => par(run(`The ${word}`), "Title") + par(run(`The ${word} keeps its own hours here.`));
  const [lock, weir] = [wordFile({ body: text("Lock") }), wordFile({ body: text("Weir") })];
  const FOLDER = lay("saved", { "lock.docx": lock, "weir.docx": weir });
  const FILE = join(lay("few", { "quay.docx": wordFile({ body: text("Quay") }) }), "quay.docx");
  await follow("Pages saved from anywhere, Word and OpenDocument", {
    "Where there is": async ({ type }) => {
      expect((await type(house.platform, "--dry-run", { FOLDER })).said).toMatch(/2 articles/);
      isMade(await typed(house.platform, ["import", FOLDER]));
      expect(await slugsOf(house)).toEqual(["the-lock", "the-weir"]);
    },
    "A few files": async ({ type }) => {
      isMade(await type(house.platform, "--dry-run", { "FILE…": FILE }));
      isMade(await typed(house.platform, ["import", FILE]));
      expect(await slugsOf(house)).toContain("the-quay");
    },
  });
  await house.close();
}, 300_000);

it("subscribers from a spreadsheet", async () => {
  const house = await demoHouse();
  const FILE = join(folder, "sheet.csv");
  const takenOn = async () =>
    (await house.query<{ id: string }>("select take_on_id::text as id from take_on_rows where state = 'taken'")).rows;
  await follow("Subscribers from a spreadsheet", {
    "1": () => writeFileSync(FILE, exportsOf.table),
    "2": async ({ type }) => {
      expect((await type(house.platform, "--dry-run", { FILE })).said).toContain(", 0 lose one");
      expect(await takenOn()).toEqual([]);
    },
    "3": async () => {
      const page = await house.text("/desk/take-ons", await house.be("publisher"));
      expect(page).toMatch(/<form/);
    },
    "4": async ({ type }) => {
      isMade(await type(house.platform, "import-subscribers FILE", { FILE }, ["--rest"]));
      expect(await takenOn()).toHaveLength(1);
    },
    "5": async () => {
      await typed(house.platform, ["import-subscribers", FILE, "--offer", "digital", "--issue-worth", "2.00"]);
      expect(await takenOn()).toHaveLength(1);
    },
    "6": async () => {
      const [one] = await takenOn();
      const page = await house.text(`/desk/take-ons/${one?.id}`, await house.be("publisher"));
      expect(page).toContain("Take it back");
    },
    "How issues are counted": async ({ done }) => {
      const other = join(folder, "elsewhere.csv");
      writeFileSync(other, exportsOf.table.replaceAll("ada.sheet", "eve.sheet"));
      const said = await typed(house.platform, [
        "import-subscribers",
        other,
        "--offer",
        "digital",
        "--issue-worth",
        "2.00",
        "--elsewhere",
        "--first",
        "48",
        "--dry-run",
      ]);
      expect(said.code).toBe(0);
      done("--elsewhere");
      done("--first 48");
    },
  });
  await house.close();
}, 300_000);

it("cards at Stripe", async () => {
  const stripe = await takeoverHouse();
  const mover = await stripe.moved({}, { linked: false });
  const platform = { ...stripe.house.platform, settings: { ...stripe.house.platform.settings, stripe: stripe.double.settings } };
  const file = join(folder, "customers.csv");
  await follow("Cards at Stripe", {
    "Before you begin": nothing,
    "1": async ({ type }) => {
      writeFileSync(file, `Customer,E-mail\n${mover.customer},${mover.email}\n`);
      isMade(await type(platform, "takeover link", { "customers.csv": file }));
    },
    "2": async ({ type }) => {
      const { code, said } = await type(platform, "takeover plan", {});
      expect([code, said]).toEqual([0, expect.stringContaining(mover.email) as string]);
      expect(stripe.at(mover.sub).cancel_at_period_end).toBe(false);
    },
    "3": async () => expect(await stripe.planned(mover.sub)).toMatchObject({ verdict: { is: "take" } }),
    "4": async ({ type }) => {
      expect((await type(platform, "--first 10", {})).code).toBe(0);
      expect(stripe.at(mover.sub).cancel_at_period_end).toBe(true);
    },
    "5": nothing,
    "It may be broken off": async () => {
      expect((await typed(platform, ["takeover", "run"])).code).toBe(0);
      expect(stripe.at(mover.sub).cancel_at_period_end).toBe(true);
    },
    "It may be undone": async ({ type }) => {
      expect((await type(platform, "takeover undo", {})).code).toBe(0);
      expect(stripe.at(mover.sub).cancel_at_period_end).toBe(false);
    },
    "What we watch": nothing,
    "What a reader can do": nothing,
  });
  await stripe.close();
}, 300_000);

it.runIf(long)(
  "moving out",
  async () => {
    const house: DemoHouse = await demoHouse();
    const DIR = join(folder, "whole");
    await follow("Moving out", {
      "1": async ({ type }) => {
        isMade(await type(house.platform, "export all", { DIR }));
        expect(await house.text("/desk", await house.be("publisher"))).toContain("Take everything out");
      },
      "2": async ({ done }) => {
        const { said } = await typed(house.platform, ["import", DIR, "--dry-run"]);
        expect(said).toMatch(/rows of \d+ tables/);
        done("--dry-run");
        // the command opens the database of its settings; what it does there is this
        done("import DIR");
        const place = await emptyPlace();
        const { title } = await importAll({ connection: place.platform.connection, storage: place.platform.storage }, DIR);
        expect(title).toBe((await checkExport(DIR)).title);
        await place.close();
      },
      "3": () => {
        for (const name of ["articles", "tables", "DICTIONARY.md"]) expect(existsSync(join(DIR, name)), name).toBe(true);
      },
      "4": async ({ type, done }) => {
        const [members, readers] = [join(folder, "members.csv"), join(folder, "subscribers.csv")];
        isMade(await type(house.platform, "export subscribers --as ghost", { "members.csv": members }));
        isMade(await typed(house.platform, ["export", "subscribers", ..."--as substack -o".split(" "), readers]));
        done("--as substack -o subscribers.csv");
        for (const file of [members, readers]) expect(readFileSync(file, "utf8").split("\n").length).toBeGreaterThan(3);
      },
      "5": nothing,
      "To WordPress": async ({ type }) => {
        const file = join(folder, "magazine.xml");
        isMade(await type(house.platform, "export wxr", { "magazine.xml": file }));
        expect((await typed(house.platform, ["import", file, "--dry-run"])).said).toMatch(/an export of WordPress/);
      },
      "To Ghost": async ({ type }) => {
        const file = join(folder, "magazine.json");
        isMade(await type(house.platform, "export ghost", { "magazine.json": file }));
        expect((await typed(house.platform, ["import", file, "--dry-run"])).said).toMatch(/an export of Ghost/);
      },
    });
    await house.close();
  },
  300_000,
);
