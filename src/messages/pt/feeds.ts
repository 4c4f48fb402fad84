import { rich } from "../rich.ts";
import { list } from "./grammar.ts";

/** A reader's own feeds and apps. */
export const feeds = {
  title: "Os meus canais e aplicações",
  about:
    "O que pode ler e ouvir aqui, nos programas de que gosta. Quem tiver um destes endereços ou senhas tem o mesmo que a sua conta: não os dê a ninguém, e anule-os aqui se outros os conhecerem.",
  ended: (what: string) => `${what}: acesso anulado. Já não abre nada.`,
  backToAccount: "Voltar à sua conta",
  keys: {
    podcast: {
      title: "Podcast",
      says: "Todos os artigos que pode ouvir, na aplicação de podcasts que usa. O endereço é só seu: cole-o onde a aplicação diz “adicionar por URL”.",
      label: "Endereço do seu podcast",
      make: "Criar o endereço do meu podcast",
      remake: "Criar um endereço novo",
      remade: "Um endereço novo anula este.",
      end: "Anular este endereço",
    },
    articles: {
      title: "Artigos completos",
      says: "Cada artigo novo por RSS, com todo o texto do que pode ler.",
      label: "Endereço do seu canal",
      make: "Criar o endereço do meu canal",
      remake: "Criar um endereço novo",
      remade: "Um endereço novo anula este.",
      end: "Anular este endereço",
    },
    apps: {
      title: "Aplicações de leitura",
      says: "Os números como catálogo para o KOReader, o Thorium e outras aplicações que abrem OPDS. Elas pedem o seu e-mail e uma senha feita para elas, que abre o catálogo e mais nada da sua conta.",
      label: "A sua senha de leitura",
      make: "Criar a minha senha de leitura",
      remake: "Criar uma senha nova",
      remade: "Uma senha nova anula esta em todas as aplicações.",
      end: "Anular esta senha",
    },
  },
  catalogue: "Endereço do catálogo",
  newerCatalogue: (address: string) => rich<"code">`Para aplicações que conhecem OPDS 2: <code>${address}</code>`,
  userNameIs: (email: string) => `Nome de acesso: ${email}`,
  copy: "Copiar",
  copied: "Copiado",
  openIn: "Abrir em",
  yourReader: "o seu leitor de RSS",
  onlyIfInstalled: "Cada link abre o programa que nomeia, se estiver neste aparelho.",
  onlyIfInstalledOrSite: (sites: readonly string[]) =>
    rich`Cada link abre o programa que nomeia, se estiver neste aparelho. São sites: ${list(sites)}; recebem o endereço e leem em seu nome.`,
  onPhone: "Levar para um telefone",
  scanIt: "Leia este código com o telefone e abra o endereço na aplicação.",
  qrOf: "O endereço como código QR",
  shownOnce: "Isto é mostrado só desta vez. Guardamos apenas o necessário para reconhecer o acesso; se o perder, crie outro.",
  madeAndUsed: ({ made, used }: { made: string; used: string }) => `Data de criação: ${made}; último uso: ${used}.`,
  madeNotUsed: (made: string) => `Data de criação: ${made}; ainda sem uso.`,
};
