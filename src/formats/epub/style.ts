/**
 * The style of a book. Letters and colours are the reader's own, so that it can be read by day, by
 * night and in any size; lines and tones are made of the colour of the text.
 */
export const style = `body {
  line-height: 1.5;
  hyphens: auto;
  overflow-wrap: break-word;
}
h1, h2, h3, h4, h5, h6, .kicker, .subtitle, th, dt, caption, figcaption, .note, .small {
  hyphens: manual;
}
h1, h2, h3, h4, h5, h6 {
  line-height: 1.25;
  text-align: left;
  break-after: avoid;
  page-break-after: avoid;
  margin: 1.8em 0 0.5em;
}
h1 { font-size: 1.7em; margin-top: 0.3em; }
h2 { font-size: 1.3em; }
h3 { font-size: 1.1em; }
h4, h5, h6 { font-size: 1em; }
p { margin: 0 0 0.75em; orphans: 2; widows: 2; }
a { color: inherit; }
.cite a, dd a, td a { text-decoration: none; }
sup { font-size: 0.75em; line-height: 0; }
.term { text-decoration: underline dotted; }
.title { margin-top: 12%; break-after: page; page-break-after: always; }
.kicker { font-family: sans-serif; font-size: 0.8em; letter-spacing: 0.06em; text-transform: uppercase; }
.subtitle { font-size: 1.15em; font-style: italic; }
.small, figcaption, caption, table, .note, .back { font-size: 0.9em; }
.notice { border: 0.15em solid; padding: 0.6em 0.8em; margin: 1em 0; }
.notice p, .note p:last-child, figcaption p:last-child { margin-bottom: 0; }
dl { margin: 0 0 1em; }
dt { font-family: sans-serif; font-size: 0.8em; font-weight: bold; margin-top: 0.5em; }
dd { margin: 0; }
blockquote { margin: 1em 1.5em; font-style: italic; }
.note { margin: 0 0 1.2em; padding: 0.1em 0 0.1em 0.9em; border-left: 0.2em solid; }
figure { margin: 1.5em 0; break-inside: avoid; page-break-inside: avoid; }
img { display: block; max-width: 100%; max-height: 80vh; margin: 0 auto 0.6em; }
figcaption { border-top: 1px solid; padding-top: 0.5em; }
table { width: 100%; border-collapse: collapse; margin: 1em 0; }
caption { text-align: left; padding-bottom: 0.4em; }
th, td { text-align: left; vertical-align: top; padding: 0.3em 0.6em 0.3em 0; border-bottom: 1px solid; }
th.right, td.right { text-align: right; }
th.center, td.center { text-align: center; }
ol, ul { padding-left: 1.6em; margin: 0 0 0.75em; }
nav ol { list-style: none; padding-left: 1em; }
.back { list-style: none; padding-left: 0; }
`;
