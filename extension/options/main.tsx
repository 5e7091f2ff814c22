import { render } from "preact";
import { JudgingClient } from "../panel/judging-client.ts";
import { readSettings } from "../settings.ts";
import { allowedHosts } from "../site-access.ts";
import { Options } from "./options.tsx";

const place = document.querySelector("#options");
const judging = new JudgingClient();
const [settings, regulations, hosts] = await Promise.all([
  readSettings(),
  judging.ask("regulations", null),
  allowedHosts(),
]);
if (place) render(<Options initial={settings} regulations={regulations} initialHosts={hosts} />, place);
