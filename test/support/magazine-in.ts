import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { importCommand } from "../../src/cli/import.ts";
import { articleById, draftsOfIssue, issueByNumber, issuesAhead, publishArticle } from "../../src/editorial/index.ts";
import { must } from "../../src/values/index.ts";
import type { DemoHouse } from "./demo-house.ts";
import { enterOnSale } from "./put-on-sale.ts";

/** The demo's magazine, trade and readers, turned into a magazine of another language: its names, what it sells, and one issue of texts in it. */
type Magazine = {
  title: string;
  tagline: string;
  sections: readonly string[];
  offer: (key: string) => string;
  ad: { headline: string; text: string; button: string };
  articles: readonly Piece[];
};
type Piece = { headline: string; standfirst: string; by: string; access: "open" | "subscribers"; body: readonly string[] };

const bodyOf = (sentences: readonly string[]) => sentences.join("\n\n");

export const magazines: Readonly<Record<"de" | "ar", Magazine>> = {
  de: {
    title: "Die Uferschrift",
    tagline: "Häfen, Flüsse und wer an ihnen lebt.",
    sections: ["Werkstatt", "Küche", "Wege", "Wetter", "Lesen", "Briefe", "Garten", "Musik"],
    offer: (key) => `Angebot ${key}`,
    ad: { headline: "Zweimal im Monat", text: "Vierundzwanzig Hefte im Jahr, auf Wunsch gedruckt.", button: "Zu den Angeboten" },
    articles: [
      {
        headline: "Donaudampfschifffahrtsgesellschaftskapitänsmütze, gebraucht",
        standfirst: "Eine Mütze wandert durch vier Köpfe und kommt zurück an den Haken.",
        by: "Jürgen Ößmann",
        access: "open",
        body: [
          'Die Mütze hängt seit dreißig Jahren am selben Haken, und wer sie aufsetzt, sagt zuerst: "Die ist zu groß." Das stimmt nicht. Sie ist nur an einen anderen Kopf gewöhnt.',
          "## Der Haken",
          "Er ist aus Messing und sitzt schief. Gerade wäre er besser, sagt die Tischlerin; aber dann hinge die Mütze nicht mehr so, dass man sie vom Fenster aus sieht.",
          "> Was schief hängt, wird gesehen.",
          "- Einmal im Jahr wird sie gebürstet.\n- Zweimal wird sie verliehen.\n- Gewaschen wird sie nie.",
          "Am Ende des Sommers[^1] bringt sie jemand zurück, der sie gar nicht ausgeliehen hat.",
          "[^1]: Gemeint ist der erste Tag, an dem man drinnen frühstückt.",
        ],
      },
      {
        headline: "Brot, das nicht eilt",
        standfirst: "Sauerteig braucht vor allem jemanden, der nicht nachschaut.",
        by: "Änne Grünfeld",
        access: "subscribers",
        body: [
          "Am Abend wird angesetzt, am Morgen ist er da. Dazwischen liegt eine Nacht, in der man nichts tun kann, und das ist der schwierigste Teil.",
          "Wer um drei Uhr aufsteht und nachsieht, sieht Teig. Wer um sieben aufsteht, sieht Brot. Mehr ist darüber nicht zu sagen, und doch hat meine Tante ein ganzes Heft damit gefüllt.",
          "Im Heft steht auf jeder Seite dasselbe, mit anderen Daten. Ich habe lange gebraucht, bis ich verstand, dass das die Anleitung ist.",
          "Man nimmt Mehl, Wasser und Salz. Man nimmt sie jedes Mal ein wenig anders. Dann schreibt man auf, wie es war, und bäckt wieder.",
        ],
      },
      {
        headline: "Wie man eine Bank streicht",
        standfirst: "Grün, sagt die Gemeinde. Aber welches?",
        by: "Jürgen Ößmann",
        access: "open",
        body: [
          "Zuerst wird geschliffen. Dann wird gewartet, bis es nicht regnet. Dann setzt sich jemand darauf, und man fängt von vorn an.",
          "Die Farbe heißt auf der Dose anders als auf der Bank. Das liegt am Licht, sagt der Händler, und am Holz, sagt die Nachbarin.",
        ],
      },
    ],
  },
  ar: {
    title: "حبر المرفأ",
    tagline: "عن المرافئ والأنهار ومن يعيش عندها.",
    sections: ["الورشة", "المطبخ", "الدروب", "الطقس", "القراءة", "الرسائل", "الحديقة", "الموسيقى"],
    offer: (key) => `عرض ${key}`,
    ad: { headline: "مرتان في الشهر", text: "أربعة وعشرون عددا في السنة، مطبوعة لمن شاء.", button: "إلى العروض" },
    articles: [
      {
        headline: "مقعد عند الماء",
        standfirst: "مقعد خشبي قديم، وكل من جلس عليه ترك له حكاية صغيرة.",
        by: "ليلى حداد",
        access: "open",
        body: [
          'المقعد هنا منذ ثلاثين سنة، وأول ما يقوله من يجلس عليه: "كم هو واسع!" وهو ليس واسعا، لكن الماء أمامه كثير.',
          "## الخشب",
          "جاء الخشب من سفينة صغيرة لم تعد تبحر. قال النجار إن الخشب يتذكر، وإنه لذلك يصدر صوتا في الليل.",
          "> من جلس طويلا رأى القارب يعود.",
          "- يدهن مرة كل ربيع.\n- ينقل مرتين في السنة.\n- ولا يغسل إلا بالمطر.",
          "في آخر الصيف[^1] يعيده من لم يأخذه.",
          "[^1]: أي أول يوم نشرب فيه الشاي داخل البيت.",
        ],
      },
      {
        headline: "خبز لا يستعجل",
        standfirst: "العجين يحتاج قبل كل شيء إلى من لا ينظر إليه.",
        by: "سمير نجار",
        access: "subscribers",
        body: [
          "نعجن في المساء، وفي الصباح يكون جاهزا. وبينهما ليلة لا نستطيع فيها أن نفعل شيئا، وهذا أصعب ما في الأمر.",
          "من قام في الثالثة رأى عجينا، ومن قام في السابعة رأى خبزا. ليس في الأمر أكثر من ذلك، ومع هذا ملأت عمتي به دفترا كاملا.",
          "في الدفتر كتبت الشيء نفسه في كل صفحة، بتاريخ آخر. واحتجت إلى زمن طويل حتى فهمت أن هذا هو الشرح.",
          "نأخذ طحينا وماء وملحا، ونأخذها كل مرة على نحو مختلف قليلا. ثم نكتب كيف كان، ونخبز من جديد.",
        ],
      },
      {
        headline: "كيف تدهن بابا أزرق",
        standfirst: "أزرق، قالت الجارة. ولكن أي أزرق؟",
        by: "ليلى حداد",
        access: "open",
        body: [
          "ننظف الباب أولا، ثم ننتظر حتى لا تكون ريح. ثم يفتحه أحد، فنبدأ من جديد.",
          "اسم اللون على العلبة غير اسمه على الباب. هذا من الضوء، قال البائع، ومن الخشب، قالت الجارة.",
        ],
      },
    ],
  },
};

