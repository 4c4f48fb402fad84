import { count, minutes as minutesCounted } from "../grammar.ts";

/** Who can come in, and by what. */
export const people = {
  giveEmail: "Indique um e-mail, como name@example.org.",
  noEmail: "Isto não é um e-mail.",
  lettersTooOften: "E-mails demais. Espere um quarto de hora antes de pedir outro e-mail; um código que já tenha continua a valer.",
  triesTooOften: "Tentativas erradas demais. Espere um quarto de hora.",
  linkUsed: "Este link já foi usado. Peça outro e-mail.",
  linkOver: "Este link já foi usado, ou tem mais de um quarto de hora. Peça outro e-mail; vale o mais recente.",
  noLetter: (minutes: number) =>
    `Este navegador não tem nenhum e-mail pendente: o código foi usado, tem mais de ${minutesCounted(minutes)}, ou foi pedido em outro navegador. Peça outro e-mail.`,
  askAgain: "Peça outro e-mail.",
  codeWrongLast: "Não era esse o código, pela quinta vez. Peça outro e-mail.",
  codeWrong: (left: number) =>
    `Não é esse o código do nosso e-mail. Veja de novo; ${count(left, { one: `resta ${left} tentativa`, other: `restam ${left} tentativas` })}.`,
  notTheCode: "Este não é o código do e-mail.",
  notTheSecond: "Este código não é válido, ou já não o é.",
  keysTooOften: "Deste lugar vieram endereços ou senhas errados demais; espere dez minutos.",
  keyUnknown: "Este endereço ou esta senha não é de ninguém.",
  keyEnded: "Este endereço ou esta senha foi anulado por quem o tinha. Cria-se outro na página da conta, em “Os meus canais e aplicações”.",
  noDemo: "Esta revista não é uma demonstração; entre com o seu e-mail.",
  secondWrong: "Não é um código da sua aplicação, nem um código de recuperação que ainda valha. Cada código vale uma vez.",
  secondTooOften: "Códigos errados demais. Espere um quarto de hora.",
  appHeld: "A sua aplicação já dá códigos. Retire-a primeiro, e configure outra depois.",
  passkeyRefused: "Esta chave de acesso não funcionou. Tente de novo, ou entre com um código.",
};
