import type { Messages } from "../catalogue.ts";
import { rich } from "../rich.ts";
import { count } from "./grammar.ts";

export const leaving: Messages["rights"]["leaving"] = {
  link: rich<"a">`<a>Eliminar a sua conta</a>`,
  title: "Eliminar a sua conta",
  says: "A sua conta e o que sabemos de si são eliminados para sempre. Leia primeiro o que acontece; nada é feito antes de usar o botão.",
  goes: "O que desaparece logo",
  goesList: {
    names: "o seu nome, o endereço de e-mail, os endereços postais e cada navegador em que tem sessão iniciada",
    reading: "o que guardou, leu e ouviu, os seus canais, aplicações e links",
    letters: "o boletim, os seus consentimentos, os nossos e-mails e as suas cartas",
    card: "o cartão ou a conta que é debitada, aqui e no nosso prestador de pagamentos",
  },
  stays: "O que fica, e até quando",
  books: ({ until, years }) =>
    `As faturas ficam como foram emitidas, com o seu nome: a lei fiscal exige que sejam guardadas ${count(years, { one: "um ano", other: `${years} anos` })} após o fim do ano. O seu nome sai da última depois de ${until}.`,
  noBooks: "Não há nenhuma fatura sua que tenha de ser guardada.",
  nameless: "Pedidos, pagamentos, exemplares enviados e lançamentos ficam como números, sem o seu nome nem o seu endereço.",
  backups: (until) =>
    `As nossas cópias de segurança esquecem-no até ${until}. Se for preciso repor uma, os seus dados são eliminados dela outra vez.`,
  printed: "Uma carta sua que foi impressa fica impressa.",
  running: "As suas assinaturas",
  one: ({ number, left, last }) =>
    `Assinatura n.º ${number}: ${count(left, { one: "ainda lhe é devido um número", other: `ainda lhe são devidos ${left} números` })}; o último é o n.º ${last}.`,
  noneLeft: (number) => `Assinatura n.º ${number}: nada mais lhe é devido.`,
  back: (money) => `Se terminar agora, ${money} são-lhe devolvidos pela via em que pagou.`,
  byHand: "Pagou por transferência ou cheque: perguntamos-lhe a conta e eliminamos o resto quando o dinheiro tiver chegado.",
  giver: "É um presente: se terminar agora, o que resta volta para quem o ofereceu.",
  nothingBack: "Se terminar agora, nada é devolvido: nada foi pago pelo que resta.",
  given: "O que ofereceu a outros continua a chegar-lhes.",
  choose: "O que deve ser feito?",
  now: "Terminar agora, devolver o que me é devido e eliminar tudo",
  afterLast: "Deixar vir o que está pago, não renovar nada e eliminar tudo depois do último número",
  afterLastSays: "Até lá mantém a sua conta e pode mudar de ideias.",
  ask: "Eliminar a minha conta",
  sure: "Sim, eliminar tudo o que é meu. Sei que não pode ser recuperado.",
  notSure: "Marque a caixa, para que ninguém elimine uma conta por engano.",
  freshFirst: rich<"a">`Antes disso queremos saber que a conta é sua: <a>peça um código para o seu endereço</a>.`,
  cannot: "Ainda não pode ser eliminada",
  against: {
    staff: "Trabalha na redação: primeiro a direção tem de lhe retirar a função.",
    contact: "É o contacto de uma instituição: escreva-nos quem o substitui.",
    open: "Há uma fatura em aberto: pague-a primeiro ou escreva-nos.",
    debit: "Um pagamento seu está a caminho durante alguns dias: espere que chegue.",
    standing: "As suas renovações são cobradas pelo nosso sistema anterior: escreva-nos, para que as terminemos lá.",
    waiting: "Na sua conta esperam pedidos com o seu endereço: diga primeiro se são seus.",
  },
  onItsWay: (day) => `Pedido em ${day}.`,
  waits: {
    copies: "É eliminada depois do último número pago. Já nada se renova.",
    money: "O seu dinheiro está de volta. Assim que tiver saído, o resto é eliminado.",
    gifts: "Um presente seu ainda não foi enviado. Assim que for, o resto é eliminado.",
    nothing: "Está a ser eliminada neste minuto.",
  },
  keep: "Manter a minha conta",
  keepSays: "O que terminou fica terminado; tudo o resto continua seu.",
  done: { asked: "Está pedido.", kept: "A sua conta fica." },
  letter: ({ magazine, books, backups }) => ({
    subject: `A sua conta em ${magazine} foi eliminada`,
    title: "Adeus",
    paragraphs: [
      "A sua conta foi eliminada, com tudo o que de pessoal sabíamos de si.",
      `As faturas mantêm o seu nome no máximo até ${books}, porque a lei o exige. Pedidos e pagamentos ficam como números sem nome. As nossas cópias de segurança esquecem-no até ${backups}.`,
      "Agradecemos a sua leitura. A porta fica aberta, para quem quiser começar de novo.",
    ],
    footer: "É o nosso último e-mail; também ele é eliminado aqui depois de enviado.",
  }),
};
