import {
  apart,
  copiesCounted,
  count,
  days as daysCounted,
  issues as issuesCounted,
  months as monthsCounted,
  moreIssues,
} from "./grammar.ts";

const issues = (number: number) => issuesCounted.are(number);
/** What it is that comes to an end is named, so that nobody takes the days of the guarantee for it. */
const theseIssues = (number: number) =>
  count(number, { one: "هذا العدد", two: "هذين العددين", few: `هذه الأعداد الـ${number}`, other: `هذه الأعداد الـ${number}` });

type Renewal = { price: string; plusTax: boolean; isFull: boolean };
const renews = (number: number, { price, plusTax, isFull }: Renewal): string =>
  ` بعد ${theseIssues(number)} يتجدد الاشتراك ${moreIssues("ل", number)} ${isFull ? "بالسعر الكامل، وهو" : "بسعر اليوم عندئذ، وهو اليوم"} ${price}${plusTax ? " مع إضافة الضريبة" : ""}، مع إعلام مسبق، إلى أن أوقفه. ويمكنني إيقاف التجديد في أي وقت في صفحة حسابي.`;

/** What is sold: what an offer promises, what is agreed to, and what its price is made of. */
export const offers = {
  issues,
  promises: {
    issues,
    perYear: (number: number) => `${issues(number)} في السنة`,
    owed: "المدفوع ثمن أعداد لا أشهر. فإن تأخر أحد أعدادنا لم يضع عليك شيء.",
    printOption: "طبعة مطبوعة لمن يريد",
    print: "الطبعة المطبوعة",
    alsoByPost: "مع الطبعة المطبوعة يصل كل عدد بالبريد أيضًا.",
    byPost: "يصل كل عدد بالبريد.",
    digital: "الوصول إلى الطبعة الرقمية",
    onTheWeb: "كل عدد على الويب، ونسخة للطباعة، وملف EPUB.",
    exclusive: "محتوى حصري للمشتركين",
    forSubscribers: "في كل عدد مقالات كُتبت للمشتركين وحدهم.",
    audio: "تسجيل صوتي لكل المقالات",
    readAloud: "بصوت اصطناعي يحفظ موضعك في النص.",
    archive: "وصول غير محدود إلى الأعداد السابقة",
    wholeArchive: "إلى أقدم ما في الأرشيف، مع بحث ينظر في كل كلمة.",
    adFree: "بلا إعلانات",
    notOurs: "ولا حتى إعلاناتنا نحن.",
    premium: "يُرسل إليك مع الطلب، ما دامت منه بقية.",
    guarantee: (days: number) => `ضمان استرداد المال خلال ${daysCounted.after(days)}`,
    allBack: "زر واحد في صفحة حسابك، ويعود إليك المبلغ كله.",
    cancel: "إلغاء في أي وقت",
    oneButton: "زر واحد، بلا رسائل ولا أسئلة. وتصلك الأعداد المدفوعة.",
  },
  /** Without a price it is free; without a renewal it ends by itself. */
  consent: ({
    number,
    gift,
    price,
    later,
    renewal,
    guarantee,
  }: {
    number: number;
    gift: boolean;
    price: string | undefined;
    later: boolean;
    renewal: Renewal | undefined;
    guarantee: { days: number; months: number } | undefined;
  }) =>
    `أطلب ${count(number, { one: "عددًا واحدًا", other: issuesCounted.after(number) })}${gift ? " هديةً" : ""} ${price === undefined ? "مجانًا" : `مقابل ${price}، ${later ? "تُدفع عند وصول الفاتورة" : "تُدفع الآن"}`}.${renewal ? renews(number, renewal) : ` وينتهي من تلقاء نفسه بعد ${theseIssues(number)}.`}${guarantee ? ` ومهما يكن من أمر آخر، يُردّ إليّ المبلغ كله إن طلبته خلال ${daysCounted.after(guarantee.days)} من تقديم الطلب، مرة واحدة كل ${monthsCounted.after(guarantee.months)}.` : ""}`,
  /** `pays`: nothing where the credit is worth as much. */
  switchConsent: ({
    from,
    last,
    offer,
    number,
    credit,
    pays,
  }: {
    from: number;
    last: number;
    offer: string;
    number: number;
    credit: string;
    pays: string | undefined;
  }) =>
    `ابتداءً من العدد ${from} يكون لديّ ${apart(offer)}، ${issues(number)} حتى العدد ${last}. تُحتسب لي قيمة نسخي غير المستعملة: ${credit}، و${pays === undefined ? "لا أدفع شيئًا" : `أدفع ${pays} الآن`}.`,
  lines: {
    offer: ({ offer, number, copies }: { offer: string; number: number; copies: number }) =>
      `${apart(offer)}، ${issues(number)}${copies > 1 ? `، ${copiesCounted.are(copies)} من كل عدد` : ""}`,
    switched: ({ offer, number }: { offer: string; number: number }) => `${apart(offer)}، ${issues(number)}`,
    coupon: (code: string) => `القسيمة ${apart(code)}`,
    tax: (rate: string) => `الضريبة، ${rate}`,
    reverseCharge: "الضريبة المشمولة تسقط: احتساب عكسي",
  },
  changeTo: (offer: string) => `التغيير إلى ${apart(offer)}`,
  reverseCharge: `لا تُحتسب ضريبة: احتساب عكسي، فالضريبة على متلقي التوريد (المادة 196 من التوجيه ${apart("2006/112/EC")}).`,
  containsTax: ({ rate, tax }: { rate: string; tax: string }) => `يشمل ضريبة بنسبة ${rate}: ${tax}`,
};
