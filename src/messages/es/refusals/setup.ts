/** Why a magazine is not set up like this. */
export const setup = {
  keyWrong: "Esta no es la clave. Cada arranque de Masthead imprime una mientras no haya revista; mire la última.",
  settingUp: "Esta revista todavía se está configurando. Vuelva dentro de un minuto.",
  done: "Aquí ya hay una revista.",
  notSure: "Marque que la demostración puede desaparecer; sin eso no pasa nada.",
  noBackup: (folder: string) =>
    `No se pudo hacer la copia de seguridad de la demostración en ${folder}, así que se queda y no ha pasado nada. Busque la causa en el registro e inténtelo de nuevo.`,
  busy: "La demostración sigue como estaba y no se ha perdido nada: un trabajo en segundo plano no la soltó a tiempo. Pulse el botón otra vez y se continúa desde aquí.",
  noTitle: "Una revista necesita un título.",
  noRhythm: "Elija cada cuánto sale.",
  noCurrency: (typed: string) => `«${typed}» no es una moneda; escríbala como EUR, GBP o USD.`,
  noLanguage: (typed: string) => `«${typed}» no es un idioma; escriba un código como en, es o pt-BR.`,
  noCountry: (typed: string) => `«${typed}» no es un país; elija uno de la lista.`,
  noZone: (typed: string) => `«${typed}» no es una zona horaria; escríbala como Europe/Madrid.`,
  noEmail: "Indique su propio correo electrónico, como name@example.org.",
  tooEarly: ({ isPast, earliest }: { isPast: boolean; earliest: string }) =>
    isPast
      ? `Ese día ya ha pasado. El primer número hecho aquí puede salir el ${earliest} o después: se cierra diez días antes. Los que ya salieron se cuentan con el número.`
      : `Un número de ese día ya se habría cerrado. Puede salir el ${earliest} o después: se cierra diez días antes.`,
};
