import type { Messages } from "../catalogue.ts";
import { count } from "./grammar.ts";

export const firstPages: Messages["firstPages"] = {
  titles: {
    about: "Quiénes somos",
    contact: "Contacto",
    writeForUs: "Cómo colaborar",
    privacy: "Privacidad",
    imprint: "Aviso legal",
  },
  unknown: {
    about: "[… en un párrafo: de qué trata la revista y para quién se hace]",
    post: "[… la dirección postal]",
    publisher: "[… el nombre de quien publica la revista]",
    publisherAt: "[… quién publica la revista, con su dirección postal]",
  },
  about: ({ about, title, times }) => `
${about}

${title} se publica ${count(times, { one: "una vez al año", other: `${times} veces al año` })}. [… quién la hace, dónde y desde cuándo]
`,
  contact: ({ mail, post }) => `
## Suscripciones y cuentas

Escriba a ${mail}. Casi todo lo que atañe a una suscripción (la dirección, unas vacaciones, un ejemplar que no llegó, detener la renovación) puede hacerse también en [su cuenta](/account).

## La redacción

[… cómo ponerse en contacto con la redacción: una dirección de correo, un teléfono, un horario]

## Por correo postal

${post}
`,
  privacy: ({ publisher, title, mail, host }) => `
${title} es una publicación de ${publisher}, responsable también de lo que aquí se conserva. Las preguntas se atienden en ${mail}.

## Qué conservamos de usted

Quien solo lee no deja nada en nuestro poder: para leer no se instala ninguna cookie, y no se consulta a ninguna otra empresa mientras usted lee.

Si inicia sesión, conservamos su dirección de correo y, si lo ha dado, su nombre; una única cookie indica que tiene la sesión iniciada, y desaparece cuando la cierra. Si se suscribe, conservamos qué se pidió, qué se pagó y cuándo, y adónde van los ejemplares impresos, durante el tiempo que la ley obliga a guardar la contabilidad. Los números de tarjeta nunca llegan a ${host}: los pide directamente la empresa que gestiona los pagos. Si pide el boletín, conservamos cuándo y cómo lo pidió, y cuándo lo dejó.

Si envía una carta a la redacción, conservamos su nombre, su dirección de correo y su localidad solo para la redacción, hasta que la carta se publique o se descarte.

## Cómo se cuentan las lecturas

Cuántas personas leen o escuchan un artículo, y hasta dónde, se cuenta en nuestro propio servidor: en sumas por día, sin cookies y sin su dirección. Quien pide que no se le rastree no se cuenta.

## Sus derechos

Puede preguntar qué conservamos de usted y recibirlo como archivo, pedir que se corrija o se borre, oponerse a su uso o pedir que se limite, y reclamar ante la autoridad de control. [… qué autoridad es, y quién más es responsable cuando la ley exige nombrar a alguien]
`,
  registered: (registration) => `Registro: ${registration}`,
  vat: (id) => `NIF-IVA: ${id}`,
  issnPrint: (issn) => `ISSN (edición impresa): ${issn}`,
  issnOnline: (issn) => `ISSN (edición en línea): ${issn}`,
  imprint: ({ words, publisher, mail, lines }) => `
${words}

${publisher}

Correo electrónico: ${mail}

${lines}

Responsable del contenido: [… nombre y dirección]
`,
  writeForUs: ({ title, mail }) => `
[… qué se busca: qué temas, de qué extensión, y qué no]

## Cómo proponer un texto

Envíe a ${mail} un párrafo que diga de qué trata el texto y por qué tiene su lugar en ${title}, y otro que diga quién es usted. [… cuándo puede esperarse una respuesta]

## Qué pagamos

[… los honorarios, y cuándo se pagan]

## Qué pasa con su texto

Alguien de la redacción lo lee con usted antes de que se imprima; con su nombre no se publica nada que no haya visto. [… qué derechos adquiere la revista, y cuáles conserva usted]
`,
};
