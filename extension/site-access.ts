import browser from "webextension-polyfill";

/** Match pattern for the pages of one host, over the protocol they came by. */
export function hostPattern(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}

/** Whether the person has allowed us to see this host's pages always. */
export async function isAlwaysAllowed(url: string): Promise<boolean> {
  if (!/^https?:/.test(url)) return false;
  return browser.permissions.contains({ origins: [hostPattern(url)] });
}

/** Hosts that the person has allowed, as match patterns. */
export async function allowedHosts(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins;
}
