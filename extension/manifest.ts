/** The shops an extension is handed to. Edge takes what Chrome takes, under a listing of its own. */
export const targets = ["chrome", "edge", "firefox"] as const;
export type Target = (typeof targets)[number];

export interface ManifestOptions {
  version: string;
  /** Match patterns of hosts that may be read without being asked: none in what is handed out. */
  hosts?: readonly string[];
}

/** Nothing is loaded from elsewhere and nothing is sent: the extension's pages cannot even try. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

const icons = { 16: "icons/16.png", 32: "icons/32.png", 48: "icons/48.png", 128: "icons/128.png" };

/** `manifest.json` of one target. Permissions are the least that a check of the page in front needs. */
export function manifestFor(
  target: Target,
  { version, hosts = [] }: ManifestOptions,
): Record<string, unknown> {
  const isFirefox = target === "firefox";
  return {
    manifest_version: 3,
    name: "__MSG_name__",
    short_name: "Kiểm Cổng",
    description: "__MSG_description__",
    version,
    default_locale: "vi",
    icons,
    action: { default_title: "__MSG_action__", default_icon: icons },
    commands: { _execute_action: { suggested_key: { default: "Alt+Shift+K" } } },
    permissions: ["activeTab", "scripting", "storage", ...(isFirefox ? [] : ["sidePanel"])],
    optional_host_permissions: ["https://*/*", "http://*/*"],
    ...(hosts.length > 0 ? { host_permissions: hosts } : {}),
    content_security_policy: { extension_pages: contentSecurityPolicy },
    options_ui: { page: "options.html", open_in_tab: true },
    ...(isFirefox ? firefoxParts : chromiumParts),
  };
}

const chromiumParts = {
  minimum_chrome_version: "122",
  background: { service_worker: "background.js", type: "module" },
  side_panel: { default_path: "panel.html" },
};

const firefoxParts = {
  background: { scripts: ["background.js"], type: "module" },
  sidebar_action: {
    default_panel: "panel.html",
    default_title: "Kiểm Cổng",
    default_icon: icons,
    open_at_install: false,
  },
  browser_specific_settings: {
    gecko: {
      id: "{7f1d2a64-9c3b-4e58-8a0d-b3c5e6f71a92}",
      strict_min_version: "142.0",
      data_collection_permissions: { required: ["none"] },
    },
  },
};
