import { rich } from "../rich.ts";
import { issues as issuesCounted } from "./grammar.ts";

/** A gift as it is taken and handed over, and the change of an edition. */
export const gifts = {
  aFriend: "Alguém que lhe quer bem",
  aGift: (title: string) => `Um presente: ${title}`,
  for: (name: string) => `Para ${name}`,
  hasGiven: ({ donor, title }: { donor: string; title: string }) => `${donor} ofereceu-lhe ${title} de presente`,
  somebodyGave: (title: string) => `Recebeu um presente: ${title}`,
  whatIsGiven: ({ offer, issues, print }: { offer: string; issues: number; print: boolean }) =>
    `${offer}: ${issuesCounted(issues)}${print ? ", pelo correio" : ""}. Nada lhe é cobrado, nem agora nem depois, e termina sozinho.`,
  take: "Receber o presente",
  willBelongTo: (email: string) => rich<"a">`Será de ${email}. O endereço não é seu? <a>Saia primeiro da conta</a>.`,
  signInToTake: "Entrar para o receber",
  waitsUntil: (day: string) => `Basta o seu e-mail: enviamos um código, e o presente passa a ser desse endereço. Ele espera até ${day}.`,
  yourCard: "O seu cartão",
  givesYou: ({ donor, title }: { donor: string; title: string }) => `${donor} oferece-lhe uma assinatura de ${title}. Receba o presente em`,
  printAsCard:
    "Imprima esta página como cartão, ou envie o endereço. Ela é mostrada neste navegador e durante uma hora; pode fazer outra a qualquer momento. Quem tiver o endereço pode receber o presente.",
  backToAccount: "Voltar à sua conta",
  changeTo: (offer: string) => `Mudar para ${offer}`,
  changesFrom: ({ last, first, offer }: { last: number; first: number; offer: string }) =>
    `Até ao n.º ${last} nada muda. A partir do n.º ${first} tem ${offer}.`,
  copiesAreWorth: "Os seus exemplares não usados valem",
  offerFor: ({ offer, issues }: { offer: string; issues: number }) => `${offer}, ${issuesCounted(issues)}`,
  payNow: "A pagar agora",
  nothing: "nada",
  lastIssue: "Último número do período",
  no: (issue: number) => `N.º ${issue}`,
  thisAsWell: "Quero este também",
  changeAndPay: (price: string) => `Mudar com obrigação de pagar: ${price}`,
  changeIt: "Mudar",
  restNotOnline: "O resto do preço ainda não pode ser pago online.",
  leaveIt: "Deixar como está",
};
