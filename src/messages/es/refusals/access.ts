import { articles } from "../grammar.ts";

/** What may be read without a subscription. */
export const access = {
  between: ({ least, most }: { least: number; most: number }) => `Un número entero del ${least} al ${most}.`,
  unusable: "Uno de los números no puede quedar así; vea lo que dice al lado.",
  notGiven: "Solo puede regalar un artículo quien lo lee con una suscripción; y lo que puede leer todo el mundo no necesita enlace.",
  giftsUsed: (aMonth: number) =>
    aMonth === 0
      ? "De momento no se pueden regalar artículos con un enlace."
      : `Este mes ya ha regalado ${articles(aMonth)}, que es el máximo de cada mes.`,
  giftUnknown: "Con este enlace no se ha regalado ningún artículo.",
  giftOver: "Este enlace ha terminado. El artículo sigue aquí; quien lo regaló quizá pueda regalarlo de nuevo.",
  meterUsed: (aMonth: number) =>
    aMonth === 0
      ? "De momento no hay artículos abiertos sin suscripción."
      : `Este mes ya ha leído ${articles(aMonth)}, que son los que están abiertos sin suscripción.`,
};
