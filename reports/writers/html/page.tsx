import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import { type Language, languages } from "../../../checks/text.ts";
import { LanguageSwitch } from "./language-switch.tsx";

interface Page {
  /** The reader's language, shown at first. */
  first: Language;
  title: string;
  /** Ours, or escaped for CSS. */
  css: string;
  /** SVG definitions that the halves use by reference. */
  symbols?: ComponentChildren;
  half(lang: Language): ComponentChildren;
}

/** One HTML file that needs nothing else: both languages, the reader's first shown, no script. */
export function writePage({ first, title, css, symbols, half }: Page): string {
  const page = (
    <html lang={first}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: css }} />
      </head>
      <body>
        <LanguageSwitch first={first} />
        {symbols && (
          <svg class="symbols" aria-hidden="true" width="0" height="0">
            <defs>{symbols}</defs>
          </svg>
        )}
        <main>
          {languages.map((lang) => (
            <div key={lang} class="half" lang={lang} data-half={lang}>
              {half(lang)}
            </div>
          ))}
        </main>
      </body>
    </html>
  );
  return `<!doctype html>\n${renderToString(page)}\n`;
}
