import { creditLine } from "./credits.ts";
import { days as daysCounted, minutes as minutesCounted } from "./grammar.ts";

/** The newsletter’s letter, around what the editor wrote, and the letter that asks for consent. */
export const mailing = {
  issueOf: ({ number, day }: { number: number; day: string }) => `Número ${number} · ${day}`,
  issue: (number: number) => `Número ${number}`,
  cover: ({ number, shows }: { number: number; shows: string }) => `Portada del número ${number}: ${shows}`,
  minutes: minutesCounted,
  written: ({ by, day }: { by: string; day: string }) => (by ? `Por ${by}, ${day}` : `Publicado el ${day}`),
  credits: creditLine,
  correction: ({ day, text }: { day: string; text: string }) => `Rectificación, ${day}. ${text}`,
  restForSignedIn: "El resto es para quien inicia sesión; no cuesta nada.",
  restForSubscribers: "El resto es para suscriptores.",
  tooLong: "El resto es demasiado largo para un correo.",
  readIssue: "Leer el número",
  signInAndRead: "Iniciar sesión y seguir leyendo",
  subscribe: "Suscribirse",
  readOn: "Seguir leyendo",
  readOrHear: "Leerlo u oírlo en la página",
  alsoInIssue: "También en este número",
  inIssue: "En este número",
  unsubscribe: "Darse de baja",
  becauseSubscriber: (title: string) =>
    `Recibe este correo porque tiene una suscripción a ${title}. Deje de recibirlos, o detenga la renovación, sin iniciar sesión:`,
  becauseAsked: (day: string | undefined) => `Recibe este correo porque lo pidió${day === undefined ? "" : ` el ${day}`}.`,
  becausePreview: "Aquí se dice por qué esta persona recibe el correo.",
  becauseTest: "Esto es una prueba, enviada desde la redacción solo a usted.",
  readOnWeb: "Leer esto en la web",
  onWeb: "En la web",
  consent: ({ title, days }: { title: string; days: number }) => ({
    subject: `El boletín de ${title}: ¿lo ha pedido usted?`,
    title: "¿Le escribimos?",
    paragraphs: [
      `Alguien, probablemente usted, pidió el boletín de ${title} con esta dirección. Pulse el botón y lo recibirá con cada número.`,
    ],
    button: "Sí, quiero recibirlo",
    after: ["Si no fue usted, no haga nada: sin el botón no se envía nada."],
    footer: `El enlace vale ${daysCounted(days)}. Recibe este único correo porque su dirección se introdujo en nuestra página.`,
  }),
};
