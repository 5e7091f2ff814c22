import type { Element } from "domhandler";

const gridColumns = 12;

/**
 * Width of a column as far as its markup tells, in comparable units among siblings: grid classes of the
 * frameworks in use, width attributes and inline styles. Null where it tells nothing.
 */
export function columnWidth({ attribs }: Element): number | null {
  const className = attribs.class ?? "";
  const grid =
    /(?:^|\s)col-(?:md|lg|sm|xl|xs)-(\d{1,2})(?:\s|$)/.exec(preferred(className)) ??
    /(?:^|\s)(?:span|grid_|col-|large-|medium-)(\d{1,2})(?:\s|$)/.exec(className);
  if (grid) return Number(grid[1]) / gridColumns;
  const percent =
    /(?:^|;)\s*width\s*:\s*([\d.]+)%/i.exec(attribs.style ?? "") ?? /^\s*([\d.]+)%/.exec(attribs.width ?? "");
  if (percent) return Number(percent[1]) / 100;
  const pixels =
    /(?:^|;)\s*width\s*:\s*([\d.]+)px/i.exec(attribs.style ?? "") ??
    /^\s*(\d+)(?:px)?\s*$/.exec(attribs.width ?? "");
  return pixels ? Number(pixels[1]) / 1000 : null;
}

/** Keeps the class for the commonest desktop width where several widths are given. */
function preferred(className: string): string {
  const classes = className.split(/\s+/);
  const of = (size: string) => classes.find((name) => new RegExp(`^col-${size}-\\d`).test(name));
  return of("md") ?? of("lg") ?? of("sm") ?? of("xl") ?? of("xs") ?? "";
}
