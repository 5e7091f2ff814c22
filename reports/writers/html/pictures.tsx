import type { Place } from "../../../checks/outcome.ts";
import type { Report, ReportedResult } from "../../model.ts";
import type { PagePicture } from "../../report-format.ts";
import { words } from "./sentences.ts";
import type { PictureSymbol, View } from "./view.ts";

/** Pictures a report holds at most, so that the file stays small enough to send. */
const picturesShown = 12;
const pictureUrl = /^data:image\/(png|jpeg|webp);base64,[A-Za-z0-9+/=]+$/;

/** The pictures worth showing, by page address: of pages to compare, and of those that have a place to show. */
export function pictureSymbols(
  { findings, results }: Report,
  pictures: ReadonlyMap<string, PagePicture>,
): ReadonlyMap<string, PictureSymbol> {
  const compared = results.filter(isComparison).flatMap((result) => result.places);
  const places = findings.flatMap((finding) => finding.places).filter(({ box }) => box !== undefined);
  const urls = new Set([...compared, ...places].map(({ url }) => url));
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

/** The part of the page around the first place that a picture shows, framed; nothing where none shows one. */
export function Picture({ view, places }: { view: View; places: readonly Place[] }) {
  const place = places.find((each) => isPictured(each, view));
  const picture = place && view.picture(place.url);
  if (!picture || !place.box) return null;
  const { id, width, height } = picture;
  const [x, y, ownWidth, ownHeight] = place.box;
  return (
    <svg
      class="picture"
      role="img"
      aria-label={view.r.t(words.pictureOf(place.url))}
      viewBox={windowAround(place.box, picture).join(" ")}
    >
      <use href={`#${id}`} width={width} height={height} />
      <rect class="framed" x={x} y={y} width={ownWidth} height={ownHeight} rx="4" />
    </svg>
  );
}

function isPictured({ url, box }: Place, view: View): boolean {
  const picture = view.picture(url);
  return picture !== null && box !== undefined && box[1] < picture.height;
}

/** Likeness is for people to judge: the check hands over two pages to be seen side by side. */
function isComparison({ scope, data }: ReportedResult): boolean {
  return scope === "site" && "pictures" in data;
}

/** Height of what is compared to the width of the page: a header or a footer with what adjoins it. */
const comparedShare = 0.35;

/** The tops, or the feet, of the two pages that a result compares; nothing where it compares none. */
export function Comparison({ view, result }: { view: View; result: ReportedResult }) {
  if (!isComparison(result)) return null;
  const pages = result.places.map(({ url }) => url).filter((url) => view.picture(url) !== null);
  if (pages.length < 2) return null;
  return (
    <div class="side-by-side">
      {pages.map((url) => (
        <ComparedPage key={url} view={view} url={url} isFoot={result.data.region === "footer"} />
      ))}
    </div>
  );
}

function ComparedPage({ view, url, isFoot }: { view: View; url: string; isFoot: boolean }) {
  const picture = view.picture(url);
  if (!picture) return null;
  const { id, width, height } = picture;
  const seen = Math.min(height, Math.round(width * comparedShare));
  return (
    <figure>
      <svg
        class="picture"
        role="img"
        aria-label={view.r.t(words.pictureOf(url))}
        viewBox={`0 ${isFoot ? height - seen : 0} ${width} ${seen}`}
      >
        <use href={`#${id}`} width={width} height={height} />
      </svg>
      <figcaption class="small quiet">{new URL(url).hostname}</figcaption>
    </figure>
  );
}

type Box = readonly [x: number, y: number, width: number, height: number];

/** Enough around a place to recognise it on the page. */
const smallestWindow = { width: 640, height: 400 };
const margin = 40;

function windowAround([x, y, ownWidth, ownHeight]: Box, { width, height }: PagePicture): Box {
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
