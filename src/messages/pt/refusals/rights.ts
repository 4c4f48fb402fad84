import { count } from "../grammar.ts";

/** What somebody asks of us about themselves. */
export const rights = {
  sameEmail: "Este é o endereço que a sua conta já tem.",
  otherEmail: "Indique outro.",
  tooOften: "Tentativas demais. Peça de novo amanhã, ou escreva ao nosso escritório.",
  noDeclaration: "Essa declaração não existe, ou foi apagada.",
  noChange: "Nenhuma mudança do seu endereço está em curso. Peça-a de novo.",
  linkOver: "Este link já não é válido: a mudança foi feita, foi encerrada, ou foi pedida de novo depois.",
  codeWrong: (left: number) =>
    `Não é esse o código do nosso e-mail para o endereço novo. Veja de novo; ${count(left, { one: `resta ${left} tentativa`, other: `restam ${left} tentativas` })}.`,
  codeWrongLast: "Não era esse o código, pela quinta vez. Nada foi mudado; peça a mudança de novo.",
  codeBeside: "Este não é o código.",
  staffWait: "Quem trabalha na redação muda o endereço com um código do antigo. Peça ajuda a quem dirige a revista.",
  taken: "Este endereço já tem uma conta própria, e por isso nada foi mudado. Entre com ele, ou escreva ao nosso escritório.",
  unproven: "O endereço novo ainda não está confirmado: quem o lê tem de clicar no botão do nosso e-mail, ou escrever o código dele.",
  unknown: "Nenhum leitor entra com este endereço.",
  leavingOver: "Não há nenhuma eliminação da sua conta em curso.",
  declaredTooOften: "Tentativas demais. Escreva ao nosso escritório: uma declaração não precisa de formulário.",
  declareName: "Indique o seu nome.",
  declareContract: "Diga de que contrato se trata, em 300 caracteres no máximo.",
  declareShorter: "Diga-o em 300 caracteres no máximo.",
  declareIncomplete: "Falta alguma coisa.",
};
