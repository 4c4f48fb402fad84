import type { Messages } from "../catalogue.ts";
import { rich } from "../rich.ts";
import { count } from "./grammar.ts";

export const leaving: Messages["rights"]["leaving"] = {
  link: rich<"a">`<a>Eliminar a sua conta</a>`,
  title: "Eliminar a sua conta",
  says: "A sua conta e o que sabemos a seu respeito são eliminados para sempre. Leia primeiro o que acontece; nada é feito antes de clicar no botão.",
  goes: "O que desaparece de imediato",
  goesList: {
    names: "o seu nome, o endereço de e-mail, os endereços postais e a sessão em todos os navegadores",
    reading: "o que guardou, leu e ouviu, os seus canais, aplicações e links",
    letters: "o boletim, os seus consentimentos, os nossos e-mails e as suas cartas",
    card: "o cartão ou a conta em que se cobra, aqui e no nosso prestador de serviços de pagamento",
  },
  stays: "O que fica, e até quando",
  books: ({ until, years }) =>
    `As faturas ficam como foram emitidas, com o seu nome: a lei fiscal exige que sejam guardadas ${count(years, { one: `${years} ano`, other: `${years} anos` })} após o fim do ano. O seu nome sai da última depois de ${until}.`,
  noBooks: "Não há nenhuma fatura sua que tenha de ser guardada.",
  nameless: "Os pedidos, os pagamentos, os exemplares enviados e os lançamentos ficam como valores, sem o seu nome nem o seu endereço.",
  backups: (until) =>
    `Os seus dados desaparecem das nossas cópias de segurança até ${until}. Se for preciso repor uma, são eliminados dela outra vez.`,
  printed: "Uma carta sua que foi impressa fica impressa.",
  running: "As suas assinaturas",
  one: ({ number, left, last }) =>
    `Assinatura n.º ${number}: ${count(left, { one: `ainda tem ${left} número a receber`, other: `ainda tem ${left} números a receber` })}; o último é o n.º ${last}.`,
  noneLeft: (number) => `Assinatura n.º ${number}: já não tem nada a receber.`,
  back: (money) => `Se terminar agora, devolvemos ${money} pelo mesmo meio de pagamento.`,
  byHand:
    "Pagou por transferência ou cheque: escreveremos a pedir os dados da sua conta bancária, e eliminamos o resto quando o dinheiro tiver chegado.",
  giver: "É um presente: se terminar agora, o que resta volta para quem o ofereceu.",
  nothingBack: "Se terminar agora, nada é devolvido: nada foi pago pelo que resta.",
  given: "O que ofereceu a outros continua a chegar-lhes.",
  choose: "O que quer fazer?",
  now: "Terminar agora, devolver o que me é devido e eliminar tudo",
  afterLast: "Receber o que está pago, não renovar nada e eliminar tudo depois do último número",
  afterLastSays: "Até lá mantém a sua conta e pode mudar de ideias.",
  ask: "Eliminar a minha conta",
  sure: "Sim, eliminar tudo o que é meu. Sei que não pode ser recuperado.",
  notSure: "Marque a caixa, para que ninguém elimine uma conta por engano.",
  freshFirst: rich<"a">`Antes disso queremos confirmar que a conta é sua: <a>receba um código no seu endereço</a>.`,
  cannot: "Ainda não pode ser eliminada",
  against: {
    staff: "Trabalha na redação: primeiro, quem dirige a revista tem de lhe retirar a função.",
    contact: "Representa uma instituição: escreva-nos para indicar quem fica no seu lugar.",
    open: "Há uma fatura por pagar: pague-a primeiro ou escreva-nos.",
    debit: "Há um pagamento seu a caminho, o que leva alguns dias: espere que chegue.",
    standing: "As suas renovações são cobradas pelo nosso sistema anterior: escreva-nos, para que as encerremos lá.",
    waiting: "Na sua conta esperam pedidos com o seu endereço: diga primeiro se são seus.",
  },
  onItsWay: (day) => `Eliminação pedida em ${day}.`,
  waits: {
    copies: "É eliminada depois do último número pago. Nada mais se renova.",
    money: "O seu reembolso está a caminho. Assim que tiver saído, o resto é eliminado.",
    gifts: "Um presente seu ainda não foi enviado. Assim que for, o resto é eliminado.",
    nothing: "A eliminação está em curso.",
  },
  keep: "Manter a minha conta",
  keepSays: "O que terminou fica terminado; tudo o resto continua seu.",
  done: { asked: "A eliminação está pedida.", kept: "Mantém a sua conta." },
  letter: ({ magazine, books, backups }) => ({
    subject: `A sua conta em ${magazine} foi eliminada`,
    title: "Adeus",
    paragraphs: [
      "A sua conta foi eliminada, com tudo o que de pessoal sabíamos a seu respeito.",
      `As faturas mantêm o seu nome no máximo até ${books}, porque a lei o exige. Os pedidos e os pagamentos ficam como valores, sem nome. Os seus dados desaparecem das nossas cópias de segurança até ${backups}.`,
      "Agradecemos a sua leitura. A porta fica aberta, para quem quiser começar de novo.",
    ],
    footer: "Este é o nosso último e-mail; também ele é eliminado aqui depois de enviado.",
  }),
};
