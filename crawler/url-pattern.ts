/** Parameters by which systems choose what kind of page to show; their values are part of the pattern. */
const routing =
  /^(?:option|view|task|layout|nv|op|module|mod|m|act|action|do|com|page_id|p_p_id|tabid|language|lang|type)$/i;

/**
 * The template an address is made after, so that a sample can take some of each: numbers, dates, ids and the
 * words of titles become placeholders, the names of sections stay.
 * `/tin-tuc/2026/05/khai-mac-hoi-nghi-tong-ket-nam-1234.html` → `/tin-tuc/{n}/{n}/{title}.html`
 */
export function patternOf(url: URL): string {
  const segments = url.pathname.split("/");
  const path = segments.map((segment, at) => generalise(segment, at === segments.length - 1)).join("/");
  const parameters = url.search.slice(1).split("&").filter(Boolean).map(generaliseParameter);
  return parameters.length > 0 ? `${path}?${parameters.join("&")}` : path;
}

function generalise(segment: string, isLast: boolean): string {
  const [, name = segment, extension = ""] = /^(.*?)(\.[a-z]{2,5})?$/i.exec(safeDecode(segment)) ?? [];
  if (name === "") return extension;
  return `${placeholderOf(name, isLast)}${extension.toLowerCase()}`;
}

function placeholderOf(name: string, isLast: boolean): string {
  if (/^\d+$/.test(name)) return "{n}";
  if (/^(?:\d{1,2}[-_.]\d{1,2}[-_.]\d{4}|\d{4}[-_.]\d{1,2}(?:[-_.]\d{1,2})?)$/.test(name)) return "{date}";
  if (/^[0-9a-f]{8}(?:-?[0-9a-f]{4}){3}-?[0-9a-f]{12}$/i.test(name)) return "{id}";
  if (/^(?=.*\d)[0-9a-z]{16,}$/i.test(name)) return "{id}";
  const words = name.split(/[-_\s+]+/).filter(Boolean);
  if (words.length >= 6 || (isLast && isTitle(words))) return "{title}";
  return name.toLowerCase().replace(/\d+/g, "{n}");
}

/** Long, or ending in an item's number; `trang-2` and `page-12` are neither. */
function isTitle(words: string[]): boolean {
  const number = /^\D{0,4}(\d+)$/.exec(words.at(-1) ?? "")?.[1] ?? "";
  return (
    words.length >= 5 || (words.length > 1 && number.length >= 3) || (words.length >= 4 && number !== "")
  );
}

function generaliseParameter(parameter: string): string {
  const [name = "", ...rest] = parameter.split("=");
  const value = rest.join("=");
  if (routing.test(name)) return `${name}=${value.replace(/\d+/g, "{n}")}`;
  return `${name}=*`;
}

function safeDecode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
