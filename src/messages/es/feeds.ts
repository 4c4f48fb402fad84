/** A reader's own feeds and apps. */
export const feeds = {
  title: "Mis canales y aplicaciones",
  about:
    "Lo que usted puede leer y oír aquí, en los programas que prefiera. Quien tenga una de estas direcciones o contraseñas tiene lo mismo que usted: no las comparta, y anúlelas aquí si se han filtrado.",
  ended: (what: string) => `${what}: anulado. Ya no abre nada.`,
  backToAccount: "Volver a su cuenta",
  keys: {
    podcast: {
      title: "Pódcast",
      says: "Todos los artículos que puede oír, en la aplicación de pódcast que use. La dirección es solo suya: péguela donde la aplicación diga «añadir por URL».",
      label: "Dirección de su pódcast",
      make: "Crear la dirección de mi pódcast",
      remake: "Crear una dirección nueva",
      remade: "Una dirección nueva anula esta.",
      end: "Anular esta dirección",
    },
    articles: {
      title: "Artículos completos",
      says: "Cada artículo nuevo por RSS, con todo el texto de lo que usted puede leer.",
      label: "Dirección de su canal",
      make: "Crear la dirección de mi canal",
      remake: "Crear una dirección nueva",
      remade: "Una dirección nueva anula esta.",
      end: "Anular esta dirección",
    },
    apps: {
      title: "Aplicaciones de lectura",
      says: "Los números como catálogo para KOReader, Thorium y otras aplicaciones que abren OPDS. Le piden su correo electrónico y una contraseña hecha para ellas, que abre el catálogo y nada más de su cuenta.",
      label: "Su contraseña de lectura",
      make: "Crear mi contraseña de lectura",
      remake: "Crear una contraseña nueva",
      remade: "Una contraseña nueva anula esta en todas las aplicaciones.",
      end: "Anular esta contraseña",
    },
  },
  catalogue: "Catálogo",
  catalogue2: "Catálogo, OPDS 2",
  userName: "Nombre de usuario",
  shownOnce: "Se muestra solo esta vez. Guardamos únicamente lo necesario para reconocerla; si la pierde, cree otra.",
  madeAndUsed: ({ made, used }: { made: string; used: string }) => `Fecha de creación: ${made}; último uso: ${used}.`,
  madeNotUsed: (made: string) => `Fecha de creación: ${made}; aún sin usar.`,
};
