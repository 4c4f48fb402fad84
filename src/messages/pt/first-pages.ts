import type { Messages } from "../catalogue.ts";
import { count } from "./grammar.ts";

export const firstPages: Messages["firstPages"] = {
  titles: {
    about: "Sobre a revista",
    contact: "Como falar com a revista",
    writeForUs: "Como escrever para a revista",
    privacy: "Privacidade",
    imprint: "Ficha técnica",
  },
  unknown: {
    about: "[… num parágrafo: de que trata a revista e para quem é feita]",
    post: "[… o endereço postal]",
    publisher: "[… o nome de quem publica a revista]",
    publisherAt: "[… quem publica a revista, com o endereço postal]",
  },
  about: ({ about, title, times }) => `
${about}

${title} sai ${count(times, { one: `${times} vez`, other: `${times} vezes` })} por ano. [… quem a faz, onde, e desde quando]
`,
  contact: ({ mail, post }) => `
## Assinaturas e contas

Escreva para ${mail}. Quase tudo o que diz respeito a uma assinatura (o endereço, umas férias, um exemplar que não chegou, parar a renovação) também pode ser feito na [sua conta](/account).

## A redação

[… como falar com a redação: um e-mail, um telefone, um horário]

## Pelo correio

${post}
`,
  privacy: ({ publisher, title, mail, host }) => `
${title} é uma publicação de ${publisher}, que responde também pelo que aqui é guardado. As perguntas são respondidas em ${mail}.

## O que guardamos de quem lê

Quem apenas lê não nos deixa nada: para ler não é usado nenhum cookie, e nenhuma outra empresa é consultada durante a leitura.

Se entra na sua conta, guardamos o seu e-mail e, se o indicou, o seu nome; um único cookie diz que entrou, e desaparece quando sai. Se assina, guardamos o que foi pedido, o que foi pago e quando, e para onde vão os exemplares impressos, durante o tempo em que a lei manda guardar a contabilidade. Os números de cartão nunca chegam a ${host}: é a empresa de pagamentos que os pede. Se pede o boletim, guardamos quando e como o pediu, e quando deixou de o receber.

Se envia uma carta à redação, guardamos o seu nome, o seu e-mail e a sua localidade só para a redação, até a carta ser publicada ou recusada.

## Como são contadas as leituras

Quantas pessoas leem e ouvem um artigo, e até onde, é contado no nosso próprio servidor: em somas por dia, sem cookies e sem o seu endereço. Quem pede para não ser rastreado não é contado.

## Os seus direitos

Pode perguntar o que guardamos dos seus dados e receber uma cópia, pedir que sejam corrigidos ou eliminados, opor-se ao seu uso ou pedir que seja limitado, e reclamar junto da autoridade de proteção de dados. [… que autoridade é, e quem mais é responsável quando a lei quer que alguém seja nomeado]
`,
  registered: (registration) => `Registro ou matrícula: ${registration}`,
  vat: (id) => `N.º de IVA: ${id}`,
  issnPrint: (issn) => `ISSN (edição impressa): ${issn}`,
  issnOnline: (issn) => `ISSN (edição online): ${issn}`,
  imprint: ({ words, publisher, mail, lines }) => `
${words}

${publisher}

E-mail: ${mail}

${lines}

Responsável pelo que é publicado: [… nome e endereço]
`,
  writeForUs: ({ title, mail }) => `
[… o que se procura: que temas, com que extensão, e o que não]

## Como propor um texto

Envie para ${mail} um parágrafo que diga de que trata o texto e por que razão tem lugar em ${title}, e outro que diga quem o escreve. [… quando se pode esperar uma resposta]

## O que pagamos

[… os honorários, e quando são pagos]

## O que acontece ao seu texto

Alguém da redação revê o texto com quem o escreveu antes de ser impresso; com o seu nome não sai nada que não tenha visto. [… que direitos ficam com a revista, e quais com quem escreve]
`,
};
