import { rich } from "../rich.ts";
import { days, minutes as minutesCounted } from "./grammar.ts";
import { declarations } from "./declarations.ts";
import { leaving } from "./leaving.ts";

/** What somebody asks of us about themselves: proven once more, another e-mail address. */
export const rights = {
  proof: {
    title: "A conta é sua?",
    why: (email: string) =>
      rich`O que vai ver ou mudar merece uma segunda confirmação. Enviamos um código para <strong>${email}</strong>; escreva-o aqui.`,
    byApp: "O que vai ver ou mudar merece uma segunda confirmação. Escreva o código da sua aplicação, ou um código de recuperação.",
    send: "Enviar o código",
    sent: (email: string) =>
      rich`Um e-mail com um código de seis algarismos está a caminho de <strong>${email}</strong>. Vale dez minutos, neste navegador.`,
    code: "Código",
    prove: "Confirmar",
    again: "Enviar outro",
    letter: ({ magazine, code, minutes }: { magazine: string; code: string; minutes: number }) => ({
      subject: `${code} é o seu código para ${magazine}`,
      title: "A conta é sua?",
      paragraphs: [
        "Alguém com a sua conta aberta, provavelmente quem a tem, quer mudar alguma coisa nela. Escreva este código na página que o pediu.",
      ],
      after: [
        `Vale uma vez, durante ${minutesCounted(minutes)}. Se o pedido não é seu, saia da conta em todos os navegadores: há outra pessoa nela.`,
      ],
      footer: "Recebe este e-mail porque foi pedido um código na sua conta.",
    }),
  },
  email: {
    link: rich<"a">`<a>Mudar o seu e-mail</a>`,
    title: "O seu e-mail",
    now: (email: string) => rich`Escrevemos para <strong>${email}</strong>, e é com ele que entra na conta.`,
    how: (wait: number) =>
      `Enviamos um código para o endereço novo e uma pergunta para o antigo. Quando ambos tiverem respondido, está mudado; sem resposta do antigo, ao fim de ${days(wait)}. As suas assinaturas, os presentes, as faturas, o boletim e os navegadores em que a conta está aberta continuam a ser seus.`,
    newOne: "E-mail novo",
    ask: "Enviar o código",
    lost: "Já não consigo ler os e-mails do endereço antigo",
    lostSays: ({ wait, write }: { wait: number; write: string }) =>
      `Então leva mais tempo: o endereço novo é provado pelo seu código, o antigo é avisado três vezes e, se lá ninguém se opuser dentro de ${days(wait)}, está mudado. O nosso escritório (${write}) pode ajudar antes, assim que souber que a conta é sua.`,
    freshFirst: rich<"a">`Antes disso queremos saber que a conta é sua: <a>receba um código no endereço antigo</a>.`,
    onItsWay: ({ from, to, day }: { from: string; to: string; day: string }) =>
      rich`Desde ${day}, o seu endereço passa de <strong>${from}</strong> para <strong>${to}</strong>.`,
    typeCode: (until: string) => `Escreva o código do nosso e-mail para o endereço novo. Vale até ${until}.`,
    byLink: "O e-mail para o endereço novo traz um botão.",
    code: "Código do e-mail para o endereço novo",
    prove: "Provar o endereço novo",
    newProven: "O endereço novo está provado.",
    oldConfirmed: "O endereço antigo concordou.",
    oldWaits: (day: string) =>
      `O endereço antigo ainda não respondeu. Com o botão do nosso e-mail, fica feito de imediato; se não, em ${day}.`,
    oldNext: "O endereço antigo também tem um e-mail; o botão dele pode ser usado antes ou depois.",
    end: "Deixar tudo como está",
    noLetter: "O e-mail não chegou? Veja entre os indesejados, ou comece de novo: indique o endereço mais uma vez.",
    beginAnew: "Começar de novo",
    done: {
      asked: () => "Dois e-mails estão a caminho: um código para o endereço novo e uma pergunta para o antigo.",
      proven: () => "O endereço novo está provado.",
      changed: (email: string) => `Está mudado: a partir de agora escrevemos para ${email}.`,
      ended: () => "Nada foi mudado.",
    },
    answer: {
      title: "O seu e-mail",
      question: ({ from, to }: { from: string; to: string }) =>
        rich`Os e-mails e a conta de <strong>${from}</strong> devem passar a partir de agora para <strong>${to}</strong>?`,
      yes: "Sim, mudar",
      no: "Não, o pedido não é meu",
      noSays: "Então nada é mudado, e a conta é fechada em todos os navegadores em que está aberta.",
      agreed: "Agradecemos. Fica mudado assim que o endereço novo também estiver provado.",
      changed: "Agradecemos. Está mudado.",
      refused:
        "Nada foi mudado, e a conta foi fechada em todos os navegadores. Quem fez o pedido tinha a sua conta aberta: se partilha um computador ou uma caixa de e-mail, saia também lá.",
      toSignIn: "Entrar",
    },
    byButton: {
      title: "Este endereço é seu?",
      says: "Com o botão, a sua conta passa a ter este endereço.",
      yes: "Sim, é meu",
    },
    provenByLink: "Agradecemos. O endereço está provado, e a sua conta passa a tê-lo assim que a mudança estiver feita.",
    letters: {
      code: ({ magazine, code, good }: { magazine: string; code: string; good: number }) => ({
        subject: `${code} prova o seu endereço novo em ${magazine}`,
        title: "O seu e-mail novo",
        paragraphs: ["Uma conta da revista vai passar a ter este endereço. Escreva este código na página que o pediu."],
        after: [`Vale ${days(good)}. Se o pedido não é seu, não faça nada: sem o código, nada é mudado.`],
        footer: "Recebe este único e-mail porque este endereço foi indicado numa conta.",
      }),
      link: ({ good }: { good: number }) => ({
        subject: "Este é o seu endereço novo?",
        title: "O seu e-mail novo",
        paragraphs: [
          "Pediu ao nosso escritório que escreva a partir de agora para este endereço e que possa entrar com ele. Com o botão, fica provado que é seu.",
        ],
        button: "Sim, este endereço é meu",
        after: [`O botão vale ${days(good)}. Se o pedido não é seu, não faça nada.`],
        footer: "Recebe este único e-mail porque este endereço foi indicado ao nosso escritório.",
      }),
      hasAccount: ({ magazine }: { magazine: string }) => ({
        subject: `O seu endereço em ${magazine}`,
        title: "Este endereço tem uma conta",
        paragraphs: [
          "Alguém com outra conta aberta queria que ela passasse a ter este endereço. Ele já tem uma conta própria, e por isso não pode ser; a ninguém foi dito que a tem.",
          "Se o pedido é seu, entre com este endereço. Se as duas contas devem ser uma só, escreva ao nosso escritório.",
        ],
        footer: "Recebe este e-mail porque este endereço foi indicado numa conta. Nada do que é seu foi mudado.",
      }),
      question: ({ to, wait, byOffice }: { to: string; wait: number; byOffice: boolean }) => ({
        subject: "O seu e-mail deve ser mudado?",
        title: "A mudança é sua?",
        paragraphs: [
          byOffice
            ? `Alguém, em seu nome, pediu ao nosso escritório que a sua conta passe a ter outro endereço: ${to}.`
            : `Alguém com a sua conta aberta pediu que ela passe a ter outro endereço: ${to}.`,
          `Se o pedido é seu, use o botão e concorde. Se não, use-o e recuse: então nada é mudado, e a conta é fechada em todos os navegadores. Sem resposta, a mudança faz-se ${days(wait)} depois de o endereço novo estar provado.`,
        ],
        button: "Concordar ou recusar",
        footer: "Recebe este e-mail porque a sua conta tem este endereço.",
      }),
      reminder: ({ to, day }: { to: string; day: string }) => ({
        subject: `Em ${day} o seu e-mail será mudado`,
        title: "A mudança é sua?",
        paragraphs: [
          `A sua conta vai passar a ter outro endereço: ${to}. Deste ninguém respondeu. Em ${day} a mudança faz-se, a não ser que a recuse.`,
        ],
        button: "Concordar ou recusar",
        footer: "Recebe este e-mail porque a sua conta tem este endereço.",
      }),
      changedOld: ({ to, write }: { to: string; write: string }) => ({
        subject: "O seu e-mail foi mudado",
        title: "O seu endereço foi mudado",
        paragraphs: [
          `A partir de agora a sua conta tem o endereço ${to}. Este é o nosso último e-mail para este endereço.`,
          `Se o pedido não foi seu, escreva já para ${write}.`,
        ],
        footer: "Recebe este e-mail porque a sua conta tinha este endereço.",
      }),
      changedNew: ({ from }: { from: string }) => ({
        subject: "O seu e-mail foi mudado",
        title: "O seu endereço foi mudado",
        paragraphs: [
          `A sua conta tinha o endereço ${from} e a partir de agora tem este: é com ele que entra, e todos os e-mails chegam aqui. Nada mais mudou.`,
        ],
        footer: "Recebe este e-mail porque a sua conta tem este endereço.",
      }),
      notChanged: ({ to, as }: { to: string; as: "taken" | "stopped" }) => ({
        subject: "O seu e-mail não foi mudado",
        title: "Nada foi mudado",
        paragraphs: [
          as === "taken"
            ? `A sua conta ia passar a ter o endereço ${to}. Ele já tem uma conta própria, e por isso nada foi mudado. Entre com ele, ou escreva ao nosso escritório.`
            : `A sua conta ia passar a ter o endereço ${to}. O nosso escritório pôs fim a isso; escreva à revista se quiser saber a razão.`,
        ],
        footer: "Recebe este e-mail porque a sua conta tem este endereço.",
      }),
    },
  },
  archive: {
    link: rich<"a">`<a>Obter tudo o que guardamos sobre si</a>`,
    title: "Tudo o que guardamos sobre si",
    says: (keptDays: number) =>
      `Um só ficheiro (ZIP) com uma página para ler e o mesmo em JSON para programas: a sua conta e onde tem sessão aberta, endereços postais, assinaturas com cada exemplar, pedidos, faturas e pagamentos, o boletim, cada e-mail que lhe escrevemos e o que fez na redação, se lá trabalha. Não há senhas, e nunca temos números de cartão. Fica disponível durante ${days(keptDays)}, só para si.`,
    ask: "Preparar o ficheiro",
    making: "O ficheiro está a ser preparado. Um e-mail avisa quando estiver pronto; demora alguns minutos, no máximo.",
    failed: "Não foi possível preparar o ficheiro; tentamos de novo. O nosso escritório vê-o.",
    ready: ({ until }: { until: string }) => ({
      subject: "Tudo o que guardamos sobre si",
      title: "O seu ficheiro está pronto",
      paragraphs: [`Pediu tudo o que guardamos sobre si. O ficheiro está disponível até ${until}, na sua conta.`],
      button: "Ir para o ficheiro",
      footer: "Recebe este e-mail porque o ficheiro foi pedido na sua conta.",
    }),
    thereIs: ({ made, until, size }: { made: string; until: string; size: string }) =>
      `Preparado em ${made}, ${size}; está disponível até ${until}.`,
    fetch: "Descarregar o ficheiro",
    end: "Apagar o ficheiro agora",
    freshFirst: rich<"a">`Antes de o descarregar queremos saber que a conta é sua: <a>peça um código para o seu endereço</a>.`,
    done: { asked: "O ficheiro está a ser preparado.", ended: "O ficheiro foi apagado." },
    fileTitle: (magazine: string) => `Tudo o que ${magazine} guarda sobre si`,
    fileSays:
      "Abaixo está o que as tabelas contêm, com os nomes que lá tem. O mesmo está em data.json. Os instantes estão em UTC, os montantes na unidade menor.",
    groups: {
      account: "A sua conta",
      addresses: "Endereços postais",
      subscriptions: "Assinaturas",
      orders: "Pedidos, presentes e faturas",
      payments: "Pagamentos",
      newsletter: "O boletim",
      letters: "E-mails",
      reading: "Leituras",
      desk: "Na redação",
    },
  },
  leaving,
  declarations,
  consents: {
    link: rich<"a">`<a>Ver o que aceitou</a>`,
    title: "O que aceitou",
    says: "Tudo o que aceitou: quando, onde, com que palavras, e como o retirar. O que foi feito até então continua lícito.",
    none: "Ainda não aceitou nada.",
    newsletter: "O boletim",
    agreed: (day: string) => `Aceite em ${day}`,
    withdrawn: (day: string) => `Retirado em ${day}`,
    how: "Como",
    words: "Palavras",
    noWords: "As palavras desse dia não foram guardadas.",
    sendNone: "Não me enviar mais o boletim",
    orders: "Pedidos e renovações",
    order: (number: number) => `Pedido ${number}`,
    renews: rich<"a">`Renova-se por isto. <a>Deixar de renovar</a>`,
    letters: "Cartas dos leitores",
    letterAbout: (headline: string) => `Uma carta sobre “${headline}”`,
    letter: "Uma carta à revista",
    letterTaken: (write: string) => `A redação aceitou-a para a revista: escreva para ${write} se preferir que não seja impressa.`,
    withdrawLetter: "Retirar e apagar a carta",
    done: {
      newsletter: "O boletim deixa de chegar.",
      letter: "A carta foi apagada.",
      over: "Já tinha sido apagada, ou a redação aceitou-a.",
    },
  },
};
