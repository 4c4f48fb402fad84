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
        "Alguém com a sessão iniciada na sua conta, provavelmente quem a tem, quer mudar alguma coisa nela. Escreva este código na página que o pediu.",
      ],
      after: [
        `Vale uma vez, durante ${minutesCounted(minutes)}. Se o pedido não é seu, encerre na sua conta a sessão em todos os navegadores: há outra pessoa lá dentro.`,
      ],
      footer: "Recebe este e-mail porque foi pedido um código na sua conta.",
    }),
  },
  email: {
    link: rich<"a">`<a>Mudar o seu e-mail</a>`,
    title: "O seu e-mail",
    now: (email: string) => rich`Escrevemos para <strong>${email}</strong>, e é com ele que entra na conta.`,
    how: (wait: number) =>
      `Enviamos um código para o endereço novo e uma pergunta para o antigo. Quando ambos tiverem respondido, está mudado; sem resposta do antigo, ao fim de ${days(wait)}. As suas assinaturas, os presentes, as faturas, o boletim e os navegadores em que tem a sessão iniciada continuam a ser seus.`,
    newOne: "E-mail novo",
    ask: "Enviar o código",
    lost: "Já não consigo ler os e-mails do endereço antigo",
    lostSays: ({ wait, write }: { wait: number; write: string }) =>
      `Então leva mais tempo: o endereço novo é confirmado pelo seu código, o antigo é avisado três vezes e, se lá ninguém se opuser no prazo de ${days(wait)}, está mudado. O nosso escritório (${write}) pode ajudar antes, assim que souber que a conta é sua.`,
    freshFirst: rich<"a">`Antes disso queremos confirmar que a conta é sua: <a>receba um código no endereço antigo</a>.`,
    onItsWay: ({ from, to, day }: { from: string; to: string; day: string }) =>
      rich`Desde ${day}, o seu endereço passa de <strong>${from}</strong> para <strong>${to}</strong>.`,
    typeCode: (until: string) => `Escreva o código do nosso e-mail para o endereço novo. Vale até ${until}.`,
    byLink: "O e-mail para o endereço novo traz um botão.",
    code: "Código do e-mail para o endereço novo",
    prove: "Confirmar o endereço novo",
    newProven: "O endereço novo está confirmado.",
    oldConfirmed: "O endereço antigo concordou.",
    oldWaits: (day: string) =>
      `O endereço antigo ainda não respondeu. Clique no botão do nosso e-mail, e fica feito de imediato; se não, em ${day}.`,
    oldNext: "O endereço antigo também tem um e-mail; o botão dele pode ser usado antes ou depois.",
    end: "Deixar tudo como está",
    noLetter: "O e-mail não chegou? Veja entre os indesejados, ou comece de novo: indique o endereço mais uma vez.",
    beginAnew: "Começar de novo",
    done: {
      asked: () => "Dois e-mails estão a caminho: um código para o endereço novo e uma pergunta para o antigo.",
      proven: () => "O endereço novo está confirmado.",
      changed: (email: string) => `Está mudado: a partir de agora escrevemos para ${email}.`,
      ended: () => "Nada foi mudado.",
    },
    answer: {
      title: "O seu e-mail",
      question: ({ from, to }: { from: string; to: string }) =>
        rich`Os e-mails e a conta de <strong>${from}</strong> devem passar a partir de agora para <strong>${to}</strong>?`,
      yes: "Sim, mudar",
      no: "Não, o pedido não é meu",
      noSays: "Então nada é mudado, e a sessão é encerrada em todos os navegadores da conta.",
      agreed: "Agradecemos. Fica mudado assim que o endereço novo também estiver confirmado.",
      changed: "Agradecemos. Está mudado.",
      refused:
        "Nada foi mudado, e a sessão foi encerrada em todos os navegadores. Quem fez o pedido tinha a sessão iniciada na sua conta: se mais alguém usa o seu computador ou a sua caixa de e-mail, saia também lá.",
      toSignIn: "Entrar",
    },
    byButton: {
      title: "Este endereço é seu?",
      says: "Clique no botão, e a sua conta passa a ter este endereço.",
      yes: "Sim, é meu",
    },
    provenByLink: "Agradecemos. O endereço está confirmado, e a sua conta passa a tê-lo assim que a mudança estiver feita.",
    letters: {
      code: ({ magazine, code, good }: { magazine: string; code: string; good: number }) => ({
        subject: `${code} é o código do seu endereço novo em ${magazine}`,
        title: "O seu e-mail novo",
        paragraphs: ["Uma conta da revista vai passar a ter este endereço. Escreva este código na página que o pediu."],
        after: [`Vale ${days(good)}. Se o pedido não é seu, não faça nada: sem o código, nada é mudado.`],
        footer: "Recebe este único e-mail porque este endereço foi indicado numa conta.",
      }),
      link: ({ good }: { good: number }) => ({
        subject: "Este é o seu endereço novo?",
        title: "O seu e-mail novo",
        paragraphs: [
          "Pediu ao nosso escritório que escreva a partir de agora para este endereço e que possa entrar com ele. Clique no botão, e fica confirmado que é seu.",
        ],
        button: "Sim, este endereço é meu",
        after: [`O botão vale ${days(good)}. Se o pedido não é seu, não faça nada.`],
        footer: "Recebe este único e-mail porque este endereço foi indicado ao nosso escritório.",
      }),
      hasAccount: ({ magazine }: { magazine: string }) => ({
        subject: `O seu endereço em ${magazine}`,
        title: "Este endereço tem uma conta",
        paragraphs: [
          "Alguém com a sessão iniciada em outra conta queria que ela passasse a ter este endereço. Ele já tem uma conta própria, e por isso não pode ser; a ninguém foi dito que a tem.",
          "Se o pedido é seu, entre com este endereço. Se quiser juntar as duas contas, escreva ao nosso escritório.",
        ],
        footer: "Recebe este e-mail porque este endereço foi indicado numa conta. Nada do que é seu foi mudado.",
      }),
      question: ({ to, wait, byOffice }: { to: string; wait: number; byOffice: boolean }) => ({
        subject: "O seu e-mail deve ser mudado?",
        title: "O pedido é seu?",
        paragraphs: [
          byOffice
            ? `Alguém, em seu nome, pediu ao nosso escritório que a sua conta passe a ter outro endereço: ${to}.`
            : `Alguém com a sessão iniciada na sua conta pediu que ela passe a ter outro endereço: ${to}.`,
          `Se o pedido é seu, clique no botão e concorde. Se não, clique nele e recuse: então nada é mudado, e a sessão é encerrada em todos os navegadores. Sem resposta, a mudança faz-se ${days(wait)} depois de o endereço novo estar confirmado.`,
        ],
        button: "Concordar ou recusar",
        footer: "Recebe este e-mail porque a sua conta tem este endereço.",
      }),
      reminder: ({ to, day }: { to: string; day: string }) => ({
        subject: `Em ${day} o seu e-mail será mudado`,
        title: "O pedido é seu?",
        paragraphs: [
          `A sua conta vai passar a ter outro endereço: ${to}. Ninguém respondeu a partir deste. Em ${day} a mudança faz-se, a não ser que a recuse.`,
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
    link: rich<"a">`<a>Obter tudo o que guardamos a seu respeito</a>`,
    title: "Tudo o que guardamos a seu respeito",
    says: (keptDays: number) =>
      `Uma cópia dos seus dados num só ZIP, com uma página para ler e o mesmo em JSON para programas: a sua conta e onde tem a sessão iniciada, endereços postais, assinaturas com cada exemplar, pedidos, faturas e pagamentos, o boletim, cada e-mail que lhe escrevemos e o que fez na redação, se lá trabalha. Não há senhas, e nunca temos números de cartão. Fica disponível durante ${days(keptDays)}, e só na sua conta.`,
    ask: "Preparar a cópia",
    making: "A cópia está em preparação. Um e-mail avisa quando estiver pronta; demora alguns minutos, no máximo.",
    failed: "Não foi possível preparar a cópia; tentamos de novo. O nosso escritório já sabe.",
    ready: ({ until }: { until: string }) => ({
      subject: "Tudo o que guardamos a seu respeito",
      title: "A sua cópia está pronta",
      paragraphs: [`Pediu tudo o que guardamos a seu respeito. A cópia está disponível até ${until}, na sua conta.`],
      button: "Ir para a cópia",
      footer: "Recebe este e-mail porque esta cópia foi pedida na sua conta.",
    }),
    thereIs: ({ made, until, size }: { made: string; until: string; size: string }) =>
      `Preparada em ${made}, ${size}; está disponível até ${until}.`,
    fetch: "Fazer o download da cópia",
    end: "Apagar a cópia agora",
    freshFirst: rich<"a">`Antes do download queremos confirmar que a conta é sua: <a>receba um código no seu endereço</a>.`,
    done: { asked: "A cópia está em preparação.", ended: "A cópia foi apagada." },
    fileTitle: (magazine: string) => `Tudo o que ${magazine} guarda a seu respeito`,
    fileSays:
      "Abaixo está o que as tabelas contêm, com os nomes que lá têm. O mesmo está em data.json. As datas e horas estão em UTC; os valores, na unidade menor da moeda.",
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
    says: "Tudo o que aceitou: quando, onde, com que texto, e como retirar o consentimento. O que foi feito até então continua lícito.",
    none: "Ainda não aceitou nada.",
    newsletter: "O boletim",
    agreed: (day: string) => `Consentimento dado em ${day}`,
    withdrawn: (day: string) => `Consentimento retirado em ${day}`,
    how: "Como",
    words: "Texto",
    noWords: "O texto desse dia não foi guardado.",
    sendNone: "Não quero receber o boletim",
    pushWay: (settings: string) => rich<"a">`Retira-se nesse navegador, em <a>${settings}</a>.`,
    pushEnded: "Terminou por si: já não era possível avisar esse navegador.",
    orders: "Pedidos e renovações",
    order: (number: number) => `Pedido ${number}`,
    renews: rich<"a">`A renovação baseia-se nisto. <a>Parar a renovação</a>`,
    letters: "Cartas à redação",
    letterAbout: (headline: string) => `Uma carta sobre “${headline}”`,
    letter: "Uma carta à revista",
    letterTaken: (write: string) => `A redação aceitou-a para a revista: escreva para ${write} se preferir que não seja publicada.`,
    withdrawLetter: "Retirar o consentimento e apagar a carta",
    done: {
      newsletter: "O boletim deixa de chegar.",
      letter: "A carta foi apagada.",
      over: "Já tinha sido apagada, ou a redação aceitou-a.",
    },
  },
};
