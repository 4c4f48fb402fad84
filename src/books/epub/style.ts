import { ratioRules } from "../../web/index.ts";
import type { Books } from "../../editorial/index.ts";
import { typefaceRules } from "./typefaces.ts";

/** The classes that reading systems put on the sentence being said and on the page while it is read aloud. */
export const activeClass = "-epub-media-overlay-active";
export const playingClass = "-epub-media-overlay-playing";

/** No colours but a rule’s, and for the sentence being said a tint that shows on any ground: the reader’s own day and night stand. */
const style = `body{font-family:Newsreader,Georgia,serif;line-height:1.5;margin:0 5%;overflow-wrap:break-word;hyphens:auto;-webkit-hyphens:auto;-epub-hyphens:auto}
a{color:inherit;text-decoration:underline;text-decoration-thickness:.06em;text-underline-offset:.16em}
nav a,.fn,.correction a{text-decoration:none}
h1{font-weight:500;line-height:1.1;letter-spacing:-.02em;margin:.2em 0 .5em;hyphens:none}
h2,h3{line-height:1.2;margin:1.6em 0 .4em;hyphens:none;break-after:avoid}
p{margin:0;text-indent:0;widows:2;orphans:2}p+p,p+[role=doc-pagebreak]+p{text-indent:1.3em}
p.verse,p+[role=doc-pagebreak]+p.verse{padding-left:1.3em;text-indent:-1.3em}p+p.verse{padding-left:2.6em;text-indent:-1.3em}.begins{margin-left:-1.3em}.verse+.verse{margin-top:.7em}
h1,h2,h3,.label,.byline,.standfirst,.pull,figcaption,table,code{hyphens:none;-webkit-hyphens:none;-epub-hyphens:none}
@supports (hyphenate-limit-chars:18 7 7){h1,h2,h3,.standfirst,nav a{hyphens:auto;-webkit-hyphens:auto;hyphenate-limit-chars:18 7 7}}
p.end{text-align:right;text-indent:0;font-size:.7em;margin-top:.4em}
.label,.byline,figcaption,.credit,.correction,table{font-family:"Instrument Sans",sans-serif;font-size:.85em}
.label{letter-spacing:.06em;text-transform:uppercase}
.standfirst{font-style:italic;font-size:1.2em;margin:0 0 .8em}
.byline{margin:0 0 1.6em;text-indent:0}
img{max-width:100%;height:auto}figure{margin:1.2em 0;break-inside:avoid}
.credit{display:block}
blockquote{margin:1.2em 0 1.2em 1em;padding-left:1em;border-left:2px solid}
.pull{font-size:1.35em;line-height:1.25;text-align:center;margin:1.4em 0;padding:.7em 0;border-top:1px solid;border-bottom:1px solid}
blockquote footer,.pull footer{font-family:"Instrument Sans",sans-serif;font-size:.85em;margin-top:.5em}.pull footer{font-size:.6em}
.table{margin:1.2em 0}
.note{border-top:2px solid;margin:1.6em 0;padding:.8em 0}.note-title{font-weight:bold}
hr{border:0;border-top:1px solid;width:20%;margin:1.6em auto}
[dir=rtl] h1,[dir=rtl] .label,[dir=rtl] nav .section{letter-spacing:0}[dir=rtl] .standfirst,[dir=rtl] em{font-style:normal}[dir=rtl] em{font-weight:bold}
[dir=rtl] .verse{padding:0 1.3em 0 0}[dir=rtl] p+.verse{padding:0 2.6em 0 0}[dir=rtl] .begins{margin:0 -1.3em 0 0}
[dir=rtl] blockquote{margin:1.2em 1em 1.2em 0;padding:0 1em 0 0;border-left:0;border-right:2px solid}
[dir=rtl] th,[dir=rtl] td{text-align:right;padding:.3em 0 .3em .8em}[dir=rtl] .end{text-align:left}[dir=rtl] .figures{text-align:right}[dir=rtl] nav li{text-align:right}
.sc{font-variant:small-caps}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.3em .8em .3em 0;border-bottom:1px solid}
td.end,th.end{text-align:right}
.fn{vertical-align:super;font-size:.7em;line-height:0;text-decoration:none}
.correction{margin-top:1.6em;text-indent:0}
body.cover{margin:0;text-align:center}body.cover img{max-height:100vh}
body.colophon p{margin:.6em 0;text-indent:0}
nav ol{list-style:none;padding:0}nav li{margin:.6em 0;text-align:left}nav span{display:block;font-size:.85em}nav .section{font-family:"Instrument Sans",sans-serif;letter-spacing:.06em;text-transform:uppercase;margin-top:1.4em}nav ol ol{margin-left:0}
.${activeClass}{background-color:rgba(200,64,28,.22);box-shadow:0 0 0 .12em rgba(200,64,28,.22)}
`;

/** Rows where the reading app can set them, and one under the other where it cannot. */
const galleryStyle = `.gallery .row{display:flex;margin-top:.5em}.gallery .row figure{flex-basis:0;margin:0 .25em}
.gallery .row img{width:100%}
${ratioRules.replaceAll(/--ratio:[\d.]+;/g, "")}
`;

/** With the house's typefaces, where they come with the book. */
export const styleOf = ({ typefaces }: Books, { galleries }: { galleries: boolean }): string =>
  (typefaces ? typefaceRules : "") + style + (galleries ? galleryStyle : "");
