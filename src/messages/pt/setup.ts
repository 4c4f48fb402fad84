import { rich } from "../rich.ts";
import { minutes as minutesCounted } from "./grammar.ts";

/** The page on which a magazine is set up, before there is one. */
export const setup = {
  title: "Configure a sua revista",
  titleInstead: "Transforme a demonstração na sua revista",
  instead: (backup: string) => [
    "Toda a demonstração desaparece: os seus artigos, números, imagens e gravações, os seus leitores e o que compraram, a contabilidade e o log. Nada disso fica na base de dados nem entre os documentos.",
    `Antes é feita uma cópia de segurança de tudo, em ${backup}, o que leva um minuto. Fica lá até ser apagada por quem administra a revista.`,
    "As pessoas que acrescentou à redação ficam, com as suas funções e com a sessão iniciada como está. As inventadas desaparecem.",
  ],
  underWayTitle: "A sua revista está a ser criada",
  underWay:
    "Faz-se uma cópia de segurança da demonstração; depois para o que trabalha em segundo plano, e a sua revista toma o lugar dela num só passo. Demora um ou dois minutos. Até lá a demonstração fica como estava, e nada se pode perder. Esta página verifica sozinha como vai.",
  lookAgain: "Ver de novo",
  sure: "Sim: a demonstração desaparece, e a minha revista começa no lugar dela.",
  byKey:
    "Quem iniciou o Masthead configura a revista. Ao iniciar, foi impresso um link para esta página, com a chave: no terminal, ou no log do serviço.",
  key: "A chave",
  openPage: "Abrir a página",
  intro: "Algumas respostas, e está na sua redação, onde todas podem ser mudadas; só a moeda fica.",
  magazine: "A revista",
  name: "O título",
  about: "Do que trata",
  aboutHint: "Um parágrafo, para quem lê. Pode esperar.",
  language: "Idioma",
  languageHint: "Como código: pt, en ou pt-BR",
  country: "País",
  countryHint: "O país de onde se vende: os formulários dos leitores propõem-no, e as etiquetas dentro dele não o nomeiam.",
  timeZone: "Fuso horário",
  timeZoneHint: "Os dias terminam por ele.",
  currency: "Moeda",
  currencyHint: "EUR, GBP, USD…: nela estarão todos os preços, a partir de agora.",
  issues: "Os números",
  rhythm: "Com que frequência sai",
  rhythms: {
    52: "Todas as semanas",
    26: "De duas em duas semanas",
    24: "Duas vezes por mês",
    12: "Todos os meses",
    10: "Dez vezes por ano",
    8: "Oito vezes por ano",
    6: "De dois em dois meses",
    4: "A cada trimestre",
    3: "Três vezes por ano",
    2: "Duas vezes por ano",
    1: "Uma vez por ano",
  },
  firstIssueOn: "O primeiro número feito aqui sai em",
  firstIssueHint: "Se ficar vazio, é proposto um dia que dê tempo para o escrever.",
  firstIssueNumber: "O número dele",
  firstNumberHint: "1, ou o seguinte, se a revista já saía antes.",
  you: "Os seus dados",
  email: "O seu e-mail",
  emailHint: {
    mailed: "Vai para lá um código que prova que o endereço é seu.",
    told: "O envio de e-mails ainda não está configurado: a chave basta.",
  },
  money:
    "Ninguém pode pagar antes de o Stripe estar ativado; as chaves dele são configurações da máquina (docs/OPERATIONS.md). Até lá a loja mostra as assinaturas e aceita pedidos com fatura e o que não custa nada. O dinheiro de brincadeira só existe na demonstração.",
  begin: "Configurar",
  goOn: "Enviar o código",
  codeTitle: "Verifique o seu e-mail",
  codeSent: (email: string) =>
    rich`Um e-mail com um código de seis algarismos está a caminho de <strong>${email}</strong>. Vale dez minutos, neste navegador.`,
  code: "Código",
  back: "Mudar o que escrevi, ou pedir outro e-mail",
  letter: ({ code, minutes }: { code: string; minutes: number }) => ({
    subject: `${code} é o seu código para configurar a sua revista`,
    title: "Configure a sua revista",
    paragraphs: [
      "Este endereço foi indicado para configurar uma revista, provavelmente por quem o usa. Escreva este código na página que o pediu.",
    ],
    after: [`Vale uma vez, durante ${minutesCounted(minutes)}. Se o pedido não é seu, não faça nada.`],
    footer: "Recebe este e-mail porque o seu endereço foi indicado na página em que se configura uma revista.",
  }),
};
