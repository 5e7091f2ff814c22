import type { Element } from "domhandler";
import { parentOf } from "./element-path.ts";
import type { Line } from "./readable-text.ts";

/** The heading or the titled block the line is part of, so that a title broken by `<br>` stays whole. */
export function headingAround(line: Line): Element | null {
  for (let at: Element | null = line.element, step = 0; at && step < 4; at = parentOf(at), step += 1) {
    if (/^h[1-6]$/.test(at.name)) return at;
    if (at === line.block) return null;
  }
  return null;
}

/** Says whether no other line of the content is marked up like this one: lines of text and items of lists are many. */
export function apartIn(lines: readonly Line[]): (line: Line) => boolean {
  const markup = ({ element, block }: Line) => {
    let path = "";
    for (let at: Element | null = element; at; at = at === block ? null : parentOf(at)) {
      path += `${at.name} ${at.attribs.class ?? ""} ${at.attribs.style ?? ""}>`;
    }
    return path;
  };
  const unit = (line: Line) => headingAround(line) ?? line;
  const alike = Map.groupBy(lines, markup);
  return (line) => (alike.get(markup(line)) ?? []).every((other) => unit(other) === unit(line));
}
