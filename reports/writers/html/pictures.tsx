import type { Place } from "../../../checks/outcome.ts";
import type { Report } from "../../model.ts";
import type { PagePicture } from "../../report-format.ts";
import { words } from "./sentences.ts";
import type { View } from "./view.ts";

/** Pictures a report holds at most, so that the file stays small enough to send. */
const picturesShown = 12;
const pictureUrl = /^data:image\/(png|jpeg|webp);base64,[A-Za-z0-9+/=]+$/;

/** A page's picture as the document holds it: once, however many places of it are shown. */
export interface PictureSymbol extends PagePicture {
  id: string;
}

/** The pictures worth showing, by page address: of pages where something was found, in the findings' order. */
export function pictureSymbols(
  { findings }: Report,
  pictures: ReadonlyMap<string, PagePicture>,
): ReadonlyMap<string, PictureSymbol> {
  const urls = new Set(findings.flatMap(({ places }) => places.map(({ url }) => url)));
  const shown = [...urls].flatMap((url) => {
    const picture = pictures.get(url);
    return picture && pictureUrl.test(picture.data) ? [{ url, picture }] : [];
  });
  return new Map(
    shown
      .slice(0, picturesShown)
      .map(({ url, picture }, index) => [url, { ...picture, id: `picture-${index + 1}` }]),
  );
}

export function PictureSymbols({ symbols }: { symbols: ReadonlyMap<string, PictureSymbol> }) {
  return [...symbols.values()].map(({ id, data, width, height }) => (
    <symbol key={id} id={id} viewBox={`0 0 ${width} ${height}`}>
      <image href={data} width={width} height={height} />
    </symbol>
  ));
}

/** The part of the page around the first place that a picture shows, framed. Nothing where there is none. */
export function Picture({ view, places }: { view: View; places: readonly Place[] }) {
  const pictured = places.filter(({ url }) => view.picture(url) !== null);
  const place = pictured.find(({ box }) => box !== undefined) ?? pictured[0];
  const picture = place && view.picture(place.url);
  if (!picture) return null;
  const { id, width, height } = picture;
  const frame = place.box && place.box[1] < height ? place.box : null;
  return (
    <svg
      class="picture"
      role="img"
      aria-label={view.r.t(words.pictureOf(place.url))}
      viewBox={windowAround(frame, picture).join(" ")}
    >
      <use href={`#${id}`} width={width} height={height} />
      {frame && <rect class="framed" x={frame[0]} y={frame[1]} width={frame[2]} height={frame[3]} rx="4" />}
    </svg>
  );
}

type Box = readonly [x: number, y: number, width: number, height: number];

/** Enough around a place to recognise it on the page; the top of the page where no place is known. */
const smallestWindow = { width: 640, height: 400 };
const margin = 40;

function windowAround(box: Box | null, { width, height }: PagePicture): Box {
  if (box === null)
    return [0, 0, width, Math.min(height, (width * smallestWindow.height) / smallestWindow.width)];
  const [x, y, ownWidth, ownHeight] = box;
  const seenWidth = Math.min(width, Math.max(smallestWindow.width, ownWidth + 2 * margin));
  const seenHeight = Math.min(height, width, Math.max(smallestWindow.height, ownHeight + 2 * margin));
  return [
    clamp(x + ownWidth / 2 - seenWidth / 2, width - seenWidth),
    clamp(y + Math.min(ownHeight, seenHeight) / 2 - seenHeight / 2, height - seenHeight),
    seenWidth,
    seenHeight,
  ];
}

/** A whole number from 0 to `most`. */
function clamp(value: number, most: number): number {
  return Math.round(Math.max(0, Math.min(value, most)));
}
