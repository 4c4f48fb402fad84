import { apart, count, issues as issuesCounted, moreIssues } from "./grammar.ts";

/** `left`: issues left of the term, below zero where it is over; `current`: the newest issue; `price` as it is written. */
type Term = { price: string; termIssues: number; left: number; last: number; current: number };
type Named = Term & { name: string };

const left = (issues: number) =>
  count(issues, {
    zero: "لم يبقَ أي عدد",
    one: "بقي عدد واحد",
    two: "بقي عددان",
    few: `بقيت ${issues} أعداد`,
    many: `بقي ${issues} عددًا`,
    other: `بقي ${issues} عدد`,
  });
/** “an issue has appeared since …”. */
const appeared = (issues: number) =>
  count(issues, {
    one: "صدر عدد واحد",
    two: "صدر عددان",
    few: `صدرت ${issues} أعداد`,
    many: `صدر ${issues} عددًا`,
    other: `صدر ${issues} عدد`,
  });
const costOf = ({ price, termIssues }: Term) => `${price} مقابل ${issuesCounted.after(termIssues)}`;

const nothing = "لا يُخصم شيء تلقائيًا.";

const again = ({ price, termIssues }: Term) => `ثمن التجديد ${moreIssues("ل", termIssues)} هو ${price}، ويبدأ حيث تنتهي هذه الأعداد.`;
const calm = "من دون أي إجراء منك تنتهي الهدية من تلقاء نفسها؛ ولا يُخصم شيء، ولا يُسأل أحد سواك.";

const how =
  "يمكن التجديد بالبطاقة من خلال الزر، أو بالرد على هذه الرسالة مع رقم الطلب فنجدده بفاتورة. وتبقى نطاقات العناوين والنطاقات الإلكترونية والمقاعد كما هي.";

