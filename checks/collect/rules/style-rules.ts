const mostRules = 20_000;

export interface ReadStyleRule {
  rule: CSSStyleRule;
  /** The conditions of the media queries around it. */
  media: readonly string[];
}

let last: { sheets: readonly CSSStyleSheet[]; read: readonly ReadStyleRule[] } | null = null;

/** The style rules of the page, in order. Those of other hosts may not be read and are left out. */
export function readStyleRules(): readonly ReadStyleRule[] {
  const sheets = [...document.styleSheets];
  if (last && last.sheets.length === sheets.length && last.sheets.every((sheet, at) => sheet === sheets[at]))
    return last.read;
  const read: ReadStyleRule[] = [];
  for (const sheet of sheets) collectRules(rulesOf(sheet), [], read);
  last = { sheets, read };
  return read;
}

export function matchesSafely(element: Element, selector: string): boolean {
  try {
    return element.matches(selector);
  } catch {
    return false;
  }
}

/** What a style sheet's selector finds; nothing where the browser does not know it. */
export function findSafely(selector: string): Element[] {
  try {
    return [...document.querySelectorAll(selector)];
  } catch {
    return [];
  }
}

function collectRules(rules: readonly CSSRule[], media: readonly string[], read: ReadStyleRule[]): void {
  for (const rule of rules) {
    if (read.length >= mostRules) return;
    if (rule instanceof CSSStyleRule) read.push({ rule, media });
    else if (rule instanceof CSSImportRule)
      collectRules(rule.styleSheet ? rulesOf(rule.styleSheet) : [], media, read);
    else if (rule instanceof CSSMediaRule)
      collectRules([...rule.cssRules], [...media, rule.media.mediaText], read);
    else if (rule instanceof CSSGroupingRule) collectRules([...rule.cssRules], media, read);
  }
}

function rulesOf(sheet: CSSStyleSheet): readonly CSSRule[] {
  try {
    return sheet.disabled ? [] : [...sheet.cssRules];
  } catch {
    return [];
  }
}