/** Turns a demo house into that magazine; answers the number of its issue, and its articles' paths in their order. */
export async function turnInto(house: DemoHouse, language: keyof typeof magazines): Promise<{ number: number; paths: string[] }> {
  const magazine = magazines[language];
  const { platform } = house;
  await house.query("update publications set language = $1, title = $2, tagline = $3, about = $3, imprint = $2", [
    language,
    magazine.title,
    magazine.tagline,
  ]);
  const sections = (await house.query<{ id: string }>("select id from sections order by position")).rows;
  // the first comes with the texts
  for (const [at, { id }] of sections.entries())
    await house.query("update sections set name = $1 where id = $2", [magazine.sections[at + 1] ?? `${magazine.sections[1]} ${at}`, id]);
  for (const { id, key_code: key } of (await house.query<{ id: string; key_code: string }>("select id, key_code from offers")).rows)
    await house.query("update offers set name = $1, summary = '' where id = $2", [magazine.offer(key), id]);
  const { headline, text, button } = magazine.ad;
  await house.query("update house_ads set headline = $1, text = $2, button = $3", [headline, text, button]);
  const number = must(
    (await issuesAhead(platform.db, 6)).find(({ state }) => state === "open"),
    "an open issue",
  ).wholeNumber;
  await bring(house, magazine, { number, section: magazine.sections[0]! });
  const issue = (await issueByNumber(platform.db, number))!;
  const written = await draftsOfIssue(platform.db, issue.id);
  for (const { id } of written) await publishArticle(platform, { articleId: id });
  await enterOnSale(platform, number);
  const paths: string[] = [];
  for (const { id } of written) paths.push(must(await articleById(platform.db, id), "what was published").path);
  return { number, paths };
}

async function bring(house: DemoHouse, magazine: Magazine, { number, section }: { number: number; section: string }): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "masthead-magazine-"));
  const texts = magazine.articles.map(({ headline, standfirst, by, access, body }, at) => {
    const name = `${at + 1}.md`;
    const head = { headline, standfirst, byline: by, section, access };
    const lines = Object.entries(head).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
    writeFileSync(join(folder, name), `---\n${lines.join("\n")}\n---\n\n${bodyOf(body)}\n`);
    return name;
  });
  writeFileSync(join(folder, "issue.yaml"), `issue: ${number}\ntheme: ${JSON.stringify(magazine.tagline)}\norder: [${texts.join(", ")}]\n`);
  const said: string[] = [];
  const out = { line: () => undefined, problem: (text: string) => void said.push(text) };
  const failed = await importCommand([folder], async () => house.platform, out);
  rmSync(folder, { recursive: true });
  if (failed) throw new Error(said.join("\n"));
}
