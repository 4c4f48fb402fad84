import { articles } from "../grammar.ts";

/** What may be read without a subscription. */
export const access = {
  between: ({ least, most }: { least: number; most: number }) => `Um número inteiro de ${least} a ${most}.`,
  unusable: "Um dos números não pode ficar assim; veja o que diz ao lado.",
  notGiven: "Só quem lê um artigo por uma assinatura o pode oferecer; e o que todos podem ler não precisa de link.",
  giftsUsed: (aMonth: number) =>
    aMonth === 0
      ? "Neste momento não se podem oferecer artigos por link."
      : `Este mês já ofereceu ${articles(aMonth)}, que é o máximo de cada mês.`,
  giftUnknown: "Nenhum artigo foi oferecido por este link.",
  giftOver: "Este link terminou. O artigo continua aqui; quem o ofereceu talvez o possa oferecer de novo.",
  meterUsed: (aMonth: number) =>
    aMonth === 0
      ? "Neste momento não há artigos abertos sem assinatura."
      : `Este mês já leu ${articles(aMonth)}, que são os que estão abertos sem assinatura.`,
};
