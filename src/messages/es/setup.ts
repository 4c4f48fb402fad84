import { rich } from "../rich.ts";
import { minutes as minutesCounted } from "./grammar.ts";

/** The page on which a magazine is set up, before there is one. */
export const setup = {
  title: "Configure su revista",
  titleInstead: "Convierta la demostración en su revista",
  instead: (backup: string) => [
    "La demostración desaparece entera: sus artículos, números, imágenes y grabaciones, sus lectores y lo que compraron, su contabilidad y su registro. Nada de ello queda en la base de datos ni entre los archivos.",
    `Antes se hace una copia de seguridad de todo en ${backup}, que tarda un minuto. Se queda allí hasta que usted la borre.`,
    "El personal que usted haya añadido se queda, con sus funciones y con la sesión iniciada como está. El inventado desaparece.",
  ],
  underWayTitle: "Su revista se está creando",
  underWay:
    "Se hace una copia de seguridad de la demostración; después se detiene lo que trabaja en segundo plano, y su revista ocupa su lugar en un solo paso. Tarda un minuto o dos. Hasta entonces la demostración sigue como estaba y no se puede perder nada. Esta página mira por sí sola cómo va.",
  lookAgain: "Mirar de nuevo",
  sure: "Sí: la demostración desaparece y mi revista empieza en su lugar.",
  byKey:
    "Configura la revista quien puso en marcha Masthead. Al arrancar se imprimió un enlace a esta página con su clave: en el terminal, o en el registro del servicio.",
  key: "La clave",
  openPage: "Abrir la página",
  intro: "Unas pocas respuestas y estará en su redacción, donde todas se pueden cambiar; solo la moneda es definitiva.",
  magazine: "La revista",
  name: "Su título",
  about: "De qué trata",
  aboutHint: "Un párrafo, para quien lea la revista. Puede esperar.",
  language: "Idioma",
  languageHint: "Como etiqueta: es, en o pt-BR",
  country: "País",
  countryHint: "El país desde el que se vende: los formularios de los lectores lo proponen, y las etiquetas dentro de él no lo nombran.",
  timeZone: "Zona horaria",
  timeZoneHint: "Según ella terminan los días.",
  currency: "Moneda",
  currencyHint: "EUR, GBP, USD…: en ella estarán todos los precios desde ahora.",
  issues: "Sus números",
  rhythm: "Cada cuánto sale",
  rhythms: {
    52: "Cada semana",
    26: "Cada dos semanas",
    24: "Dos veces al mes",
    12: "Cada mes",
    10: "Diez veces al año",
    8: "Ocho veces al año",
    6: "Cada dos meses",
    4: "Cada trimestre",
    3: "Tres veces al año",
    2: "Dos veces al año",
    1: "Una vez al año",
  },
  firstIssueOn: "El primer número hecho aquí sale el",
  firstIssueHint: "Si lo deja vacío, se propone un día que dé tiempo a escribirlo.",
  firstIssueNumber: "Su número",
  firstNumberHint: "El 1, o el siguiente si la revista ya se publicaba antes.",
  you: "Sus datos",
  email: "Su correo electrónico",
  emailHint: {
    mailed: "A esa dirección va un código que demuestra que es suya.",
    told: "El envío de correos aún no está configurado: basta con la clave.",
  },
  money:
    "Nadie puede pagar hasta que active Stripe, cuyas claves son ajustes de la máquina (docs/OPERATIONS.md): hasta entonces la tienda muestra las suscripciones y acepta pedidos con factura y lo que no cuesta nada. El dinero de mentira solo existe en la demostración.",
  begin: "Configurar la revista",
  goOn: "Enviarme el código",
  codeTitle: "Revise su correo",
  codeSent: (email: string) =>
    rich`Un correo con un código de seis cifras va de camino a <strong>${email}</strong>. Vale durante diez minutos, en este navegador.`,
  code: "Código",
  back: "Cambiar lo que escribí, o pedir otro correo",
  letter: ({ code, minutes }: { code: string; minutes: number }) => ({
    subject: `${code} es su código para configurar su revista`,
    title: "Configure su revista",
    paragraphs: [
      "Alguien, probablemente usted, está configurando una revista con esta dirección. Escriba este código en la página que lo pidió.",
    ],
    after: [`Vale una vez, durante ${minutesCounted(minutes)}. Si no fue usted, no haga nada.`],
    footer: "Recibe este correo porque su dirección se introdujo en la página en la que se configura una revista.",
  }),
};
