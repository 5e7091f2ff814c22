import type { Report } from "../../model.ts";
import { words } from "./sentences.ts";
import type { View } from "./view.ts";

/** Pictures a report holds at most, so that the file stays small enough to send. */
const picturesShown = 40;
const pictureUrl = /^data:image\/(png|jpeg|webp);base64,[A-Za-z0-9+/=]+$/;

/** Ids of the pictures worth showing: of pages where something was found, in the findings' order. */
export function pictureSymbols(
  { findings }: Report,
  pictures: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const pages = new Set(findings.flatMap(({ places }) => places.slice(0, 1).map(({ url }) => url)));
  const shown = [...pages].filter((url) => pictureUrl.test(pictures.get(url) ?? "")).slice(0, picturesShown);
  return new Map(shown.map((url, index) => [url, `picture-${index + 1}`]));
}

/** The pictures themselves, once for both languages. */
export function PictureSymbols({
  pictures,
  symbols,
}: {
  pictures: ReadonlyMap<string, string>;
  symbols: ReadonlyMap<string, string>;
}) {
  return [...symbols].map(([url, id]) => (
    <symbol key={id} id={id} viewBox="0 0 320 200">
      <image href={pictures.get(url)} width="320" height="200" preserveAspectRatio="xMidYMin slice" />
    </symbol>
  ));
}

export function Picture({ view, url }: { view: View; url: string }) {
  const symbol = view.picture(url);
  if (symbol === null) return null;
  return (
    <svg class="picture" role="img" aria-label={view.r.t(words.pictureOf(url))} viewBox="0 0 320 200">
      <use href={`#${symbol}`} />
    </svg>
  );
}
