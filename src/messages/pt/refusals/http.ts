type Range = { least: number | undefined; most: number | undefined };
const range = ({ least, most }: Range): string =>
  most !== undefined ? ` de ${least ?? 0} a ${most}` : least === undefined ? "" : `, ${least} ou mais`;
const aNumber = ({ whole, ...bounds }: Range & { whole: boolean }) => `${whole ? "número inteiro" : "número"}${range(bounds)}`;

/** What the door of the house will not take. */
export const http = {
  titles: {
    invalid: "Ainda há algo a corrigir",
    missing: "Aqui não há nada",
    forbidden: "Isto não está aberto para a sua conta",
    conflict: "Isto já não é possível",
    gone: "Isto já não está aqui",
    "too-many": "Tentativas demais",
    unavailable: "Agora não",
  },
  fault: "Algo falhou do nosso lado",
  faultMore: "A falha ficou anotada. Se alguma coisa do que escreveu se perdeu, lamentamos; tente de novo dentro de um minuto.",
  nothingHere: "Não há nada neste endereço. Pode ter mudado de lugar ou ter sido retirado.",
  foreign: "Este pedido veio de outro site, e por isso nada foi feito. Abra a página aqui e tente de novo.",
  noForm: "O que foi enviado não é um formulário. Volte atrás, recarregue a página e envie de novo.",
  tooLarge: (megabytes: number) => `Este formulário aceita no máximo ${megabytes} MB.`,
  infected: ({ name, found }: { name: string; found: string }) =>
    `“${name}” foi recusado: o antivírus encontrou “${found}” nele, e nada foi guardado. Peça uma cópia limpa a quem o enviou e avise quem cuida do servidor da revista.`,
  tooLargeToScan: ({ name, megabytes }: { name: string; megabytes: number }) =>
    `“${name}” é maior do que o antivírus pode receber (no máximo ${megabytes} MB), e por isso foi recusado. Envie-o em partes menores, ou peça a quem cuida do servidor da revista que aumente SCANNER_MOST_MB e o StreamMaxLength do antivírus.`,
  scannerSilent:
    "Agora nenhum documento pode ser recebido: o antivírus que os examina não responde, e sem ele nada passa. Tente de novo dentro de alguns minutos. Se continuar, peça a quem cuida do servidor da revista que veja o antivírus; masthead doctor diz o que lhe falta.",
  chooseFirst: "Escolha primeiro na lista.",
  chooseOne: "Escolha um.",
  notDay: (typed: string) => `“${typed}” não é uma data; escreva-a como 2026-11-24.`,
  writeDay: "Escreva-a como 2026-11-24.",
  notNumber: ({ typed, ...asked }: Range & { typed: string; whole: boolean }) => `“${typed}” não é um ${aNumber(asked)}.`,
  writeNumber: (asked: Range & { whole: boolean }) => `Um ${aNumber(asked)}.`,
  goneMeanwhile: "Algo do que foi escolhido não está lá, ou já não está. Volte atrás, recarregue a página e escolha de novo.",
  isHeld: "Está bloqueado: ninguém o pode mudar até o bloqueio ser levantado. Nada foi guardado.",
  standsAlready: "O mesmo já lá está, ou foi enviado duas vezes no mesmo instante. Recarregue a página e veja.",
  cannotBeKept: "Há aqui um número, uma data ou um texto que não pode ser guardado. Volte atrás e reveja o que escreveu.",
};