/** The letters about the end of a term: to readers, to donors of gifts, to institutions, and to who paid nothing. */
export const renewalLetters = {
  yourFriend: "من أهديت إليه",
  notice: (charge: { price: string; day: string; left: number; issues: number; over: { method: string; day: string } | undefined }) => ({
    subject: `${charge.price} في ${charge.day}: اشتراكك على وشك التجدد`,
    title: "اشتراكك على وشك التجدد",
    paragraphs: [
      `${left(charge.left)} من مدتك. في ${charge.day} نخصم ${charge.price} ثمنًا ${moreIssues("ل", charge.issues)}، كما وافقت.`,
      "إن كان الأفضل ألا يتجدد، فالرابط في أسفل هذه الرسالة يوقف ذلك بنقرة واحدة، وكذلك زر «إيقاف التجديد» في صفحة حسابك. ويصلك كل عدد دفعت ثمنه.",
      ...(charge.over
        ? [
            `${apart(charge.over.method)} صالحة حتى ${charge.over.day} فقط، أي قبل ذلك اليوم. يُرجى تغييرها في حسابك في الوقت المناسب حتى لا ينقطع شيء.`,
          ]
        : []),
    ],
  }),
  amount: "المبلغ",
  chargedOn: "يُخصم في",
  for: "مقابل",
  issuesAfter: ({ issues, last }: { issues: number; last: number }) => `${issuesCounted.are(issues)} بعد العدد ${last}`,

  renew: "التجديد",
  reader: {
    early: (term: Term) => ({
      subject: `${left(term.left)} من اشتراكك`,
      title: "الوقت متسع، وهو لك",
      paragraphs: [
        `${left(term.left)} من مدتك؛ وآخرها العدد ${term.last}. إن جدّدت الآن بدأت المدة الجديدة حيث تنتهي هذه، ولا قبل ذلك بيوم: ${costOf(term)}.`,
        nothing,
      ],
    }),
    reminder: (term: Term) => ({
      subject: `ينتهي اشتراكك مع العدد ${term.last}`,
      title: left(term.left),
      paragraphs: [`ينتهي اشتراكك مع العدد ${term.last}. للمتابعة بلا انقطاع يمكنك التجديد: ${costOf(term)}.`, nothing],
    }),
    last: (term: Term) => ({
      subject: `العدد ${term.last} هو عددك الأخير`,
      title: "بقي عدد واحد فقط",
      paragraphs: [`العدد ${term.last} هو آخر أعداد مدتك. إن جدّدت قبل صدوره لم يفتك أي عدد: ${costOf(term)}.`, nothing],
    }),
    missed: (term: Term) => ({
      subject: `صدر العدد ${term.current} من دونك`,
      title: `صدر العدد ${term.current} من دونك`,
      paragraphs: [
        `انتهى اشتراكك مع العدد ${term.last}. ويمكنك استئنافه من حيث نحن الآن: ${costOf(term)}. وتبقى أعداد مدتك السابقة مفتوحة لك في كلتا الحالين.`,
      ],
    }),
    "win-back": (term: Term) => ({
      subject: "مكانك ما زال محفوظًا",
      title: "مكانك ما زال محفوظًا",
      paragraphs: [`${appeared(-term.left)} منذ آخر عدد لك. وإن أحببت العودة إلينا: ${costOf(term)}. وإلا فهذه آخر مرة نسأل فيها.`],
    }),
  },

  giveAgain: "إهداؤها من جديد",
  donor: {
    early: (gift: Named) => ({
      subject: `${left(gift.left)} من هديتك إلى ${apart(gift.name)}`,
      title: "الوقت متسع، وهو لك",
      paragraphs: [`${left(gift.left)} من هديتك إلى ${apart(gift.name)}؛ وآخرها العدد ${gift.last}. ${again(gift)}`, calm],
    }),
    reminder: (gift: Named) => ({
      subject: `تنتهي هديتك إلى ${apart(gift.name)} مع العدد ${gift.last}`,
      title: `${left(gift.left)} من هديتك إلى ${apart(gift.name)}`,
      paragraphs: [`تنتهي هديتك إلى ${apart(gift.name)} مع العدد ${gift.last}. ${again(gift)}`, calm],
    }),
    last: (gift: Named) => ({
      subject: `العدد ${gift.last} هو آخر أعداد هديتك إلى ${apart(gift.name)}`,
      title: "عدد واحد آخر، وتكتمل هديتك",
      paragraphs: [
        `العدد ${gift.last} هو آخر ما يصل منك إلى ${apart(gift.name)}. وإن أُهديت من جديد قبل صدوره لم يفت أي عدد. ${again(gift)}`,
        calm,
      ],
    }),
    missed: (gift: Named) => ({
      subject: `صدر العدد ${gift.current} ولم يصل إلى ${apart(gift.name)}`,
      title: `صدر العدد ${gift.current} ولم يصل إلى ${apart(gift.name)}`,
      paragraphs: [
        `انتهت هديتك إلى ${apart(gift.name)} مع العدد ${gift.last}. ويمكن أن تستمر من حيث نحن الآن: ${gift.price} مقابل ${issuesCounted.after(gift.termIssues)}.`,
      ],
    }),
    "win-back": (gift: Named) => ({
      subject: `هل تستمر القراءة؟ هديتك إلى ${apart(gift.name)}`,
      title: `هل تستمر القراءة؟ هديتك إلى ${apart(gift.name)}`,
      paragraphs: [
        `${appeared(-gift.left)} منذ آخر أعداد هديتك إلى ${apart(gift.name)}. وللاستمرار: ${gift.price} ثمنًا ${moreIssues("ل", gift.termIssues)}. وإلا فهذه آخر مرة نسأل فيها.`,
      ],
    }),
  },

  freeIsOver: ({ since, isLast }: { since: number; isLast: boolean }) => ({
    subject: "هل نرسل إليك الأعداد القادمة؟",
    title: "هل نرسل إليك الأعداد القادمة؟",
    paragraphs: [
      `${appeared(since)} منذ آخر عدد أرسلناه إليك. وإن أحببت متابعة القراءة فهذه عروض الاشتراك.${isLast ? " وإلا فهذه آخر مرة نسأل فيها." : ""}`,
    ],
  }),
  freeEnds: ({ last, left: issues }: { last: number; left: number }) => ({
    subject: `تنتهي أعدادك المجانية مع العدد ${last}`,
    title: issues === 0 ? "كان ذلك آخرها" : "بقي عدد واحد فقط",
    paragraphs: [`العدد ${last} هو آخر أعدادك المجانية. وتنتهي المدة المجانية من تلقاء نفسها، ولا يُخصم شيء. فإن أعجبتك فالاشتراك مفتوح لك.`],
  }),

  renewForReaders: "التجديد لقرائكم",
  institution: {
    early: (house: Named) => ({
      subject: `${apart(house.name)}: ${left(house.left)}، في الوقت المناسب لميزانيتكم`,
      title: "في الوقت المناسب لميزانيتكم",
      paragraphs: [
        `${left(house.left)} من اشتراك ${apart(house.name)}؛ وآخرها العدد ${house.last}. ثمن المدة القادمة ${costOf(house)}، وتبدأ حيث تنتهي هذه. وإن احتجتم إلى عرض سعر أو إلى ملء استمارة طلب فيكفي الرد على هذه الرسالة.`,
        `${how} ${nothing}`,
      ],
    }),
    reminder: (house: Named) => ({
      subject: `${apart(house.name)}: ينتهي الاشتراك مع العدد ${house.last}`,
      title: `${left(house.left)} لقرائكم`,
      paragraphs: [
        `ينتهي اشتراك ${apart(house.name)} مع العدد ${house.last}. وبعده تُغلق الأعداد أمام من يقرؤون من شبكتكم أو عبر نطاقكم أو بمقعد. للمتابعة بلا انقطاع: ${costOf(house)}.`,
        how,
      ],
    }),
    last: (house: Named) => ({
      subject: `${apart(house.name)}: العدد ${house.last} هو العدد الأخير`,
      title: "عدد واحد آخر لقرائكم",
      paragraphs: [
        `العدد ${house.last} هو آخر أعداد مدة ${apart(house.name)}. وإن جُدّد الاشتراك قبل صدوره لم يفت قراءكم شيء: ${costOf(house)}.`,
        how,
      ],
    }),
    missed: (house: Named) => ({
      subject: `${apart(house.name)}: صدر العدد ${house.current} من دون قرائكم`,
      title: `صدر العدد ${house.current} من دون قرائكم`,
      paragraphs: [
        `انتهى اشتراك ${apart(house.name)} مع العدد ${house.last}، وأُغلقت مداخله. وتُفتح من جديد مع التجديد: ${costOf(house)}.`,
        how,
      ],
    }),
    "win-back": (house: Named) => ({
      subject: `${apart(house.name)}: هل نفتح الأعداد من جديد؟`,
      title: "هل نفتح الأعداد من جديد؟",
      paragraphs: [
        `${appeared(-house.left)} منذ آخر عدد أمكن لقراء ${apart(house.name)} فتحه. ثمن المدة الجديدة ${costOf(house)}. وإن لم يعد الاشتراك مطلوبًا فهذه آخر مرة نسأل فيها.`,
        how,
      ],
    }),
  },
};
