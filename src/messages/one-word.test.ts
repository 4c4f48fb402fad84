import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { projectFolder } from "../platform/index.ts";

/** Words that say what another word of the same language says here (docs/MESSAGES.md): each thing is called by one. */
const others: Record<string, RegExp> = {
  de: /\b(?:Abonnements?|Knopf|Email|Nutzer(?:in)?|User|Issue|Einzelhefte?n?|Institution(?:en)?|Bezahlgrenze|Erlöse|Robots?|Lieferpausen?|Mengenverkauf|Erscheinungsbild(?:er)?|Aufschlag|Laden(?! Sie)|Editionen|Kennw(?:ort|örter)|Erscheinungstage?s?|Handelsbezug|im Verkauf|IP-Bereiche?n?|[Gg]escheitert|Ansichtshefte?|Ansprechpartner(?:in)?|(?:Rückbuchung|Reklamation) eintragen)\b|(?:verlässt|verlassen) die Bücher|Lieferung (?:dieser Bestellung )?hält (?:\S+ \S+ )?an\b/,
  // what is said of a sum in the plural would be wrong for one euro, in Spanish and Portuguese as well
  fr: /(?<!\p{L})(?:courriels?|souscriptions?|email|utilisateurs?|bureau|une institution|applications?|programmes?|attachée?s?|prouvée?s?|(?:vous|en) sont (?:remboursés|route|dus depuis)|C’était (?:beaucoup|souvent))(?!\p{L})/iu,
  es: /(?<!\p{L})(?:e-mails?|usuarios|inscripción|núm\.|rezagados|vías?|demostrad[ao]s?\b(?! que)|sin coste|cartas al director|factura abierta|no se recogió|sesión abierta|se (?:le |me )?(?:devuelven|devolvieron|abonan|cobran))(?!\p{L})/iu,
  pt: /(?<!\p{L})(?:subscriç(?:ão|ões)|usuários?|ficheiros?|arquivos? ZIP|conta(?:c)?tos?|de momento|on-line|sobre si|conta aberta|sessão aberta|vias?|provad[ao]s?|exemplares atrasados|assinale|partilh\p{L}*|tela|ecrã|(?:são|foram) (?:devolvidos|cobrados))(?!\p{L})/iu,
  // and what would speak to a man alone
  ar: /يُرجى (?:أولًا )?\p{L}+ة(?!\p{L})|التصريح|الإقرار|استلام|تُستلم|المستلم|المحرر(?!ين)|مقدم خدمة|يُحصَّل|تُحصّل|أخبرنا|(?<!\p{L}|من )(?:اكتب|سجّل|اختر|اضغط|اطلب|أنهِه|تختارها|تحددها?|تستعمله|تقرؤه|تدفعه|طلبتَ)(?!\p{L})/u,
  nl: /\b(?:mailtjes?|gebruikers?|uitgaven?|omslag|bladzijden?|lezersbrie(?:f|ven)|contract(?:en)?|aangemeld)\b/i,
};

const wordsOf = (language: string) => {
  const folder = join(projectFolder(), "src/messages", language);
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => readFileSync(join(folder, file), "utf8").split("\n"))
    .flatMap((line) => [...line.matchAll(/"([^"]*)"|`([^`]*)`/g)].map(([, plain, filled]) => plain ?? filled ?? ""))
    .map((text) => text.replace(/\$\{[^}]*\}/g, " "));
};

it.each(Object.entries(others))("in %s each thing is called by one word", (language, other) => {
  const words = wordsOf(language);
  expect(words.length).toBeGreaterThan(500);
  expect(words.filter((text) => other.test(text))).toEqual([]);
});
