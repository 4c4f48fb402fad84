import { days as daysCounted } from "./grammar.ts";

/** Letters to the editor: the form, the page after it, and the mails about one. */
export const correspondence = {
  title: "Cartas a la redacción",
  write: "Escribir a la redacción",
  writeAbout: "Escribir a la redacción sobre este artículo",
  intro:
    "Diga lo que piensa, con sus propias palabras y con la mayor brevedad posible. En la redacción leemos todas las cartas; algunas se publican y pueden abreviarse.",
  about: (headline: string) => `Sobre «${headline}»`,
  name: "Su nombre, tal como puede publicarse",
  place: "Dónde vive: basta con la localidad",
  email: "Su correo electrónico (para la redacción, no se muestra nunca)",
  text: "Su carta",
  consent: "Puede publicarse, con mi nombre y localidad, en papel y en estas páginas.",
  leaveEmpty: "Deje esto vacío",
  send: "Enviar la carta",
  whatHappens: ({ unproven, declined }: { unproven: number; declined: number }) =>
    `Le enviamos un correo con un botón, para que nadie escriba en su nombre; si no se pulsa, la carta se borra al cabo de ${daysCounted(unproven)}. Una carta que no publicamos se borra al cabo de ${daysCounted(declined)}. Nada de ella se muestra antes de que la redacción la publique.`,
  unwanted: "De momento la revista no recibe cartas por este formulario.",
  lookIntoMail: "Revise su correo",
  mailSent: "Hemos enviado un correo a la dirección que indicó. Pulse el botón que contiene y su carta estará en la redacción.",
  isItYou: "¿Es suya esta carta?",
  press: "Pulse el botón y llegará a la redacción.",
  yes: "Sí, enviarla a la redacción",
  arrived: "Su carta está en la redacción",
  arrivedSays: "Gracias. La leeremos. Si se publica, la encontrará en la revista; si no, le escribiremos.",
  toThisIssue: "Ir a este número",
  section: "Cartas",
  onArticle: (headline: string) => `Sobre «${headline}»`,
  letterOf: (name: string) => `Una carta de ${name}`,
  prove: ({ title, days, name }: { title: string; days: number; name: string }) => ({
    subject: `Su carta a ${title}: ¿es suya?`,
    title: "¿Es suya esta carta?",
    paragraphs: [
      `Se ha enviado una carta a la redacción de ${title} con esta dirección y con el nombre de ${name}. Pulse el botón y llegará a la redacción.`,
    ],
    button: "Sí, es mía",
    after: ["Si no fue usted, no haga nada: nadie la verá y se borrará."],
    footer: `El enlace vale ${daysCounted(days)}. Recibe este único correo porque su dirección se introdujo en nuestra página.`,
  }),
  decline: ({ title, name, days }: { title: string; name: string; days: number }) => ({
    subject: `Su carta a ${title}`,
    title: "Gracias por su carta",
    paragraphs: [
      `Hola, ${name}: gracias por escribirnos. Hemos leído su carta y esta vez no la publicaremos. Recibimos más cartas de las que caben en la revista, y la elección rara vez es fácil.`,
    ],
    footer: `Su carta y su dirección se borran dentro de ${daysCounted(days)}. Recibe este correo porque envió una carta a la redacción de ${title}.`,
  }),
};
