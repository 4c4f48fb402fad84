import { rich } from "../rich.ts";
import { minutes as minutesCounted } from "./grammar.ts";

export const signIn = {
  letter: ({ magazine, code, minutes }: { magazine: string; code: string; minutes: number }) => ({
    subject: `${code} é o seu código para ${magazine}`,
    title: "Entrar",
    paragraphs: [
      "Alguém, provavelmente quem usa este endereço, quer entrar na conta. Escreva este código na página que o pediu, ou clique no botão.",
    ],
    button: "Entrar",
    after: [
      `Ambos valem uma vez, durante ${minutesCounted(minutes)}. Se o pedido não é seu, não faça nada: ninguém pode entrar sem este e-mail.`,
    ],
    footer: "Recebe este e-mail porque o seu endereço foi indicado na nossa página de entrada.",
  }),
  signIn: "Entrar",
  noPassword: "Não há senha. Indique o seu e-mail, e enviamos um código.",
  readsHere:
    "O que foi pago neste navegador está aberto nele. Para o ler em outro lugar, e para ver a conta, confirme que este endereço é seu.",
  stopReading: "Deixar de ler neste navegador",
  email: "E-mail",
  sendCode: "Enviar o código",
  demo: rich<"a">`Isto é uma demonstração: <a>entre como uma das suas pessoas com um clique</a>, ou procure o código no terminal que a iniciou.`,
  byPasskey: "Usar uma chave de acesso",
  passkeyFailed: "A chave de acesso não funcionou. Tente de novo, ou peça um código.",
  lookIntoMail: "Verifique o seu e-mail",
  codeSent: (email: string) =>
    rich`Se <strong>${email}</strong> pode receber e-mail, uma mensagem com um código de seis algarismos está a caminho. Vale dez minutos, neste navegador.`,
  code: "Código",
  noLetter: rich<"a">`O e-mail não chegou? <a>Peça outro</a>.`,
  codeInTerminal: "Nesta demonstração nenhum e-mail sai de casa: o código está no terminal que a iniciou, e /demo não precisa de nenhum.",
  pressButton: "Clique no botão para entrar na conta neste navegador.",
  peopleOfDemo: "As pessoas da demonstração",
  beSomebody: "Escolha quem ser",
  nobodyIsReal: "Aqui ninguém é real, e por isso basta um clique para entrar. Fora da demonstração esta página não existe.",
  be: (name: string) => `Entrar como ${name}`,
};
